"""Webhooks that the sandbox sends to a shop: each ends as the table in docs/webhooks.md says."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from krpay.iamport import webhooks
from krpay.testing import Sandbox
from tests.iamport.webhooks.shops import FRAMEWORKS, Shop

BUYER: dict[str, Any] = {
    "refund_holder": "김철수",
    "refund_bank": "004",
    "refund_account": "1234567890",
}


class Scene:
    """A shop in a framework, and the sandbox that sends it webhooks."""

    def __init__(self, framework: str, **options: Any) -> None:
        make, kind = FRAMEWORKS[framework]
        self.shop: Shop = kind()

        def relay(*arguments: Any) -> Any:
            return self.app(*arguments)

        async def relay_async(*arguments: Any) -> Any:
            return await self.app(*arguments)

        is_async = "async" in framework or "fastapi" in framework
        self.sandbox = Sandbox(webhooks_to=relay_async if is_async else relay, **options)
        self.app = make(self.sandbox, self.shop, senders=(options and webhooks.SENDER_IPS) or None)
        self.client = self.sandbox.iamport()

    @property
    def state(self) -> Any:
        return self.sandbox.providers["iamport"]

    def issue(self, order: str = "order_1", amount: int = 1000) -> str:
        payment = self.client.vbanks.issue(
            merchant_uid=order,
            amount=amount,
            vbank_code="004",
            vbank_due=int(self.sandbox.clock.now()) + 86400,
            vbank_holder="Shop",
            channel_key="channel-test",
        )
        self.sandbox.webhooks.wait()
        return payment.imp_uid

    def pay(self, imp_uid: str) -> None:
        self.sandbox.act("iamport", "pay_virtual_account", imp_uid)
        self.sandbox.webhooks.wait()

    @property
    def statuses(self) -> list[int | None]:
        return [one.status for one in self.sandbox.webhooks]

    @property
    def handled(self) -> list[tuple[str, str]]:
        return [(key.status, key.cancellation_id) for key in self.shop.handled]


@pytest.fixture(params=FRAMEWORKS)
def scene(request: pytest.FixtureRequest) -> Scene:
    return Scene(request.param)


def test_a_virtual_account_that_is_paid(scene: Scene) -> None:
    scene.pay(scene.issue())
    assert scene.statuses == [200, 200]
    assert scene.handled == [("ready", ""), ("paid", "")]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_form_says_the_same(framework: str) -> None:
    scene = Scene(framework, webhooks_as_form=True, webhooks_from=webhooks.SENDER_IPS[1])
    scene.pay(scene.issue())
    assert scene.statuses == [200, 200]
    assert scene.handled == [("ready", ""), ("paid", "")]


@pytest.mark.parametrize("times", ["one after the other", "at once"])
@pytest.mark.parametrize("checks_first", [True, False])
def test_a_duplicate_is_handled_once(scene: Scene, times: str, checks_first: bool) -> None:
    scene.shop.checks_first = checks_first
    scene.pay(scene.issue())
    if times == "at once":
        scene.sandbox.act("iamport", "send_webhook_twice", 1)
    else:
        scene.sandbox.act("iamport", "send_webhook_again", 1)
        scene.sandbox.act("iamport", "send_webhook_again", 1)
    assert scene.statuses == [200] * 4
    assert scene.handled == [("ready", ""), ("paid", "")]


def test_what_comes_late_and_out_of_order_is_what_the_provider_says_now(scene: Scene) -> None:
    scene.sandbox.act("iamport", "hold_webhooks")
    scene.pay(scene.issue())
    assert scene.statuses == []
    scene.sandbox.act("iamport", "release_webhooks_in_reverse")
    assert [one.body["status"] for one in scene.sandbox.webhooks] == ["paid", "ready"]
    assert scene.statuses == [200, 200]
    assert scene.handled == [("paid", "")]


def test_another_amount_is_no_payment_of_the_order(scene: Scene) -> None:
    imp_uid = scene.issue()
    scene.sandbox.act("iamport", "pay_wrong_amount", imp_uid)
    assert scene.statuses == [200, 200]
    assert scene.handled == [("ready", "")]
    [(key, problem)] = scene.shop.mismatches
    assert (key.imp_uid, key.status) == (imp_uid, "paid")
    assert problem == "its amount is 1001, and the order costs 1000"


def test_each_cancel_in_part_is_a_change_of_its_own(scene: Scene) -> None:
    imp_uid = scene.issue()
    scene.pay(imp_uid)
    for amount in (300, 200):
        scene.client.payments.cancel(imp_uid=imp_uid, amount=amount, enable_webhook=True, **BUYER)
        scene.sandbox.webhooks.wait()
    history = scene.client.payments.get(imp_uid).cancel_history or []
    first, second = [one.cancellation_id or "" for one in history]
    assert scene.statuses == [200] * 4
    assert scene.handled == [("ready", ""), ("paid", ""), ("paid", first), ("paid", second)]
    scene.client.payments.cancel(imp_uid=imp_uid, **BUYER)  # tells nobody, as nobody asked
    assert len(scene.sandbox.webhooks) == 4


FORGED: dict[str, tuple[Callable[[str], dict[str, Any]], int]] = {
    "a payment that is not there": (
        lambda _: {"imp_uid": "imp_nothing", "merchant_uid": "order_1", "status": "paid"},
        404,
    ),
    "a payment that is not paid": (
        lambda uid: {"imp_uid": uid, "merchant_uid": "order_1", "status": "paid"},
        200,  # it is read back, and was handled as ready before
    ),
    "the payment of another order": (
        lambda uid: {"imp_uid": uid, "merchant_uid": "order_2", "status": "paid"},
        400,
    ),
    "no id": (lambda _: {"imp_uid": "", "merchant_uid": "order_1", "status": "paid"}, 400),
    "no notification": (lambda _: {"hello": "world"}, 400),
}


@pytest.mark.parametrize("case", FORGED)
def test_what_is_forged_changes_nothing(scene: Scene, case: str) -> None:
    forge, status = FORGED[case]
    imp_uid = scene.issue()
    scene.state.outbox.tell(forge(imp_uid))
    scene.sandbox.webhooks.dispatch("iamport", scene.state.outbox)
    assert scene.statuses == [200, status]
    assert scene.handled == [("ready", "")]


def test_an_order_that_is_not_there_is_refused(scene: Scene) -> None:
    scene.issue("nothing_1")
    assert scene.statuses == [404]
    assert "there is no such order" in scene.sandbox.webhooks[-1].answer
    assert scene.handled == []


def test_the_provider_sends_it_again_if_the_shop_fails(scene: Scene) -> None:
    scene.shop.fails = True
    imp_uid = scene.issue()
    assert scene.statuses == [500]
    scene.shop.fails = False
    scene.sandbox.act("iamport", "send_webhook_again", 0)
    assert scene.statuses == [500, 200]
    assert scene.shop.handled[0].imp_uid == imp_uid


def test_the_provider_sends_it_again_if_the_payment_cannot_be_read(scene: Scene) -> None:
    scene.sandbox.faults.add("server-error", operation="payments.get", times=3)
    scene.issue()
    assert scene.statuses == [503]
    scene.sandbox.act("iamport", "send_webhook_again", 0)
    assert scene.statuses == [503, 200]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_only_the_provider_may_send(framework: str) -> None:
    stranger = Scene(framework, webhooks_from="203.0.113.7")
    stranger.issue()
    assert stranger.statuses == [403]
    provider = Scene(framework, webhooks_from=webhooks.SENDER_IPS[0])
    provider.issue()
    assert provider.statuses == [200]


def test_a_payment_is_confirmed_only_for_what_the_order_costs(scene: Scene) -> None:
    right, wrong = scene.issue("order_1"), scene.issue("order_2", amount=10)
    for imp_uid, order in ((right, "order_1"), (wrong, "order_2")):
        scene.state.outbox.tell({"imp_uid": imp_uid, "merchant_uid": order, "amount": 1000})
    scene.sandbox.webhooks.dispatch("iamport", scene.state.outbox)
    assert scene.statuses[2:] == [200, 400]
    reason = "its amount is 10, and the order costs 1000"
    assert json.loads(scene.sandbox.webhooks[-1].answer) == {"reason": reason}
