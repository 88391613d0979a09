"""Faults: what goes wrong with the next requests, as data.

The same words serve Python (`sandbox.faults.add("refuse", code="...")`), the request
header `X-Krpay-Fault: refuse; code=...`, and the page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

FAULT_HEADER = "X-Krpay-Fault"
"""A request header that asks for a fault: `lose-answer`, or `slow; seconds=2`."""


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A kind of fault: what happens, and the options that it takes."""

    description: str
    options: tuple[str, ...] = ()


KINDS: Mapping[str, FaultKind] = {
    "refuse": FaultKind(
        "The request is checked, then refused with a documented code; nothing is done.",
        ("code", "status", "message", "force"),
    ),
    "failure-code": FaultKind(
        "The request is checked, then refused by a code in a response with HTTP 200.",
        ("code", "message", "force"),
    ),
    "decline": FaultKind(
        "The request is checked, then the money is not taken, as if the card had none.",
        ("reason", "message"),
    ),
    "unauthorized": FaultKind("HTTP 401, although the credentials or the token are good."),
    "rate-limited": FaultKind("HTTP 429 with Retry-After; nothing is done.", ("retry_after",)),
    "server-error": FaultKind("HTTP 5xx; nothing is done.", ("status", "retry_after")),
    "slow": FaultKind("The work is done, and the response comes late.", ("seconds",)),
    "drip": FaultKind(
        "The work is done, and the body of the response comes in small pieces.", ("seconds",)
    ),
    "silent": FaultKind(
        "The work is done, and nothing ever comes, although the connection stays open."
    ),
    "close-idle": FaultKind(
        "The work is done, and the connection ends after the response, which said nothing of "
        "that; in the same process there is none that could be used again."
    ),
    "lose-answer": FaultKind("The work is done, and the connection ends without a response."),
    "lose-request": FaultKind("The connection is reset; nothing is done."),
    "refuse-connection": FaultKind(
        "There is no connection, so nothing arrives; only for clients in the same process."
    ),
    "malformed-body": FaultKind("The work is done, and the response ends in the middle."),
    "unknown-enum-value": FaultKind(
        "The work is done, and the response has an enum value that nobody documented.",
        ("field", "value"),
    ),
    "unknown-field": FaultKind(
        "The work is done, and the response has a field that nobody documented."
    ),
}
MUTATING_KINDS = ("malformed-body", "unknown-enum-value", "unknown-field")
"""Kinds that need a response with a body to change."""

SPECIFIC_KINDS = ("refuse", "failure-code", "decline", "unknown-enum-value", "unknown-field")
"""Kinds that need to know what the spec says about the operation."""

_OPTIONS = {
    "code": "a code of the provider",
    "status": "an HTTP status, a whole number",
    "reason": "the name of a reason",
    "message": "a text",
    "force": "true or false",
    "retry_after": "a number, 0 or more",
    "seconds": "a number, 0 or more",
    "field": "the name of a field",
    "value": "a text or a whole number",
}
_HEADER_OPTION = re.compile(
    r'\s*;\s*(?P<name>[A-Za-z_-]+)\s*(=\s*("(?P<quoted>(\\.|[^"\\])*)"|(?P<plain>[^;"]*)))?'
)


@dataclass(frozen=True, slots=True, repr=False)
class Fault:
    """What is to go wrong, and with which requests.

    Without `provider` and `operation` it is the next request of any provider that has good
    credentials, and is not for an access token: clients send these by themselves.
    """

    kind: str
    provider: str | None = None
    operation: str | None = None
    """Such as `points.cancel_issuance`."""
    times: int = 1
    """How many requests it is for."""
    code: str | int | None = None
    status: int | None = None
    reason: str | None = None
    message: str | None = None
    force: bool = False
    """Allows codes and statuses that are not documented for the operation."""
    retry_after: float | None = None
    seconds: float | None = None
    field: str | None = None
    value: str | int | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no fault {self.kind!r}; known: {', '.join(KINDS)}")
        allowed = KINDS[self.kind].options
        for name, meaning in _OPTIONS.items():
            value = getattr(self, name)
            if value is None or value is False:
                continue
            if name not in allowed:
                known = ", ".join(allowed) or "none"
                raise ValueError(f"{self.kind} has no option {name}; its options: {known}")
            if not _fits_option(name, value):
                raise ValueError(f"{name} must be {meaning}, not {value!r}")
        if not is_integer(self.times) or self.times < 1:
            raise ValueError(f"times must be a whole number, 1 or more, not {self.times!r}")
        if self.kind == "server-error" and not 500 <= (self.status or 500) <= 599:
            raise ValueError(f"the status of a server-error is 500 to 599, not {self.status}")
        if self.kind == "refuse" and not 400 <= (self.status or 400) <= 599 and not self.force:
            raise ValueError(f"the status of a refusal is 400 to 599, not {self.status}")
        if not 200 <= (self.status or 200) <= 599:
            raise ValueError(f"an HTTP status is 200 to 599, not {self.status}")

    def __repr__(self) -> str:
        options = [
            f"{one.name}={getattr(self, one.name)!r}"
            for one in fields(self)[1:]
            if getattr(self, one.name) != one.default
        ]
        return f"Fault({', '.join([repr(self.kind), *options])})"

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Parse the text of the header: `refuse; code=NOT_FOUND; message="no, thanks"`.

        Raises:
            ValueError: It cannot be read, or makes no fault.
        """
        kind, semicolon, rest = text.partition(";")
        options: dict[str, Any] = {}
        rest = semicolon + rest
        while rest.strip():
            match = _HEADER_OPTION.match(rest)
            if match is None:
                raise ValueError(f"cannot read {rest.strip()!r}; write: kind; option=value; ...")
            name = match["name"].replace("-", "_")
            if name not in _OPTIONS:
                raise ValueError(f"a header has no option {name}; known: {', '.join(_OPTIONS)}")
            quoted = match["quoted"]
            plain = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else match["plain"]
            options[name] = _read_option(name, plain.strip() if plain is not None else "true")
            rest = rest[match.end() :]
        return cls(kind.strip(), **options)


def is_integer(value: object) -> bool:
    """Whether a value is a whole number; `True` is none."""
    return isinstance(value, int) and not isinstance(value, bool)


def _fits_option(name: str, value: object) -> bool:
    match name:
        case "status":
            return is_integer(value)
        case "force":
            return value is True
        case "retry_after" | "seconds":
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and math.isfinite(value) and value >= 0  # type: ignore[arg-type, operator]
        case "code" | "value":
            return is_integer(value) or isinstance(value, str)
        case _:
            return isinstance(value, str)


def _read_option(name: str, text: str) -> object:
    """Read an option of a header as its type; what does not fit is left to complain about."""
    try:
        if name == "status":
            return int(text)
        if name in ("retry_after", "seconds"):
            return float(text)
    except ValueError:
        return text
    if name == "force":
        return {"true": True, "false": False}.get(text.lower(), text)
    return text
