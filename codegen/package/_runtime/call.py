"""A call: everything that has to be sent, and how to read the response."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypedDict, TypeVar
from urllib.parse import quote

from krpay._runtime.http import Timeout
from krpay._runtime.outcome_rules import OutcomeRules
from krpay._runtime.redact import HIDDEN, hide, redact
from krpay._runtime.request_bodies import RequestBody

T_co = TypeVar("T_co", covariant=True)


class Replay(Enum):
    """Whether a request may be sent again once it may have arrived."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class CallOptions(TypedDict, total=False):
    """What every method takes besides its own arguments."""

    timeout: float | Timeout
    """Seconds for a whole attempt, or an `httpx.Timeout`."""
    extra_headers: Mapping[str, str]
    """Headers to add."""
    extra_body: Mapping[str, object]
    """Members to add to an object or a form, or to replace in it; sent as they are."""


def hide_options(options: CallOptions) -> CallOptions:
    """Copy options with what is added to the body hidden: nobody said that it may be shown."""
    if "extra_body" not in options:
        return options
    hidden = options.copy()
    hidden["extra_body"] = hide(options["extra_body"])
    return hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[T_co]):
    """One request to be sent by a client: `client.send(call)`.

    Made by the endpoint functions. Holds no client and no credentials, so it may be
    queued, compared and sent later.
    """

    operation: str
    method: str
    path: str
    result: type[T_co]
    path_values: tuple[tuple[str, str], ...] = ()
    """What fills the places of the path, by their names."""
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body: RequestBody | None = None
    replay: Replay = Replay.UNSAFE
    outcome: OutcomeRules | None = None
    """Rules about what became of it: whom to ask, and what an answer means for the money."""
    encrypted_request: bool = False
    encrypted_response: bool = False
    unwrapped: bool = True
    """Whether the result is what is in the envelope; else it is the whole response."""
    may_be_empty: bool = False
    """Whether a success may come with 204: the result is `None` then."""
    authenticated: bool = True
    sensitive: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Call {self.operation}: {self.method}>"

    @property
    def safe(self) -> bool:
        """Tell whether the call may be sent again although it may have arrived."""
        return self.replay is Replay.SAFE

    def conceal(self) -> Call[T_co]:
        """Copy this call without its sensitive values, for an error that is kept or logged."""
        hidden = self.sensitive_values
        if not hidden:
            return self

        def show(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
            return tuple((name, HIDDEN if value in hidden else value) for name, value in pairs)

        return replace(
            self,
            path=redact(self.path, (*hidden, *(quote(value, safe="") for value in hidden))),
            path_values=show(self.path_values),
            query=show(self.query),
            headers=show(self.headers),
            body=self.body.conceal(hidden) if self.body else None,
            sensitive=(),
        )

    @property
    def sensitive_values(self) -> tuple[str, ...]:
        """Values of this call that must not be shown."""
        return self.sensitive + (self.body.sensitive if self.body else ())
