"""`iamport.is_paid`, `require_paid`, and the days of Korea."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay import iamport
from krpay._runtime.result_parsing import parse_data
from krpay.errors import InvalidArgumentError, KrpayError
from krpay.iamport.models import Payment
from krpay.testing import Sandbox
from tests.iamport.card_payments import CARD

PAID: dict[str, Any] = {
    "imp_uid": "imp_1",
    "merchant_uid": "order_1",
    "amount": 1000,
    "cancel_amount": 0,
    "currency": "KRW",
    "status": "paid",
    "cancel_history": [],
}
CANCEL = {"amount": 300, "cancelled_at": 1900000000, "cancellation_id": "c1", "pg_tid": "t"}
FAULTS: dict[str, dict[str, Any]] = {
    "its status is ready": {"status": "ready"},
    "its status is cancelled": {"status": "cancelled", "cancel_amount": 1000},
    "its status is settled": {"status": "settled"},
    "it is in USD, and the order in KRW": {"currency": "USD"},
    "its amount is 999, and the order costs 1000": {"amount": 999},
    "300 of it was cancelled": {"cancel_amount": 300, "cancel_history": [CANCEL]},
    "it has 1 cancels": {"cancel_history": [CANCEL]},
    "its cancel_history cannot be read": {"cancel_history": [{"amount": "much"}]},
}


def test_a_payment_that_is_paid_in_full_is_paid() -> None:
    with Sandbox().iamport() as client:
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
        payment = client.payments.find("order_1")
    assert iamport.is_paid(payment, 1000, "KRW")
    iamport.require_paid(payment, Decimal(1000))


@pytest.mark.parametrize("reason", FAULTS)
def test_any_other_is_not_and_says_why(reason: str) -> None:
    payment = parse_data({**PAID, **FAULTS[reason]}, Payment, is_complete=True)
    assert not iamport.is_paid(payment, 1000)
    with pytest.raises(iamport.NotPaidError, match="payment imp_1 does not count") as caught:
        iamport.require_paid(payment, 1000)
    assert caught.value.reason == reason
    assert isinstance(caught.value, KrpayError)


@pytest.mark.parametrize("amount", [1000.0, "1000", True, None])
def test_an_amount_is_never_a_float(amount: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="amount: give an int or a Decimal"):
        iamport.is_paid(Payment.model_validate(PAID), amount)


def test_an_amount_prints_plainly() -> None:
    payment = Payment.model_validate_json(
        '{"imp_uid": "i", "merchant_uid": "m", "amount": 1E+3, "cancel_amount": 0,'
        ' "currency": "KRW", "status": "paid"}'
    )
    assert str(payment.amount) == "1000"
    assert str(sum([payment.amount, payment.amount])) == "2000"


def test_a_day_is_one_in_korea_with_its_last_second() -> None:
    start, end = iamport.day(date(2026, 11, 25))
    assert start.astimezone(UTC) == datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert end.astimezone(UTC) == datetime(2026, 11, 25, 14, 59, 59, tzinfo=UTC)
    assert iamport.days(date(2026, 11, 1), date(2026, 11, 25))[1] == end


def test_a_day_is_what_the_list_takes() -> None:
    with Sandbox() as sandbox, sandbox.iamport() as client:
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
        today = datetime.now(iamport.KOREA).date()
        start, end = iamport.day(today)
        found = list(client.payments.iter_by_status("paid", from_=start, to=end))
    assert [one.merchant_uid for one in found] == ["order_1"]


@pytest.mark.parametrize("given", [datetime(2026, 11, 25, tzinfo=UTC), "2026-11-25", 20261125])
def test_what_is_no_date_is_told_to_give_one(given: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="first: give a date, not"):
        iamport.day(given)


def test_days_go_forward() -> None:
    with pytest.raises(InvalidArgumentError, match="last must not be before first"):
        iamport.days(date(2026, 11, 2), date(2026, 11, 1))
