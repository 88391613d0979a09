"""Payments, charges and refunds that Konaplate's sandbox declines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from krpay import errors, konaplate
from krpay.testing import FAULT_HEADER, Sandbox
from krpay.testing.providers.konaplate.declines import (
    CHARGE_DECLINES,
    PAYMENT_DECLINES,
    REFUND_DECLINES,
)
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.money import USER, fetch_token, make_charge, read_balance


def pay(client: konaplate.Client, card: CardRecord, **more: Any) -> Any:
    return client.payments.pay(amount=3000, merchant_id="m", **fetch_token(client, card), **more)


def charge(client: konaplate.Client, card: CardRecord, **more: Any) -> Any:
    return make_charge(client, card, 1000, "charge-2", **more)


def refund(client: konaplate.Client, card: CardRecord, **more: Any) -> Any:
    token = {**fetch_token(client, card), "card_expiry": card.expiry}
    return client.refunds.create(sequence_id="refund-1", user_id=USER, **token, **more)


DECLINES = [
    (call, reason, code)
    for call, codes in (
        (pay, PAYMENT_DECLINES),
        (charge, CHARGE_DECLINES),
        (refund, REFUND_DECLINES),
    )
    for reason, code in codes.items()
]


@pytest.mark.parametrize(("call", "reason", "code"), DECLINES)
def test_a_fault_declines_with_the_code_of_its_reason_and_takes_no_money(
    client: konaplate.Client, card: CardRecord, call: Callable[..., Any], reason: str, code: str
) -> None:
    make_charge(client, card)
    with pytest.raises(errors.BadRequestError) as declined:
        call(client, card, extra_headers={FAULT_HEADER: f"decline; reason={reason}"})
    assert declined.value.code == code
    assert read_balance(client, card) == 10000
    call(client, card)
    assert read_balance(client, card) != 10000


def test_a_card_that_has_expired_does_not_pay(
    client: konaplate.Client, card: CardRecord, sandbox: Sandbox
) -> None:
    make_charge(client, card)
    sandbox.clock.advance(days=366 * 6)
    with pytest.raises(konaplate.errors.ExpiredCard):
        pay(client, card)


def test_cards_are_declined_and_taken_by_hand(
    client: konaplate.Client, card: CardRecord, sandbox: Sandbox
) -> None:
    make_charge(client, card)
    sandbox.act("konaplate", "decline_cards", USER)
    with pytest.raises(konaplate.errors.TransactionNotPermitted):
        pay(client, card)
    assert sandbox.state()["konaplate"]["cards"][0]["isDeclined"]
    sandbox.act("konaplate", "take_cards", USER)
    assert pay(client, card).balance == 7000


def test_bank_accounts_without_money_are_made_and_mended_by_hand(
    client: konaplate.Client, card: CardRecord, sandbox: Sandbox
) -> None:
    sandbox.act("konaplate", "fail_withdrawals")
    with pytest.raises(konaplate.errors.PgWithdrawalFailed):
        charge(client, card)
    sandbox.act("konaplate", "mend_withdrawals")
    assert charge(client, card).is_pending is False
