"""Renders what a page says beside what the specs say, and the lines to edit."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from codegen.docpages.facts.compare import Comparison
from codegen.docpages.facts.lines import SpecEdit
from codegen.docpages.findings import Original
from codegen.emit.text import link, one_line

_LONGEST_CELL = 60
_MOST_TABLES = 5
_MOST_NAMES = 4
_Row = tuple[str, str, str]
_MOST_ROWS_OF_ORIGINAL = 12


def render_comparisons(
    comparisons: Sequence[Comparison], limit: int, *, is_whole: bool
) -> Iterator[str]:
    """Render a table of what differs, and if `is_whole` of what both say alike.

    Operations of which a page says the same have one table: they share a model.
    """
    groups: dict[tuple[str, tuple[_Row, ...]], list[str]] = defaultdict(list)
    for one in comparisons:
        rows = tuple((d.what, d.page or "-", d.spec or "-") for d in one.differences)
        if is_whole:
            rows += tuple((what, said, "the same") for what, said in one.same)
        groups[(_count(one, is_whole=is_whole), rows)].append(one.operation.name)
    shown = list(groups.items()) if is_whole else list(groups.items())[:_MOST_TABLES]
    for (counted, rows), names in shown:
        yield f"{_name_operations(names)}: {counted}."
        if rows:
            table = _render_table(("", "the page says", "the spec says"), rows[:limit])
            more = len(rows) - limit
            yield table + (f"\n\n... {more} more" if more > 0 else "")
    left = sum(len(names) for _, names in groups.items()) - sum(len(names) for _, names in shown)
    if left:
        yield f"... {left} more operations; name one or a tag to see what the page says of it."


def _count(one: Comparison, *, is_whole: bool) -> str:
    """Count what differs and, where all is shown, what agrees."""
    count, same = len(one.differences), len(one.same)
    told = f"{count} difference{'s' * (count != 1)}" if count else "nothing differs"
    if is_whole or not count:
        told += f", {same} field{'s' * (same != 1)} and codes agree" if same else ", nothing agrees"
    if not one.facts.complete:
        told += "; the text shows only what has the form of a table"
    return told


def _name_operations(names: Sequence[str]) -> str:
    named = ", ".join(f"`{name}`" for name in names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{named} and {more} more" if more > 0 else named


def render_original(original: Original) -> str:
    """Render where a page and its original have other names or numbers."""
    rows = [(page or "-", theirs or "-") for page, theirs in original.differences]
    shown = rows[:_MOST_ROWS_OF_ORIGINAL]
    table = _render_table(("the page says", "its original says"), shown)
    more = f"\n\n... {len(rows) - len(shown)} more" if len(rows) > len(shown) else ""
    return f"Its original, <{link(original.url)}>, differs:\n\n{table}{more}"


def render_edits(edits: Sequence[SpecEdit], *, was_read: bool) -> Iterator[str]:
    """Render the lines of the specs to edit, by file and line."""
    yield "## Lines of the specs to edit"
    if not was_read:
        yield "Not known: none of these pages could be read here."
        return
    if not edits:
        yield "None: as far as the pages can be read here, the specs agree with them."
        return
    yield (
        "Of each fact, look at the page before you write it. Name what must have a Python name of "
        "its own with `x-name`, and hide what is secret with `x-sensitive: true`."
    )
    by_file: dict[str, list[SpecEdit]] = defaultdict(list)
    for edit in sorted(edits, key=lambda one: one.place):
        by_file[edit.place.file].append(edit)
    for file, found in by_file.items():
        lines = [f"# {file}"]
        for edit in found:
            lines += [f"# line {edit.place.line}: {one_line(edit.what)}", *edit.lines]
        text = "\n".join(lines)
        fence = "````" if "```" in text else "```"
        yield f"{fence}yaml\n{text}\n{fence}"


def _render_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Render a table of Markdown whose columns stand below each other in a terminal, too."""
    cells = [[_write_cell(cell) for cell in row] for row in rows]
    widths = [max(_measure(one) for one in column) for column in zip(head, *cells, strict=True)]
    lines = [head, ["-" * max(3, width) for width in widths], *cells]
    return "\n".join(
        "| "
        + " | ".join(_pad(cell, width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )


def _write_cell(text: str) -> str:
    text = one_line(text)
    text = text[:_LONGEST_CELL] + "…" * (len(text) > _LONGEST_CELL)
    for char in "\\|<`*_[":
        text = text.replace(char, f"\\{char}") if char in "|\\" else text
    return text.replace("<", "&lt;") if "<" in text else text


def _measure(text: str) -> int:
    """Measure how wide a text is in a terminal, where Korean letters take two cells."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _measure(text))
