"""Journals: what is written before a call is sent, and resolved after a process was killed."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.journal import SqliteJournal
from krpay.resolving import Happened, StillUnknown
from krpay.testing import Sandbox, Server
from tests.clients import Mode, finish
from tests.resolving.test_finishing import CARD

PROGRAM = """
import json, sys
from krpay import iamport
from krpay.journal import SqliteJournal

path, options, card = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
client = iamport.Client(journal=SqliteJournal(path), timeout=60, **options)
client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **card)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "calls.db"


@pytest.fixture
def journal(path: Path) -> SqliteJournal:
    """A journal in a file."""
    return SqliteJournal(path)


def read_ends(path: Path) -> list[str | None]:
    with sqlite3.connect(path) as connection:
        return [how for (how,) in connection.execute("SELECT how FROM calls ORDER BY rowid")]


def make(sandbox: Sandbox, mode: Mode, **options: Any) -> Any:
    return sandbox.iamport(**options) if mode == "sync" else sandbox.async_iamport(**options)


class TestAProcessThatWasKilled:
    @pytest.fixture
    def server(self) -> Iterator[Server]:
        with Server() as server:
            yield server

    def test_finds_out_when_it_starts_again(self, server: Server, path: Path) -> None:
        sandbox = server.sandbox
        sandbox.faults.add("slow", operation="subscriptions.pay_once", seconds=60)
        options = server.describe()["iamport"]
        arguments = [str(path), json.dumps(options), json.dumps(CARD)]
        with subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments]) as process:
            wait_for(
                lambda: any(one.operation == "subscriptions.pay_once" for one in sandbox.requests)
            )
            os.kill(process.pid, signal.SIGKILL)
        journal = SqliteJournal(path)
        [lost] = journal.find_lost()
        with iamport.Client(**options, journal=journal) as client:
            verdict = client.resolve(lost)
        assert isinstance(verdict, Happened)
        assert verdict.value.status == "paid"
        assert read_ends(path) == ["Happened"]
        assert journal.find_lost() == []


def read_card(lost: errors.OutcomeUnknownError) -> Any:
    assert lost.call.body is not None
    document: Any = lost.call.body.document
    return document["card_number"]


def wait_for(is_so: Any) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@pytest.mark.anyio
class TestAnEntry:
    async def test_ends_with_the_response(
        self, sandbox: Sandbox, mode: Mode, journal: SqliteJournal, path: Path
    ) -> None:
        client = make(sandbox, mode, journal=journal)
        charge = client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
        await finish(charge)
        await finish(client.payments.find_all("order_1"))
        assert read_ends(path) == ["answered"]
        assert b"1234-1234" not in path.read_bytes()

    async def test_ends_with_a_refusal(
        self, sandbox: Sandbox, mode: Mode, journal: SqliteJournal, path: Path
    ) -> None:
        client = make(sandbox, mode, journal=journal)
        with pytest.raises(errors.APIError):
            await finish(client.payments.cancel(imp_uid="imp_unknown"))
        assert read_ends(path) == ["RequestRejectedError"]

    async def test_stays_open_where_the_response_is_lost(
        self, sandbox: Sandbox, mode: Mode, journal: SqliteJournal, path: Path
    ) -> None:
        client = make(sandbox, mode, journal=journal)
        sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            await finish(client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD))
        assert read_ends(path) == [None]
        [lost] = journal.find_lost()
        assert lost.entry == caught.value.entry
        assert isinstance(await finish(client.resolve(lost)), StillUnknown)
        assert read_ends(path) == [None]
        sandbox.let_time_pass(caught.value, 601)
        await finish(client.resolve(caught.value))
        assert read_ends(path) == ["DidNotHappen"]

    async def test_is_one_for_all_attempts(
        self,
        sandbox: Sandbox,
        mode: Mode,
        journal: SqliteJournal,
        path: Path,
        quick: None,
    ) -> None:
        client = make(sandbox, mode, journal=journal)
        sandbox.faults.add("rate-limited", operation="subscriptions.pay_once", retry_after=0)
        await finish(client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD))
        assert read_ends(path) == ["answered"]

    async def test_that_cannot_be_written_keeps_the_call_from_being_sent(
        self, sandbox: Sandbox, mode: Mode, journal: SqliteJournal, path: Path
    ) -> None:
        client = make(sandbox, mode, journal=journal)
        with sqlite3.connect(path) as connection:
            connection.execute("DROP TABLE calls")
        with pytest.raises(errors.NotSentError, match="could not be written to the journal"):
            await finish(client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD))
        assert "subscriptions.pay_once" not in [one.operation for one in sandbox.requests]

    async def test_whose_end_cannot_be_written_changes_nothing(
        self, sandbox: Sandbox, mode: Mode, path: Path
    ) -> None:
        class Forgetful(SqliteJournal):
            def end(self, key: str, how: str) -> None:
                raise OSError(key, how)

        client = make(sandbox, mode, journal=Forgetful(path))
        payment = await finish(client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD))
        assert payment.status == "paid"


def test_sensitive_values_are_kept_sealed(sandbox: Sandbox, path: Path) -> None:
    journal = SqliteJournal(
        path,
        seal=lambda plain: plain.encode().hex(),
        unseal=lambda sealed: bytes.fromhex(sealed).decode(),
    )
    sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    with sandbox.iamport(journal=journal) as client, pytest.raises(errors.OutcomeUnknownError):
        client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD)
    assert b"1234-1234" not in path.read_bytes()
    [lost] = journal.find_lost()
    assert read_card(lost) == CARD["card_number"]
    [hidden] = SqliteJournal(path).find_lost()
    assert read_card(hidden) == "***"


def test_what_ended_is_forgotten_by_its_time(sandbox: Sandbox, journal: SqliteJournal) -> None:
    with sandbox.iamport(journal=journal) as client:
        client.subscriptions.pay_once(merchant_uid="o", amount=1000, **CARD)
    now = datetime.now(UTC)
    assert journal.forget_ended(before=now - timedelta(days=1)) == 0
    assert journal.forget_ended(before=now + timedelta(seconds=1)) == 1
