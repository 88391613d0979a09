"""The requests that arrived at the sandbox, kept for assertions."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, overload

from krpay.testing.exchange import Exchange
from krpay.testing.masking import Hides, hide_all, mask_headers, mask_path, mask_query, mask_value
from krpay.testing.provider import ProviderSandbox
from krpay.testing.response_verdicts import judge_response
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation

KEPT = 10_000
"""So many requests are kept, the latest."""

MOST_BYTES = 64 * 1024 * 1024
"""So many bytes of bodies are kept, of requests and responses; then the oldest go."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class RecordedRequest:
    """A request as it arrived, and how the sandbox responded.

    The repr shows no sensitive values, no headers and no raw body; the attributes have all.
    Each is equal to itself alone: a comparison of all attributes would print them.
    """

    provider: str
    operation: str | None
    """Such as `points.cancel_issuance`; `None` if it is none that the spec describes."""
    method: str
    path: str
    """Below the base URL, as it was sent."""
    query: Sequence[tuple[str, str]]
    """Names and values, decoded, in order."""
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes
    """As it was sent, encrypted if it was."""
    json: Any
    """The body, decrypted and parsed; `None` if there was none that could be."""
    response_body: bytes | None
    """The body of the response, before it was encrypted, cut or lost."""
    status: int | None
    """The HTTP status of the response; `None` if none was sent."""
    code: str | int | None
    """The provider's code in the response, if it had one."""
    fault: str | None
    """The kind of fault that it met."""
    at: float
    """When it came, by the sandbox's clock; seconds since 1970."""
    notices: Sequence[str]
    """What to know about it although it was taken, such as what only krpay's client refuses."""
    _spec: BundledSpec
    _operation: SpecOperation | None
    _harmless_headers: Collection[str]

    @classmethod
    def of_exchange(
        cls, provider: ProviderSandbox, exchange: Exchange, status: int | None, at: float
    ) -> RecordedRequest:
        """Record an exchange with a provider."""
        request, operation = exchange.request, exchange.operation
        return cls(
            provider=provider.name,
            operation=operation.name if operation else None,
            method=request.method,
            path=request.path,
            query=tuple(request.query),
            headers=request.headers,
            body=request.body,
            json=exchange.json,
            response_body=exchange.response,
            status=status,
            code=exchange.code,
            fault=exchange.fault.kind if exchange.fault else None,
            at=at,
            notices=tuple(exchange.notices),
            _spec=provider.spec,
            _operation=operation,
            _harmless_headers=provider.harmless_headers,
        )

    @property
    def response(self) -> Any:
        """The JSON of the response, before it was encrypted, cut or lost; `None` if it had none."""
        try:
            return json.loads(self.response_body or b"null")
        except ValueError:
            return None

    @property
    def verdict(self) -> str:
        """What became of it: `accepted`, `refused`, `declined` or `lost`."""
        return judge_response(
            self._spec, self._operation, self.status, self.code, lambda: self.response
        )

    def masked(self, hides: Hides = hide_all) -> dict[str, Any]:
        """Describe it as plain JSON for anyone to see: no sensitive values, no raw body."""
        operation = self._operation
        schema = operation.request_schema if operation else None
        parameters = operation.parameters if operation else []
        return {
            "provider": self.provider,
            "operation": self.operation,
            "method": self.method,
            "path": self._masked_path(hides),
            "query": mask_query(parameters, self.query, hides),
            "json": mask_value(self._spec, schema, self.json, hides),
            "response": self._masked_response(hides),
            "verdict": self.verdict,
            "status": self.status,
            "code": self.code,
            "fault": self.fault,
            "at": self.at,
            "notices": list(self.notices),
            "headers": mask_headers(parameters, self.headers, self._harmless_headers),
        }

    def _masked_path(self, hides: Hides) -> str:
        if self._operation is None:
            return self.path
        return mask_path(self._operation, self.path, hides)

    def _masked_response(self, hides: Hides) -> Any:
        if self._operation is None or self.response_body is None:
            return self.response  # it says only that there is no such operation
        operation = self._operation
        status = operation.success[0] if self.status is None else self.status
        return mask_value(self._spec, operation.find_schema(status), self.response, hides)

    @property
    def size(self) -> int:
        """The bytes of the bodies."""
        return len(self.body) + len(self.response_body or b"")

    def __repr__(self) -> str:
        shown = self.masked()
        del shown["at"], shown["headers"], shown["response"], shown["verdict"]
        shown["notices"] = shown["notices"] or None
        query = "&".join(f"{name}={value}" for name, value in shown.pop("query"))
        path = shown.pop("path") + (f"?{query}" if query else "")
        line = f"{shown.pop('provider')} {shown.pop('method')} {path}"
        more = [f"{name}={value!r}" for name, value in shown.items() if value is not None]
        return f"<RecordedRequest {' '.join([line, *more])}>"


class RequestLog(Sequence[RecordedRequest]):
    """The requests that arrived, oldest first; the latest 10,000 are kept, or 64 MiB of them.

    Like a list: `sandbox.requests == []` if nothing arrived.
    """

    def __init__(self) -> None:
        self._kept: deque[RecordedRequest] = deque()
        self._size = 0
        self._added = 0
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"RequestLog({list(self)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, list | RequestLog):
            return NotImplemented
        return list(self) == list(other)  # pyright: ignore[reportUnknownArgumentType]

    __hash__ = None  # type: ignore[assignment]  # as lists, whose items change

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[RecordedRequest]:
        with self._lock:
            return iter(list(self._kept))

    @overload
    def __getitem__(self, index: int) -> RecordedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> list[RecordedRequest]: ...
    def __getitem__(self, index: int | slice) -> RecordedRequest | list[RecordedRequest]:
        kept = list(self)
        try:
            return kept[index]
        except IndexError:
            arrived = f"{len(kept)} arrived" if kept else "nothing arrived"
            raise IndexError(f"there is no request {index}: {arrived}") from None

    def list_newest(
        self, count: int, fits: Callable[[RecordedRequest], bool] | None = None
    ) -> list[tuple[int, RecordedRequest]]:
        """List the latest, newest first; each with its number, which no other request ever had."""
        with self._lock:
            kept = list(zip(range(self._added, 0, -1), reversed(self._kept), strict=False))
        return list(islice((one for one in kept if fits is None or fits(one[1])), count))

    def clear(self) -> None:
        """Forget all requests."""
        with self._lock:
            self._kept.clear()
            self._size = 0

    def add(self, request: RecordedRequest) -> None:
        """Keep one more request."""
        with self._lock:
            self._kept.append(request)
            self._size += request.size
            self._added += 1
            while len(self._kept) > KEPT or (self._size > MOST_BYTES and len(self._kept) > 1):
                self._size -= self._kept.popleft().size
