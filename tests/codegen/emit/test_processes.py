"""Real processes that are ended at any moment, or run at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from codegen.emit.staging import finish_interrupted, has_journal
from tests.codegen.emit import letters
from tests.codegen.emit.letters import many
from tests.codegen.emit.trees import inside, read_texts

ROOT = Path(__file__).resolve().parents[3]


def test_a_process_that_is_killed_at_any_moment_leaves_no_cut_file(tmp_path: Path) -> None:
    out = tmp_path / "parent" / "generated"
    whole = [inside(many("a")), inside(many("b"))]
    rounds = between = 0
    while rounds < 10 or not between:
        rounds += 1
        with start(out, 1_000_000) as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            time.sleep(random.uniform(0.02, 0.2))
            if rounds % 2:
                wait_for_journal(out)
            os.kill(process.pid, signal.SIGKILL)
        texts = read_texts(out)
        for path, text in texts.items():
            assert text in (many("a").get(path), many("b").get(path), "an empty folder"), path
        if inside(texts) not in (*whole, {}):
            between += 1
            assert has_journal(out)
        finish_interrupted(out)
        assert read_texts(out.parent) in (*whole, {})
        assert rounds < 200, "it is always killed where nothing is half-way"


def wait_for_journal(out: Path) -> None:
    """Wait until files are just being moved; another process does that over and over."""
    deadline = time.monotonic() + 60
    while not has_journal(out):
        assert time.monotonic() < deadline


def test_runs_at_once_leave_the_tree_of_one_of_them(tmp_path: Path) -> None:
    out = tmp_path / "parent" / "generated"
    for process in [start(out, 20) for _ in range(3)]:
        with process:
            assert process.wait() == 0
    assert read_texts(out.parent) in (inside(many("a")), inside(many("b")))


def start(out: Path, how_often: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", letters.__name__, str(out), str(how_often)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
