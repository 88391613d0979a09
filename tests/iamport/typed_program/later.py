# pyright: strict
"""The same without blocking, and with calls that somebody else sends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import assert_type

import httpx

from krpay import iamport
from krpay.iamport import endpoints, models
from krpay.iamport.models import Payment, PaymentPage, PaymentStatus
from krpay.pages import AsyncPagedItems
from tests.iamport.typed_program.cards import describe_key


async def settle_order(client: iamport.AsyncClient, order: str) -> tuple[str, Decimal]:
    """Find an order's payment, and give back what is left of it."""
    payment = await client.payments.find(order)
    assert_type(payment, Payment)
    if payment.status is PaymentStatus.PAID:
        payment = await client.payments.cancel(imp_uid=payment.imp_uid, reason="closing down")
    return payment.status.value, payment.cancel_amount


async def list_newest_orders(client: iamport.AsyncClient, count: int) -> list[str]:
    """Orders of the payments that came last."""
    payments = client.payments.iter_by_status(
        "all", sorting=models.PaymentSorting.STARTED_DESCENDING
    )
    assert_type(payments, AsyncPagedItems[Payment, PaymentPage])
    orders = [payment.merchant_uid async for payment in payments]
    return orders[:count]


async def replace_barcode(
    client: iamport.AsyncClient, imp_uid: str, channel: str, order: str, amount: int
) -> tuple[PaymentStatus, Payment]:
    """Revoke a barcode, and make one for another amount; what became of the old, and the new."""
    old = await client.cvs.revoke(imp_uid)
    new = await client.cvs.issue(channel_key=channel, merchant_uid=order, amount=amount)
    assert_type(new.amount, Decimal)
    return old.status, new


async def describe_stored_cards(
    client: iamport.AsyncClient, customers: Sequence[str]
) -> dict[str, str]:
    """What is stored for several customers."""
    keys = await client.billing_keys.get_many(customer_uids=customers)
    assert_type(keys.is_complete, bool)
    return {key.customer_uid: describe_key(key) for key in keys}


async def revoke_barcode(client: iamport.AsyncClient, imp_uid: str) -> Decimal:
    """Revoke a barcode; how much of it was paid."""
    payment = await client.cvs.revoke(imp_uid, tier="A01", extra_headers={"X-Trace": "1"})
    paid: Decimal = payment.amount - payment.cancel_amount
    paid_at: datetime | None = payment.paid_at
    for cancel in payment.cancel_history or []:
        paid -= cancel.amount
    return paid if paid_at else Decimal(0)


async def revoke_later(client: iamport.AsyncClient, imp_uid: str) -> str:
    """The same with an endpoint function, as a queue would do it."""
    call = endpoints.cvs.revoke(imp_uid)
    response = await client.send_raw(call)
    status: int = response.status_code
    payment: iamport.models.Payment = response.parse()
    again: iamport.models.Payment = await client.send(call, timeout=httpx.Timeout(5.0))
    return f"{status} {response.headers['content-type']} {payment.status} {again.status.value}"


def make_client() -> iamport.AsyncClient:
    """Make a client with every option."""
    return iamport.AsyncClient(
        api_key="test-key",
        api_secret="test-secret",
        tier="A01",
        http_client=httpx.AsyncClient(),
        timeout=httpx.Timeout(30.0, connect=5.0),
    )
