"""Results outlive the run that wrote them."""

from __future__ import annotations

import json
import platform
import socket
from pathlib import Path

import pytest

from tests.bench import __main__ as command
from tests.bench import results
from tests.bench.rows import BY_HAND, OURS, Row, Target

ROWS = [
    Row("part", "title", "ms", {OURS: [1.5, 2.5], BY_HAND: [1.0, 1.0]}, False, (Target(2),)),
    Row("part", "rate", "calls/s", {OURS: [9.0]}, True, (Target(1, BY_HAND, exclusive=True),)),
]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "bench" / "results.json"
    results.write_results(file, ROWS, results.describe_machine(), ["a note"])
    rows = results.read_results(file)
    assert [(row.key, row.samples, row.more_is_better) for row in rows] == [
        (row.key, row.samples, row.more_is_better) for row in ROWS
    ]
    assert [list(row.targets) for row in rows] == [list(row.targets) for row in ROWS]


def test_the_file_says_what_ran_and_not_on_whose_machine(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    results.write_results(file, ROWS, results.describe_machine(), [])
    text = file.read_text(encoding="utf-8")
    assert json.loads(text)["about"]["python"] == platform.python_version()
    assert socket.gethostname() not in text
    assert str(tmp_path) not in text


@pytest.mark.parametrize("text", ["", "[]", '{"format": 0}', "{"])
def test_another_file_is_refused_before_anything_is_measured(tmp_path: Path, text: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="no results of this benchmark"):
        command.main(["--compare", str(file)])


def test_a_missing_file_is_refused_before_anything_is_measured(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="cannot be read: No such file"):
        command.main(["--compare", str(tmp_path / "none.json")])


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["calls", "everything"])
    assert "no such part: everything; there are calls, batch" in capsys.readouterr().err
