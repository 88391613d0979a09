"""The lists of calls in `calls/`, and what their keys mean to every client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "calls"


def read_calls(name: str) -> list[dict[str, Any]]:
    """Read the calls of a client."""
    calls: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return calls


def list_differences() -> Iterator[str]:
    """List why the sandbox does not do what a client expects, of all clients."""
    for path in sorted(FOLDER.glob("*.yaml")):
        for call in read_calls(path.stem):
            if "differs" in call:
                yield call["differs"]


def fill_in(value: Any, kept: Mapping[str, str]) -> Any:
    """Put the values that earlier calls kept where `$name` stands."""
    if isinstance(value, str):
        for name, known in kept.items():
            value = value.replace(f"${name}", known)
        return value
    if isinstance(value, dict):
        return {name: fill_in(member, kept) for name, member in value.items()}
    if isinstance(value, list):
        return [fill_in(item, kept) for item in value]
    return value


def check_result(result: Any, expected: Any) -> None:
    """Check a result, or some members of it."""
    if isinstance(expected, dict):
        assert {name: result.get(name) for name in expected} == expected
    elif expected is not None:
        assert result == expected


def keep_members(call: Mapping[str, Any], result: Any, kept: dict[str, str]) -> None:
    """Keep what later calls need of a result."""
    for member, name in call.get("keep", {}).items():
        kept[name] = result[member]
