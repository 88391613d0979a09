# Copied from codegen/package/testing/json_documents.py by `nox -s generate`. Do not edit.
"""JSON of requests and responses: parsed strictly, and reached into by JSON pointers."""

from __future__ import annotations

import json
from typing import Any, TypeGuard

JsonObject = dict[str, Any]


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def parse_json(text: str | bytes) -> Any:
    """Parse a JSON text; an integer may be written 1.0, as JSON Schema has it.

    Raises:
        ValueError: It is no JSON, or could not be sent back as JSON.
    """
    try:
        value = json.loads(text, parse_float=_parse_number)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return value


def _parse_number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value


def get_member(document: Any, pointer: str) -> Any:
    """Get a member by its JSON pointer; `None` if it is not there."""
    for name in pointer.split("/")[1:]:
        document = document.get(name) if is_object(document) else None
    return document


def put_member(document: JsonObject, pointer: str, value: Any) -> None:
    """Set a member by its JSON pointer; objects on the way are made."""
    *parents, last = pointer.split("/")[1:]
    for name in parents:
        document = document.setdefault(name, {})
    document[last] = value
