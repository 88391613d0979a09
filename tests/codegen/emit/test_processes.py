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
from tests.codegen.emit.trees import HEADER, inside, read_texts

ROOT = Path(__file__).resolve().parents[3]

WRITE_FOR_EVER = """\
import sys
from pathlib import Path
from codegen.emit.write import write_tree
from tests.codegen.emit.test_processes import many

print("ready", flush=True)
for number in range(1_000_000):
    write_tree(many("ab"[number % 2]), Path(sys.argv[1]))
"""


def many(letter: str) -> dict[str, str]:
    """A tree of which each file is changed, moved or replaced by the other letter's."""
    tree = {f"krpay/{letter}/{n}.py": f"{HEADER}{letter * 999}\n" for n in range(20)}
    return tree | {f"krpay/{n}.py": f"{HEADER}{letter * 99_999}\n" for n in range(20)}


def test_a_process_that_is_killed_at_any_moment_leaves_no_cut_file(tmp_path: Path) -> None:
    out = tmp_path / "parent" / "generated"
    whole = [inside(many("a")), inside(many("b"))]
    between = 0
    for _ in range(20):
        with start(WRITE_FOR_EVER, out) as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            time.sleep(random.uniform(0.02, 0.2))
            os.kill(process.pid, signal.SIGKILL)
        texts = read_texts(out)
        for path, text in texts.items():
            assert text in (many("a").get(path), many("b").get(path), "an empty folder"), path
        if inside(texts) not in (*whole, {}):
            between += 1
            assert has_journal(out)
        finish_interrupted(out)
        assert read_texts(out.parent) in (*whole, {})
    assert between


def test_runs_at_once_leave_the_tree_of_one_of_them(tmp_path: Path) -> None:
    out = tmp_path / "parent" / "generated"
    program = WRITE_FOR_EVER.replace("1_000_000", "20").replace(
        "    write_tree", "    with __import__('contextlib').suppress(BusyError): write_tree"
    )
    program = "from codegen.emit.errors import BusyError\n" + program
    processes = [start(program, out) for _ in range(3)]
    for process in processes:
        with process:
            assert process.wait() == 0
    assert read_texts(out.parent) in (inside(many("a")), inside(many("b")))


def start(program: str, *arguments: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
