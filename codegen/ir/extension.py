"""Objects that extend others with `allOf`: they get the properties of those, too."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Problems


def list_bases(schema: Mapping[str, object]) -> list[str]:
    """The names of the components that a component extends."""
    parts = schema.get("allOf")
    if not isinstance(parts, list):
        return []
    return [str(one["$ref"]).rsplit("/", 1)[-1] for one in parts if "$ref" in one]


def list_own_properties(schema: LocatedMapping, schemas: Mapping[str, LocatedMapping]) -> set[str]:
    """The properties of an extended component that none of its bases has."""
    names = set(schema.get("properties", ()))
    return names.difference(*(schemas[base].get("properties", ()) for base in list_bases(schema)))


def extend_components(document: LocatedMapping, problems: Problems) -> LocatedMapping:
    """Copy a document and write into each object what it inherits; `allOf` stays there."""
    schemas = document.get("components", {}).get("schemas")
    if schemas is None or not any("allOf" in schema for schema in schemas.values()):
        return document
    extended = _copy(schemas)
    done: set[str] = set()
    for name in schemas:
        _extend(name, extended, done, (), problems)
    components = _copy(document["components"])
    components["schemas"] = extended
    result = _copy(document)
    result["components"] = components
    return result


def _extend(
    name: str,
    schemas: LocatedMapping,
    done: set[str],
    inside: tuple[str, ...],
    problems: Problems,
) -> None:
    schema = schemas[name]
    if name in done or "allOf" not in schema:
        return
    done.add(name)
    position = schema.position_of("allOf")
    if schema["type"] != "object" or "enum" in schema:
        problems.add(position, "allOf is for objects only; drop it")
        return
    if any("$ref" not in one for one in schema["allOf"]):
        problems.add(position, "allOf may hold $refs to objects only; write the rest beside it")
    for key in ("x-methods", "x-bare-array"):
        if key in schema:
            message = f"{key!r} is not supported beside allOf; write it at what is extended"
            problems.add(schema.position_of(key), message)
    merged = _copy(schema)
    properties, required = LocatedMapping(position), LocatedList(position)
    for base in list_bases(schema):
        if base in (*inside, name):
            problems.add(position, f"{name} extends itself; drop it from allOf")
            continue
        _extend(base, schemas, done, (*inside, name), problems)
        if schemas[base].get("type") != "object":
            problems.add(position, f"{base} is no object; only objects can be extended")
            continue
        _add_properties(properties, schemas[base], name, problems)
        required += [one for one in schemas[base].get("required", ()) if one not in required]
    _add_properties(properties, schema, name, problems)
    required += [one for one in schema.get("required", ()) if one not in required]
    merged["properties"], merged["required"] = properties, required
    schemas[name] = merged


def _add_properties(
    properties: LocatedMapping, schema: LocatedMapping, name: str, problems: Problems
) -> None:
    more = schema.get("properties", LocatedMapping(schema.position))
    for wire_name, child in more.items():
        known = properties.setdefault(wire_name, child)
        if known is not child:
            message = f"{name} has {wire_name!r} already, from what it extends; drop one"
            problems.add(more.position_of(wire_name), message)
        properties.key_positions.setdefault(wire_name, more.position_of(wire_name))


def _copy(mapping: LocatedMapping) -> LocatedMapping:
    result = LocatedMapping(mapping.position)
    result.update(mapping)
    result.key_positions = dict(mapping.key_positions)
    return result
