"""Requests that a live service takes although its documents do not describe them.

Each provider's sandbox lists in its `lenience` what is known of the live service, and takes
that; what nobody knows it refuses. A strict sandbox takes nothing but what the spec describes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from krpay.testing.json_documents import is_object, parse_json
from krpay.testing.spec import BundledSpec, find_member_schemas
from krpay.testing.spec_operations import SpecOperation

Schema = Mapping[str, Any]
Members = Mapping[str, Collection[str]]
"""Members by operation: dotted paths, `*` for each item of a list."""

_NUMBER = re.compile(r"-?(0|[1-9]\d{0,17})(\.\d{1,6})?")


@dataclass(frozen=True)
class Lenience:
    """What a live service takes beyond its documents."""

    takes_slash_at_end: bool = False
    """`/payments/cancel/` for `/payments/cancel`."""
    takes_null: bool = False
    """A member that is null stands for one that was left out."""
    takes_numbers_as_text: bool = False
    """`"1000"` stands for `1000`."""
    left_out: Members = field(default_factory=dict[str, Collection[str]])
    """Members that may be missing although they are required."""
    zero: Members = field(default_factory=dict[str, Collection[str]])
    """Members that may be 0 although the spec, for safety, wants more."""
    one_for_list: Members = field(default_factory=dict[str, Collection[str]])
    """Members that may be one item instead of a list."""
    object_for_text: Members = field(default_factory=dict[str, Collection[str]])
    """Members that may be an object instead of its JSON in a text."""


STRICT = Lenience()
"""Takes nothing but what the documents describe."""


def relax_path(lenience: Lenience, segments: tuple[str, ...]) -> tuple[str, ...]:
    """Read the segments of a path as the live service does."""
    if lenience.takes_slash_at_end and len(segments) > 1 and not segments[-1]:
        return segments[:-1]
    return segments


def relax_body(
    spec: BundledSpec, lenience: Lenience, operation: SpecOperation, body: Mapping[str, Any]
) -> dict[str, Any]:
    """Write a body as the documents have it, where the live service takes another form."""
    relaxed = dict(body)
    for name in lenience.one_for_list.get(operation.name, ()):
        if isinstance(relaxed.get(name), str):
            relaxed[name] = [relaxed[name]]
    for name in lenience.object_for_text.get(operation.name, ()):
        if is_object(relaxed.get(name)):
            relaxed[name] = json.dumps(relaxed[name], ensure_ascii=False)
    schemas = spec.flatten_schema(operation.request_schema or {})
    return _relax_members(spec, lenience, schemas, relaxed)


def find_tolerance(
    lenience: Lenience, operation: SpecOperation, body: Mapping[str, Any], where: str
) -> str | None:
    """Find why a violation of the spec is overlooked; `None` if it is not."""
    pattern = ".".join("*" if step.isdecimal() else step for step in where.split("."))
    value: Any = body
    *parents, last = where.split(".")
    if pattern in lenience.left_out.get(operation.name, ()):
        for step in parents:
            key: Any = int(step) if isinstance(value, list) else step
            value = cast(Any, value)[key]
        if last not in value:
            return f"{where} is not there; the live service is known to do without"
    if where in lenience.zero.get(operation.name, ()) and body.get(where) == 0:
        return f"{where} is 0, which the live service takes and krpay's client refuses"
    return None


def _relax(spec: BundledSpec, lenience: Lenience, schemas: Sequence[Schema], value: Any) -> Any:
    parts = [part for schema in schemas for part in spec.flatten_schema(schema)]
    if is_object(value):
        return _relax_members(spec, lenience, parts, value)
    if isinstance(value, list):
        items = [part["items"] for part in parts if "items" in part]
        return [_relax(spec, lenience, items, item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, str) and lenience.takes_numbers_as_text:
        kinds = _list_kinds(parts)
        if kinds & {"integer", "number"} and "string" not in kinds and _NUMBER.fullmatch(value):
            return parse_json(value)
    return value


def _relax_members(
    spec: BundledSpec, lenience: Lenience, parts: Sequence[Schema], value: Mapping[str, Any]
) -> dict[str, Any]:
    relaxed: dict[str, Any] = {}
    for name, member in value.items():
        known = find_member_schemas(parts, name)
        if member is None and known and lenience.takes_null:
            flat = [part for schema in known for part in spec.flatten_schema(schema)]
            if "null" not in _list_kinds(flat):
                continue
        relaxed[name] = _relax(spec, lenience, known, member)
    return relaxed


def _list_kinds(parts: Sequence[Schema]) -> set[str]:
    kinds: set[str] = set()
    for part in parts:
        kind = part.get("type", ())
        kinds.update([kind] if isinstance(kind, str) else kind)
    return kinds
