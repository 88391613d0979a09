"""Compares how a value looks before and after: its JSON, and its type in Python."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import TypeReader, reference_name, type_names
from codegen.ir.types import Discriminated, Enum, List, Map, Null, Primitive, Type, nullable
from codegen.review.changes import SpecChange, report_change
from codegen.review.verdicts import Python, Wire
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems

_WIDER = {"number": {"number", "integer"}}


class SchemaTypes:
    """Reads the types of one side's schemas."""

    def __init__(self, provider: Provider, renamed: Mapping[str, str] | None = None) -> None:
        self.provider = provider
        self._schemas = provider.schemas
        self._reader = TypeReader(self._schemas, Problems())
        self._renamed = renamed or {}

    def read_attribute_type(self, schema: LocatedMapping, *, optional: bool = False) -> Type:
        """Read the type of a model's attribute."""
        kind = self.apply_renames(self._reader.read_type(schema, schema.position))
        return nullable(kind) if optional else kind

    def apply_renames(self, kind: Type) -> Type:
        """Give a type the names that its classes have now."""
        return kind.renamed(self._renamed)

    def list_json_types(self, schema: LocatedMapping) -> frozenset[str]:
        """List the JSON types that a value may have."""
        for key in ("anyOf", "oneOf"):
            if key in schema:
                options = [*schema[key], *([schema["x-base"]] if "x-base" in schema else ())]
                return frozenset().union(*map(self.list_json_types, options))
        if "$ref" in schema:
            name = reference_name(schema)
            target = self._schemas[name]
            if target.get("type") == "object":
                return frozenset({f"object {self._renamed.get(name, name)}"})
            if name in SCALARS and SCALARS[name].has_format:
                return frozenset({f"string {name}"})
            return self.list_json_types(target)
        names = type_names(schema)
        if isinstance(schema.get("additionalProperties"), LocatedMapping):
            values = self.list_json_types(schema["additionalProperties"])
            names = (names - {"object"}) | {f"map of {one}" for one in values}
        if "array" in names:
            items = self.list_json_types(schema["items"]) if "items" in schema else frozenset[str]()
            names = (names - {"array"}) | {f"array of {one}" for one in items}
        return frozenset().union(*(_WIDER.get(name, {name}) for name in names))

    def list_parsed_types(
        self, schema: LocatedMapping, *, optional: bool = False
    ) -> frozenset[str]:
        """List the JSON types that a model takes: more than are documented."""
        names = set(self.list_json_types(schema))
        scalar = SCALARS.get(reference_name(schema))
        if optional or (scalar and scalar.is_nullable):
            names |= {"null", "absent"} if optional else {"null"}
        if "string" in type_names(schema):
            names |= {"integer", "number"}
        if "array" in type_names(schema) and "items" in schema:
            names |= {f"array of {one}" for one in self.list_parsed_types(schema["items"])}
        if isinstance(schema.get("additionalProperties"), LocatedMapping):
            values = self.list_parsed_types(schema["additionalProperties"])
            names |= {f"map of {one}" for one in values}
        return frozenset(names)


@dataclass(frozen=True)
class SchemaTypesPair:
    """Holds the types of both sides of a provider."""

    old: SchemaTypes
    new: SchemaTypes


def compare_discriminators(name: str, old: Type | None, new: Type | None) -> Iterator[SpecChange]:
    """Find values of a discriminator that give another class; `name` is of what is read."""
    before, after = (dict(_list_discriminated(kind)) for kind in (old, new))
    for value, now in after.items():
        if value not in before:
            yield report_change("discriminator-value-added", name=name, value=value, now=now)
    for value, was in before.items():
        now = after.get(value, "the base")
        if now != was:
            yield report_change(
                "discriminator-value-changed", name=name, value=value, now=now, was=was
            )


