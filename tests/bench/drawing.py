"""Draw the results of a run as an SVG, which a page of the docs shows.

    python -m tests.bench.drawing bench/results.json docs/speed.svg

Each row is a group of bars, one for each peer that was measured. Rows of one part share a scale.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from tests.bench.results import read_results
from tests.bench.rows import COLUMNS, OURS, Row
from tests.bench.table import format_number

PARTS = ("one sync call", "async through aiohttp", "sync in threads", "parsing", "generators")
"""The parts that are drawn, of those that were measured."""
_WIDTH, _LEFT, _BAR, _GAP = 860, 330, 14, 10
_LONGEST = _WIDTH - _LEFT - 90
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.part { font-weight: 600; font-size: 14px }
.peer { fill: #59636e }
.ours { fill: #0969da }
.other { fill: #afb8c1 }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc } .peer { fill: #9198a1 }
  .ours { fill: #4493f8 } .other { fill: #3d444d } .ground { fill: #0d1117 }
}"""


def draw(rows: Sequence[Row], about: str) -> str:
    """Draw rows."""
    shapes: list[str] = []
    y = 24
    chosen = [row for row in rows if row.part in PARTS]
    for part, members in groupby(chosen, key=lambda row: row.part):
        group = list(members)
        better = "more is better" if group[0].more_is_better else "less is better"
        shapes.append(_write(12, y, f"{part}, {group[0].unit}: {better}", "part"))
        y += 12
        most = max(row.median(peer) or 0.0 for row in group for peer in COLUMNS)
        for row in group:
            shapes += _draw_row(row, y, most)
            y += (_BAR + 3) * len(_list_peers(row)) + _GAP
        y += 26
    shapes.append(_write(12, y, about, "peer"))
    height = y + 14
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" aria-label="Speed of krpay and others">'
    )
    ground = f'<rect class="ground" width="{_WIDTH}" height="{height}"/>'
    return "\n".join([head, f"<style>{_STYLE}\n</style>", ground, *shapes, "</svg>", ""])


def _list_peers(row: Row) -> list[str]:
    return [peer for peer in COLUMNS if row.median(peer) is not None]


def _draw_row(row: Row, y: int, most: float) -> Iterator[str]:
    for number, peer in enumerate(_list_peers(row)):
        value = row.median(peer) or 0.0
        top = y + number * (_BAR + 3)
        width = max(value / most * _LONGEST, 1.0) if most else 1.0
        if number == 0:
            yield _write(12, top + 11, row.title, "")
        yield _write(_LEFT - 8, top + 11, peer, "peer", anchor="end")
        kind = "ours" if peer == OURS else "other"
        yield (f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{width:.1f}" height="{_BAR}"/>')
        yield _write(_LEFT + int(width) + 6, top + 11, format_number(value), "")


def _write(x: int, y: int, text: str, kind: str, anchor: str = "start") -> str:
    written = escape(text)
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{written}</text>'


def main(source: Path, target: Path) -> None:
    """Draw the results in a file."""
    rows = read_results(source)
    about = json.loads(source.read_text(encoding="utf-8"))["about"]
    text = f"{about['date']}, Python {about['python']}, {about['cpus']} cores"
    target.write_text(draw(rows, text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
