"""Sensitive values, kept out of what people look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from krpay._runtime.redact import HIDDEN
from krpay.testing.json_documents import is_object
from krpay.testing.spec import BundledSpec, find_member_schemas
from krpay.testing.spec_operations import SpecOperation

Schema = Mapping[str, Any]

_HARMLESS = (
    *("accept", "accept-encoding", "connection", "content-length", "content-type", "expect"),
    *("host", "transfer-encoding", "user-agent", "x-krpay-fault"),
)
"""Headers that no spec describes, and that tell no secrets; a provider may have more."""


def mask_value(spec: BundledSpec, schema: Schema | None, value: Any) -> Any:
    """Copy a value without what the spec calls sensitive.

    What the spec does not know is hidden too: it may be a sensitive member, misspelt.
    """
    if value is None:
        return None
    if schema is None:
        return HIDDEN
    return _mask(spec, [schema], value)


def _mask(spec: BundledSpec, schemas: list[Schema], value: Any) -> Any:
    if any(schema.get("x-sensitive") for schema in schemas):
        return HIDDEN
    alternatives = [part for schema in schemas for part in spec.flatten_schema(schema)]
    if any(schema.get("x-sensitive") for schema in alternatives):
        return HIDDEN
    if is_object(value):
        return {
            name: _mask_member(spec, alternatives, name, member) for name, member in value.items()
        }
    if isinstance(value, list):
        items = [schema["items"] for schema in alternatives if "items" in schema]
        return [
            _mask(spec, items, item) if items else HIDDEN
            for item in value  # pyright: ignore[reportUnknownVariableType]
        ]
    return value


def _mask_member(spec: BundledSpec, schemas: list[Schema], name: str, value: Any) -> Any:
    known = find_member_schemas(schemas, name)
    if known:
        return _mask(spec, known, value)
    return value if _allows_more(schemas) and not isinstance(value, dict | list) else HIDDEN


def _allows_more(schemas: list[Schema]) -> bool:
    """Whether members without a description belong there."""
    return any(schema.get("additionalProperties") is True for schema in schemas)


def mask_path(operation: SpecOperation, path: str) -> str:
    """Copy a path as it was sent, without sensitive arguments."""
    hidden = {
        f"{{{entry['name']}}}"
        for entry in operation.parameters
        if entry["in"] == "path" and entry.get("x-sensitive")
    }
    sent = path.split("/")[1:]
    # An argument at the end may have been left out.
    known = zip(operation.segments, sent, strict=False)
    return "".join(f"/{HIDDEN if name in hidden else segment}" for name, segment in known)


def mask_query(parameters: list[Schema], query: Iterable[tuple[str, str]]) -> list[list[str]]:
    """List names and values of a query, without sensitive or unknown values."""
    shown = {entry["name"] for entry in parameters if not entry.get("x-sensitive")}
    return [[name, value if name in shown else HIDDEN] for name, value in query]


def mask_headers(
    parameters: list[Schema], headers: Mapping[str, str], harmless: Collection[str]
) -> dict[str, str]:
    """Copy headers without sensitive or unknown values; `harmless` ones are shown."""
    shown = {entry["name"].lower() for entry in parameters if not entry.get("x-sensitive")}
    shown.update(_HARMLESS, harmless)
    return {name: value if name in shown else HIDDEN for name, value in headers.items()}
