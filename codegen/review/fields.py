"""Compares the fields of models: the properties of what responses hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from codegen.emit.python import PLAIN
from codegen.ir.names import property_name
from codegen.review import causes
from codegen.review.arguments import (
    compare_deprecation,
    compare_null_text,
    compare_sensitivity,
)
from codegen.review.changes import SpecChange, report_change
from codegen.review.type_comparison import (
    SchemaTypesPair,
    compare_discriminators,
    describe_difference,
    judge_reading,
    judge_received,
    judge_sent,
)
from codegen.review.verdicts import Python, Wire
from codegen.spec.located import LocatedMapping

_ABSENT = frozenset({"absent"})


@dataclass(frozen=True)
class FieldSource:
    """Holds a property of one side, as the spec has it."""

    wire_name: str
    raw: LocatedMapping
    is_required: bool

    @property
    def name(self) -> str:
        return property_name(self.wire_name, self.raw)


def compare_fields(
    old: LocatedMapping, new: LocatedMapping, types: SchemaTypesPair, *, is_sent: bool
) -> Iterator[SpecChange]:
    """Compare the properties of an object in responses, which may be sent as well."""
    before = {one.wire_name: one for one in _list_fields(old)}
    after = {one.wire_name: one for one in _list_fields(new)}
    _match_by_name(before, after)
    for wire_name, field in after.items():
        position = new["properties"].position_of(wire_name)
        if wire_name not in before:
            yield report_change(
                "field-added",
                name=field.name,
                type=PLAIN.as_result(
                    types.new.read_attribute_type(field.raw, optional=not field.is_required)
                ),
                position=position,
                cause=causes.find_cause_of_part(types.old.provider, field.raw),
            )
            continue
        was = before[wire_name]
        cause = causes.find_own_cause(was.raw, field.raw)
        for change in _compare_pair(was, field, types, is_sent=is_sent):
            yield replace(change, position=position, cause=cause)
    for wire_name, field in before.items():
        if wire_name not in after:
            rule = "required-field-removed" if field.is_required else "optional-field-removed"
            yield report_change(rule, name=field.name)


def compare_required_fields(old: LocatedMapping, new: LocatedMapping) -> Iterator[SpecChange]:
    """Compare what must be given of an object that is received and sent."""
    for wire_name in new.get("required", ()):
        if wire_name not in old.get("required", ()):
            name = property_name(wire_name, new["properties"][wire_name])
            yield report_change("field-became-required", name=name)


def _list_fields(schema: LocatedMapping) -> Iterator[FieldSource]:
    for wire_name, raw in schema.get("properties", {}).items():
        yield FieldSource(wire_name, raw, wire_name in schema.get("required", ()))


def _match_by_name(before: dict[str, FieldSource], after: dict[str, FieldSource]) -> None:
    """Put what has another name on the wire, and the same in Python, under its new name."""
    lost = {before[key].name: key for key in before.keys() - after.keys()}
    for key in sorted(after.keys() - before.keys()):
        if after[key].name in lost:
            before[key] = before.pop(lost[after[key].name])


def _compare_pair(
    was: FieldSource, now: FieldSource, types: SchemaTypesPair, *, is_sent: bool
) -> Iterator[SpecChange]:
    name = now.name
    if was.wire_name != now.wire_name:
        yield report_change(
            "field-wire-name-changed", name=name, was=was.wire_name, now=now.wire_name
        )
    yield from _compare_types(was, now, types, is_sent=is_sent)
    old, new = was.raw, now.raw
    yield from compare_sensitivity(
        name, old.get("x-sensitive", False), new.get("x-sensitive", False)
    )
    yield from compare_null_text(name, old, new)
    yield from compare_deprecation(name, old.get("deprecated", False), new.get("deprecated", False))
    if any(old.get(key) != new.get(key) for key in ("description", "x-source")):
        yield report_change("value-described", name=name)


def _compare_types(
    was: FieldSource, now: FieldSource, types: SchemaTypesPair, *, is_sent: bool
) -> Iterator[SpecChange]:
    before = types.old.read_attribute_type(was.raw, optional=not was.is_required)
    after = types.new.read_attribute_type(now.raw, optional=not now.is_required)
    was_type, now_type = PLAIN.as_result(before), PLAIN.as_result(after)
    if was.name != now.name and was_type == now_type:
        yield report_change("field-renamed", was=was.name, now=now.name)
    if was_type == now_type:
        yield from compare_discriminators(now.name, before, after)
    json_before = types.old.list_json_types(was.raw)
    json_after = types.new.list_json_types(now.raw)
    known = json_before if was.is_required else json_before | _ABSENT
    received = json_after if now.is_required else json_after | _ABSENT
    parsed = types.old.list_parsed_types(was.raw, optional=not was.is_required)
    wire = judge_received(known, received, parsed)
    if is_sent:
        wire = max(wire, judge_sent(json_before, json_after))
    if was_type != now_type:
        is_renamed = was.name != now.name
        yield report_change(
            "field-type-changed",
            was=f"{was.name}: {was_type}",
            now=f"{now.name}: {now_type}" if is_renamed else now_type,
            wire=max(wire, Wire.COMPATIBLE),
            python=Python.BREAKING if is_renamed else judge_reading(before, after),
        )
    elif wire is not Wire.SAME:
        difference = describe_difference(known, received)
        yield report_change(
            "field-json-changed", name=now.name, type=now_type, difference=difference, wire=wire
        )
