"""Bodies that are forms, parsed as the JSON that they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from krpay.testing.spec import BundledSpec, find_member_schemas

MEDIA_TYPE = "application/x-www-form-urlencoded"
_NAME = re.compile(r"(?P<name>[^\[\]]+)(\[(?P<inner>[^\[\]]*)\])?")

Schema = Mapping[str, Any]


def parse_form(spec: BundledSpec, schema: Schema, content: bytes) -> dict[str, Any]:
    """Parse a form; `extra[requester]` is a member inside `extra`, `ids[]` an item of a list.

    Raises:
        ValueError: It is no form, or is nested deeper than forms can be.
    """
    text = content.decode(errors="replace")
    if text.lstrip().startswith(("{", "[")):
        raise ValueError(f"it is JSON, sent as {MEDIA_TYPE}; send Content-Type: application/json")
    members: dict[str, Any] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        match = _NAME.fullmatch(key)
        if match is None:
            raise ValueError(f"a form cannot have {key}; send JSON")
        name, inner = match["name"], match["inner"]
        child = _member_schema(spec, schema, name)
        if inner is None:
            members[name] = _read_value(spec, child, value)
            continue
        schema_of_inner = _member_schema(spec, child, inner) if inner else _item_schema(spec, child)
        typed = _read_value(spec, schema_of_inner, value)
        try:
            if inner:
                members.setdefault(name, {})[inner] = typed
            else:
                members.setdefault(name, []).append(typed)
        except (AttributeError, TypeError):
            raise ValueError(f"{name} comes in more than one form") from None
    return members


def _member_schema(spec: BundledSpec, schema: Schema, name: str) -> Schema:
    known = find_member_schemas(spec.flatten_schema(schema), name)
    return known[0] if known else {}


def _item_schema(spec: BundledSpec, schema: Schema) -> Schema:
    for part in spec.flatten_schema(schema):
        if "items" in part:
            items: Schema = part["items"]
            return items
    return {}


def _read_value(spec: BundledSpec, schema: Schema, text: str) -> Any:
    kinds = {
        part.get("type")
        for part in spec.flatten_schema(schema)
        if isinstance(part.get("type"), str)
    }
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    if kinds & {"integer", "number"} and re.fullmatch(r"-?\d{1,18}", text):
        return int(text)
    if "number" in kinds and re.fullmatch(r"-?\d{1,18}\.\d{1,6}", text):
        return float(text)
    return text
