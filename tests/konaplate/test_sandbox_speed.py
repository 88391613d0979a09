"""Paying in Konaplate's sandbox takes as many steps after many payments as it does at first."""

from __future__ import annotations

from itertools import count

from krpay import konaplate
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.money import fetch_token, make_charge
from tests.testing.step_counts import assert_as_short_later


def test_paying(client: konaplate.Client, card: CardRecord) -> None:
    card.balance = 400_000
    assert_as_short_later(
        lambda: client.payments.pay(amount=1, merchant_id="m", **fetch_token(client, card))
    )


def test_charging(client: konaplate.Client, card: CardRecord) -> None:
    numbers = count()
    assert_as_short_later(lambda: make_charge(client, card, 1, f"charge-{next(numbers)}"))
