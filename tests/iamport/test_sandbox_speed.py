"""Paying in iamport's sandbox takes as many steps after many payments as it does at first."""

from __future__ import annotations

from itertools import count
from typing import Any

from krpay import iamport
from tests.iamport.card_payments import CARD, NOW, pay
from tests.testing.step_counts import assert_as_short_later


def test_paying_by_card(client: iamport.Client) -> None:
    orders = count()
    assert_as_short_later(lambda: pay(client, f"order_{next(orders)}"))


def test_paying_by_billing_key_while_many_payments_are_scheduled(client: iamport.Client) -> None:
    client.billing_keys.issue("customer_1", channel_key="channel-key-live", **CARD)
    entry: Any = {"schedule_at": NOW + 86400, "amount": 1, "name": "n"}
    schedules = [{"merchant_uid": f"monthly_{number}", **entry} for number in range(300)]
    orders = count()

    def pay_next() -> None:
        client.subscriptions.pay(
            customer_uid="customer_1", merchant_uid=f"order_{next(orders)}", amount=1, name="n"
        )

    assert_as_short_later(pay_next)
    client.subscriptions.schedule(customer_uid="customer_1", schedules=schedules)
    assert_as_short_later(pay_next, times=100)


def test_issuing_and_cancelling(client: iamport.Client) -> None:
    orders = count()

    def issue_next() -> None:
        client.vbanks.issue(
            channel_key="channel-key-live",
            merchant_uid=f"account_{next(orders)}",
            amount=1000,
            vbank_code="004",
            vbank_due=NOW + 86400,
        )

    assert_as_short_later(issue_next)
    assert_as_short_later(
        lambda: client.payments.cancel(imp_uid=pay(client, f"order_{next(orders)}").imp_uid)
    )