def _list_discriminated(kind: Type | None) -> Iterator[tuple[str, str]]:
    while kind is not None:
        plain = kind.non_null
        if isinstance(plain, Discriminated):
            yield from plain.mapping
        kind = plain.value if isinstance(plain, Map) else plain.item


def judge_reading(old: Type | None, new: Type | None) -> Python:
    """Judge what becomes of code that reads a value of type `old`, which is `new` now."""
    before, added = _list_options(old), _list_options(new) - _list_options(old)
    if not added:
        return Python.SAME
    if {_drop_partial(one) for one in added} <= before:
        return Python.ADDITION
    if {_find_plain_type(one) for one in added} <= before:
        return Python.ADDITION
    return Python.BREAKING


def judge_passing(old: Sequence[Type], new: Sequence[Type]) -> Python:
    """Judge what becomes of code that passes a value of one of `old`, where `new` are taken."""
    if not _accepts_types(new, old):
        return Python.BREAKING
    return Python.SAME if _accepts_types(old, new) else Python.ADDITION


def judge_result(old: Type, new: Type | None) -> Wire:
    """Judge what becomes of an old package whose method returns `old` and receives `new`."""
    known, received = ({_drop_partial(one) for one in _list_options(kind)} for kind in (old, new))
    return Wire.COMPATIBLE if received <= known else Wire.BREAKING


def _list_options(kind: Type | None) -> frozenset[Type]:
    return frozenset(kind.options) if kind else frozenset({Null()})


def _drop_partial(kind: Type) -> Type:
    """Make of a list that may be partial what it is to code that does not know it."""
    return replace(kind, partial=False) if isinstance(kind, List) else kind


def _find_plain_type(kind: Type) -> Type:
    """Find what an enum is to code that does not know it: a `str` or an `int`."""
    return Primitive(kind.base) if isinstance(kind, Enum) else kind


def _accepts_types(wide: Sequence[Type], narrow: Sequence[Type]) -> bool:
    """Say whether an argument that is one of `wide` takes every value of one of `narrow`."""
    return all(
        any(other in (one, _find_plain_type(one)) or _accepts_items(other, one) for other in wide)
        for one in narrow
    )


def _accepts_items(wide: Type, narrow: Type) -> bool:
    if isinstance(narrow, Map) and isinstance(wide, Map):
        if wide.value is None or narrow.value is None:
            return wide.value is None
        return _accepts_types(wide.value.given_as, narrow.value.given_as)
    if not (isinstance(narrow, List) and isinstance(wide, List)):
        return False
    return _accepts_types(wide.content.given_as, narrow.content.given_as)


def judge_received(
    old: frozenset[str], new: frozenset[str], parsed: frozenset[str] = frozenset()
) -> Wire:
    """Judge what becomes of an old package that knows `old`, takes `parsed` and receives `new`."""
    if old == new:
        return Wire.SAME
    return Wire.COMPATIBLE if _is_covered(new, old | parsed) else Wire.BREAKING


def judge_sent(old: frozenset[str], new: frozenset[str]) -> Wire:
    """Judge what becomes of an old package that sends `old` where `new` is taken."""
    if old == new:
        return Wire.SAME
    return Wire.COMPATIBLE if _is_covered(old, new) else Wire.BREAKING


def _is_covered(narrow: frozenset[str], wide: frozenset[str]) -> bool:
    return all(
        one in wide
        or re.sub(r"string \w+$", "string", one) in wide
        or re.sub(r"map of .*", "object", one) in wide
        for one in narrow
    )


def describe_difference(before: frozenset[str], after: frozenset[str]) -> str:
    """Describe what is different about a value whose Python type is not."""
    gained, lost = after - before, before - after
    words = [f"may be {_ABSENCES[one]} now" for one in sorted(gained) if one in _ABSENCES]
    words += [f"is never {_ABSENCES[one]} any more" for one in sorted(lost) if one in _ABSENCES]
    return " and ".join(words) or "has another JSON type"


_ABSENCES = {"absent": "left out", "null": "null"}
