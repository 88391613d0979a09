"""docs/recipes/fastapi_shop.py, against a sandbox server."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from krpay.testing import Sandbox, Server


def test_an_order_is_charged_once(served: Server) -> None:
    with TestClient(import_module("fastapi_shop").app) as shop:
        charged = shop.post("/orders/order_1/charge", params={"customer": "customer_1"})
        again = shop.post("/orders/order_1/charge", params={"customer": "customer_1"})
        shown = shop.get("/orders/order_1").json()
    assert charged.json() == {"payment": shown[0]["payment"], "amount": "1000"}
    assert [one["status"] for one in shown] == ["paid"]
    assert (again.status_code, again.json()) == (409, {"detail": "The order is paid."})


def test_a_lost_answer_is_found_out(served: Server) -> None:
    served.sandbox.faults.add("lose-answer", operation="subscriptions.pay")
    with TestClient(import_module("fastapi_shop").app) as shop:
        charged = shop.post("/orders/order_2/charge", params={"customer": "customer_1"})
        shown = shop.get("/orders/order_2").json()
    assert charged.json() == {"payment": shown[0]["payment"], "amount": "25000"}
    assert [one["status"] for one in shown] == ["paid"]


def test_a_card_that_is_not_there_is_told_to_the_customer(served: Server) -> None:
    with TestClient(import_module("fastapi_shop").app) as shop:
        refused = shop.post("/orders/order_1/charge", params={"customer": "nobody"})
    assert refused.status_code == 402
    assert "등록되지 않은 구매자" in refused.json()["detail"]


def test_an_order_whose_end_is_not_known_is_charged_by_nobody(served: Server) -> None:
    recipe = import_module("fastapi_shop")
    served.sandbox.faults.add("lose-request", operation="subscriptions.pay")
    with TestClient(recipe.app) as shop:
        lost = shop.post("/orders/order_1/charge", params={"customer": "customer_1"})
        again = shop.post("/orders/order_1/charge", params={"customer": "customer_1"})
    assert (lost.status_code, again.status_code) == (503, 409)


def test_a_virtual_account_that_is_paid_is_told_by_a_webhook(
    served: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    recipe = import_module("webhook_shop")
    orders = {"order_1": 1000, "order_2": 2000}
    with recipe.database:
        for row in orders.items():
            recipe.database.execute("INSERT INTO orders VALUES (?, ?, 'new')", row)
    sandbox = Sandbox(webhooks_to=recipe.app)
    with Server(sandbox) as server, sandbox.iamport() as client:
        monkeypatch.setenv("IAMPORT_BASE_URL", server.describe()["iamport"]["base_url"])
        for order in orders:
            account = client.vbanks.issue(
                merchant_uid=order,
                amount=1000,
                vbank_code="004",
                vbank_due=4000000000,
                vbank_holder="Shop",
                channel_key="channel-test",
            )
            sandbox.webhooks.wait()
            sandbox.act("iamport", "pay_virtual_account", account.imp_uid)
        answers = [(one.status, one.answer) for one in sandbox.webhooks]
    assert answers == [(200, '{"status":"ok"}')] * 4
    states = dict(recipe.database.execute("SELECT number, state FROM orders").fetchall())
    wrong = "look at it: its amount is 1000, and the order costs 2000"
    assert states == {"order_1": "paid", "order_2": wrong}
    recipe.database.close()
