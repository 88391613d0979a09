"""Write a spec as one JSON file that reads well in a diff.

Each operation, each component and each member of anything else at the top has a line of
its own, so that a change of one is a change of one line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_LEVELS = {"paths": 2, "components": 2, "groups": 4}
"""How many levels below a member of the root are taken apart; 1 where nothing is said."""


def write_bundle(document: Mapping[str, object]) -> str:
    """Write a spec as JSON text."""
    members = [
        f" {_write(name)}: {_take_apart(value, _LEVELS.get(name, 1), ' ')}"
        for name, value in document.items()
    ]
    return "{\n" + ",\n".join(members) + "\n}\n"


def _take_apart(value: object, levels: int, indent: str) -> str:
    """Write a value, each member of an object and each item of an array on a line of its own."""
    if not levels or not value or not isinstance(value, dict | list):
        return _write(value)
    inner = f"{indent} "
    if isinstance(value, list):
        items = [inner + _take_apart(item, levels - 1, inner) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{indent}]"
    members = [
        f"{inner}{_write(name)}: {_take_apart(member, levels - 1, inner)}"
        for name, member in value.items()
    ]
    return "{\n" + ",\n".join(members) + f"\n{indent}}}"


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
