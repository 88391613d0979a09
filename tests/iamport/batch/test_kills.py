"""A batch whose process is killed, again and again: nobody is charged twice, nobody forgotten."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import krpay
from krpay import batch, iamport
from krpay.batch import SqliteStore, State
from krpay.testing import Server
from tests.iamport.batch.charges import (
    CUSTOMER,
    count_paid,
    let_time_pass,
    make_charges,
)
from tests.iamport.preparations import issue_billing_key
from tests.specs import TESTS

COUNT = 150
FAULTS = ("decline", "lose-answer", "lose-request", "server-error", "rate-limited")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        issue_billing_key(server.sandbox, CUSTOMER)
        yield server


def start(server: Server, path: Path) -> subprocess.Popen[str]:
    described = server.describe()["iamport"]
    environment = {
        **os.environ,
        "SANDBOX": described["base_url"],
        "IAMPORT_API_KEY": described["api_key"],
        "IAMPORT_API_SECRET": described["api_secret"],
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(Path(krpay.__file__).parents[1])]),
    }
    command = [sys.executable, "-m", "tests.iamport.batch.program", str(path), str(COUNT)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def trouble(server: Server, chance: random.Random, end: threading.Event) -> None:
    while not end.wait(0.05):
        kind = chance.choice(FAULTS)
        options: dict[str, Any] = {"retry_after": 0.1} if kind == "rate-limited" else {}
        server.sandbox.faults.add(kind, operation="subscriptions.pay", **options)


def wait_until_some_were_sent(server: Server, least: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if sum(one.operation == "subscriptions.pay" for one in server.sandbox.requests) >= least:
            return
        time.sleep(0.005)
    raise AssertionError("the batch did not come so far")


@pytest.mark.parametrize("seed", range(int(os.environ.get("KRPAY_KILLS", "2"))))
def test_nobody_is_charged_twice_and_nobody_is_forgotten(
    seed: int, server: Server, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    path, end = tmp_path / "batch.db", threading.Event()
    troubled = threading.Thread(target=trouble, args=(server, chance, end))
    troubled.start()
    try:
        for _ in range(3):
            sent = sum(one.operation == "subscriptions.pay" for one in server.sandbox.requests)
            process = start(server, path)
            wait_until_some_were_sent(server, sent + chance.randint(1, 40))
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            process.communicate()
    finally:
        end.set()
        troubled.join()
    server.sandbox.faults.clear()
    check_that_all_ends_well(server, path)


def test_two_that_run_at_once_charge_nobody_twice(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "batch.db"
    processes = [start(server, path) for _ in range(3)]
    assert [process.wait(120) for process in processes] == [0, 0, 0]
    for process in processes:
        process.communicate()
    check_that_all_ends_well(server, path)


def check_that_all_ends_well(server: Server, path: Path) -> None:
    store = SqliteStore(path)
    with iamport.Client(**server.describe()["iamport"]) as client:
        for _ in range(3):  # a look, the time after which silence tells, and a second try
            batch.run(client, make_charges(COUNT), store, stop_after=None)
            let_time_pass(server.sandbox, store, 700)
        summary = batch.run(client, make_charges(COUNT), store, stop_after=None)
    assert summary.is_complete
    assert summary.had_ended == COUNT
    paid = count_paid(server.sandbox)
    states = {record.key: record.state for record in store.records()}
    assert len(states) == COUNT
    assert set(paid.values()) == {1}
    assert set(paid) == {key for key, state in states.items() if state is State.DONE}
    assert set(states.values()) <= {State.DONE, State.DECLINED}
    store.close()
