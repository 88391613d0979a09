"""Payments by card."""

from __future__ import annotations

import time
from typing import Any

from krpay import iamport
from krpay.iamport import models

CARD: Any = {"card_number": "1234-1234-1234-1234", "expiry": "2030-12", "birth": "820213"}
NOW = int(time.time())


def pay(client: iamport.Client, order: str = "order_1", **more: Any) -> models.Payment:
    """Pay an order by card."""
    return client.subscriptions.pay_once(merchant_uid=order, amount=1000, **CARD, **more)
