# pyright: strict
"""Payments: announced, charged, looked up, refunded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import assert_type

from krpay import errors, iamport
from krpay.iamport import models
from krpay.iamport.models import (
    Payment,
    PaymentBalance,
    PaymentPage,
    PaymentStatus,
    PreparedPayment,
)
from krpay.pages import PagedItems
from tests.iamport.typed_program.cards import Card


def expect_payment(client: iamport.Client, order: str, amount: Decimal) -> bool:
    """Say what an order costs before its window opens; whether iamport understood it."""
    made = client.prepared_payments.create(merchant_uid=order, amount=amount)
    assert_type(made, PreparedPayment)
    read = client.prepared_payments.get(order)
    assert_type(read.amount, Decimal)
    assert_type(read.currency, str | None)
    return made.merchant_uid == read.merchant_uid and read.amount == amount


def charge_once(client: iamport.Client, order: str, amount: int, card: Card) -> str:
    """Charge a card that is not kept; look for the payment if the response was lost."""
    try:
        paid = client.subscriptions.pay_once(
            merchant_uid=order,
            amount=amount,
            card_number=card.number,
            expiry=card.expiry,
            birth=card.birth,
            custom_data={"cart": [1, 2], "gift": False},
        )
    except errors.OutcomeUnknownError as error:
        assert_type(error.outcome.operation if error.outcome else None, str | None)
        paid = client.payments.find(order, payment_status=PaymentStatus.PAID)
    assert_type(paid, Payment)
    return paid.imp_uid


def explain_refusal(client: iamport.Client, order: str, amount: int, card: Card) -> str | None:
    """Charge a card, and what iamport says if it refuses."""
    try:
        charge_once(client, order, amount, card)
    except errors.RequestRejectedError as error:
        assert_type(error.message, str)
        return error.message
    return None


def is_paid(client: iamport.Client, imp_uid: str, price: Decimal) -> bool:
    """Whether a payment is there and has the right amount."""
    payment = client.payments.get(imp_uid, include_sandbox=True)
    assert_type(payment, Payment)
    assert_type(payment.status, PaymentStatus)
    assert_type(payment.paid_at, datetime | None)
    return payment.status is PaymentStatus.PAID and payment.amount == price


def list_missing_orders(client: iamport.Client, orders: Sequence[str]) -> set[str]:
    """Orders of which no payment is known."""
    payments = client.payments.get_many(merchant_uids=orders)
    assert_type(payments.is_complete, bool)
    if payments.is_complete:
        return set()
    first: Payment = payments[0]
    assert_type(first.merchant_uid, str)
    return set(orders) - {payment.merchant_uid for payment in payments}


def list_attempts(client: iamport.Client, order: str) -> list[tuple[str, PaymentStatus]]:
    """Every attempt to pay an order."""
    page = client.payments.find_all(order, limit=100)
    assert_type(page, PaymentPage)
    assert_type(page.total, int | None)
    assert_type(page.items, list[Payment])
    return [(payment.imp_uid, payment.status) for payment in page.items]


def sum_turnover(client: iamport.Client, since: datetime, until: datetime) -> Decimal:
    """What was paid in a time, less what was refunded."""
    payments = client.payments.iter_by_status("paid", from_=since, to=until, limit=2)
    assert_type(payments, PagedItems[Payment, PaymentPage])
    return sum((payment.amount - payment.cancel_amount for payment in payments), Decimal(0))


def refund_payment(
    client: iamport.Client, imp_uid: str, amount: Decimal, left: Decimal
) -> list[Decimal]:
    """Give some of a payment back; all refunds of it until now."""
    payment = client.payments.cancel(
        imp_uid=imp_uid,
        amount=amount,
        checksum=left,
        reason="sold out",
        extra={"requester": "admin"},
    )
    assert_type(payment.cancel_history, list[models.PaymentCancel] | None)
    refunds = [cancel.amount for cancel in payment.cancel_history or []]
    assert_type(refunds, list[Decimal])
    return refunds


def sum_points(client: iamport.Client, imp_uid: str) -> Decimal:
    """How much of a Payco payment was paid with points."""
    balance = client.payments.get_balance(imp_uid)
    assert_type(balance, PaymentBalance)
    points = balance.secondary
    assert_type(points, models.PaymentBalanceAmounts | None)
    if points is None:
        return Decimal(0)
    return points.tax_free + points.supply + points.vat + points.service
