"""docs/batch.md: its programs run as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from krpay.testing import Server
from tests.iamport.batch.charges import count_paid
from tests.iamport.preparations import issue_billing_key
from tests.repository.documents import find_blocks, read_document
from tests.served_clients import point_clients_at, run_program

PROGRAMS = [block.text for block in find_blocks(read_document("docs/batch.md"), "python")]


def test_the_programs_run_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with Server() as server:
        issue_billing_key(server.sandbox, "customer_1")
        point_clients_at(server, monkeypatch)
        for program in PROGRAMS:
            run_program(program, "docs/batch.md")
        printed = capsys.readouterr().out
        assert count_paid(server.sandbox) == {}  # their keys are others
    assert "2 calls in 0 s\n  done                  1\n  declined              1\n" in printed
    assert "2026-12 customer_2,subscriptions.pay,declined,등록되지 않은 구매자입니다." in printed
