"""Bodies that are forms, parsed as the JSON that they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from krpay._runtime.request_bodies import FORM
from krpay.testing.http_messages import HttpRequest
from krpay.testing.operation_requests import RequestViolation
from krpay.testing.spec import BundledSpec, find_member_schemas

_NAME = re.compile(r"(?P<name>[^\[\]]+)(\[(?P<inner>[^\[\]]*)\])?")

Schema = Mapping[str, Any]


def read_form(spec: BundledSpec, schema: Schema, request: HttpRequest) -> dict[str, Any]:
    """Read a form whose names are those of the schema; one that is a list repeats its name.

    Raises:
        RequestViolation: It is no form, or holds a name twice that is no list.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.body and kind != FORM:
        raise RequestViolation("Content-Type", f"the body is a form; send {FORM}")
    try:
        pairs = parse_qsl(request.body.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise RequestViolation("body", "it is no form") from None
    members: dict[str, Any] = {}
    for name, text in pairs:
        child = _member_schema(spec, schema, name)
        items = _item_schema(spec, child)
        if items is not None:
            members.setdefault(name, []).append(_read_value(spec, items, text))
        elif name in members:
            raise RequestViolation(name, "it comes twice, and is no list")
        else:
            members[name] = _read_value(spec, child, text)
    return members


def parse_form(spec: BundledSpec, schema: Schema, content: bytes) -> dict[str, Any]:
    """Parse a form; `extra[requester]` is a member inside `extra`, `ids[]` an item of a list.

    Raises:
        ValueError: It is no form, or is nested deeper than forms can be.
    """
    text = content.decode(errors="replace")
    if text.lstrip().startswith(("{", "[")):
        raise ValueError(f"it is JSON, sent as {FORM}; send Content-Type: application/json")
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
        of_inner = _member_schema(spec, child, inner) if inner else _item_schema(spec, child)
        typed = _read_value(spec, of_inner or {}, value)
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


def _item_schema(spec: BundledSpec, schema: Schema) -> Schema | None:
    for part in spec.flatten_schema(schema):
        if "items" in part:
            items: Schema = part["items"]
            return items
    return None


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
