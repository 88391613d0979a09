"""Webhooks of Bunjang: nothing is believed but which order to read back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask

from krpay.bunjang.webhook_receiver import OrderChange, Receiver
from krpay.testing import Sandbox
from krpay.webhooks import AlreadyHandledError, WebhookRequest, receive
from krpay.webhooks.flask import make_view
from tests.bunjang.purchases import buy


def place_order(sandbox: Sandbox) -> int:
    with sandbox.bunjang() as client:
        return buy(client)


class Shop:
    def __init__(self) -> None:
        self.handled: list[OrderChange] = []
        self.fails: Exception | None = None

    def has_handled(self, event_id: str) -> bool:
        return event_id in {one.event_id for one in self.handled}

    def handle(self, change: OrderChange) -> None:
        if self.fails is not None:
            raise self.fails
        self.handled.append(change)


def write(order_id: int, **more: Any) -> bytes:
    event = {
        "eventId": "evt_1",
        "eventType": "order.status.changed",
        "payloadVersion": "v1",
        "data": {"orderId": order_id, "orderItems": []},
    }
    return json.dumps({**event, **more}).encode()


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


def test_the_order_is_read_back_and_told_once(sandbox: Sandbox) -> None:
    order_id, shop = place_order(sandbox), Shop()
    receiver = Receiver(sandbox.bunjang(), shop)
    answers = [receive(receiver, WebhookRequest(write(order_id))).status for _ in range(3)]
    assert answers == [200, 200, 200]
    [change] = shop.handled
    assert (change.order.order.id, change.event_id) == (order_id, "evt_1")


CASES: dict[str, tuple[bytes, Exception | None, int]] = {
    "forged": (write(999999), None, 404),
    "no JSON": (b"{", None, 400),
    "another type": (write(1, eventType="other.thing"), None, 200),
    "no order": (write(1, data={}), None, 400),
    "the shop fails": (b"", RuntimeError("away"), 500),
    "the shop has it": (b"", AlreadyHandledError(), 200),
}


@pytest.mark.parametrize("case", CASES)
def test_what_else_comes(case: str, sandbox: Sandbox) -> None:
    body, fails, status = CASES[case]
    shop = Shop()
    shop.fails = fails
    body = body or write(place_order(sandbox))
    answer = receive(Receiver(sandbox.bunjang(), shop), WebhookRequest(body))
    assert answer.status == status
    assert shop.handled == []


def test_it_comes_again_if_the_order_cannot_be_read(sandbox: Sandbox) -> None:
    order_id = place_order(sandbox)
    sandbox.faults.add("server-error", operation="orders.get", times=3)
    receiver = Receiver(sandbox.bunjang(), Shop())
    assert receive(receiver, WebhookRequest(write(order_id))).status == 503


def test_the_sandbox_sends_them(sandbox: Sandbox) -> None:
    shop, app = Shop(), Flask("shop")
    receiver = Receiver(sandbox.bunjang(), shop)
    app.add_url_rule("/orders", view_func=make_view(receiver), methods=["POST"])
    sandbox.webhooks = Sandbox(webhooks_to={"bunjang": (app, "/orders")}).webhooks
    order_id = place_order(sandbox)
    sandbox.act("bunjang", "order_to_ship_ready", order_id)
    sandbox.act("bunjang", "send_webhook_twice", 0)
    assert [one.status for one in sandbox.webhooks] == [200, 200, 200]
    assert {change.order.order.id for change in shop.handled} == {order_id}
    assert shop.handled[0].event.data.order_items[0].order_status == "SHIP_READY"
