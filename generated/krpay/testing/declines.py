# Copied from codegen/package/testing/declines.py by `nox -s generate`. Do not edit.
"""Payments that are declined where the spec alone says how: by `x-declined` of an operation."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from krpay.testing.handlers import find_declines
from krpay.testing.json_documents import JsonObject, get_member, is_object, put_member
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation

USUAL_REASON = "declined"

Declines = Mapping[str, tuple[str, ...]]
"""The reasons for which operations can decline, the usual one first, by their names."""


def list_declines(spec: BundledSpec, modules: Iterable[ModuleType]) -> Declines:
    """List what can be declined, by the handlers of a provider and by its spec."""
    documented = {
        operation.name: (USUAL_REASON,)
        for operation in spec.operations
        if operation.raw.get("x-declined", {}).get("when")
    }
    return {**documented, **find_declines(modules)}


def decline_example(operation: SpecOperation, data: Any, message: str | None) -> Any:
    """Change example data of a success so that they say no, as `x-declined` has it."""
    declined = operation.raw.get("x-declined", {})
    if not is_object(data) or not declined.get("when"):
        return data
    changed: JsonObject = copy.deepcopy(data)
    for pointer, values in declined["when"].items():
        put_member(changed, pointer, values[0])
    for pointer, values in declined.get("final", {}).items():
        if get_member(changed, pointer) not in values:
            put_member(changed, pointer, values[0])
    if "reason" in declined:
        text = message or "the sandbox was asked to decline"
        put_member(changed, declined["reason"], text)
    return changed
