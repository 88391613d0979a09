# Copied from codegen/package/testing/faults.py by `nox -s generate`. Do not edit.
"""Faults on demand: what goes wrong with the next requests, as data.

The same words serve Python (`sandbox.faults.add("refuse", code="...")`), the request
header `X-Krpay-Fault: refuse; code=...`, and whoever shows them to people.
"""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from typing import Any

from krpay.testing.alter import enum_routes, field_of
from krpay.testing.spec import Operation, Spec

FAULT_HEADER = "X-Krpay-Fault"
"""A request header that asks for a fault: `lose-answer`, or `slow; seconds=2`."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: what happens, and the options that it takes."""

    description: str
    options: tuple[str, ...] = ()


KINDS: Mapping[str, Kind] = {
    "refuse": Kind(
        "The request is checked, then refused with a documented code; nothing is done.",
        ("code", "status", "message", "force"),
    ),
    "failure-code": Kind(
        "The request is checked, then refused by a code in an answer with HTTP 200.",
        ("code", "message", "force"),
    ),
    "unauthorized": Kind("HTTP 401, although the credentials or the token are good."),
    "rate-limited": Kind("HTTP 429 with Retry-After; nothing is done.", ("retry_after",)),
    "server-error": Kind("HTTP 5xx; nothing is done.", ("status", "retry_after")),
    "slow": Kind("The work is done, and the answer comes late.", ("seconds",)),
    "lose-answer": Kind("The work is done, and the connection ends without an answer."),
    "lose-request": Kind("The connection is reset; nothing is done."),
    "malformed-body": Kind("The work is done, and the answer ends in the middle."),
    "unknown-enum-value": Kind(
        "The work is done, and the answer has an enum value that nobody documented.",
        ("field", "value"),
    ),
    "unknown-field": Kind("The work is done, and the answer has a field that nobody documented."),
}
_ALTERING = ("malformed-body", "unknown-enum-value", "unknown-field")
"""Kinds that need an answer with a body to work on."""

_SPECIFIC = ("refuse", "failure-code", "unknown-enum-value", "unknown-field")
"""Kinds that need to know what the spec says about the operation."""

