"""Whether the members of an `anyOf` can be told apart, so that none is taken for another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from codegen.spec.located import LocatedMapping


def find_confusions(components: LocatedMapping, names: Sequence[str]) -> Iterator[str]:
    """Find what would be taken for something else; says what to write instead.

    A value is the first of `names` that it fits; `krpay._runtime.choices` decides by the same.
    """
    for first, second in combinations(names, 2):
        one, other = components[first], components[second]
        if _json_kind(one) != _json_kind(other):
            continue
        if one["type"] != "object":
            yield f"{first} and {second} are both a {_json_kind(one)}; nothing tells them apart"
        elif not _is_refused(other, one, components):
            if _is_refused(one, other, components):
                yield f"every {second} would be taken for a {first}; list {second} first"
            else:
                yield (
                    f"nothing tells {first} and {second} apart; let one require a member that the "
                    "other has not, or give a required member enums without a common value, or "
                    "write oneOf with a discriminator"
                )


def _is_refused(one: LocatedMapping, kind: LocatedMapping, components: LocatedMapping) -> bool:
    """Whether an object as `one` describes it lacks something that `kind` requires."""
    properties = one.get("properties", {})
    for name in kind.get("required", ()):
        if name not in properties:
            return True
        values = _enum_values(kind["properties"][name], components)
        others = _enum_values(properties[name], components)
        if values and others and values.isdisjoint(others):
            return True
    return False


def _enum_values(schema: LocatedMapping, components: LocatedMapping) -> frozenset[Any]:
    """The values that a member may have, if it is an enum."""
    options = [schema, *schema.get("anyOf", ())]
    targets = [components[one["$ref"].rsplit("/", 1)[-1]] for one in options if "$ref" in one]
    return frozenset(value for target in targets for value in target.get("enum", ()))


def _json_kind(schema: LocatedMapping) -> str:
    """The JSON type of a component; numbers of all kinds are one."""
    return "number" if schema["type"] == "integer" else str(schema["type"])
