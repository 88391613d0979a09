"""Compares the values of enums."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.emit.text import code
from codegen.review.changes import SpecChange, report_change
from codegen.spec.located import LocatedMapping


def compare_enums(
    old: LocatedMapping, new: LocatedMapping, *, is_sent: bool
) -> Iterator[SpecChange]:
    """Compare the values of an enum, which may be sent or only received."""
    prefix = "sent-" if is_sent else ""
    before, after = _list_members(old), _list_members(new)
    values = {name: value for value, name in before.items()}
    for value, name in list(after.items()):
        if values.get(name, value) != value and value not in before and values[name] not in after:
            was, now = code(str(values[name])), code(str(value))
            yield report_change(f"{prefix}enum-value-changed", name=name, was=was, now=now)
            del before[values[name]], after[value]
    for value, name in after.items():
        if value not in before:
            yield report_change("enum-value-added", name=name)
        elif before[value] != name:
            yield report_change("enum-value-renamed", was=before[value], now=name)
    for value, name in before.items():
        if value not in after:
            yield report_change(f"{prefix}enum-value-removed", name=name)


def _list_members(schema: LocatedMapping) -> dict[str | int, str]:
    """List the Python names of values, by value."""
    values = schema["enum"]
    made = [re.sub(r"[^0-9A-Za-z]+", "_", str(value)).strip("_").upper() for value in values]
    return dict(zip(values, schema.get("x-enum-varnames", made), strict=True))
