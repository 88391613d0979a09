"""Good answers made strange, by the schema: what a client must survive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from krpay._runtime.json_codec import is_object
from krpay.testing.spec import Spec

Schema = Mapping[str, Any]
Route = tuple[str | int, ...]
"""Names of members, and 0 for the first item of a list."""

UNKNOWN_VALUE = "UNDOCUMENTED"
UNKNOWN_FIELD = "undocumented_field"


def enum_routes(spec: Spec, schema: Schema) -> list[Route]:
    """Where an answer may have values of enums, the shortest way first."""
    return sorted(_enum_routes(spec, schema, ()), key=len)


def field_of(route: Route) -> str:
    """The name of the member that a route leads to, or to a list in it."""
    return next(str(step) for step in reversed(route) if isinstance(step, str))


def with_unknown_value(
    spec: Spec, schema: Schema, document: Any, field: str | None, value: str | int | None
) -> Any:
    """A copy in which one enum has a value that is not documented.

    An enum that the answer has is taken before one that must be put there.
    """
    routes = [
        route for route in enum_routes(spec, schema) if field is None or field_of(route) == field
    ]
    route = next((route for route in routes if _at(document, route) is not None), routes[0])
    return _put(spec, schema, document, route, _unknown(spec, schema, route, value))


def with_unknown_field(document: dict[str, Any], pointer: str) -> Any:
    """A copy in which the data have one member more."""
    name = pointer.removeprefix("/")
    more = {UNKNOWN_FIELD: "?"}
    first, data = _at(document, (name, 0)), _at(document, (name,))
    if is_object(first):
        return {**document, name: [{**first, **more}, *document[name][1:]]}
    if is_object(data):
        return {**document, name: {**data, **more}}
    return {**document, **more}


def _unknown(spec: Spec, schema: Schema, route: Route, value: str | int | None) -> str | int:
    for step in route:
        schema = _child(spec, schema, step)
    known = [one for part in spec.parts(schema) for one in part.get("enum", ()) if one is not None]
    numbers = [one for one in known if isinstance(one, int)]
    if len(numbers) < len(known):
        return UNKNOWN_VALUE if value is None else value
    if value is None:
        return max(numbers) + 1000
    return int(value) if str(value).removeprefix("-").isdecimal() else value


def _enum_routes(spec: Spec, schema: Schema, inside: tuple[int, ...]) -> Iterator[Route]:
    parts = spec.parts(schema)
    if any("enum" in part for part in parts):
        yield ()
    for part in parts:
        if id(part) in inside:
            continue
        deeper = (*inside, id(part))
        for name, child in part.get("properties", {}).items():
            for route in _enum_routes(spec, child, deeper):
                yield (name, *route)
        if "items" in part:
            for route in _enum_routes(spec, part["items"], deeper):
                yield (0, *route)


def _child(spec: Spec, schema: Schema, step: str | int) -> Schema:
    for part in spec.parts(schema):
        if step == 0 and "items" in part:
            return cast(Schema, part["items"])
        if step in part.get("properties", {}):
            return cast(Schema, part["properties"][step])
    raise LookupError(step)


def _at(document: Any, route: Route) -> Any:
    for step in route:
        try:
            document = document[step]
        except (LookupError, TypeError):
            return None
    return document


def _put(spec: Spec, schema: Schema, document: Any, route: Route, value: Any) -> Any:
    if not route:
        return value
    step, rest = route[0], route[1:]
    child = _child(spec, schema, step)
    if step == 0:
        items = list(document or ())
        first = items[0] if items else spec.example(child, {})
        return [_put(spec, child, first, rest, value), *items[1:]]
    if not is_object(document):
        owner = next(part for part in spec.parts(schema) if step in part.get("properties", {}))
        document = spec.example(owner, {})
    name = str(step)
    return {**document, name: _put(spec, child, document.get(name), rest, value)}
