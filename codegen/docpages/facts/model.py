"""What a page, or a spec, says of one operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PLACES = ("path", "query", "header", "request", "response")
"""Where a field can stand; `request` and `response` are the two bodies."""

_KINDS = {
    "string": "string", "text": "string", "str": "string", "char": "string", "varchar": "string",
    "date": "string", "datetime": "string", "date-time": "string",
    "integer": "integer", "int": "integer", "long": "integer", "bigint": "integer",
    "number": "number", "numeric": "number", "decimal": "number", "double": "number",
    "float": "number",
    "boolean": "boolean", "bool": "boolean",
    "object": "object", "json": "object", "map": "object",
    "array": "array", "list": "array", "object array": "array", "array[object]": "array",
    "objectarray": "array", "string array": "array",
}  # fmt: skip


def find_kind(word: Any) -> str | None:
    """Find the type of OpenAPI that a page means by a word; `None` if it means none."""
    word = str(word or "").strip().lower()
    return "array" if word.startswith(("array", "list")) else _KINDS.get(word)


@dataclass(frozen=True, slots=True)
class Field:
    """Says what is known of one field."""

    place: str
    name: str
    """With the names of the objects that it is in: `accountInfo.accountId`."""
    kind: str | None = None
    required: bool | None = None
    limits: Mapping[str, Any] = field(default_factory=dict)
    """By the keywords of OpenAPI."""
    description: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return (self.place, self.name)


@dataclass(frozen=True, slots=True)
class Code:
    """Says what is known of one code of a failure."""

    code: str
    status: int | None = None
    message: str = ""


@dataclass(frozen=True)
class Facts:
    """Says what is known of one operation."""

    method: str | None = None
    path: str | None = None
    title: str = ""
    fields: tuple[Field, ...] = ()
    codes: tuple[Code, ...] = ()
    encrypted: Mapping[str, bool] = field(default_factory=dict)
    """For `request` and `response`: whether a page says that the body is encrypted."""
    complete: bool = True
    """Whether what is not here is not in the source, either; text is read by patterns only."""

    @property
    def by_key(self) -> dict[tuple[str, str], Field]:
        return {one.key: one for one in self.fields}

    @property
    def by_code(self) -> dict[str, Code]:
        return {one.code: one for one in self.codes}
