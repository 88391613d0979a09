"""Whether a fault applies to a provider and an operation, by what the spec says about them."""

from __future__ import annotations

import re

from krpay.testing.declines import Declines
from krpay.testing.faults import MUTATING_KINDS, SPECIFIC_KINDS, Fault, is_integer
from krpay.testing.mutations import find_enums, member_name
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation


def check_requested_fault(
    fault: Fault, spec: BundledSpec, declines: Declines, operation: SpecOperation | None
) -> None:
    """Check that a fault applies to the request whose header names it.

    Raises:
        ValueError: It does not.
    """
    if operation is None and fault.kind in SPECIFIC_KINDS:
        raise ValueError(f"{fault.kind} does not apply: this is no operation that the spec has")
    check_fault(fault, spec, declines, operation)


def check_fault(
    fault: Fault, spec: BundledSpec, declines: Declines, operation: SpecOperation | None
) -> None:
    """Check that a fault applies to a provider, and to an operation if one is named.

    Raises:
        ValueError: It does not.
    """
    if fault.kind == "failure-code" and "success" not in spec.envelope:
        raise ValueError(
            f"failure-code does not apply to {spec.name}: its responses with HTTP 200 have no code"
        )
    if fault.kind in ("refuse", "failure-code") and fault.code is not None:
        _check_code(fault, spec, operation)
    if fault.kind == "decline":
        _check_decline(fault, spec, declines, operation)
    if operation is None:
        return
    if fault.kind == "refuse" and fault.status is not None and not fault.force:
        known = sorted(
            {
                status
                for status, code in spec.documented_refusals(operation)
                if fault.code is None or code in (None, fault.code)
            }
        )
        if fault.status not in known:
            listed = ", ".join(map(str, known)) or "none"
            what = fault.status if fault.code is None else f"{fault.status} with {fault.code}"
            raise ValueError(
                f"{operation.name} is not documented to respond {what}; documented: "
                f"{listed}. force=True has it respond so all the same"
            )
    schema = operation.success[1]
    if fault.kind in MUTATING_KINDS and schema is None:
        raise ValueError(f"{fault.kind} does not apply: {operation.name} responds without a body")
    if fault.kind == "unknown-enum-value" and schema is not None:
        enums = [member_name(location) for location in find_enums(spec, schema)]
        if fault.field is not None and fault.field not in enums:
            listed = ", ".join(dict.fromkeys(enums)) or "none"
            raise ValueError(
                f"unknown-enum-value does not apply: the enums in the response of "
                f"{operation.name} are {listed}, not {fault.field}"
            )
        if not enums:
            raise ValueError(
                f"unknown-enum-value does not apply: the response of {operation.name} has no enum"
            )


def _check_decline(
    fault: Fault, spec: BundledSpec, declines: Declines, operation: SpecOperation | None
) -> None:
    listed = ", ".join(declines) or "none"
    if not declines or (operation is not None and operation.name not in declines):
        who = spec.name if operation is None else operation.name
        raise ValueError(f"decline does not apply to {who}; operations that can decline: {listed}")
    if fault.reason is None:
        return
    able = declines if operation is None else {operation.name: declines[operation.name]}
    known = list(dict.fromkeys(reason for reasons in able.values() for reason in reasons))
    if fault.reason not in known:
        who = spec.name if operation is None else operation.name
        raise ValueError(f"{who} has no reason {fault.reason!r}; known: {', '.join(known)}")


def _check_code(fault: Fault, spec: BundledSpec, operation: SpecOperation | None) -> None:
    success = spec.envelope.get("success")
    if spec.has_numeric_codes:
        if not _is_numeric(fault.code) or int(fault.code or 0) == success:
            raise ValueError(
                f"a failure code of {spec.name} is a whole number other than {success}, "
                f"not {fault.code!r}"
            )
        return
    if not spec.has_envelope:
        raise ValueError(f"nobody says where a response of {spec.name} has a code; drop the code")
    if fault.code == success:
        raise ValueError(f"{fault.code} is the code of success")
    if fault.force or not spec.errors:
        return
    if fault.code not in spec.errors:
        raise ValueError(
            f"{spec.name} has no code {fault.code!r}; its codes: {', '.join(spec.errors)}. "
            "force=True has it respond so all the same"
        )
    if operation is None:
        return
    known = [code for _, code in spec.documented_refusals(operation) if code is not None]
    if fault.code not in known:
        raise ValueError(
            f"{operation.name} is not documented to give {fault.code}; documented: "
            f"{', '.join(known) or 'none'}. force=True has it respond so all the same"
        )


def _is_numeric(code: object) -> bool:
    return is_integer(code) or re.fullmatch(r"-?\d{1,9}", str(code)) is not None
