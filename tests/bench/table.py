"""The results as text of at most 100 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.bench.rows import OURS, PEERS, Row

WIDTH = 100
_TITLE = 32
_CELL = 9
_HEADS = {"rest-client": "rest-cl.", "async-iamport": "async-i."}


def number(value: float | None) -> str:
    """Three digits that count, or all of an integer part; a dash where there is nothing."""
    if value is None:
        return "-"
    size = abs(value)
    if size >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 1 else f"{value:.3f}"


def ratio(value: float | None) -> str:
    """A ratio with two decimals, fewer if it is large."""
    return "" if value is None else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _unit(rows: Sequence[Row]) -> str:
    """The unit of all rows, if they have the same."""
    units = {row.unit for row in rows}
    return f", {units.pop()}" if len(units) == 1 else ""


def _line(title: str, cells: Sequence[str]) -> str:
    fitted = title if len(title) < _TITLE else title[: _TITLE - 2] + "…"
    return (f"{fitted:{_TITLE}}" + "".join(f"{cell:>{_CELL}}" for cell in cells)).rstrip()


def measured(rows: Sequence[Row]) -> Iterator[str]:
    """Medians of every peer, and below them krpay's ratio to each."""
    for peer, meaning in PEERS.items():
        yield f"  {peer:15} {meaning}"
    for part, found in groupby(rows, key=lambda row: row.part):
        members = list(found)
        unit = _unit(members)
        yield ""
        yield _line(part + unit, [_HEADS.get(peer, peer) for peer in PEERS])
        yield "-" * WIDTH
        for row in members:
            title = row.title if unit else f"{row.title}, {row.unit}"
            yield _line(title, [number(row.median(peer)) for peer in PEERS])
            ratios = [ratio(row.ratio(peer)) if peer != OURS else "" for peer in PEERS]
            if any(ratios):
                yield _line("  krpay's to that", ratios)


def judged(rows: Sequence[Row]) -> Iterator[str]:
    """Every target, what was measured, and whether it was met."""
    yield _judgement("target", "wanted", "measured", "")
    yield "-" * WIDTH
    for row in rows:
        for target in row.targets:
            met = target.is_met(row)
            value = target.value(row)
            shown = number(value) if target.peer is None else ratio(value) or "-"
            verdict = {True: "met", False: "MISSED", None: "not measured"}[met]
            yield _judgement(row.key, target.describe(row), shown, verdict)


def _judgement(what: str, wanted: str, found: str, verdict: str) -> str:
    fitted = what if len(what) < 56 else what[:54] + "…"
    return f"{fitted:56}{wanted:>20}{found:>10}  {verdict}".rstrip()


def missed(rows: Sequence[Row]) -> list[str]:
    """The targets that were missed."""
    return [
        f"{row.key}: {target.describe(row)}"
        for row in rows
        for target in row.targets
        if target.is_met(row) is False
    ]


def compared(then: Sequence[Row], now: Sequence[Row]) -> Iterator[str]:
    """krpay's ratios in an older run and in this one, and what became of its own figures."""
    old = {row.key: row for row in then}
    peers = [peer for peer in PEERS if peer != OURS]
    for part, members in groupby(now, key=lambda row: row.part):
        yield ""
        yield _line(part, ["", *(_HEADS.get(peer, peer) for peer in peers)])
        yield "-" * WIDTH
        for row in members:
            before = old.get(row.key)
            if before is None:
                yield _line(row.title, ["", "not in the older run"])
                continue
            for word, one in (("then", before), ("now", row)):
                title = row.title if one is before else ""
                yield _line(title, [word, *(ratio(one.ratio(peer)) or "-" for peer in peers)])
