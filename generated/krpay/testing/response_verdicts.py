# Copied from codegen/package/testing/response_verdicts.py by `nox -s generate`. Do not edit.
"""What became of a request, for people: whether it was accepted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from krpay.testing.json_documents import get_member, is_object
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation

ACCEPTED, REFUSED, DECLINED, LOST = "accepted", "refused", "declined", "lost"
"""Done; not done; a success that means no, by `x-declined`; nobody told the client."""


def judge_response(
    spec: BundledSpec,
    operation: SpecOperation | None,
    status: int | None,
    code: str | int | None,
    read_response: Callable[[], Any],
) -> str:
    """Judge a response; `status` is `None` if none was sent."""
    if status is None:
        return LOST
    success = spec.envelope.get("success")
    if status >= 400 or (success is not None and code not in (None, success)):
        return REFUSED
    if operation is not None and _is_declined(spec, operation, read_response):
        return DECLINED
    return ACCEPTED


def _is_declined(
    spec: BundledSpec, operation: SpecOperation, read_response: Callable[[], Any]
) -> bool:
    conditions: dict[str, list[Any]] = operation.raw.get("x-declined", {}).get("when", {})
    if not conditions:
        return False
    data = get_member(read_response(), spec.envelope["data"])
    return is_object(data) and any(
        get_member(data, pointer) in values for pointer, values in conditions.items()
    )
