"""Walks through a schema of OpenAPI, and tells each member that is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DEEPEST = 6

LIMITS = (
    "minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems", "enum",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """Holds a member of an object, and where it stands."""

    name: str
    schema: Mapping[str, Any]
    """Of the member, references followed."""
    given: Mapping[str, Any]
    """As it stands there."""
    owner: Mapping[str, Any]
    """The object that has it among its `properties`."""
    required: bool


def follow(schema: Any, document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow a reference inside of a document."""
    for _ in range(DEEPEST):
        if not isinstance(schema, Mapping):
            return {}
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return schema
        found: Any = document
        for part in reference.removeprefix("#/").split("/"):
            part = part.replace("~1", "/").replace("~0", "~")  # noqa: PLW2901
            found = found.get(part) if isinstance(found, Mapping) else None
        schema = found
    return {}


def walk_members(
    schema: Any, document: Mapping[str, Any], prefix: str = "", depth: int = 0
) -> Iterator[Member]:
    """Walk through the members of an object, of its parts, and of lists of objects."""
    schema = follow(schema, document)
    if depth > DEEPEST:
        return
    if isinstance(schema.get("items"), Mapping):
        yield from walk_members(schema["items"], document, prefix, depth + 1)
    for key in ("allOf", "oneOf", "anyOf"):
        for part in _list(schema.get(key)):
            yield from walk_members(part, document, prefix, depth + 1)
    properties = schema.get("properties")
    required = _list(schema.get("required"))
    for name, given in properties.items() if isinstance(properties, Mapping) else ():
        member = follow(given, document)
        yield Member(f"{prefix}{name}", member, given, schema, name in required)
        yield from walk_members(member, document, f"{prefix}{name}.", depth + 1)


def find_kind_of(schema: Mapping[str, Any], document: Mapping[str, Any]) -> str | None:
    """Find the type of a schema: its own, or that of its parts."""
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), None)
    if isinstance(kind, str):
        return kind
    if isinstance(schema.get("properties"), Mapping):
        return "object"
    for key in ("allOf", "oneOf", "anyOf"):
        for part in _list(schema.get(key)):
            found = find_kind_of(follow(part, document), document)
            if found not in (None, "null"):
                return found
    return None


def take_limits(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Take the limits of a schema by their keywords; some documents write numbers as texts."""
    return {key: _read_number(schema[key]) for key in LIMITS if key in schema}


def _read_number(value: Any) -> Any:
    is_number = isinstance(value, str) and value.isascii() and value.isdigit()
    return int(value) if is_number else value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
