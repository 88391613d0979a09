"""How a value looks before and after: its JSON, and its type in Python."""

from __future__ import annotations

import re
from collections.abc import Mapping

from codegen.ir.model import SCALARS, Provider
from codegen.ir.shapes import Shapes, reference_name, type_names
from codegen.review.changes import Python, Wire
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Problems

_WIDER = {"number": {"number", "integer"}}
_TEXTS = frozenset({"DateTime", "LocalDateTime", "CompactDate", "CompactDateTime"})
"""Scalars that take some texts only."""


class Kinds:
    """The types of one side's schemas."""

    def __init__(self, provider: Provider, renamed: Mapping[str, str] | None = None) -> None:
        self.provider = provider
        self._schemas = provider.schemas
        self._shapes = Shapes(self._schemas, Problems())
        self._renamed = renamed or {}

    def annotation(self, schema: LocatedMapping, *, optional: bool = False) -> str:
        """The type of a model's attribute, as a person would write it."""
        found = self.renamed(self._shapes.type_of(schema, schema.position).result)
        scalar = SCALARS.get(reference_name(schema))
        nullable = optional or "null" in self.json(schema)
        return f"{found} | None" if nullable and not (scalar and scalar.nullable) else found

    def argument(self, schema: LocatedMapping) -> str:
        """The type of an argument."""
        return self.renamed(self._shapes.type_of(schema, schema.position).argument)

    def renamed(self, annotation: str) -> str:
        """An annotation without prefixes, with the names that its classes have now."""
        plain = bare(annotation)
        for old, new in self._renamed.items():
            plain = re.sub(rf"\b{old}\b", new, plain)
        return plain

    def json(self, schema: LocatedMapping) -> frozenset[str]:
        """The JSON types that a value may have."""
        if "anyOf" in schema:
            return frozenset().union(*(self.json(option) for option in schema["anyOf"]))
        if "$ref" in schema:
            name = reference_name(schema)
            target = self._schemas[name]
            if target.get("type") == "object":
                return frozenset({f"object {self._renamed.get(name, name)}"})
            return frozenset({f"string {name}"}) if name in _TEXTS else self.json(target)
        names = type_names(schema)
        if "array" in names:
            items = self.json(schema["items"]) if "items" in schema else frozenset[str]()
            names = (names - {"array"}) | {f"array of {one}" for one in items}
        return frozenset().union(*(_WIDER.get(name, {name}) for name in names))

    def parsed(self, schema: LocatedMapping, *, optional: bool = False) -> frozenset[str]:
        """The JSON types that a model takes: more than are documented, see `_runtime/model.py`."""
        found = set(self.json(schema))
        scalar = SCALARS.get(reference_name(schema))
        if optional or (scalar and scalar.nullable):
            found |= {"null", "absent"} if optional else {"null"}
        if "string" in type_names(schema):
            found |= {"integer", "number"}
        if "array" in type_names(schema) and "items" in schema:
            found |= {f"array of {one}" for one in self.parsed(schema["items"])}
        return frozenset(found)

    def plain(self, annotation: str) -> str:
        """What an enum is to code that does not know it: a `str` or an `int`."""
        schema = self._schemas.get(annotation, {})
        if "enum" not in schema:
            return annotation
        return "str" if schema.get("type") == "string" else "int"


def bare(annotation: str) -> str:
    """An annotation without the prefixes of its modules."""
    return annotation.replace("models.", "").replace("scalars.", "")


def options(annotation: str) -> set[str]:
    """The members of a union; brackets stay whole."""
    found, depth, start = [], 0, 0
    for index, character in enumerate(annotation):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            found.append(annotation[start:index].strip())
            start = index + 1
    return {*found, annotation[start:].strip()}


def read_differently(old: str, new: str, kinds: Kinds) -> Python:
    """What becomes of code that reads a value of type `old`, which is `new` now."""
    if options(new) <= options(old):
        return Python.SAME
    before, after = options(old), options(new) - options(old)
    lists = {one.removeprefix("Items").removeprefix("list") for one in after}
    if all(one.startswith("Items[") for one in after) and {f"list{one}" for one in lists} <= before:
        return Python.ADDITION
    if {kinds.plain(one) for one in after} <= before:
        return Python.ADDITION
    return Python.BREAKING


def given_differently(old: str, new: str, kinds: tuple[Kinds, Kinds]) -> Python:
    """What becomes of code that gives a value of type `old`, where `new` is taken now."""
    if not takes(new, old, kinds[0]):
        return Python.BREAKING
    return Python.SAME if takes(old, new, kinds[1]) else Python.ADDITION


def takes(wide: str, narrow: str, kinds: Kinds) -> bool:
    """Whether an argument of type `wide` takes every value of type `narrow`, of `kinds`."""
    return all(
        any(
            other in (one, kinds.plain(one)) or _inside(one, other, kinds)
            for other in options(wide)
        )
        for one in options(narrow)
    )


def _inside(narrow: str, wide: str, kinds: Kinds) -> bool:
    prefix = "Sequence["
    if not (narrow.startswith(prefix) and wide.startswith(prefix)):
        return False
    return takes(wide[len(prefix) : -1], narrow[len(prefix) : -1], kinds)


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
