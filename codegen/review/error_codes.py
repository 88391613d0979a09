"""Compares the error codes of a provider."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.emit.text import markdown
from codegen.ir.operations import ErrorCode
from codegen.ir.providers import Provider
from codegen.review import causes
from codegen.review.changes import ChangeGroup, SpecChange, report_change
from codegen.review.verdicts import Cause

_UNDOCUMENTED = "(not documented)"


def compare_error_codes(old: Provider, new: Provider) -> ChangeGroup:
    """Compare the catalogs of error codes."""
    before = {error.code: error for error in old.errors}
    after = {error.code: error for error in new.errors}
    changed = {code for code in before.keys() | after.keys() if before.get(code) != after.get(code)}
    names = {one[code].class_name for one in (before, after) for code in changed if code in one}
    package = f"krpay.{new.name}.errors"
    is_unsafe = {code: _may_come_of_unsafe_call(code, old, new) for code in changed}
    return ChangeGroup(
        f"{new.name}.errors",
        tuple(_compare_catalogs(before, after, new, is_unsafe)),
        position=new.document.position_of("x-errors"),
        cause=_find_cause(old, new, changed),
        explains=(*sorted(f"{package}.{name}" for name in names), f"{package}.BY_CODE"),
    )


def _may_come_of_unsafe_call(code: str, old: Provider, new: Provider) -> bool:
    """Say whether a call that must not be sent twice may be refused with a code.

    Of a code that no operation documents, nobody knows which calls are refused with it.
    """
    operations = [
        operation
        for operation in (*old.operations, *new.operations)
        if code in {error.code for error in operation.errors}
    ]
    return not operations or any(not operation.safe for operation in operations)


def _compare_catalogs(
    before: Mapping[str, ErrorCode],
    after: Mapping[str, ErrorCode],
    new: Provider,
    is_unsafe: Mapping[str, bool],
) -> Iterator[SpecChange]:
    catalog = new.document.get("x-errors", {})
    for code, error in after.items():
        if code in before:
            yield from _compare_codes(before[code], error, new, is_unsafe=is_unsafe.get(code, True))
            continue
        yield report_change(
            "error-added",
            code=code,
            name=error.class_name,
            base=error.base,
            meaning=markdown(error.description.rstrip(".")),
            position=catalog.position_of(code),
            is_unsafe=is_unsafe[code],
        )
    for code, error in before.items():
        if code not in after:
            yield report_change(
                "error-removed",
                code=code,
                name=error.class_name,
                base=error.base,
                is_unsafe=is_unsafe[code],
            )


def _compare_codes(
    was: ErrorCode, now: ErrorCode, new: Provider, *, is_unsafe: bool
) -> Iterator[SpecChange]:
    position = new.document["x-errors"].position_of(now.code)
    name = now.class_name
    if was.class_name != name:
        yield report_change(
            "error-renamed", was=was.class_name, now=name, position=position, is_unsafe=is_unsafe
        )
    if was.base != now.base:
        yield report_change(
            "error-base-narrowed" if was.base == "APIError" else "error-base-changed",
            name=name,
            was=_add_article(was.base),
            now=_add_article(now.base),
            position=position,
            is_unsafe=is_unsafe,
        )
    elif was.status != now.status:
        yield report_change(
            "error-status-changed",
            name=name,
            was=str(was.status or _UNDOCUMENTED),
            now=str(now.status or _UNDOCUMENTED),
            position=position,
            is_unsafe=is_unsafe,
        )
    if was.description != now.description:
        yield report_change("error-described", name=name, position=position)


def _add_article(name: str) -> str:
    return f"an `{name}`" if name.startswith("A") else f"a `{name}`"


def _find_cause(old: Provider, new: Provider, codes: set[str]) -> Cause:
    """Find the cause by the operations that list the codes; else by the spec."""
    was = {operation.dotted: operation for operation in old.operations}
    known = [
        causes.find_cause(was[operation.dotted].source, operation.source)
        for operation in new.operations
        if operation.dotted in was and codes & {error.code for error in operation.errors}
    ]
    return causes.join_causes(known) if known else causes.find_cause_in_root(old, new)
