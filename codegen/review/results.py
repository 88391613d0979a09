"""Compares what operations return: results, pages of them, and the time that they may cover."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace

from codegen.emit import docstrings
from codegen.emit.python import PLAIN
from codegen.ir.operations import MaximumRange, Operation
from codegen.review.changes import SpecChange, report_change
from codegen.review.type_comparison import (
    SchemaTypesPair,
    compare_discriminators,
    judge_reading,
    judge_result,
)
from codegen.review.verdicts import Python, Wire
from codegen.spec.located import LocatedMapping


def compare_pages(
    old: Operation,
    new: Operation,
    entries: tuple[LocatedMapping, LocatedMapping],
    types: SchemaTypesPair,
) -> Iterator[SpecChange]:
    """Compare how the pages of an operation are gone through; `entries` are its specs."""
    was, now = old.pagination, new.pagination
    if was and now and was.name != now.name:
        yield report_change("iterator-renamed", was=was.name, now=now.name)
    elif was and not now:
        yield report_change("iterator-removed", name=was.name)
    elif now and not was:
        yield report_change("iterator-added", name=now.name)
    if was and now:
        before, after = types.old.apply_renames(was.item), types.new.apply_renames(now.item)
        names = PLAIN.as_result(before), PLAIN.as_result(after)
        if names[0] != names[1]:
            python = judge_reading(before, after)
            yield report_change(
                "iterator-type-changed", name=now.name, was=names[0], now=names[1], python=python
            )
        # Where only the names in Python differ, or only those on the wire, the members say it.
        differs = replace(was, name=now.name, item=now.item) != now
        if differs and _drop_name(entries[0]) != _drop_name(entries[1]):
            yield report_change("iterator-moved", name=now.name)
    if old.unwrapped != new.unwrapped:
        form = "the items alone" if new.unwrapped else "the whole page"
        yield report_change("result-form-changed", form=form)


def _drop_name(entry: LocatedMapping) -> dict[str, object]:
    return {key: value for key, value in entry["x-pagination"].items() if key != "name"}


def compare_maximum_ranges(
    old: Operation, new: Operation, entries: tuple[LocatedMapping, LocatedMapping]
) -> Iterator[SpecChange]:
    """Compare the longest times between two arguments; `entries` are the specs of both sides."""
    before, after = old.maximum_range, new.maximum_range
    was, now = (entry.get("x-window", {}) for entry in entries)
    if before == after or was == now:  # the names of the arguments say it
        return
    if after is None:
        yield report_change("maximum-range-removed")
        return
    is_same_time = before is not None and (was["from"], was["to"]) == (now["from"], now["to"])
    is_wider = before and is_same_time and _count_days(after)[0] >= _count_days(before)[1]
    yield report_change(
        "maximum-range-widened" if is_wider else "maximum-range-narrowed",
        start=after.start,
        end=after.end,
        length=f"{after.months} months" if after.days is None else f"{after.days} days",
    )


def compare_joint_limits(
    old: Operation, new: Operation, entries: tuple[LocatedMapping, LocatedMapping]
) -> Iterator[SpecChange]:
    """Compare how many of several arguments there may be; `entries` are the specs of both sides."""
    before, after = old.joint_limit, new.joint_limit
    was, now = (entry.get("x-together", {}) for entry in entries)
    if before == after or was == now:  # the names of the arguments say it
        return
    if after is None:
        yield report_change("joint-limit-removed")
        return
    is_wider = (
        before is not None
        and set(was["arguments"]) == set(now["arguments"])
        and (after.least or 0) <= (before.least or 0)
        and (after.most is None or (before.most is not None and after.most >= before.most))
    )
    rule = "joint-limit-widened" if is_wider else "joint-limit-narrowed"
    yield report_change(rule, now=docstrings.joint_limit_in_words(after).rstrip("."))


def _count_days(limit: MaximumRange) -> tuple[int, int]:
    """Count how many days it is at least and at most; months differ."""
    if limit.days is not None:
        return limit.days, limit.days
    months = limit.months or 0
    lengths = [
        sum(_LENGTHS[(first + month) % 48] for month in range(months)) for first in range(48)
    ]
    return min(lengths), max(lengths)


_LENGTHS = [monthrange(year, month)[1] for year in range(2023, 2027) for month in range(1, 13)]


def compare_results(old: Operation, new: Operation, types: SchemaTypesPair) -> Iterator[SpecChange]:
    """Compare what an operation returns."""
    before = types.old.apply_renames(old.result) if old.result else None
    after = types.new.apply_renames(new.result) if new.result else None
    was, now = PLAIN.as_result(before), PLAIN.as_result(after)
    if was == now:
        yield from compare_discriminators("result", before, after)
    if was == now or old.unwrapped != new.unwrapped:
        return
    if before is None:
        yield report_change("result-added", now=now)
        return
    python = judge_reading(before, after)
    wire = Wire.COMPATIBLE if python is Python.ADDITION else judge_result(before, after)
    yield report_change("result-type-changed", was=was, now=now, wire=wire, python=python)
