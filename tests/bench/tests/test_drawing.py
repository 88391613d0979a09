"""The drawing of a run has a bar for each figure, as long as the figure says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from tests.bench import drawing, results
from tests.bench.rows import BY_HAND, DCG, OURS, Row

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [
    Row("one sync call", "a <call>", "ms", {OURS: [1.0, 3.0, 2.0], BY_HAND: [4.0, 4.0, 4.0]}),
    Row("one sync call", "another", "ms", {OURS: [1.0], DCG: [3.0]}),
    Row("sync in threads", "8 threads", "calls/s", {OURS: [500.0]}, more_is_better=True),
    Row("not drawn", "a row", "ms", {OURS: [7.0]}),
]


def test_a_bar_is_as_long_as_its_figure_in_its_part(tmp_path: Path) -> None:
    source, target = tmp_path / "results.json", tmp_path / "speed.svg"
    about: dict[str, object] = {"date": "2026-11-26", "python": "3.11.7", "cpus": 2}
    results.write_results(source, ROWS, about, [])
    drawing.main(source, target)
    root = ET.fromstring(target.read_text(encoding="utf-8"))
    bars = [
        (bar.get("class"), float(bar.get("width", "0")))
        for bar in root.iter(f"{SVG}rect")
        if bar.get("class") != "ground"
    ]
    longest = max(width for _, width in bars)
    assert bars == [
        ("ours", longest / 2),
        ("other", longest),
        ("ours", longest / 4),
        ("other", longest * 3 / 4),
        ("ours", longest),
    ]
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert "a <call>" in texts
    assert "one sync call, ms: less is better" in texts
    assert "sync in threads, calls/s: more is better" in texts
    assert texts[-1] == "2026-11-26, Python 3.11.7, 2 cores"
    assert "a row" not in texts
