# pyright: strict
"""Virtual accounts and barcodes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import assert_type

from krpay import errors, iamport
from krpay.iamport.models import Payment, PaymentStatus, StandardCode


def open_account(
    client: iamport.Client, channel: str, order: str, amount: int, until: datetime
) -> Payment:
    """A virtual account to pay an order into, at the first bank there is."""
    bank = client.codes.list_banks()[0]
    assert_type(bank, StandardCode)
    return client.vbanks.issue(
        channel_key=channel,
        merchant_uid=order,
        amount=amount,
        vbank_code=bank.code,
        vbank_due=until,
        vbank_holder="Test shop",
        notice_url=["https://shop.example.com/hook"],
    )


def close_account(client: iamport.Client, imp_uid: str) -> bool:
    """Close a virtual account that nobody paid into; false if somebody did."""
    try:
        return client.vbanks.revoke(imp_uid).status is PaymentStatus.FAILED
    except errors.BadRequestError as error:
        assert_type(error.status_code, int)
        return False


def make_barcode(client: iamport.Client, channel: str, order: str, amount: Decimal) -> str:
    """A barcode to pay at a convenience store."""
    payment = client.cvs.issue(channel_key=channel, merchant_uid=order, amount=amount)
    assert_type(payment, Payment)
    return payment.imp_uid
