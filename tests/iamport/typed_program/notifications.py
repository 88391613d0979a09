# pyright: strict
"""Notifications: nothing is believed that was not read back."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import assert_type

from krpay import iamport
from krpay.iamport import webhooks
from tests.iamport.typed_program.payments import is_paid


def decide_on_notification(
    client: iamport.Client, body: bytes, content_type: str, price: Decimal
) -> str:
    """What to do about a notification; nothing is believed that was not read back."""
    event = webhooks.parse(body, content_type)
    assert_type(event, webhooks.Event)
    if isinstance(event, webhooks.PaymentEvent):
        return "deliver" if is_paid(client, event.imp_uid, price) else "wait"
    if isinstance(event, webhooks.PaymentConfirmation):
        assert_type(event.amount, Decimal)
        return "accept" if event.amount == price else "refuse"
    if isinstance(event, webhooks.BarcodeConfirmation):
        assert_type(event.extra.pay_type, webhooks.BarcodePayType | None)
        return f"accept {event.extra.barcode}"
    assert_type(event, webhooks.EscrowEvent)
    assert_type(event.extra.changed_at, datetime | None)
    return f"escrow {event.extra.escrow_status}"
