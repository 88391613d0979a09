# Copied from codegen/package/testing/http_messages.py by `nox -s generate`. Do not edit.
"""HTTP requests that arrive at the sandbox and responses that leave it, whatever carries them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote

_PIECES = 10
"""A body that drips comes in about so many pieces."""


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A request as it arrived; `target` is path and query below the base URL.

    The repr shows neither, nor headers or body: they are not masked.
    """

    method: str
    target: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """By lower-case name."""
    body: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """The path as it was sent, without the query."""
        return self.target.partition("?")[0]

    @property
    def segments(self) -> tuple[str, ...]:
        """The path, each segment decoded on its own, so that `%2F` stays inside one."""
        return tuple(unquote(segment) for segment in self.path.split("/")[1:])

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names and values of the query, in order."""
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """A response as it leaves."""

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    """Seconds that it is late; infinity if it never comes."""
    drip: float = 0.0
    """Seconds that its body takes, in pieces."""
    ends_connection: bool = False
    """Whether the connection ends after it, although it does not say so."""

    @property
    def pieces(self) -> list[bytes]:
        """The body in the pieces in which it comes."""
        length = -(-len(self.body) // _PIECES) if self.drip else len(self.body)
        return [self.body[at : at + length] for at in range(0, len(self.body), length or 1)]

    @property
    def pause(self) -> float:
        """Seconds before each piece."""
        return self.drip / _PIECES

    @classmethod
    def of_json(
        cls,
        status: int,
        document: Any,
        headers: Mapping[str, str] | None = None,
        *,
        media_type: str | None = None,
    ) -> HttpResponse:
        """Make a response that carries a JSON document."""
        body = json.dumps(document, ensure_ascii=False).encode()
        content_type = {"Content-Type": media_type or "application/json; charset=UTF-8"}
        return cls(status, body, {**content_type, **(headers or {})})


class Refusal(Exception):
    """The provider refuses a request; its sandbox turns this into a response of its form."""

    def __init__(self, status: int, code: str | int | None, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        """An error code of the provider; `None` where nobody knows one."""
        self.message = message


class ConnectionLost(Exception):
    """The connection ends without a response."""

    def __init__(self, *, is_processed: bool) -> None:
        super().__init__()
        self.is_processed = is_processed
        """Whether the work was done: then the response was lost, and not the request."""
