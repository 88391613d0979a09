"""A spec whose every free text is hostile to what is generated from it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import yaml

_RUN = '__import__("os").environ.__setitem__("KRPAY_PWNED","1")'

PAYLOADS = {
    "single_quotes": "' '' '''",
    "double_quotes": '" "" """ """"',
    "backslashes": "\\N{x} \\u0041 \\x41 \\101 \\n \\",
    "jinja": "{{ 7*191 }} {% raw %} {# gone #} {{ request }} {% endraw %}",
    "format": "%s %(x)s %d {0} {x} {} ${x} $x",
    "lines": "one\ntwo\r\nthree\n\n    four\n# five",
    "comments": "*/ --> <!-- # //",
    "html": '<script>alert(1)</script> &lt; &#60; <img src=x onerror="a"> <!--',
    "table": "| a | b \\| c \\\\| d `|` ||",
    "backticks": "`a` ``b`` ```<script>`` `<script>` ```<script>` ``",
    "markdown": "[a](javascript:x) ![b](c) **d** _e_ # f ~~~ \\[g\\] | --- |",
    "direction": "abc\u202edef\u2066\u200f\u2028\u2029\ufeff\u061c",
    "control": "nul\x00 bell\x07 back\x08 esc\x1b[31m del\x7f nel\x85 csi\x9b",
    "emoji": "\U0001f4b3 \U0001f468\u200d\U0001f469\u200d\U0001f467 결제 e\u0301",
    "code_triple_double": f'"""+{_RUN}+"""',
    "code_triple_single": f"'''+{_RUN}+'''",
    "code_double": f'"+{_RUN}+"',
    "code_single": f"'+{_RUN}+'",
    "code_escaped": f'\\"""+{_RUN}+\\"""',
    "code_new_line": f'"""\n{_RUN}\n"""',
    "code_format": f"{{{_RUN}}}",
    "code_bracket": f'"))\n{_RUN} #',
}
"""Texts by the name of the provider whose spec is full of them."""


INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of characters that a reviewer cannot see."""


def invisible(content: str) -> set[str]:
    """Characters that nobody sees in a diff."""
    return {char for char in content if unicodedata.category(char) in INVISIBLE} - {"\n"}


def readable(payload: str) -> str:
    """A payload as a reader must find it: in one line, invisible characters as numbers."""
    line = " ".join(payload.split())
    return "".join(f"\\u{ord(char):04x}" if invisible(char) else char for char in line)


def text(payload: str, word: str) -> str:
    """Hostile at both ends, with a word to look for in between."""
    return f"{payload} {word} {payload}"


def name(payload: str, word: str) -> str:
    """A wire name."""
    return f"{payload}{word}"


def url(payload: str, word: str) -> str:
    """A URL, which holds no white space."""
    return f"https://tiny.example/{word}?" + re.sub(r"[\s\ufeff]", "", payload)


def pattern(payload: str) -> str:
    """A pattern that the payload matches."""
    return re.sub(r"[\\.^$*+?{}\[\]|()]", r"\\\g<0>", payload)


def member(payload: str) -> str:
    """A member name that a JSON pointer can hold."""
    return payload.replace("/", ":")


