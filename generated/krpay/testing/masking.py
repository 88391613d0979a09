# Copied from codegen/package/testing/masking.py by `nox -s generate`. Do not edit.
"""Sensitive values, kept out of what people look at.

Most places hide whatever a spec calls sensitive (`hide_all`). The server's page and its control
interface are for one's own machine and show made-up people and cards; what lets somebody in is
hidden there, too (`hide_secrets`), for a program may have sent a real one by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from krpay._runtime.redact import HIDDEN
from krpay.testing.json_documents import is_object
from krpay.testing.spec import BundledSpec, find_member_schemas
from krpay.testing.spec_operations import SpecOperation

Schema = Mapping[str, Any]

Hides = Callable[[str], bool]
"""Whether a sensitive value of this name is hidden."""

_SECRETS = re.compile(r"token|secret|passw|pwd|pin$|key|cvc|cvv|otp|verifier|auth", re.IGNORECASE)

_HARMLESS = (
    *("accept", "accept-encoding", "connection", "content-length", "content-type", "expect"),
    *("host", "transfer-encoding", "user-agent", "x-krpay-fault"),
)
"""Headers that no spec describes, and that tell no secrets; a provider may have more."""


def hide_all(_name: str) -> bool:
    """Whether to hide a sensitive value: always."""
    return True


def hide_secrets(name: str) -> bool:
    """Whether to hide a sensitive value: if its name says that it lets somebody in."""
    return _SECRETS.search(name) is not None


def mask_value(
    spec: BundledSpec, schema: Schema | None, value: Any, hides: Hides = hide_all
) -> Any:
    """Copy a value without what the spec calls sensitive.

    What the spec does not know is hidden too: it may be a sensitive member, misspelt.
    """
    if value is None:
        return None
    if schema is None:
        return HIDDEN
    return _Masking(spec, hides).mask("", [schema], value)


@dataclass(frozen=True, slots=True)
class _Masking:
    spec: BundledSpec
    hides: Hides

    def mask(self, name: str, schemas: list[Schema], value: Any) -> Any:
        """Copy the value of a member, or of the items of one."""
        alternatives = [part for schema in schemas for part in self.spec.flatten_schema(schema)]
        is_sensitive = any(one.get("x-sensitive") for one in (*schemas, *alternatives))
        if is_sensitive and self.hides(name):
            return HIDDEN
        if is_object(value):
            return {
                inner: self._mask_member(alternatives, inner, member)
                for inner, member in value.items()
            }
        if isinstance(value, list):
            items = [schema["items"] for schema in alternatives if "items" in schema]
            return [
                self.mask(name, items, item) if items else HIDDEN
                for item in value  # pyright: ignore[reportUnknownVariableType]
            ]
        return value

    def _mask_member(self, schemas: list[Schema], name: str, value: Any) -> Any:
        known = find_member_schemas(schemas, name)
        if known:
            return self.mask(name, known, value)
        return value if _allows_more(schemas) and not isinstance(value, dict | list) else HIDDEN


def _allows_more(schemas: list[Schema]) -> bool:
    """Whether members without a description belong there."""
    return any(schema.get("additionalProperties") is True for schema in schemas)


def mask_path(operation: SpecOperation, path: str, hides: Hides = hide_all) -> str:
    """Copy a path as it was sent, without sensitive arguments."""
    hidden = {
        f"{{{entry['name']}}}"
        for entry in operation.parameters
        if entry["in"] == "path" and _is_hidden(entry, hides)
    }
    sent = path.split("/")[1:]
    # An argument at the end may have been left out.
    known = zip(operation.segments, sent, strict=False)
    return "".join(f"/{HIDDEN if name in hidden else segment}" for name, segment in known)


def _is_hidden(parameter: Schema, hides: Hides) -> bool:
    return bool(parameter.get("x-sensitive")) and hides(parameter["name"])


def mask_query(
    parameters: list[Schema], query: Iterable[tuple[str, str]], hides: Hides = hide_all
) -> list[list[str]]:
    """List names and values of a query, without sensitive or unknown values."""
    shown = {entry["name"] for entry in parameters if not _is_hidden(entry, hides)}
    return [[name, value if name in shown else HIDDEN] for name, value in query]


def mask_headers(
    parameters: list[Schema], headers: Mapping[str, str], harmless: Collection[str]
) -> dict[str, str]:
    """Copy headers without sensitive or unknown values; `harmless` ones are shown."""
    shown = {entry["name"].lower() for entry in parameters if not entry.get("x-sensitive")}
    shown.update(_HARMLESS, harmless)
    return {name: value if name in shown else HIDDEN for name, value in headers.items()}
