"""How a value looks before and after: its JSON, and its type in Python."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import TypeReader, reference_name, type_names
from codegen.ir.types import Enum, List, Null, Primitive, Type, nullable
from codegen.review.changes import Python, Wire
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems

_WIDER = {"number": {"number", "integer"}}


class Kinds:
    """The types of one side's schemas."""

    def __init__(self, provider: Provider, renamed: Mapping[str, str] | None = None) -> None:
        self.provider = provider
        self._schemas = provider.schemas
        self._types = TypeReader(self._schemas, Problems())
        self._renamed = renamed or {}

    def attribute(self, schema: LocatedMapping, *, optional: bool = False) -> Type:
        """The type of a model's attribute."""
        kind = self.renamed(self._types.read_type(schema, schema.position))
        return nullable(kind) if optional else kind

    def argument(self, schema: LocatedMapping) -> Type:
        """The type of an argument."""
        return self.renamed(self._types.read_type(schema, schema.position).non_null)

    def renamed(self, kind: Type) -> Type:
        """A type with the names that its classes have now."""
        return kind.renamed(self._renamed)

    def json(self, schema: LocatedMapping) -> frozenset[str]:
        """The JSON types that a value may have."""
        if "anyOf" in schema:
            return frozenset().union(*(self.json(option) for option in schema["anyOf"]))
        if "$ref" in schema:
            name = reference_name(schema)
            target = self._schemas[name]
            if target.get("type") == "object":
                return frozenset({f"object {self._renamed.get(name, name)}"})
            has_format = name in SCALARS and SCALARS[name].has_format
            return frozenset({f"string {name}"}) if has_format else self.json(target)
        names = type_names(schema)
        if "array" in names:
            items = self.json(schema["items"]) if "items" in schema else frozenset[str]()
            names = (names - {"array"}) | {f"array of {one}" for one in items}
        return frozenset().union(*(_WIDER.get(name, {name}) for name in names))

    def parsed(self, schema: LocatedMapping, *, optional: bool = False) -> frozenset[str]:
        """The JSON types that a model takes: more than are documented, see `_runtime/model.py`."""
        found = set(self.json(schema))
        scalar = SCALARS.get(reference_name(schema))
        if optional or (scalar and scalar.is_nullable):
            found |= {"null", "absent"} if optional else {"null"}
        if "string" in type_names(schema):
            found |= {"integer", "number"}
        if "array" in type_names(schema) and "items" in schema:
            found |= {f"array of {one}" for one in self.parsed(schema["items"])}
        return frozenset(found)


def plain(kind: Type) -> Type:
    """What an enum is to code that does not know it: a `str` or an `int`."""
    return Primitive(kind.base) if isinstance(kind, Enum) else kind


def read_differently(old: Type | None, new: Type | None) -> Python:
    """What becomes of code that reads a value of type `old`, which is `new` now."""
    before, after = _options(old), _options(new) - _options(old)
    if not after:
        return Python.SAME
    if {_whole(one) for one in after} <= before or {plain(one) for one in after} <= before:
        return Python.ADDITION
    return Python.BREAKING


def _options(kind: Type | None) -> frozenset[Type]:
    return frozenset(kind.options) if kind else frozenset({Null()})


def _whole(kind: Type) -> Type:
    """A list that may be partial is a list to code that does not know it."""
    return replace(kind, partial=False) if isinstance(kind, List) else kind


def result_understood(old: Type, new: Type | None) -> Wire:
    """What becomes of an old package whose method returns `old`, if `new` is in the answer."""
    known, sent = ({_whole(one) for one in _options(kind)} for kind in (old, new))
    return Wire.COMPATIBLE if sent <= known else Wire.BREAKING


def given_differently(old: Type, new: Type) -> Python:
    """What becomes of code that gives a value of type `old`, where `new` is taken now."""
    if not _takes(new, old):
        return Python.BREAKING
    return Python.SAME if _takes(old, new) else Python.ADDITION


def _takes(wide: Type, narrow: Type) -> bool:
    """Whether an argument of type `wide` takes every value of type `narrow`."""
    return all(
        any(other in (one, plain(one)) or _is_inside(one, other) for other in wide.given_as)
        for one in narrow.given_as
    )


def _is_inside(narrow: Type, wide: Type) -> bool:
    if not (isinstance(narrow, List) and isinstance(wide, List)):
        return False
    return _takes(wide.content, narrow.content)


def understood(
    old: frozenset[str], new: frozenset[str], parsed: frozenset[str] = frozenset()
) -> Wire:
    """What becomes of an old package, which knows `old` and takes `parsed`, if answered `new`."""
    if old == new:
        return Wire.SAME
    return Wire.COMPATIBLE if _covers(old | parsed, new) else Wire.BREAKING


def accepted(old: frozenset[str], new: frozenset[str]) -> Wire:
    """What becomes of an old package that sends `old` where `new` is taken."""
    if old == new:
        return Wire.SAME
    return Wire.COMPATIBLE if _covers(new, old) else Wire.BREAKING


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    return all(one in wide or re.sub(r"string \w+$", "string", one) in wide for one in narrow)


def presence(before: frozenset[str], after: frozenset[str]) -> str:
    """What is different about a value whose Python type is not."""
    gained, lost = after - before, before - after
    words = [f"may be {_AS[one]} now" for one in sorted(gained) if one in _AS]
    words += [f"is never {_AS[one]} any more" for one in sorted(lost) if one in _AS]
    return " and ".join(words) or "has another JSON type"


_AS = {"absent": "left out", "null": "null"}
