"""Bodies that are forms, read as the JSON that they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from krpay.testing.spec import Spec

MEDIA_TYPE = "application/x-www-form-urlencoded"
_NAME = re.compile(r"(?P<name>[^\[\]]+)(\[(?P<inner>[^\[\]]*)\])?")

Schema = Mapping[str, Any]


def from_form(spec: Spec, schema: Schema, content: bytes) -> dict[str, Any]:
    """The members that a form gives; `extra[requester]` is one inside `extra`, `ids[]` a list.

    Raises:
        ValueError: It is no form, or is nested deeper than forms can be.
    """
    text = content.decode(errors="replace")
    if text.lstrip().startswith(("{", "[")):
        raise ValueError(f"it is JSON, sent as {MEDIA_TYPE}; send Content-Type: application/json")
    members: dict[str, Any] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        found = _NAME.fullmatch(key)
        if found is None:
            raise ValueError(f"a form cannot have {key}; send JSON")
        name, inner = found["name"], found["inner"]
        child = _member(spec, schema, name)
        if inner is None:
            members[name] = _typed(spec, child, value)
            continue
        typed = _typed(spec, _member(spec, child, inner) if inner else _items(spec, child), value)
        try:
            if inner:
                members.setdefault(name, {})[inner] = typed
            else:
                members.setdefault(name, []).append(typed)
        except (AttributeError, TypeError):
            raise ValueError(f"{name} comes in more than one form") from None
    return members


def _member(spec: Spec, schema: Schema, name: str) -> Schema:
    for part in spec.parts(schema):
        if name in part.get("properties", {}):
            found: Schema = part["properties"][name]
            return found
    return {}


def _items(spec: Spec, schema: Schema) -> Schema:
    for part in spec.parts(schema):
        if "items" in part:
            found: Schema = part["items"]
            return found
    return {}


def _typed(spec: Spec, schema: Schema, text: str) -> Any:
    kinds = {part.get("type") for part in spec.parts(schema) if isinstance(part.get("type"), str)}
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    if kinds & {"integer", "number"} and re.fullmatch(r"-?\d{1,18}", text):
        return int(text)
    if "number" in kinds and re.fullmatch(r"-?\d{1,18}\.\d{1,6}", text):
        return float(text)
    return text
