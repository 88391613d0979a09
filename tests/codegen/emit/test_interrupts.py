"""Whatever comes between, no file is cut, and the next run comes to a whole state."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codegen.emit.staging import finish_interrupted, has_journal
from codegen.emit.write import write_tree
from tests.codegen.emit.letters import HEADER
from tests.codegen.emit.trees import NEW, OLD, Prevention, disk, inside, read_texts

ROOT = Path(__file__).resolve().parents[3]


Mishap = Callable[[int], Prevention]


class Killed(BaseException):
    """From here on the process does nothing more."""


def kill(first: int) -> Prevention:
    """Let no change of the disk happen from one on, as SIGKILL does."""

    def prevent(number: int, event: str) -> None:
        if number >= first:
            raise Killed

    return prevent


def interrupt(only: int) -> Prevention:
    """Press Ctrl-C once."""

    def prevent(number: int, event: str) -> None:
        if number == only:
            raise KeyboardInterrupt

    return prevent


def fill(only: int) -> Prevention:
    """Have no room for one thing; what only removes needs none."""

    def prevent(number: int, event: str) -> None:
        if number == only and event in ("open", "os.mkdir", "os.rename"):
            raise OSError(errno.ENOSPC, "No space left on device")

    return prevent


MISHAPS = [kill, interrupt, fill]


def moments(out: Path, mishap: Mishap) -> Iterator[tuple[int, str]]:
    """Have a mishap at each change of the disk in turn; give its number, and how far it came.

    `out` is then as the mishap left it, each time from the old state on.
    """
    number = 0
    while True:
        number += 1
        shutil.rmtree(out.parent)
        write_tree(OLD, out)
        assert read_texts(out.parent) == inside(OLD)
        try:
            with disk.failing(out.parent, mishap(number)):
                write_tree(NEW, out)
        except (Killed, KeyboardInterrupt, OSError):
            yield number, state_of(out)
        else:
            if disk.count < number:
                break
            yield number, state_of(out)  # it was only something to be cleared away
    assert number > 20


def state_of(out: Path) -> str:
    texts = {path: text for path, text in read_texts(out).items() if text != "an empty folder"}
    for path, text in texts.items():
        assert text in (OLD.get(path), NEW.get(path)), f"{path} was cut"
    return "old" if texts == OLD else "new" if texts == NEW else "between"


@pytest.mark.parametrize("mishap", MISHAPS)
def test_there_is_the_old_state_or_the_new_one_or_a_journal_that_the_next_run_finishes(
    mishap: Mishap, out: Path
) -> None:
    states = set()
    for number, state in moments(out, mishap):
        states.add(state)
        was_begun = has_journal(out)
        assert state != "between" or was_begun, number

        message = finish_interrupted(out)

        assert ("What an interrupted run had begun is finished" in message) == was_begun, number
        whole = NEW if was_begun or state == "new" else OLD
        assert read_texts(out.parent) == inside(whole), number
    assert states == {"old", "new", "between"}


@pytest.mark.parametrize("mishap", MISHAPS)
def test_the_next_run_may_write_something_else(mishap: Mishap, out: Path) -> None:
    other = {**NEW, "krpay/tiny/client.py": f"{HEADER}other\n"}
    for number, _ in moments(out, mishap):
        write_tree(other, out)
        assert read_texts(out.parent) == inside(other), number


def test_finishing_may_be_interrupted_again_at_any_point(out: Path) -> None:
    for _, state in moments(out, kill):
        if state != "between":
            continue
        number = 0
        while has_journal(out):
            number += 1  # each time it comes at least as far as before
            try:
                with disk.failing(out.parent, kill(number)):
                    finish_interrupted(out)
            except Killed:
                state_of(out)
        finish_interrupted(out)
        assert read_texts(out.parent) == inside(NEW)


def test_a_new_output_is_there_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    for number in range(1, 100):
        out = tmp_path / str(number) / "generated"
        out.parent.mkdir()
        try:
            with disk.failing(out.parent, kill(number)):
                write_tree(NEW, out)
        except Killed:
            finish_interrupted(out)
            assert read_texts(out.parent) in ({}, inside(NEW))
        else:
            assert read_texts(out.parent) == inside(NEW)
            assert number > 10
            return
    raise AssertionError
