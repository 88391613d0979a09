"""A night of charges in the sandbox: faults on the way, and processes that are killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import krpay
from krpay import batch, iamport
from krpay.batch import SqliteStore, State
from krpay.testing import Server
from tests.iamport.batch.charges import CUSTOMER, count_paid, let_time_pass, make_charges
from tests.iamport.preparations import find_provider, issue_billing_key
from tests.specs import TESTS

FAULTS = ("decline", "lose-answer", "lose-request", "server-error", "rate-limited")
OPERATION = "subscriptions.pay"


def start(server: Server, path: Path, count: int) -> subprocess.Popen[str]:
    """Start a process that makes the charges."""
    described = server.describe()["iamport"]
    environment = {
        **os.environ,
        "SANDBOX": described["base_url"],
        "IAMPORT_API_KEY": described["api_key"],
        "IAMPORT_API_SECRET": described["api_secret"],
        "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(Path(krpay.__file__).parents[1])]),
    }
    command = [sys.executable, "-m", "tests.iamport.batch.program", str(path), str(count)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@contextmanager
def trouble(server: Server, chance: random.Random, share: float) -> Generator[None]:
    """Let this share of the charges meet each kind of fault."""
    end = threading.Event()

    def add_faults() -> None:
        seen = 0
        while not end.wait(0.01):
            charged = len(find_provider(server.sandbox).payments)
            for _ in range(charged - seen):
                for kind in FAULTS:
                    if chance.random() < share:
                        options: dict[str, Any] = {}
                        if kind == "rate-limited":
                            options["retry_after"] = 0.1
                        server.sandbox.faults.add(kind, operation=OPERATION, **options)
            seen = charged

    troubled = threading.Thread(target=add_faults)
    troubled.start()
    try:
        yield
    finally:
        end.set()
        troubled.join()
        server.sandbox.faults.clear()


def kill_when(server: Server, process: subprocess.Popen[str], charged: int) -> None:
    """Kill a process as soon as the provider has so many charges."""
    end = time.monotonic() + 600
    while len(find_provider(server.sandbox).payments) < charged:
        if time.monotonic() > end or process.poll() is not None:
            raise AssertionError("the batch did not come so far")
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def check_that_all_ends_well(server: Server, path: Path, count: int) -> Counter[State]:
    """Run until each end is known: nobody is charged twice, nobody is forgotten."""
    store = SqliteStore(path)
    with iamport.Client(**server.describe()["iamport"]) as client:
        for _ in range(3):  # a look, the time after which silence tells, and a second try
            batch.run(client, make_charges(count), store, stop_after=None)
            let_time_pass(server.sandbox, store, 700)
        summary = batch.run(client, make_charges(count), store, stop_after=None)
    assert summary.is_complete
    assert summary.had_ended == count
    paid = count_paid(server.sandbox)
    states = {record.key: record.state for record in store.records()}
    store.close()
    assert len(states) == count
    assert set(paid.values()) == {1}
    assert set(paid) == {key for key, state in states.items() if state is State.DONE}
    assert set(states.values()) <= {State.DONE, State.DECLINED}
    return Counter(states.values())


def charge(count: int, chance: random.Random, share: float, *, kills: int = 3) -> Counter[State]:
    """Make charges through faults and kills at random moments; give how they ended."""
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        issue_billing_key(server.sandbox, CUSTOMER)
        path = Path(folder) / "batch.db"
        with trouble(server, chance, share):
            # A tenth is declined or unknown in the worst case, and is not waited for.
            for charged in sorted(chance.sample(range(1, count * 6 // 10), kills)):
                kill_when(server, start(server, path, count), charged)
                time.sleep(chance.random() * 0.05)
            process = start(server, path, count)
            process.communicate()
            assert process.returncode == 0
        return check_that_all_ends_well(server, path, count)
