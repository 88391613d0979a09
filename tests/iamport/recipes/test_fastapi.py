"""docs/recipes/fastapi_shop.py, against a sandbox server."""

from __future__ import annotations

from importlib import import_module

from fastapi.testclient import TestClient

from krpay.testing import Server


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
