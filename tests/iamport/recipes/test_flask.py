"""docs/recipes/flask_shop.py, in a process and under Gunicorn, against a sandbox server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module

import httpx

from krpay.testing import Server
from tests.iamport.recipes.conftest import RECIPES


def pay(served: Server, order: str) -> str:
    with served.sandbox.iamport() as client:
        paid = client.subscriptions.pay(
            customer_uid="customer_1", merchant_uid=order, amount=1000, name="Socks"
        )
        client.payments.cancel(imp_uid=paid.imp_uid, amount=300)
        return paid.imp_uid


def test_the_rest_of_a_payment_is_cancelled(served: Server) -> None:
    payment = pay(served, "order_1")
    served.sandbox.faults.add("lose-answer", operation="payments.cancel")
    shop = import_module("flask_shop")
    with shop.app.test_client() as browser:
        assert browser.get(f"/payments/{payment}").json == {"status": "paid", "left": "700"}
        cancelled = browser.post(f"/payments/{payment}/cancel")
        assert cancelled.json == {"status": "cancelled", "cancelled": "1000"}
        assert browser.post(f"/payments/{payment}/cancel").status_code == 409
        assert browser.get("/payments/imp_nothing").status_code == 404
    shop.get_client().close()


@contextmanager
def run_gunicorn(environment: Mapping[str, str]) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{port}", "flask_shop:app"]
    process = subprocess.Popen(
        [*command, "-c", "gunicorn.conf.py"], cwd=RECIPES, env={**environment}, stderr=sys.stderr
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0


def test_workers_of_gunicorn_share_what_was_made_before_the_fork(
    served: Server, environment: Mapping[str, str]
) -> None:
    payment = pay(served, "order_1")
    with run_gunicorn(environment) as shop, httpx.Client(base_url=shop) as browser:
        wait_until_it_answers(browser)
        shown = [browser.get(f"/payments/{payment}").json() for _ in range(8)]
        assert shown == [{"status": "paid", "left": "700"}] * 8
        assert browser.post(f"/payments/{payment}/cancel").json()["cancelled"] == "1000"


def wait_until_it_answers(browser: httpx.Client) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            browser.get("/")
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"no worker of Gunicorn answered; this is process {os.getpid()}")
