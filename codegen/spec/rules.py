"""The house rules: which OpenAPI constructs a spec may use, as data.

What is not in this table is refused, with its place and what to write instead.
`specs/README.md` explains the same rules to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems

EVIDENCE = ("documented", "reported", "inferred")
REPLAYS = ("safe", "unsafe")


@dataclass(frozen=True, slots=True)
class Key:
    """What one key of an object may hold.

    `of` names the kind of object inside; with `many` it is a map from any key
    (or a list) of such objects.
    """

    types: tuple[type, ...]
    required: bool = False
    of: str | None = None
    many: bool = False
    values: tuple[Any, ...] = ()
    pattern: str | None = None


TEXT = (str,)
TEXT_OR_NULL = (str, type(None))
BOOL = (bool,)
INT = (int,)
NUMBER = (int, float)
MAP = (LocatedMapping,)
LIST = (LocatedList,)
ANY = (LocatedMapping, LocatedList, str, bool, int, float, type(None))

NAME = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
CLASS_NAME = r"[A-Z][A-Za-z0-9]*"

RULES: dict[str, dict[str, Key]] = {
    "root": {
        "openapi": Key(TEXT, required=True, pattern=r"3\.1\.\d+"),
        "info": Key(MAP, required=True, of="info"),
        "servers": Key(LIST, required=True, of="server", many=True),
        "security": Key(LIST),
        "tags": Key(LIST, required=True, of="tag", many=True),
        "paths": Key(MAP, required=True, of="path", many=True),
        "components": Key(MAP, of="components"),
        "x-auth": Key(MAP, of="auth"),
        "x-encryption": Key(MAP, of="encryption"),
        "x-envelope": Key(MAP, required=True, of="envelope"),
        "x-errors": Key(MAP, of="error", many=True),
        "x-undocumented": Key(LIST, of="undocumented", many=True),
    },
    "info": {
        "title": Key(TEXT, required=True),
        "version": Key(TEXT, required=True),
        "description": Key(TEXT),
    },
    "server": {
        "url": Key(TEXT, required=True, pattern=r"https://\S+"),
        "description": Key(TEXT),
        "x-name": Key(TEXT, pattern=NAME),
    },
    "tag": {
        "name": Key(TEXT, required=True, pattern=NAME),
        "description": Key(TEXT, required=True),
        "x-module": Key(TEXT, pattern=NAME),
    },
    "auth": {
        "signer": Key(TEXT, required=True, pattern=CLASS_NAME),
        "credentials": Key(MAP, required=True, of="credential", many=True),
    },
    "encryption": {
        "codec": Key(TEXT, required=True, pattern=CLASS_NAME),
        "credentials": Key(MAP, required=True, of="credential", many=True),
    },
    "securityScheme": {
        "type": Key(TEXT, required=True),
        "description": Key(TEXT),
        "scheme": Key(TEXT),
        "bearerFormat": Key(TEXT),
        "in": Key(TEXT),
        "name": Key(TEXT),
    },
    "credential": {
        "description": Key(TEXT, required=True),
        "required": Key(BOOL),
        "secret": Key(BOOL),
        "pem": Key(BOOL),
    },
    "envelope": {
        "data": Key(TEXT, required=True, pattern=r"(/[^/]+)?"),
        "code": Key(TEXT, required=True, pattern=r"(/[^/]+)+"),
        "message": Key(TEXT, required=True, pattern=r"(/[^/]+)+"),
        "success": Key((str, int)),
    },
    "error": {
        "status": Key(INT),
        "name": Key(TEXT, pattern=CLASS_NAME),
        "description": Key(TEXT, required=True),
    },
    "undocumented": {
        "name": Key(TEXT, required=True),
        "path": Key(TEXT),
        "missing": Key(TEXT, required=True),
        "url": Key(TEXT, pattern=r"https?://\S+"),
    },
    "path": {
        method: Key(MAP, of="operation") for method in ("get", "put", "post", "delete", "patch")
    },
    "operation": {
        "operationId": Key(TEXT, required=True, pattern=NAME),
        "tags": Key(LIST, required=True),
        "summary": Key(TEXT, required=True),
        "description": Key(TEXT),
        "parameters": Key(LIST, of="parameter", many=True),
        "requestBody": Key(MAP, of="requestBody"),
        "responses": Key(MAP, required=True, of="response", many=True),
        "security": Key(LIST),
        "deprecated": Key(BOOL),
        "x-successor": Key(TEXT, pattern=NAME),
        "x-source": Key(MAP, required=True, of="operation source"),
        "x-replay": Key(TEXT, values=REPLAYS),
        "x-outcome": Key(TEXT, pattern=NAME),
        "x-encrypted": Key(MAP, of="encrypted"),
        "x-pagination": Key(MAP, of="pagination"),
        "x-window": Key(MAP, of="window"),
    },
    "pagination": {
        "name": Key(TEXT, pattern=NAME),
        "parameter": Key(TEXT, required=True),
        "items": Key(TEXT, required=True),
        "next": Key(TEXT),
        "more": Key(TEXT),
        "page": Key(TEXT),
        "pages": Key(TEXT),
        "first": Key(INT),
    },
    "window": {
        "from": Key(TEXT, required=True),
        "to": Key(TEXT, required=True),
        "days": Key(INT),
        "months": Key(INT),
    },
    "operation source": {
        "url": Key(TEXT, required=True, pattern=r"https?://\S+"),
        "modified": Key(TEXT, pattern=r"\d{4}-\d{2}-\d{2}"),
        "evidence": Key(TEXT, required=True, values=EVIDENCE),
        "missing": Key(LIST),
    },
    "source": {
        "url": Key(TEXT, pattern=r"https?://\S+"),
        "modified": Key(TEXT, pattern=r"\d{4}-\d{2}-\d{2}"),
        "evidence": Key(TEXT, required=True, values=EVIDENCE),
    },
    "encrypted": {
        "request": Key((bool, str), required=True, values=(True, False, "unknown")),
        "response": Key((bool, str), required=True, values=(True, False, "unknown")),
    },
    "parameter": {
        "name": Key(TEXT, required=True),
        "in": Key(TEXT, required=True, values=("path", "query", "header")),
        "required": Key(BOOL),
        "description": Key(TEXT, required=True),
        "schema": Key(MAP, required=True, of="schema"),
        "style": Key(TEXT, values=("form",)),
        "explode": Key(BOOL),
        "x-name": Key(TEXT, pattern=NAME),
        "x-omittable": Key(BOOL),
        "x-sensitive": Key(BOOL),
        "x-source": Key(MAP, of="source"),
    },
    "requestBody": {
        "required": Key(BOOL, required=True),
        "description": Key(TEXT),
        "content": Key(MAP, required=True, of="content"),
    },
    "response": {
        "description": Key(TEXT, required=True),
        "content": Key(MAP, of="content"),
        "x-errors": Key(LIST),
    },
    "content": {"application/json": Key(MAP, required=True, of="media")},
    "media": {"schema": Key(MAP, required=True, of="schema"), "example": Key(ANY)},
    "components": {
        "schemas": Key(MAP, of="component", many=True),
        "parameters": Key(MAP, of="parameter", many=True),
        "responses": Key(MAP, of="response", many=True),
        "securitySchemes": Key(MAP, of="securityScheme", many=True),
    },
    "schema": {
        "$ref": Key(TEXT),
        "type": Key((str, LocatedList)),
        "description": Key(TEXT),
        "items": Key(MAP, of="schema"),
        "additionalProperties": Key(BOOL),
        "anyOf": Key(LIST, of="schema", many=True),
        "allOf": Key(LIST, of="schema", many=True),
        **{one.keyword: Key(one.values) for one in LIMIT_KEYWORDS.values()},
        "example": Key(ANY),
        "deprecated": Key(BOOL),
        "x-name": Key(TEXT, pattern=NAME),
        "x-sensitive": Key(BOOL),
        "x-null-text": Key(TEXT),
        "x-source": Key(MAP, of="source"),
    },
    "component": {
        "type": Key(TEXT, required=True, values=("object", "string", "integer", "number")),
        "description": Key(TEXT, required=True),
        "properties": Key(MAP, of="schema", many=True),
        "required": Key(LIST),
        "enum": Key(LIST),
        "pattern": Key(TEXT),
        "example": Key(ANY),
        "deprecated": Key(BOOL),
        "x-bare-array": Key(TEXT),
        "x-enum-varnames": Key(LIST),
        "x-methods": Key(TEXT, pattern=CLASS_NAME),
        "x-source": Key(MAP, of="source"),
    },
}

_INSTEAD = {
    "properties": "give the object a name of its own under schemas/ and refer to it with $ref",
    "enum": "give the enum a name of its own under schemas/ and refer to it with $ref",
    "required": "give the object a name of its own under schemas/ and refer to it with $ref",
    "format": "refer to a named scalar such as LocalDateTime, UnixTime or Amount",
    "nullable": 'write type: [string, "null"]',
    "oneOf": 'only anyOf of $refs, with {type: "null"}, is supported',
    "const": "write an enum with one value",
    "title": "use description",
    "examples": "use example",
    "default": "say it in the description; defaults are the provider's, and are not sent",
    "head": "use get, put, post, delete or patch",
    "options": "use get, put, post, delete or patch",
    "trace": "use get, put, post, delete or patch",
    "callbacks": "describe it in the description",
    "links": "use x-outcome, or the description",
    "headers": "describe it in the description",
    "servers": "servers stand in the root only",
    "deprecated": "say it in the description",
}


def check(document: LocatedMapping, problems: Problems) -> None:
    """Check a bundled document against `RULES`."""
    _object(document, "root", problems)


_BY_REFERENCE = ("path", "parameter", "response", "schema")
"""Kinds of objects that may be given by $ref."""


def _object(value: Any, kind: str, problems: Problems) -> None:
    rules = RULES[kind]
    is_reference = "$ref" in value and kind in _BY_REFERENCE
    for key, rule in rules.items():
        if rule.required and key not in value and not is_reference:
            problems.add(value.position, f"{kind} lacks {key!r}; add it")
    for key, child in value.items():
        position = value.position_of(key)
        if key == "$ref" and kind != "schema":
            if not is_reference:
                problems.add(position, f"$ref is not supported on a {kind}; write it out")
        elif key not in rules:
            instead = _INSTEAD.get(key, f"allowed here: {', '.join(rules)}")
            problems.add(position, f"{key!r} is not supported on a {kind}; {instead}")
        else:
            _key(child, key, rules[key], position, problems)


def _key(child: Any, key: str, rule: Key, position: Position, problems: Problems) -> None:
    if not isinstance(child, rule.types) or (isinstance(child, bool) and bool not in rule.types):
        wanted = " or ".join(_TYPE_NAMES[kind] for kind in rule.types)
        hint = " (quote it)" if str in rule.types else ""
        problems.add(position, f"{key!r} must be {wanted}{hint}, not {child!r:.60}")
        return
    if rule.values and child not in rule.values:
        values = ", ".join(map(str, rule.values))
        problems.add(position, f"{key!r} must be one of {values}; not {child!r}")
    if rule.pattern and isinstance(child, str) and not re.fullmatch(rule.pattern, child):
        problems.add(position, f"{key!r} is {child!r}; it must match {rule.pattern}")
    if rule.of is None:
        return
    children: Iterable[Any] = [child]
    if rule.many and isinstance(child, LocatedMapping | LocatedList):
        children = child.values() if isinstance(child, LocatedMapping) else child
    for grandchild in children:
        if isinstance(grandchild, LocatedMapping):
            _object(grandchild, rule.of, problems)
        else:
            problems.add(position, f"{key!r} must hold mappings, not {grandchild!r:.60}")


_TYPE_NAMES = {
    LocatedMapping: "a mapping",
    LocatedList: "a list",
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    type(None): "null",
}
