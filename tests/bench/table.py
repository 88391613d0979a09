"""Render the results as text of at most 100 columns."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.bench.rows import COLUMNS, OURS, Row

WIDTH = 100
_TITLE = 32
_CELL = 8
_HEADS = {"rest-client": "rest-cl", "async-iamport": "async-i", "over httpx": "httpx"}


def print_line(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def format_number(value: float | None) -> str:
    """Format a figure to three digits, or all of an integer part; a dash where there is none."""
    if value is None:
        return "-"
    size = abs(value)
    if size >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 1 else f"{value:.3f}"


def format_ratio(value: float | None) -> str:
    """Format a ratio with two decimals, fewer if it is large."""
    return "" if value is None else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _find_common_unit(rows: Sequence[Row]) -> str:
    """Find the unit of all rows, if they have the same."""
    units = {row.unit for row in rows}
    return f", {units.pop()}" if len(units) == 1 else ""


def _format_line(title: str, cells: Sequence[str]) -> str:
    fitted = title if len(title) < _TITLE else title[: _TITLE - 2] + "…"
    return (f"{fitted:{_TITLE}}" + "".join(f"{cell:>{_CELL}}" for cell in cells)).rstrip()


def render_figures(rows: Sequence[Row]) -> Iterator[str]:
    """Render the medians of every peer, and below them krpay's ratio to each."""
    for peer, meaning in COLUMNS.items():
        yield f"  {peer:15} {meaning}"
    for part, group in groupby(rows, key=lambda row: row.part):
        members = list(group)
        unit = _find_common_unit(members)
        yield ""
        yield _format_line(part + unit, [_HEADS.get(peer, peer) for peer in COLUMNS])
        yield "-" * WIDTH
        for row in members:
            title = row.title if unit else f"{row.title}, {row.unit}"
            yield _format_line(title, [format_number(row.median(peer)) for peer in COLUMNS])
            ratios = [format_ratio(row.ratio(peer)) if peer != OURS else "" for peer in COLUMNS]
            if any(ratios):
                yield _format_line("  krpay's to that", ratios)


def render_targets(rows: Sequence[Row]) -> Iterator[str]:
    """Render every target, what was measured, and whether it was met."""
    yield _format_target("row", "target", "measured", "")
    yield "-" * WIDTH
    for row in rows:
        for target in row.targets:
            met = target.is_met(row)
            value = target.read_value(row)
            figure = format_number(value) if target.peer is None else format_ratio(value) or "-"
            verdict = {True: "met", False: "MISSED", None: "not measured"}[met]
            yield _format_target(row.key, target.describe(row), figure, verdict)


def _format_target(title: str, target: str, figure: str, verdict: str) -> str:
    fitted = title if len(title) < 56 else title[:54] + "…"
    return f"{fitted:56}{target:>20}{figure:>10}  {verdict}".rstrip()


def list_missed(rows: Sequence[Row]) -> list[str]:
    """List the targets that were missed."""
    return [
        f"{row.key}: {target.describe(row)}"
        for row in rows
        for target in row.targets
        if target.is_met(row) is False
    ]


def render_comparison(then: Sequence[Row], now: Sequence[Row]) -> Iterator[str]:
    """Render krpay's ratios in an older run, and below them those in this one."""
    old = {row.key: row for row in then}
    peers = [peer for peer in COLUMNS if peer != OURS]
    for part, members in groupby(now, key=lambda row: row.part):
        yield ""
        yield _format_line(part, ["", *(_HEADS.get(peer, peer) for peer in peers)])
        yield "-" * WIDTH
        for row in members:
            before = old.get(row.key)
            if before is None:
                yield _format_line(row.title, ["", "not in the older run"])
                continue
            for word, one in (("then", before), ("now", row)):
                title = row.title if one is before else ""
                yield _format_line(
                    title, [word, *(format_ratio(one.ratio(peer)) or "-" for peer in peers)]
                )
