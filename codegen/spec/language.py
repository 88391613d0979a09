"""Checks each file of a spec against the language of specs, `language/*.schema.json`.

Those JSON Schemas say which constructs of OpenAPI a spec may use, and what to write instead of
others; editors show the same while one types. What JSON Schema cannot say is in `operations.py`
and `schemas.py`. `specs/REFERENCE.md` explains the language to people.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema_rs

from codegen.spec.located import LocatedList, LocatedMapping, walk
from codegen.spec.problems import Position, Problems

FOLDER = Path(__file__).parent / "language"
_BASE = "krpay-spec:///"

_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "text (quote it)",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}


def check_language(value: Any, kind: str, problems: Problems) -> None:
    """Check a file; `kind` is `root`, `paths` or `schemas`."""
    if not isinstance(value, LocatedMapping):
        return
    errors = list(_make_validator(kind).iter_errors(value))
    said = set(_list_said_elsewhere(errors))
    for error in errors:
        for key, message in _explain_error(error):
            about = error.kind.value if error.kind.name == "required" else key
            if (error.kind.name, *error.instance_path, about) in said:
                continue
            path = error.instance_path if key is None else [*error.instance_path, key]
            problems.add(find_position(value, path), message)
    _check_whole_numbers(value, problems)


def _list_said_elsewhere(
    errors: list[jsonschema_rs.ValidationError],
) -> Iterator[tuple[str | int, ...]]:
    """Errors that another one explains better: keyword, path and key of each."""
    for error in errors:
        if error.kind.name == "propertyNames":
            yield "additionalProperties", *error.instance_path, _read_inner_error(error).instance
        if error.kind.name == "additionalProperties":
            schema, _, _ = _find_schema(error.absolute_keyword_location)
            for key in error.kind.value:
                for meant in _find_nearest(key, schema["properties"]):
                    yield "required", *error.instance_path, meant


def find_position(value: Any, path: list[str | int]) -> Position:
    """Where a part of a value was written, as far as it is known."""
    position: Position = value.position
    for key in path:
        if isinstance(value, LocatedMapping) and str(key) in value:  # "200" comes as a number
            position, value = value.position_of(str(key)), value[str(key)]
        elif isinstance(value, LocatedList) and isinstance(key, int) and key < len(value):
            position, value = value.item_positions[key], value[key]
    return position


def _explain_error(error: jsonschema_rs.ValidationError) -> Iterator[tuple[str | None, str]]:
    """What is wrong, each with the key below the error's own path that it is about, if any."""
    keyword = error.kind.name
    value: Any = error.instance
    schema, thing, hint = _find_schema(error.absolute_keyword_location)
    name = _name_place(error.instance_path)
    if keyword == "required":
        yield None, f"{thing} lacks {error.kind.value!r}; {hint or 'add it'}"
    elif keyword == "additionalProperties":
        for key in error.kind.value:
            known = schema["properties"]
            if nearest := _find_nearest(key, known):
                instead = f"is it {nearest[0]!r}?"
            elif value[key] is None:
                instead = "if it is part of a text with a comma, put the text in double quotes"
            else:
                instead = f"allowed here: {', '.join(known)}"
            yield key, f"{key!r} is not supported on {thing}; {instead}"
    elif keyword == "propertyNames":
        inner = _read_inner_error(error)
        _, _, hint = _find_schema(inner.absolute_keyword_location)
        what = f"is not supported on {thing}" if inner.kind.name == "not" else "is no name for it"
        yield inner.instance, f"{inner.instance!r} {what}; {hint}"
    elif keyword == "not" and error.kind.value == {}:
        yield None, f"{name} is not supported on {thing}; {hint}"
    elif keyword == "type":
        wanted = " or ".join(_TYPES[one] for one in _list_types(schema))
        yield None, f"{name} must be {wanted}, not {_show_value(value)}{hint and f'; {hint}'}"
    elif keyword == "uniqueItems":
        twice = next(one for one in value if value.count(one) > 1)
        yield None, f"{name} names {twice!r} twice; keep one"
    elif keyword == "enum" and not hint:
        values = ", ".join(json.dumps(one).strip('"') for one in schema["enum"])
        yield None, f"{name} must be one of {values}; not {_show_value(value)}"
    elif isinstance(value, dict | list):
        yield None, f"{name}: {hint or error.message}"
    else:
        yield None, f"{name} is {_show_value(value)}; {hint or error.message}"


def _find_nearest(key: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(key, known, n=1, cutoff=0.75)


def _name_place(path: list[str | int]) -> str:
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of {_name_place(path[:-1])}"
    return repr(path[-1])


def _show_value(value: Any) -> str:
    return f"{value!r:.60}"


def _list_types(schema: Mapping[str, Any]) -> list[str]:
    declared = schema["type"]
    return [declared] if isinstance(declared, str) else list(declared)


def _read_inner_error(error: jsonschema_rs.ValidationError) -> Any:
    """The error of a key itself."""
    return error.kind.value


def _find_schema(location: str | None) -> tuple[Any, str, str]:
    """The schema at a place of the language, what it describes, and what to write instead."""
    parts = urlsplit(str(location))
    schema: Any = _read_schemas()[parts.path.lstrip("/")]
    title = hint = ""
    for token in parts.fragment.split("/")[1:-1]:
        key = unquote(token).replace("~1", "/").replace("~0", "~")
        schema = schema[int(key)] if isinstance(schema, list) else schema[key]
        if key in ("properties", "patternProperties", "definitions"):
            hint = ""
        elif isinstance(schema, dict):
            title = schema.get("title", title)
            hint = schema.get("errorMessage", "" if key == "items" else hint)
    return schema, _add_article(title), schema.get("patternErrorMessage", hint)


def _add_article(title: str) -> str:
    if title.startswith("x-") or title.endswith("s") or title in ("content", "security", "info"):
        return title
    return f"{'an' if title[:1] in 'aeiou' else 'a'} {title}"


def _check_whole_numbers(value: LocatedMapping, problems: Problems) -> None:
    """Refuse 10.0 where JSON Schema takes it for a whole number, and Python does not."""
    for mapping in walk(value):
        for key in _list_whole_numbers() & mapping.keys():
            if isinstance(mapping[key], float) and mapping[key].is_integer():
                message = f"{key!r} is {mapping[key]}; write {int(mapping[key])}"
                problems.add(mapping.position_of(key), message)


@cache
def _read_schemas() -> dict[str, Any]:
    return {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.schema.json"))
    }


@cache
def _make_validator(kind: str) -> jsonschema_rs.Draft7Validator:
    registry = jsonschema_rs.Registry(
        [(_BASE + name, schema) for name, schema in _read_schemas().items()]
    )
    return jsonschema_rs.Draft7Validator(
        {"$ref": f"{_BASE}{kind}.schema.json"}, registry=registry, validate_formats=True
    )


@cache
def _list_whole_numbers() -> frozenset[str]:
    """The keys that hold whole numbers."""
    found = set()
    for schema in _read_schemas().values():
        for definition in schema["definitions"].values():
            for key, value in definition.get("properties", {}).items():
                is_count = str(value is not True and value.get("$ref")).endswith("/count")
                if value is not True and (value.get("type") == "integer" or is_count):
                    found.add(key)
    return frozenset(found)
