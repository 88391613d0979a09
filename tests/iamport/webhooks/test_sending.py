"""The sandbox sends webhooks: when, where to, and what it tells of them."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx
import pytest

from krpay.testing import Sandbox
from tests.iamport.preparations import issue_billing_key, schedule_payment

CARD = {"customer_uid": "customer_1", "name": "Socks", "amount": 1000}


class Listener:
    """A shop that takes anything."""

    def __init__(self) -> None:
        self.bodies: list[Any] = []
        bodies = self.bodies

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                bodies.append(json.loads(self.rfile.read(length)))
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/webhook"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


def test_a_charge_is_told_and_a_declined_one_is_not(listener: Listener) -> None:
    sandbox = Sandbox(webhooks_to=listener.url)
    issue_billing_key(sandbox, "customer_1")
    sandbox.faults.add("decline", operation="subscriptions.pay")
    with sandbox.iamport() as client:
        with pytest.raises(Exception, match="declined"):
            client.subscriptions.pay(merchant_uid="order_1", **CARD)  # type: ignore[arg-type]
        paid = client.subscriptions.pay(merchant_uid="order_2", **CARD)  # type: ignore[arg-type]
    assert [one.status for one in sandbox.webhooks] == [204]
    expected = {"imp_uid": paid.imp_uid, "merchant_uid": "order_2", "status": "paid"}
    assert listener.bodies == [expected]


def test_a_schedule_is_told_whether_it_is_paid_or_fails(listener: Listener) -> None:
    for action, status in (("run_schedule", "paid"), ("decline_schedule", "failed")):
        sandbox = Sandbox(webhooks_to=listener.url)
        schedule_payment(sandbox)
        known = {one.name: one.targets for one in sandbox.actions()["iamport"]}
        order = (known["decline_schedule"] or ("none",))[0]
        sandbox.act("iamport", action, order)
        assert sandbox.webhooks[-1].body["status"] == status
        assert listener.bodies[-1]["merchant_uid"] == order


def test_nobody_is_told_who_does_not_listen() -> None:
    sandbox = Sandbox()
    sandbox.act("iamport", "pay_barcode", "imp_448280090638")
    assert len(sandbox.webhooks) == 0
    [told] = sandbox.state()["iamport"]["webhooks"]
    assert (told["number"], told["status"]) == (0, "paid")


def test_what_becomes_of_it_is_told() -> None:
    sandbox = Sandbox(webhooks_to="http://127.0.0.1:9/webhook")
    sandbox.act("iamport", "pay_barcode", "imp_448280090638")
    assert sandbox.webhooks[-1].status is None
    assert sandbox.webhooks[-1].answer.startswith("ConnectError: ")


@pytest.mark.parametrize("to", ["https://shop.example/webhook", "ftp://127.0.0.1/", "webhook"])
def test_nothing_is_sent_to_strangers(to: str) -> None:
    with pytest.raises(ValueError, match=r"^webhooks_to: "):
        Sandbox(webhooks_to=to)
    if to.startswith("https"):
        Sandbox(webhooks_to=to, webhooks_anywhere=True)


def test_a_server_sends_them(listener: Listener) -> None:
    command = [sys.executable, "-u", "-m", "krpay.testing", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--webhook", listener.url], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[2].rstrip(",")
        done = httpx.post(
            f"{url}/_sandbox/actions",
            json={"provider": "iamport", "action": "pay_barcode", "target": "imp_448280090638"},
        )
        assert done.status_code < 300, done.text
        for _ in range(200):
            if listener.bodies:
                break
            threading.Event().wait(0.05)
    finally:
        process.terminate()
        process.communicate()
    assert listener.bodies[0]["imp_uid"] == "imp_448280090638"
    refused = subprocess.run(
        [*command, "--webhook", "https://shop.example/"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 1
    assert "shop.example is not this machine" in refused.stderr
