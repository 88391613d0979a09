"""One run at a time, and none is locked out by a process that is gone."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.emit.errors import BusyError, OutputError
from codegen.emit.lock import hold_lock

ROOT = Path(__file__).resolve().parents[3]

HOLD = """\
import sys, time
from pathlib import Path
from codegen.emit.lock import hold_lock

with hold_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""

COUNT = """\
import sys
import time
from pathlib import Path
from codegen.emit.errors import BusyError
from codegen.emit.lock import hold_lock

counter, done = Path(sys.argv[2]), 0
while done < 50:
    try:
        with hold_lock(Path(sys.argv[1])):
            counter.write_text(str(int(counter.read_text()) + 1))
        done += 1
    except BusyError:
        time.sleep(0.001)
"""


def start(program: str, *arguments: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / ".staging" / "lock"


def test_whoever_comes_second_is_told_who_holds_it(lock: Path) -> None:
    with (
        hold_lock(lock),
        pytest.raises(BusyError) as refused,
        hold_lock(lock),
    ):
        raise AssertionError
    said = rf"another run of generate is at work: process {os.getpid()}, since 20\d\d-\d\d-\d\d \S+"
    assert re.fullmatch(said, str(refused.value))


def test_it_comes_and_goes_with_its_folder(lock: Path) -> None:
    for _ in range(2):
        with hold_lock(lock):
            assert lock.is_file()
        assert not lock.parent.exists()


def test_a_folder_that_holds_something_stays(lock: Path) -> None:
    with hold_lock(lock):
        (lock.parent / "journal").write_bytes(b"")
    assert [path.name for path in lock.parent.iterdir()] == ["journal"]


def test_a_process_that_was_killed_locks_nobody_out(lock: Path) -> None:
    with start(HOLD, lock) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        with pytest.raises(BusyError, match=f"process {process.pid}, since"), hold_lock(lock):
            raise AssertionError
        os.kill(process.pid, signal.SIGKILL)
    assert lock.read_text(encoding="utf-8").startswith(f"process {process.pid},")
    with hold_lock(lock):
        assert lock.read_text(encoding="utf-8").startswith(f"process {os.getpid()},")


def test_two_never_hold_it_at_once(lock: Path, tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0")
    processes = [start(COUNT, lock, counter) for _ in range(3)]
    for process in processes:
        with process:
            assert process.wait() == 0
    assert counter.read_text() == "150"


def test_a_link_in_its_place_is_not_followed(lock: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    lock.parent.symlink_to(elsewhere)
    with pytest.raises(OutputError, match="is a symbolic link"), hold_lock(lock):
        raise AssertionError
    lock.parent.unlink()
    lock.parent.mkdir()
    (elsewhere / "mine").write_text("mine")
    lock.symlink_to(elsewhere / "mine")
    with pytest.raises(OSError, match="symbolic link"), hold_lock(lock):
        raise AssertionError
    assert (elsewhere / "mine").read_text() == "mine"
