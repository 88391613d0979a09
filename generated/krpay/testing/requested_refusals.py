# Copied from codegen/package/testing/requested_refusals.py by `nox -s generate`. Do not edit.
"""Refusals on demand: which one a fault asks for, by what the docs list."""

from __future__ import annotations

from typing import Protocol

from krpay.testing.faults import Fault
from krpay.testing.http_messages import Refusal
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation

_STATUSES = [status for status in range(400, 500) if status != 401]


class RefusalDefaults(Protocol):
    """What a provider says where the docs say nothing."""

    spec: BundledSpec

    def default_refusal(self, operation: SpecOperation) -> tuple[int, str | int | None]:
        """Status and code of a refusal, for an operation of which none is documented."""
        ...

    def code_for_status(self, status: int) -> str | int | None:
        """The code of a refusal of which only the status is known."""
        ...


def make_refusal(defaults: RefusalDefaults, operation: SpecOperation, fault: Fault) -> Refusal:
    """Make the refusal that a fault of the kind `refuse` or `failure-code` asks for."""
    spec = defaults.spec
    fitting = [
        (status, code)
        for status, code in _list_candidates(spec, operation, fault)
        if fault.status in (None, status) and fault.code in (None, code)
    ]
    status = fault.status or (fitting[0][0] if fitting else None)
    code: str | int | None = fault.code
    if code is None and fitting:
        code = fitting[0][1]
    entry = spec.errors.get(str(code), {})
    if status is None:
        listed = 200 if fault.kind == "failure-code" else entry.get("status")
        status = listed or defaults.default_refusal(operation)[0]
    if code is None:
        code = defaults.code_for_status(status)
        entry = spec.errors.get(str(code), {})
    elif spec.has_numeric_codes:  # a header has texts only
        code = int(code)
    message = fault.message or entry.get("description") or "the sandbox was asked to refuse"
    return Refusal(status, code, message)


def _list_candidates(
    spec: BundledSpec, operation: SpecOperation, fault: Fault
) -> list[tuple[int, str | None]]:
    documented = spec.documented_refusals(operation)
    if fault.kind == "failure-code":
        return [(200, code) for _, code in documented]
    # A client reacts to 401 by signing in again; `unauthorized` is for that. And 5xx does not
    # say whether the request was refused, so that comes only if it is asked for.
    return [
        (status, code)
        for status, code in documented
        if status in (fault.status, *_STATUSES) or (status >= 500 and fault.code is not None)
    ]
