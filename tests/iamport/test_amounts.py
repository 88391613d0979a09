"""Amounts that are sent: what cannot be meant is refused before anything goes out."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from krpay.errors import InvalidArgumentError
from krpay.iamport import models
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import respond_payment, script_tokens
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

CARD: dict[str, Any] = {
    "merchant_uid": "order_1",
    "card_number": "0000-0000-0000-0000",
    "expiry": "2030-01",
}
SCHEDULE = {"merchant_uid": "order_1", "schedule_at": 1767225600, "currency": "KRW", "name": "Tea"}

REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("payments.cancel", {"imp_uid": "imp_1", "amount": 0}, "amount: give more than 0"),
    ("payments.cancel", {"imp_uid": "imp_1", "amount": Decimal("0.00")}, "amount: give more than"),
    ("payments.cancel", {"imp_uid": "imp_1", "amount": "0"}, "amount: give more than 0"),
    ("payments.cancel", {"imp_uid": "imp_1", "amount": -500}, "amount: give 0 or more"),
    ("payments.cancel", {"imp_uid": "imp_1", "checksum": Decimal(-1)}, "checksum: give 0 or more"),
    ("payments.cancel", {"imp_uid": "imp_1", "amount": 10.5}, "amount: money is never a float"),
    ("payments.cancel", {"imp_uid": "imp_1", "amount": True}, "amount: not an amount"),
    ("subscriptions.pay_once", {**CARD, "amount": 10**20}, "amount: give at most 15 digits"),
    ("subscriptions.pay_once", {**CARD, "amount": Decimal("1E+15")}, "amount: give at most 15"),
    ("subscriptions.pay_once", {**CARD, "amount": Decimal("1E+999999")}, "amount: not an amount"),
    ("subscriptions.pay_once", {**CARD, "amount": Decimal("0.1") / 3}, "amount: give at most 15"),
    ("subscriptions.pay_once", {**CARD, "amount": Decimal("NaN")}, "amount: not an amount"),
    ("subscriptions.pay_once", {**CARD, "amount": "1e3"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": "1,000"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": "1_000"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": " 1000"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": "1000\n"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": "-1"}, "amount: give plain digits"),
    ("subscriptions.pay_once", {**CARD, "amount": "١٠٠"}, "amount: give plain digits"),
    (
        "subscriptions.schedule",
        {"customer_uid": "c", "schedules": [{**SCHEDULE, "amount": -1}]},
        "schedules.0.amount: give 0 or more",
    ),
    (
        "kcp_quick.update_prepared",
        {
            "merchant_uid": "order_1",
            "btid": "b",
            "customer_ip": "192.0.2.1",
            "code_verifier": "v",
            "prepaid_amount": 1_000_000_000,
        },
        "prepaid_amount: give at most 999999999",
    ),
    ("vbanks.update", {"imp_uid": "imp_1", "amount": Decimal("0.5")}, "amount: give a whole"),
]


@pytest.mark.parametrize(("method", "arguments", "words"), REFUSED, ids=str)
async def test_what_cannot_be_meant_is_refused(
    clients: ClientMaker, server: LoopbackServer, method: str, arguments: dict[str, Any], words: str
) -> None:
    client: Any = make_client(clients, server)
    tag, name = method.split(".")
    with pytest.raises(InvalidArgumentError) as caught:
        await finish(getattr(getattr(client, tag), name)(**arguments))
    assert str(caught.value).startswith(f"{method}: {words}")
    assert "Value error" not in str(caught.value)
    assert server.accepted == 0


@pytest.mark.parametrize(
    ("amount", "sent"),
    [
        (1000, "1000"),
        ("1000", "1000"),
        ("10.55", "10.55"),
        (Decimal("10.55"), "10.55"),
        (Decimal("1E+3"), "1000"),
        (999_999_999_999_999, "999999999999999"),
        (Decimal("9999999999999.99"), "9999999999999.99"),
        (0, "0"),  # the docs do not say that nothing can be paid
    ],
    ids=str,
)
async def test_what_is_money_is_sent_exactly(
    clients: ClientMaker, server: LoopbackServer, amount: Any, sent: str
) -> None:
    script_tokens(server)
    server.script(respond_payment(imp_uid="imp_1", merchant_uid="order_1", status="paid"))
    client = make_client(clients, server)
    await finish(client.subscriptions.pay_once(**CARD, amount=amount))
    body = json.loads(server.requests[-1].body, parse_float=str, parse_int=str)
    assert body["amount"] == sent


async def test_to_cancel_everything_the_amount_is_left_out(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment(imp_uid="imp_1", status="cancelled"))
    client = make_client(clients, server)
    await finish(client.payments.cancel(imp_uid="imp_1"))
    assert json.loads(server.requests[-1].body) == {"imp_uid": "imp_1"}


class TestWhatIsReceived:
    def test_may_be_anything_that_is_a_number(self) -> None:
        members = {"imp_uid": "imp_1", "merchant_uid": "m", "currency": "KRW", "status": "paid"}
        payment = models.Payment.model_validate({**members, "amount": -1, "cancel_amount": 10**20})
        assert payment.amount == -1
        assert payment.cancel_amount == 10**20

    def test_keeps_its_cents_through_json(self) -> None:
        members = {"imp_uid": "imp_1", "merchant_uid": "m", "currency": "USD", "status": "paid"}
        payment = models.Payment.model_validate(
            {**members, "amount": Decimal("10.55"), "cancel_amount": Decimal("0.1")}
        )
        written = payment.model_dump_json(by_alias=True)
        assert '"amount":10.55' in written
        assert '"cancel_amount":0.1,' in written
        assert models.Payment.model_validate_json(written) == payment
        again = models.Payment.model_validate_json(payment.model_dump_json())
        assert again.amount == payment.model_dump()["amount"] == Decimal("10.55")
