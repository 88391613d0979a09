"""Reading `oneOf` with a discriminator: a member of an object says which class it has."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position

_HOW = (
    "oneOf needs a discriminator and x-base, a $ref to the class of what nobody documented; "
    "without them, write anyOf"
)


def target_name(schema: LocatedMapping) -> str:
    """The component that a schema refers to."""
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def find_mistakes(
    schema: LocatedMapping, options: list[LocatedMapping], components: LocatedMapping
) -> Iterator[tuple[Position, str]]:
    """Find what is wrong with a `oneOf`, of which `options` are the members that are not null."""
    position = schema.position_of("oneOf")
    if "discriminator" not in schema or "$ref" not in schema.get("x-base", ()):
        yield position, _HOW
        return
    if not options or not all("$ref" in one for one in options):
        yield position, 'oneOf may hold $refs and {type: "null"} only'
        return
    names, base = list(map(target_name, options)), target_name(schema["x-base"])
    not_objects = [one for one in [*names, base] if components[one]["type"] != "object"]
    if not_objects:
        yield position, f"oneOf is for objects; {', '.join(not_objects)} is none"
        return
    yield from _find_mistakes_of_mapping(schema["discriminator"], names)
    for name in names:
        lacking = _properties(components, base).keys() - _properties(components, name).keys()
        for one in sorted(lacking):
            yield position, f"{name} lacks {one!r}, which its base {base} has; add it"
    member = schema["discriminator"]["propertyName"]
    for name in [*names, base]:
        if not _is_text(_properties(components, name).get(member), components):
            yield position, f"{name} must have the property {member!r}, a string or an enum of them"
    if member in components[base].get("required", ()):
        yield position, f"{base} is for objects without {member!r}, too; do not require it there"


def _find_mistakes_of_mapping(
    discriminator: LocatedMapping, names: list[str]
) -> Iterator[tuple[Position, str]]:
    mapping = discriminator["mapping"]
    for value, name in mapping.items():
        if name not in names:
            message = f"{name!r} is none of oneOf; write one of {', '.join(names)}"
            yield mapping.position_of(value), message
    for name in names:
        if name not in mapping.values():
            yield mapping.position, f"no value gives {name}; add it to the mapping"


def _properties(components: LocatedMapping, name: str) -> LocatedMapping:
    component = components[name]
    properties: LocatedMapping = component.get("properties", LocatedMapping(component.position))
    return properties


def _is_text(schema: LocatedMapping | None, components: LocatedMapping) -> bool:
    if schema is None:
        return False
    target = components[target_name(schema)] if "$ref" in schema else schema
    return bool(target.get("type") == "string")
