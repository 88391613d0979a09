"""Renders the table of verdicts: for those who change krpay, and for people on call."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from codegen.verdicts.advice import ADVICE

if TYPE_CHECKING:
    from krpay._runtime.verdicts import Observed, Row, Verdict

START = (
    "<!-- Made of codegen/package/_runtime/verdicts.py and codegen/verdicts/advice.py by "
    "`python -m codegen verdicts`; do not edit it. -->"
)
END = "<!-- End of what is made. -->"

_PLACES = {
    "operation": "<operation>",
    "provider": "<provider>",
    "why": "<what was seen>",
    "advice": "<whom to ask>",
}
"""What stands for what an error fills in."""


class MarkError(Exception):
    """A page has not the two marks between which the table belongs."""


def load_table(package: Path) -> dict[Observed, Row]:
    """Load the table from where people edit it; krpay need not be installed for that."""
    if "krpay" not in sys.modules:
        source = ModuleType("krpay")
        source.__path__ = [str(package)]
        sys.modules["krpay"] = source
    from krpay._runtime.verdicts import TABLE

    return dict(TABLE)


def replace_between_marks(text: str, made: str) -> str:
    """Replace what stands between the two marks of a page; raises `MarkError`."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise MarkError(f"it needs these two lines:\n{START}\n{END}")
    return f"{before}{START}\n\n{made}\n{END}{after}"


def render_table(table: dict[Observed, Row]) -> str:
    """Render the table as it is: a line for each row, then the texts of the errors."""
    lines = [
        "| row | what was observed | a safe call | an unsafe call |",
        "| --- | --- | --- | --- |",
    ]
    for observed, row in table.items():
        cells = (f"`{observed.name}`", observed.value, *_describe_row(row))
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "| error | what it says |", "| --- | --- |"]
    lines += [f"| {name} | `{text}` |" for name, text in _list_texts(table)]
    return "\n".join(lines) + "\n"


def render_sections(table: dict[Observed, Row]) -> str:
    """Render a section for each row, for people on call."""
    return "\n".join(_render_section(observed, row) for observed, row in table.items())


def _render_section(observed: Observed, row: Row) -> str:
    advice = ADVICE[observed.name]
    reads, moves = _describe_row(row)
    lines = [
        f"### … {advice.heading}",
        "",
        f"- **Seen:** {observed.value} (`{observed.name}`).",
    ]
    if reads == moves:
        lines.append(f"- **Any call:** {moves}.")
    else:
        lines.append(f"- **A call that only reads:** {reads}.")
        lines.append(f"- **A call that may move money:** {moves}.")
    texts = list(dict.fromkeys(_fill(one.said) for one in _list_verdicts(row) if one.raised))
    if texts:
        lines.append(f"- **The error says:** {', or '.join(f'`{text}`' for text in texts)}")
    lines.append(f"- **You:** {advice.what_to_do}")
    return "\n".join(lines) + "\n"


def _list_verdicts(row: Row) -> tuple[Verdict, Verdict]:
    """List the two verdicts of a row."""
    return row.safe, row.unsafe


def _describe_row(row: Row) -> tuple[str, str]:
    safe, unsafe = (_describe(verdict) for verdict in _list_verdicts(row))
    return safe, unsafe


def _describe(verdict: Verdict) -> str:
    """Say in a few words what follows from a row."""
    if verdict.raised is None:
        return verdict.said
    name = _name_error(verdict)
    return f"sent again; in the end {name}" if verdict.retried else f"{name}, at once"


def _name_error(verdict: Verdict) -> str:
    assert verdict.raised is not None
    name = f"`{verdict.raised.__name__}`"
    return f"{name} or a subclass of it" if name == "`APIError`" else name


def _list_texts(table: dict[Observed, Row]) -> Iterator[tuple[str, str]]:
    """List each text once, with the errors that have it."""
    errors: dict[str, dict[str, None]] = {}
    for row in table.values():
        for verdict in _list_verdicts(row):
            if verdict.raised is not None:
                name = f"`{verdict.raised.__name__}`"
                errors.setdefault(_fill(verdict.said), {})[name] = None
    for text, names in errors.items():
        yield ", ".join(names), text


def _fill(said: str) -> str:
    return said.format(**_PLACES)
