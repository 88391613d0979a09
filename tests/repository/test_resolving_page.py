"""docs/resolving.md: its programs run as they are printed, whatever is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from krpay.testing import Server
from tests.repository.documents import find_blocks, read_document
from tests.served_clients import point_clients_at, run_program

PAGE = read_document("docs/resolving.md")
PROGRAMS = [block.text for block in find_blocks(PAGE, "python")]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """A sandbox server to which every client sends, and a folder for files."""
    monkeypatch.chdir(tmp_path)
    with Server() as server:
        point_clients_at(server, monkeypatch)
        yield server


def test_all_code_on_it_is_run() -> None:
    assert len(PROGRAMS) == len(find_blocks(PAGE)) == 6


@pytest.mark.parametrize("program", PROGRAMS[:-1])
def test_a_program_runs_as_it_is_printed(program: str, served: Server) -> None:
    run_program(program, "docs/resolving.md")


def test_the_program_for_tests_runs_as_it_is_printed() -> None:
    run_program(PROGRAMS[-1], "docs/resolving.md")


@pytest.mark.parametrize(
    ("number", "operation", "fault", "printed"),
    [
        (0, "cvs.issue", "lose-answer", "issued: imps_"),
        (0, "cvs.issue", "lose-request", "until 600 s after the call it may still take effect"),
        (1, "payments.cancel", "lose-answer", "sent again: False\n300\n"),
        (1, "payments.cancel", "lose-request", "sent again: True\n300\n"),
        (2, "cvs.issue", "lose-answer", "ready\n"),
        (2, "cvs.issue", "lose-request", "cvs.issue may have taken effect"),
        (3, "cvs.issue", "lose-answer", "Happened("),
        (3, "cvs.issue", "lose-request", "StillUnknown("),
    ],
)
def test_a_program_says_what_happened(
    served: Server,
    capsys: pytest.CaptureFixture[str],
    number: int,
    operation: str,
    fault: str,
    printed: str,
) -> None:
    served.sandbox.faults.add(fault, provider="iamport", operation=operation)
    program = PROGRAMS[number].replace("wait=10", "wait=0").replace("lost=10", "lost=0.1")
    run_program(program, "docs/resolving.md")
    assert printed in capsys.readouterr().out


def test_a_journal_is_resolved_by_the_next_run(
    served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    served.sandbox.faults.add("lose-answer", operation="cvs.issue")
    with pytest.raises(Exception, match="may have taken effect"):
        run_program(PROGRAMS[4], "docs/resolving.md")
    run_program(PROGRAMS[4], "docs/resolving.md")
    assert "Happened(" in capsys.readouterr().out
