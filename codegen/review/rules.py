"""Reads the table of rules: every kind of change that a review knows, and its verdict.

The table is in `rule_table/`, a file an area; `docs/review-rules.md` shows it. To add a rule,
add it to the table, report it with `report_change` where the change is found, add a case to
`tests/codegen/review/cases.yaml`, and run `python -m codegen review-rules`. A rule has:

- `change`: what changed in the specs.
- `example`: text of a spec before and after; nothing where it is added or removed.
- `verdict`: what becomes of an installed package (`wire`) and of code that was written before
  (`python`); `by types` where that depends on the types before and after, and `words` where
  only people see it.
- `message`: what the review says, with the names of values in braces.
- `alert`: what it does to money or secrets, if it does; `{message}` says it again.
- `alert_if: unsafe`: that only an operation that must not be sent twice makes it an alert.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from codegen.review.verdicts import Python, Wire

TABLE = Path(__file__).parent / "rule_table"
AREAS = ("clients", "errors", "operations", "arguments", "models", "words")
BY_TYPES = "by types"
_KEYS = {"change", "example", "verdict", "message", "alert", "alert_if"}


@dataclass(frozen=True, slots=True)
class Rule:
    """Describes one kind of change."""

    id: str
    area: str
    change: str
    example: tuple[str, str]
    wire: Wire | None
    """What becomes of an installed package; None if the types say it."""
    python: Python | None
    """What becomes of code that was written before; None if the types say it."""
    message: str
    alert: str = ""
    is_alert_only_if_unsafe: bool = False
    is_words: bool = False


@cache
def load_rules() -> Mapping[str, Rule]:
    """Read the table: every rule by its id, in the order of the table."""
    rules: dict[str, Rule] = {}
    for _, area in load_areas():
        for rule in area:
            if rule.id in rules:
                raise ValueError(f"{rule.id} is there twice")
            rules[rule.id] = rule
    return rules


@cache
def load_areas() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """Read the table by area: its title, and its rules."""
    return tuple(_load_area(name) for name in AREAS)


def _load_area(name: str) -> tuple[str, tuple[Rule, ...]]:
    text = (TABLE / f"{name}.yaml").read_text(encoding="utf-8")
    rows: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    title = rows.pop("title")
    return title, tuple(_parse_rules(title, rows))


def _parse_rules(area: str, rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Rule]:
    for key, row in rows.items():
        if row.keys() - _KEYS:
            raise ValueError(f"{key} has unknown keys: {', '.join(row.keys() - _KEYS)}")
        before, after = row["example"]
        is_words = row["verdict"] == "words"
        verdict = {"wire": "same", "python": "same"} if is_words else row["verdict"]
        wire, python = verdict["wire"], verdict["python"]
        yield Rule(
            id=key,
            area=area,
            change=row["change"],
            example=(before, after),
            wire=None if wire == BY_TYPES else Wire[wire.upper()],
            python=None if python == BY_TYPES else Python[python.upper()],
            message=row["message"],
            alert=row.get("alert", ""),
            is_alert_only_if_unsafe=row.get("alert_if") == "unsafe",
            is_words=is_words,
        )
