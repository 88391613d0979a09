"""Reads OpenAPI, and Markdown that holds it, as values in one order."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

_FENCE = re.compile(r"^```ya?ml[^\n]*\n(?P<body>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
_HAS_PATHS = re.compile(r"^paths\s*:", re.MULTILINE)
_IGNORED = re.compile(
    r"x-run-in-\w+|x-[\w-]+-(?:orders?|folder|id|ids|ignore-properties|maintainer)"
    r"|x-apidog|operationId|tags|x-generated[\w-]*"
)
"""Keys about the site, its menus or the generator of the file, not about the API."""
_EMPTY: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(("description", "summary", "title", "x-apidog-name"), ("", None)),
    **dict.fromkeys(("deprecated", "required", "nullable"), (False, [])),
    **dict.fromkeys(("parameters", "headers", "examples", "callbacks"), ([], {})),
}
"""What some generators write and others leave out."""
_NAMES = frozenset(
    {"properties", "patternProperties", "definitions", "schemas", "paths", "responses", "example"}
)
"""Keys whose value has names of others as its keys."""
_LONGEST_YAML = 2_000_000
"""Longer ones would take minutes."""
_DEEPEST = 100
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class _Loader(yaml.SafeLoader):
    """Refuses aliases: a few lines of them could stand for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias")
        return super().compose_node(parent, index)


def find_openapi(source: str) -> dict[str, Any] | None:
    """Find the OpenAPI document that a text is, or that is in it as a block of YAML."""
    head = source.lstrip()[:1]
    if head == "{":
        return _check_openapi(load_json(source))
    fence = _FENCE.search(source)
    if fence is None:
        return (
            _check_openapi(_load_yaml(source)) if re.search(r"^paths\s*:", source, re.M) else None
        )
    document = _check_openapi(_load_yaml(fence["body"]))
    prose = _strip_titles(source[: fence.start()] + source[fence.end() :])
    return document | {"x-prose": prose} if document and prose else document


def load_json(source: str) -> Any:
    """Load JSON; `None` if it is none, or so deep that no document of an API is."""
    try:
        value = json.loads(source)
    except (ValueError, RecursionError):
        return None
    return None if _is_too_deep(value) else value


def _is_too_deep(value: Any) -> bool:
    """Say whether values stand inside of more others than functions here can follow."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            child
            for one in level
            if isinstance(one, dict | list)
            for child in (one.values() if isinstance(one, dict) else one)
        ]
    return bool(level)


def order_openapi(document: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not about the API, and put in order what has none."""
    kept = {key: value for key, value in document.items() if key not in ("info", "tags")}
    ordered = _order(kept, are_names=False)
    assert isinstance(ordered, dict)
    return ordered


def list_operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """List path, method and value of each operation."""
    paths = document.get("paths")
    return [
        (path, method, item[method])
        for path, item in (paths.items() if isinstance(paths, dict) else ())
        if isinstance(item, dict)
        for method in _METHODS
        if isinstance(item.get(method), dict)
    ]


def _check_openapi(value: Any) -> dict[str, Any] | None:
    """Take a value for OpenAPI only if it describes an operation."""
    if not isinstance(value, dict) or not ("openapi" in value or "swagger" in value):
        return None
    return value if list_operations(value) else None


def _load_yaml(source: str) -> Any:
    if len(source) > _LONGEST_YAML:
        return None
    try:
        value = yaml.load(source, _Loader)  # noqa: S506  it is a SafeLoader
        json.dumps(value, default=str)  # a day, or keys of other types
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None
    return None if _is_too_deep(value) else _with_text_keys(value)


def _with_text_keys(value: Any) -> Any:
    """Make of YAML's values those of JSON: statuses are text there."""
    if isinstance(value, dict):
        return {str(key): _with_text_keys(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_with_text_keys(child) for child in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _strip_titles(markdown: str) -> str:
    lines = (line.strip() for line in markdown.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("#"))


def _order(value: Any, *, are_names: bool) -> Any:
    if isinstance(value, dict):
        return {
            key: _order_member(key, child)
            for key, child in sorted(value.items())
            if are_names or not (_IGNORED.fullmatch(key) or _is_empty(key, child))
        }
    if isinstance(value, list):
        return [_order(child, are_names=False) for child in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _order_member(key: str, value: Any) -> Any:
    ordered = _order(value, are_names=key in _NAMES)
    if not isinstance(ordered, list):
        return ordered
    if key in ("required", "enum") and all(isinstance(one, str | int) for one in ordered):
        return sorted(ordered, key=str)
    if key == "parameters":
        return sorted(ordered, key=lambda one: json.dumps(one, sort_keys=True))
    return ordered


def _is_empty(key: str, value: Any) -> bool:
    return any(value == empty and type(value) is type(empty) for empty in _EMPTY.get(key, ()))