def document(payload: str) -> str:
    """The YAML of a whole spec."""
    ok = {"schema": {"$ref": "#/components/schemas/ThingEnvelope"}, "example": {"any": payload}}
    source: dict[str, Any] = {"url": url(payload, "page"), "evidence": "inferred"}
    spec = {
        "openapi": "3.1.0",
        "info": {
            "title": text(payload, "TITLE"),
            "version": text(payload, "VERSION"),
            "description": text(payload, "ABOUT"),
        },
        "servers": [
            {"url": "https://tiny.example", "description": text(payload, "SERVER")},
            {"url": "https://tiny.example/staging", "description": text(payload, "STAGING")},
        ],
        "tags": [{"name": "things", "description": text(payload, "TAG")}],
        "security": [{"token": []}],
        "x-envelope": {
            "data": f"/{member(payload)}",
            "code": f"/code/{member(payload)}",
            "message": "/message",
            "success": payload,
        },
        "x-errors": {
            name(payload, "CODE"): {
                "status": 404,
                "name": "NoSuchThing",
                "description": text(payload, "ERROR"),
            },
            payload: {"status": 400, "name": "JustThePayload", "description": payload},
        },
        "x-undocumented": [
            {
                "name": text(payload, "UNKNOWN"),
                "missing": [text(payload, "MISSING")],
                "unread": [text(payload, "CLIPPED")],
                "url": url(payload, "unknown"),
            },
            {"name": payload, "missing": [payload]},
        ],
        "paths": {
            "/things/{id}": {
                "put": {
                    "operationId": "things_replace",
                    "tags": ["things"],
                    "summary": text(payload, "SUMMARY"),
                    "description": text(payload, "DESCRIPTION"),
                    "x-source": source
                    | {
                        "missing": [text(payload, "GAP"), payload],
                        "unread": [text(payload, "CUT"), payload],
                    },
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "description": text(payload, "PATH"),
                            "schema": {"type": "string", "example": payload},
                        },
                        {
                            "name": name(payload, "query"),
                            "in": "query",
                            "x-name": "odd",
                            "description": text(payload, "QUERY"),
                            "schema": {"type": "string", "pattern": pattern(payload)},
                        },
                        {
                            "name": "X-Odd",
                            "in": "header",
                            "description": text(payload, "HEADER"),
                            "schema": {"type": "string"},
                        },
                    ],
                    "requestBody": {
                        "required": True,
                        "description": text(payload, "BODY"),
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/ReplaceThing"},
                                "example": {
                                    name(payload, "field"): payload,
                                    payload: payload,
                                    "$ref": payload,
                                },
                            }
                        },
                    },
                    "responses": {
                        "200": {
                            "description": text(payload, "ANSWER"),
                            "content": {"application/json": ok},
                        },
                        "403": {"description": text(payload, "REFUSAL")},
                        "404": {"description": payload, "x-errors": [name(payload, "CODE")]},
                    },
                },
                "get": {
                    "operationId": "things_get",
                    "tags": ["things"],
                    "summary": payload,
                    "description": payload,
                    "x-source": source,
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "description": payload,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {
                        "200": {"description": payload, "content": {"application/json": ok}}
                    },
                },
            }
        },
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": text(payload, "CREDENTIAL"),
                }
            },
            "schemas": {
                "ThingEnvelope": {
                    "type": "object",
                    "description": payload,
                    "properties": {
                        member(payload): {"$ref": "#/components/schemas/Thing", "x-name": "data"}
                    },
                },
                "Thing": {
                    "type": "object",
                    "description": text(payload, "MODEL"),
                    "required": [name(payload, "field")],
                    "properties": {
                        name(payload, "field"): {
                            "type": "string",
                            "x-name": "odd",
                            "description": text(payload, "FIELD"),
                            "example": payload,
                        },
                        "plain": {"type": "string", "description": payload},
                        "kind": {
                            "$ref": "#/components/schemas/Kind",
                            "description": text(payload, "REFERENCE"),
                        },
                    },
                },
                "Kind": {
                    "type": "string",
                    "description": text(payload, "ENUM"),
                    "enum": [name(payload, "value"), payload],
                    "x-enum-varnames": ["ODD", "BARE"],
                },
                "ReplaceThing": {
                    "type": "object",
                    "description": payload,
                    "required": [name(payload, "field")],
                    "properties": {
                        name(payload, "field"): {
                            "type": "string",
                            "x-name": "label",
                            "description": text(payload, "ARGUMENT"),
                        },
                        "limited": {
                            "type": "string",
                            "pattern": pattern(payload),
                            "description": payload,
                        },
                    },
                },
            },
        },
    }
    return yaml.safe_dump(spec, allow_unicode=True, sort_keys=False, width=10_000)
