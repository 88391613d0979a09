# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from __future__ import annotations

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, OwnId


class CreatePreparedPayment(Arguments):
    """Request of `prepared_payments.create`."""

    merchant_uid: OwnId
    """The merchant's order number (주문번호) of the coming payment."""
    amount: Amount
    """Amount that the payment must have."""
    currency: str | None = None
    """Currency that the payment must have, such as KRW, USD or JPY. Left out: any."""


class PreparedPayment(Model):
    """The amount that a coming payment must have (결제 사전 정보)."""

    merchant_uid: str
    """The merchant's order number (주문번호)."""
    amount: Amount
    """Amount that the payment must have."""
    currency: str | None = None
    """Currency that the payment must have; None for any."""


class UpdatePreparedPayment(Arguments):
    """Request of `prepared_payments.update`."""

    merchant_uid: OwnId
    """The order number that is registered."""
    amount: Amount
    """New amount."""
    currency: str | None = None
    """Currency that the payment must have, such as KRW, USD or JPY. Left out: any."""
