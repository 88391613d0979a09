"""docs/recipes/celery_shop with a real broker, whose workers and broker are killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import krpay
from krpay import batch, iamport
from krpay.testing import Server
from tests.iamport.batch.charges import CUSTOMER, charge, count_paid, let_time_pass
from tests.iamport.preparations import issue_billing_key
from tests.specs import TESTS

RECIPE = TESTS.parent / "docs" / "recipes" / "celery_shop"
ORDERS = [f"order_{number:04}" for number in range(40)]
FAULTS = ("decline", "lose-answer", "lose-request", "server-error")
REDIS = shutil.which("redis-server")

pytestmark = pytest.mark.skipif(
    REDIS is None, reason="left out: Celery with a real broker, as there is no redis-server here"
)


class Shop:
    """The shop: its broker, its workers, its database, and its provider."""

    def __init__(self, server: Server, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as place:
            self._port = place.getsockname()[1]
        self.server = server
        self.folder = folder
        self.store: Any = None
        described = server.describe()["iamport"]
        self.environment: Mapping[str, str] = {
            **os.environ,
            **{f"IAMPORT_{name.upper()}": value for name, value in described.items()},
            "BROKER_URL": f"redis://127.0.0.1:{self._port}/0",
            "SHOP_DATABASE": str(folder / "shop.db"),
            "VISIBILITY": "2",
            "AGAIN_AFTER": "0.2",
            "PYTHONPATH": os.pathsep.join([str(RECIPE), str(Path(krpay.__file__).parents[1])]),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self.broker = self.start_broker()
        self.worker = self.start_worker()

    def start_broker(self) -> subprocess.Popen[bytes]:
        process = self._start(
            str(REDIS), "--port", str(self._port), "--bind", "127.0.0.1", "--appendonly", "yes"
        )
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self._port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return process
        raise AssertionError("redis-server did not start")

    def start_worker(self) -> subprocess.Popen[bytes]:
        options = ["-A", "tasks", "worker", "-c", "3", "--without-gossip", "--without-mingle", "-E"]
        return self._start(sys.executable, "-m", "celery", *options)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        with (self.folder / "log.txt").open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def enqueue(self) -> None:
        """Put every charge into the queue, as a shop does that does not know what it forgot."""
        program = (
            "from tasks import charge\n"
            f"for order in {ORDERS!r}: charge.delay(order, {CUSTOMER!r}, 1000)\n"
        )
        subprocess.run(
            [sys.executable, "-c", program], env=self.environment, check=True, timeout=60
        )

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill a process and its children, which end without a word."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    with Server() as server:
        issue_billing_key(server.sandbox, CUSTOMER)
        shop = Shop(server, tmp_path)
        monkeypatch.syspath_prepend(str(RECIPE))
        from store import ShopStore

        shop.store = ShopStore(shop.environment["SHOP_DATABASE"])
        yield shop
        for process in (shop.worker, shop.broker):
            shop.kill(process)


def wait_until(check: Any, what: str, seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end, what
        time.sleep(0.1)


def test_nobody_is_charged_twice_whatever_is_killed(shop: Shop) -> None:
    chance = random.Random(7)
    for part in ("worker", "broker", "both", "worker"):
        for _ in range(3):
            shop.server.sandbox.faults.add(chance.choice(FAULTS), operation="subscriptions.pay")
        seen = len(shop.server.sandbox.requests)
        shop.enqueue()
        wait_until(
            lambda seen=seen: len(shop.server.sandbox.requests) > seen + chance.randint(3, 15),
            f"no worker sent anything; see {shop.folder}/log.txt",
        )
        if part in ("worker", "both"):
            shop.kill(shop.worker)
        if part in ("broker", "both"):
            shop.kill(shop.broker)
            shop.broker = shop.start_broker()
        if part in ("worker", "both"):
            shop.worker = shop.start_worker()

    shop.server.sandbox.faults.clear()
    shop.enqueue()
    wait_until(lambda: len(list(shop.store.records())) == len(ORDERS), "a charge was forgotten")
    shop.kill(shop.worker)
    let_time_pass(shop.server.sandbox, shop.store, 700)
    with iamport.Client(**shop.server.describe()["iamport"]) as client:
        records = [batch.send_one(client, one, charge(one), shop.store) for one in ORDERS]
    assert {record.state for record in records} <= {batch.State.DONE, batch.State.DECLINED}
    done = {record.key for record in records if record.state is batch.State.DONE}
    assert count_paid(shop.server.sandbox) == dict.fromkeys(done, 1)
    shop.worker = shop.start_worker()


def test_a_charge_that_is_not_known_is_tried_again_by_the_queue(shop: Shop) -> None:
    shop.server.sandbox.faults.add("unauthorized", operation="subscriptions.pay", times=2)
    shop.server.sandbox.faults.add("lose-answer", operation="subscriptions.pay")
    shop.enqueue()
    wait_until(
        lambda: len(list(shop.store.records(batch.State.DONE))) == len(ORDERS),
        "a charge did not end",
    )
    assert set(count_paid(shop.server.sandbox).values()) == {1}
