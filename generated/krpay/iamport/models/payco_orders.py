# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payco orders (페이코)."""

from __future__ import annotations

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model


class PaycoOrder(Model):
    """A Payco order (페이코 주문) after a change."""

    status: PaycoOrderStatus
    """State of the order now."""


class PaycoOrderStatus(StrEnum):
    """
    State of the goods of a Payco order. DELIVERY_START: being delivered (배송시작, 출고지시).
    PURCHASE_DECISION: purchase confirmed (구매확정). CANCELED: cancelled (취소).
    """

    DELIVERY_START = "DELIVERY_START"
    PURCHASE_DECISION = "PURCHASE_DECISION"
    CANCELED = "CANCELED"


class UpdatePaycoOrderStatus(Arguments):
    """Request of `payco_orders.update_status`."""

    status: PaycoOrderStatus
    """New state of the order."""