_OPTIONS = {
    "code": "a code of the provider",
    "status": "an HTTP status, a whole number",
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
            if not _fits(name, value):
                raise ValueError(f"{name} must be {meaning}, not {value!r}")
        if not _is_whole(self.times) or self.times < 1:
            raise ValueError(f"times must be a whole number, 1 or more, not {self.times!r}")
        if self.kind == "server-error" and not 500 <= (self.status or 500) <= 599:
            raise ValueError(f"the status of a server-error is 500 to 599, not {self.status}")
        if self.kind == "refuse" and not 400 <= (self.status or 400) <= 599 and not self.force:
            raise ValueError(f"the status of a refusal is 400 to 599, not {self.status}")
        if not 200 <= (self.status or 200) <= 599:
            raise ValueError(f"an HTTP status is 200 to 599, not {self.status}")

    def __repr__(self) -> str:
        given = [
            f"{one.name}={getattr(self, one.name)!r}"
            for one in fields(self)[1:]
            if getattr(self, one.name) != one.default
        ]
        return f"Fault({', '.join([repr(self.kind), *given])})"

    @classmethod
    def parse(cls, text: str) -> Fault:
        """A fault as the header has it: `refuse; code=NOT_FOUND; message="no, thanks"`."""
        kind, semicolon, rest = text.partition(";")
        given: dict[str, Any] = {}
        rest = semicolon + rest
        while rest.strip():
            found = _HEADER_OPTION.match(rest)
            if found is None:
                raise ValueError(f"cannot read {rest.strip()!r}; write: kind; option=value; ...")
            name = found["name"].replace("-", "_")
            if name not in _OPTIONS:
                raise ValueError(f"a header has no option {name}; known: {', '.join(_OPTIONS)}")
            quoted = found["quoted"]
            plain = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else found["plain"]
            given[name] = _typed(name, plain.strip() if plain is not None else "true")
            rest = rest[found.end() :]
        return cls(kind.strip(), **given)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _fits(name: str, value: object) -> bool:
    match name:
        case "status":
            return _is_whole(value)
        case "force":
            return value is True
        case "retry_after" | "seconds":
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and math.isfinite(value) and value >= 0  # type: ignore[arg-type, operator]
        case "code" | "value":
            return _is_whole(value) or isinstance(value, str)
        case _:
            return isinstance(value, str)


def _typed(name: str, text: str) -> object:
    """An option of a header as its type; what does not fit is left to complain about."""
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


class Faults:
    """Faults that wait for their requests, in the order in which they were added."""

    def __init__(self, specs: Mapping[str, Spec]) -> None:
        self._specs = specs
        self._pending: list[Fault] = []
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"Faults({self.pending!r})"

    @property
    def pending(self) -> list[Fault]:
        """What has not happened yet; `times` is how often it still will."""
        with self._lock:
            return list(self._pending)

    def add(
        self,
        kind: str,
        *,
        provider: str | None = None,
        operation: str | None = None,
        times: int = 1,
        code: str | int | None = None,
        status: int | None = None,
        message: str | None = None,
        force: bool = False,
        retry_after: float | None = None,
        seconds: float | None = None,
        field: str | None = None,
        value: str | int | None = None,
    ) -> Fault:
        """Have the next requests fail.

        Args:
            kind: One of `krpay.testing.KINDS`, which describes them.
            provider: The provider whose requests it is for; default: any.
            operation: The operation whose requests it is for, such as
                `points.cancel_issuance`; default: any but requests for access tokens.
            times: For how many requests.
            code: `refuse`, `failure-code`: the code; default: the first documented one.
            status: `refuse`, `server-error`: the HTTP status.
            message: `refuse`, `failure-code`: the text for people.
            force: `refuse`, `failure-code`: take a code or status that the operation is
                not documented to give.
            retry_after: `rate-limited`, `server-error`: seconds; default: 1 for
                `rate-limited`, no `Retry-After` for `server-error`.
            seconds: `slow`: how late the answer comes; default: 1.
            field: `unknown-enum-value`: the enum to change; default: the first.
            value: `unknown-enum-value`: what to put there.

        Raises:
            ValueError: Nobody knows the kind, option, provider, operation or code, or
                it does not apply to the operation. It lists what is known.
        """
        fault = Fault(
            kind,
            provider=provider,
            operation=operation,
            times=times,
            code=code,
            status=status,
            message=message,
            force=force,
            retry_after=retry_after,
            seconds=seconds,
            field=field,
            value=value,
        )
        fault = self._addressed(fault)
        if fault.provider is not None:
            spec = self._specs[fault.provider]
            check(fault, spec, spec.named(fault.operation) if fault.operation else None)
        with self._lock:
            self._pending.append(fault)
        return fault

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._pending.clear()

    def take(self, provider: str, operation: Operation | None) -> Fault | None:
        """The fault that a request is for, if there is one; then it has happened once."""
        with self._lock:
            for index, fault in enumerate(self._pending):
                if not _is_for(fault, provider, operation):
                    continue
                if fault.times == 1:
                    del self._pending[index]
                else:
                    self._pending[index] = replace(fault, times=fault.times - 1)
                return replace(fault, times=1)
        return None

    def _addressed(self, fault: Fault) -> Fault:
        """A fault with its provider, where operation or code say which it is."""
        if fault.provider is not None:
            if fault.provider not in self._specs:
                known = ", ".join(self._specs)
                raise ValueError(f"no provider {fault.provider!r}; known: {known}")
            return fault
        if fault.operation is not None:
            names = [name for name, spec in self._specs.items() if spec.has(fault.operation)]
            if not names:
                raise ValueError(f"no provider has an operation {self._unknown(fault.operation)}")
        elif fault.code is not None:
            names = [
                name
                for name, spec in self._specs.items()
                if (fault.code in spec.errors if spec.errors else _is_whole(fault.code))
            ]
            if not names:
                raise ValueError(f"no catalog has the code {fault.code!r}; name the provider")
        else:
            return fault
        if len(names) > 1:
            what = fault.operation or fault.code
            raise ValueError(f"{what} is known to {' and '.join(names)}; name the provider")
        return replace(fault, provider=names[0])

    def _unknown(self, operation: str) -> str:
        """The name of an operation that nobody has, and which is nearest."""
        known = {one.name: name for name, spec in self._specs.items() for one in spec.operations}
        for near in get_close_matches(str(operation), known, n=1):
            return f"{operation!r}; nearest: {near} of {known[near]}"
        return f"{operation!r}; name the provider to see which it has"


def _is_for(fault: Fault, provider: str, operation: Operation | None) -> bool:
    if fault.provider not in (None, provider):
        return False
    if fault.operation is not None:
        return operation is not None and operation.has_name(fault.operation)
    if operation is None:  # a download, or a path that nobody documented
        return fault.kind not in _SPECIFIC
    return not operation.is_public


def check_asked(fault: Fault, spec: Spec, operation: Operation | None) -> None:
    """Raise `ValueError` where a fault does not apply to the request that asked for it."""
    if operation is None and fault.kind in _SPECIFIC:
        raise ValueError(f"{fault.kind} does not apply: this is no operation that the spec has")
    check(fault, spec, operation)


def check(fault: Fault, spec: Spec, operation: Operation | None) -> None:
    """Raise `ValueError` where a fault does not apply to a provider or to an operation."""
    if fault.kind == "failure-code" and "success" not in spec.envelope:
        raise ValueError(
            f"failure-code does not apply to {spec.name}: its answers with HTTP 200 have no code"
        )
    if fault.kind in ("refuse", "failure-code") and fault.code is not None:
        _check_code(fault, spec, operation)
    if operation is None:
        return
    if fault.kind == "refuse" and fault.status is not None and not fault.force:
        known = sorted(
            {
                status
                for status, code in spec.refusals(operation)
                if fault.code is None or code in (None, fault.code)
            }
        )
        if fault.status not in known:
            listed = ", ".join(map(str, known)) or "none"
            what = fault.status if fault.code is None else f"{fault.status} with {fault.code}"
            raise ValueError(
                f"{operation.name} is not documented to answer {what}; documented: "
                f"{listed}. force=True answers it all the same"
            )
    schema = operation.success[1]
    if fault.kind in _ALTERING and schema is None:
        raise ValueError(f"{fault.kind} does not apply: {operation.name} answers without a body")
    if fault.kind == "unknown-enum-value" and schema is not None:
        enums = [field_of(route) for route in enum_routes(spec, schema)]
        if fault.field is not None and fault.field not in enums:
            listed = ", ".join(dict.fromkeys(enums)) or "none"
            raise ValueError(
                f"unknown-enum-value does not apply: the enums in the answer of "
                f"{operation.name} are {listed}, not {fault.field}"
            )
        if not enums:
            raise ValueError(
                f"unknown-enum-value does not apply: the answer of {operation.name} has no enum"
            )


def _check_code(fault: Fault, spec: Spec, operation: Operation | None) -> None:
    success = spec.envelope.get("success")
    if not spec.errors:  # then codes are numbers
        if not _is_number(fault.code) or int(fault.code or 0) == success:
            raise ValueError(
                f"a failure code of {spec.name} is a whole number other than {success}, "
                f"not {fault.code!r}"
            )
        return
    if fault.code == success:
        raise ValueError(f"{fault.code} is the code of success")
    if fault.force:
        return
    if fault.code not in spec.errors:
        raise ValueError(
            f"{spec.name} has no code {fault.code!r}; its codes: {', '.join(spec.errors)}. "
            "force=True answers it all the same"
        )
    if operation is None:
        return
    known = [code for _, code in spec.refusals(operation) if code is not None]
    if fault.code not in known:
        raise ValueError(
            f"{operation.name} is not documented to give {fault.code}; documented: "
            f"{', '.join(known) or 'none'}. force=True answers it all the same"
        )


def _is_number(code: object) -> bool:
    return _is_whole(code) or re.fullmatch(r"-?\d{1,9}", str(code)) is not None
