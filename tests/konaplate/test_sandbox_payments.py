"""What service providers do with payments and refunds, against the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors, konaplate
from krpay.konaplate import models
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.money import (
    USER,
    WRONG_TOKEN,
    fetch_token,
    list_transactions,
    make_charge,
    read_balance,
)


class TestPaymentsAndRefunds:
    def test_one_is_paid_and_cancelled(self, client: konaplate.Client, card: CardRecord) -> None:
        make_charge(client, card)
        paid = client.payments.pay(amount=3000, merchant_id="m", **fetch_token(client, card))
        assert (paid.card_no, paid.balance) == (card.number, 7000)
        back: dict[str, Any] = {"card_no": card.number, "nr_number": paid.nr_number}
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.payments.cancel(amount=2999, **back)
        assert client.payments.cancel(amount=3000, **back).balance == 10000
        with pytest.raises(konaplate.errors.TransactionNotPermitted):
            client.payments.cancel(amount=3000, **back)
        latest = list_transactions(client, card, page_request={"order_by_direction": "DESC"})
        assert [one.balance_after for one in latest] == [10000, 7000, 10000]
        paged = list_transactions(client, card, page_request={"page": 1, "page_size": 2})
        assert [one.auth_cancel_type for one in paged] == ["CANCEL"]
        payments = list_transactions(client, card, transaction_type=models.TransactionType.PAYMENT)
        assert [one.amount for one in payments] == [3000, 3000]

    def test_documented_refusals_have_classes(
        self, client: konaplate.Client, card: CardRecord
    ) -> None:
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.payments.pay(amount=1, **fetch_token(client, card))
        with pytest.raises(konaplate.errors.TransactionNotPermitted):
            client.payments.pay(amount=1, **WRONG_TOKEN)
        with pytest.raises(konaplate.errors.InvalidCardNumber):
            client.payments.cancel(amount=1, card_no="0" * 16, nr_number="x")

    def test_a_balance_is_refunded(self, client: konaplate.Client, card: CardRecord) -> None:
        def refund(number: str) -> models.CardRefund:
            return client.refunds.create(
                sequence_id=number,
                user_id=USER,
                card_expiry=card.expiry,
                **fetch_token(client, card),
            )

        with pytest.raises(konaplate.errors.RefundDenied):
            refund("refund-1")
        make_charge(client, card)
        asked = fetch_token(client, card)["one_time_token"]
        fee = client.refunds.get_fee(one_time_token=asked, user_id=USER)
        assert (fee.refundable, fee.refund_amount, fee.par) == (True, 10000, card.par)
        client.bank_accounts.delete(user_id=USER)
        with pytest.raises(konaplate.errors.RefundAccountMissing):
            refund("refund-1")

    def test_a_refund_empties_the_card(self, client: konaplate.Client, card: CardRecord) -> None:
        make_charge(client, card)
        done = client.refunds.create(
            sequence_id="refund-1",
            user_id=USER,
            card_expiry=card.expiry,
            **fetch_token(client, card),
        )
        assert done.nr_number == list_transactions(client, card)[-1].nr_number
        assert read_balance(client, card) == 0
        make_charge(client, card, number="charge-2")
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="sequenceId"):
            client.refunds.create(
                sequence_id="refund-1",
                user_id=USER,
                card_expiry=card.expiry,
                **fetch_token(client, card),
            )


def test_a_one_time_token_expires() -> None:
    with Sandbox() as sandbox:
        client = sandbox.konaplate()
        [card] = client.cards.list(user_id=USER).cards or []
        token = client.payments.generate_token(card_no=card.mobile_card_no or "")
        assert sandbox.state()["konaplate"]["open_tokens"] == 1
        sandbox.clock.advance(seconds=31)
        assert sandbox.state()["konaplate"]["open_tokens"] == 0
        with pytest.raises(errors.BadRequestError, match="oneTimeToken"):
            client.refunds.get_fee(user_id=USER, one_time_token=token.one_time_token or "")
