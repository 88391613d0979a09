"""Open enums to try the core's own code with."""

from __future__ import annotations

from krpay._runtime.enums import IntEnum, StrEnum


class PaymentState(StrEnum):
    """Texts."""

    READY = "ready"
    PAID = "paid"


class KeyUsage(StrEnum):
    """Texts with a dot in them."""

    SCHEDULED = "payment.scheduled"


class CardKind(IntEnum):
    """Numbers."""

    CREDIT = 0
    DEBIT = 1
