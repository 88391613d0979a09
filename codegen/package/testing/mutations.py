"""Good responses, changed along their schema: what a client must survive."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, cast

from krpay.testing.json_documents import JsonObject, get_member, is_object, put_member
from krpay.testing.spec import BundledSpec

Schema = Mapping[str, Any]
Location = tuple[str | int, ...]
"""Where a value stands: names of members, and 0 for the first item of a list."""

UNKNOWN_VALUE = "UNDOCUMENTED"
UNKNOWN_FIELD = "undocumented_field"


def find_enums(spec: BundledSpec, schema: Schema) -> list[Location]:
    """List where a response may have values of enums, the shortest location first."""
    return sorted(_walk_enums(spec, schema, ()), key=len)


def member_name(location: Location) -> str:
    """Get the name of the member at a location, or of the list that it is an item of."""
    return next(str(step) for step in reversed(location) if isinstance(step, str))


def with_unknown_value(
    spec: BundledSpec, schema: Schema, document: Any, field: str | None, value: str | int | None
) -> Any:
    """Copy a document, and give one enum in it a value that is not documented.

    An enum that the document has is taken before one that must be put there.
    """
    locations = [
        location
        for location in find_enums(spec, schema)
        if field is None or member_name(location) == field
    ]
    present = (one for one in locations if _value_at(document, one) is not None)
    location = next(present, locations[0])
    unknown = _unknown_value(spec, schema, location, value)
    return _replace(spec, schema, document, location, unknown)


def with_unknown_field(document: JsonObject, pointer: str) -> Any:
    """Copy a document, and give the data at a JSON pointer one member more."""
    document = copy.deepcopy(document)
    data: Any = get_member(document, pointer)
    targets: list[Any] = [data, document]
    if isinstance(data, list) and data:
        targets.insert(0, data[0])
    for target in targets:
        if is_object(target):
            put_member(target, f"/{UNKNOWN_FIELD}", "?")
            break
    return document


def _unknown_value(
    spec: BundledSpec, schema: Schema, location: Location, value: str | int | None
) -> str | int:
    for step in location:
        schema = _child_schema(spec, schema, step)
    parts = spec.flatten_schema(schema)
    known = [one for part in parts for one in part.get("enum", ()) if one is not None]
    numbers = [one for one in known if isinstance(one, int)]
    if len(numbers) < len(known):
        return UNKNOWN_VALUE if value is None else value
    if value is None:
        return max(numbers) + 1000
    return int(value) if str(value).removeprefix("-").isdecimal() else value


def _walk_enums(spec: BundledSpec, schema: Schema, inside: tuple[int, ...]) -> Iterator[Location]:
    parts = spec.flatten_schema(schema)
    if any("enum" in part for part in parts):
        yield ()
    for part in parts:
        if id(part) in inside:  # a schema that refers to itself
            continue
        deeper = (*inside, id(part))
        for name, child in part.get("properties", {}).items():
            for location in _walk_enums(spec, child, deeper):
                yield (name, *location)
        if "items" in part:
            for location in _walk_enums(spec, part["items"], deeper):
                yield (0, *location)


def _child_schema(spec: BundledSpec, schema: Schema, step: str | int) -> Schema:
    for part in spec.flatten_schema(schema):
        if step == 0 and "items" in part:
            return cast(Schema, part["items"])
        if step in part.get("properties", {}):
            return cast(Schema, part["properties"][step])
    raise LookupError(step)


def _value_at(document: Any, location: Location) -> Any:
    for step in location:
        try:
            document = document[step]
        except (LookupError, TypeError):
            return None
    return document


def _replace(
    spec: BundledSpec, schema: Schema, document: Any, location: Location, value: Any
) -> Any:
    if not location:
        return value
    step, rest = location[0], location[1:]
    child = _child_schema(spec, schema, step)
    if step == 0:
        items = list(document or ())
        first = items[0] if items else spec.make_example(child, {})
        return [_replace(spec, child, first, rest, value), *items[1:]]
    if not is_object(document):
        parts = spec.flatten_schema(schema)
        owner = next(part for part in parts if step in part.get("properties", {}))
        document = spec.make_example(owner, {})
    name = str(step)
    return {**document, name: _replace(spec, child, document.get(name), rest, value)}
