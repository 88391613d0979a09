# Copied from codegen/package/batch/reports.py by `nox -s generate`. Do not edit.
"""What a run came to: counted, for people, and as CSV and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TextIO

from krpay.batch.records import Record, State

_COLUMNS = ("key", "operation", "state", "reason", "code", "was_lost", "ask_again_at", "tries")


@dataclass(slots=True)
class Summary:
    """The calls of one run, counted."""

    counts: dict[State, int] = field(default_factory=lambda: dict.fromkeys(State, 0))
    """How many calls are in which state now."""
    was_lost: int = 0
    """How many of those that are done or declined had been lost, and were found out."""
    had_ended: int = 0
    """How many had ended in a run before, so that nothing was done."""
    seconds: float = 0.0
    """How long the run took."""
    stopped: str = ""
    """Why the run ended before its calls did; nothing if it did not."""

    @property
    def total(self) -> int:
        """How many calls there were."""
        return sum(self.counts.values()) + self.had_ended

    @property
    def is_complete(self) -> bool:
        """Whether every call ended: it took effect, or the provider refused it."""
        open_ones = (State.SENDING, State.UNKNOWN, State.NOT_SENT)
        return not self.stopped and not any(self.counts[state] for state in open_ones)

    def __str__(self) -> str:
        notes = {
            State.UNKNOWN: "  may have taken effect: run again later, or ask the provider",
            State.NOT_SENT: "  certainly no effect: run again",
        }
        lines = [f"{self.total:,} calls in {self.seconds:,.0f} s"]
        for state, count in self.counts.items():
            if state is not State.SENDING or count:
                lines.append(f"  {state!s:14}{count:>9,}{notes.get(state, '') if count else ''}")
        if self.was_lost:
            lines.append(
                f"Nobody had told of {self.was_lost:,} of them, so the provider was asked."
            )
        if self.had_ended:
            lines.insert(
                -1 if self.was_lost else len(lines), f"  {'ended before':14}{self.had_ended:>9,}"
            )
        if self.stopped:
            lines.append(f"Stopped: {self.stopped}")
        return "\n".join(lines)


def write_csv(records: Iterable[Record], file: TextIO) -> None:
    """Write records as CSV, a line each; open the file with `newline=""`.

    Args:
        records: Such as `SqliteStore("december.db").records(State.UNKNOWN)`.
        file: Where to; any text file.
    """
    table = csv.writer(file)
    table.writerow(_COLUMNS)
    for record in records:
        table.writerow([_write_cell(getattr(record, name)) for name in _COLUMNS])


def write_json(records: Iterable[Record], file: TextIO) -> None:
    """Write records as JSON, an object a line."""
    for record in records:
        known = {name: value for name, value in asdict(record).items() if name in _COLUMNS}
        document = {**known, "state": str(record.state), "at": record.at}
        file.write(json.dumps(document, ensure_ascii=False, default=_write_cell) + "\n")


def _write_cell(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, State):
        return str(value)
    # A spreadsheet would take a text that begins so for a formula.
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@")):
        return f"'{value}"
    return value
