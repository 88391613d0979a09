"""Notifications become typed events, whatever their encoding; nothing in them is trusted."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest

from krpay import errors
from krpay.iamport import webhooks
from krpay.testing import Sandbox

JSON = "application/json; charset=UTF-8"
FORM = "application/x-www-form-urlencoded"

PAID = {
    "imp_uid": "imp_895265444670",
    "merchant_uid": "oid_a12512basbasdasdfqwfasd",
    "status": "paid",
}
CANCELLED = {**PAID, "status": "cancelled", "cancellation_id": "06JC8FVHJTW2WY16FEY0"}
BARCODE = {
    "event": "Galaxia.Cvs.Confirm",
    "imp_uid": "imp_123412341234",
    "merchant_uid": "asdfasdfasdf",
    "status": "ready",
    "extra": {"barcode": "11222222", "payType": "card"},
}
ESCROW = {
    "event": "Inicis.Escrow.Changed",
    "imp_uid": "imp_123412341234",
    "merchant_uid": "asdfasdfasdf",
    "status": "paid",
    "extra": {"escrow_status": "4", "changed_at": 112312323, "denied_reason": "구매 거절 사유"},
}
CONFIRM = {"imp_uid": "imp_1234567890", "merchant_uid": "order_1", "amount": 1000}


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (json.dumps(PAID).encode(), JSON),
        (json.dumps(PAID), None),
        (json.dumps(PAID), "text/plain"),
        (json.dumps(PAID).encode(), "application/octet-stream"),
        (urlencode(PAID).encode(), FORM),
        (urlencode(PAID), None),
    ],
)
def test_a_payment_event_in_every_encoding(body: bytes | str, content_type: str | None) -> None:
    event = webhooks.parse(body, content_type)
    assert isinstance(event, webhooks.PaymentEvent)
    assert event.imp_uid == "imp_895265444670"
    assert event.merchant_uid == "oid_a12512basbasdasdfqwfasd"
    assert event.status == "paid"
    assert event.cancellation_id is None


def test_a_cancel_carries_its_id() -> None:
    event = webhooks.parse(json.dumps(CANCELLED), JSON)
    assert isinstance(event, webhooks.PaymentEvent)
    assert event.cancellation_id == "06JC8FVHJTW2WY16FEY0"


@pytest.mark.parametrize("nested", [True, False], ids=["JSON", "form"])
def test_a_barcode_asks_for_confirmation(nested: bool) -> None:
    flat = {**{k: v for k, v in BARCODE.items() if k != "extra"}, "extra[barcode]": "11222222"}
    body = json.dumps(BARCODE) if nested else urlencode({**flat, "extra[payType]": "card"})
    event = webhooks.parse(body, JSON if nested else FORM)
    assert isinstance(event, webhooks.BarcodeConfirmation)
    assert event.extra.barcode == "11222222"
    assert event.extra.pay_type == webhooks.BarcodePayType.CARD


def test_an_escrow_changes() -> None:
    event = webhooks.parse(json.dumps(ESCROW), JSON)
    assert isinstance(event, webhooks.EscrowEvent)
    assert event.extra.escrow_status == "4"
    assert event.extra.changed_at == datetime(1973, 7, 23, 21, 52, 3, tzinfo=UTC)
    assert event.extra.denied_reason == "구매 거절 사유"


@pytest.mark.parametrize("body", [json.dumps(CONFIRM), urlencode(CONFIRM)])
def test_a_payment_asks_for_confirmation(body: str) -> None:
    event = webhooks.parse(body)
    assert isinstance(event, webhooks.PaymentConfirmation)
    assert event.amount == 1000


def test_what_nobody_documented_is_kept() -> None:
    event = webhooks.parse(json.dumps({**PAID, "status": "pending", "new": 1}), JSON)
    assert isinstance(event, webhooks.PaymentEvent)
    assert event.status == "pending"
    assert event.model_extra == {"new": 1}


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", None),
        (b"", JSON),
        (b"not a form", FORM),
        (b"[1]", JSON),
        (b"{", JSON),
        (b"\xff\xfe", FORM),
        (b'{"imp_uid": "imp_1"}', JSON),
        (b'{"imp_uid": "imp_1", "merchant_uid": "o", "amount": "many"}', JSON),
        (b"[" * 100_000, JSON),
    ],
)
def test_what_is_no_notification_is_refused(body: bytes, content_type: str | None) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="the body is"):
        webhooks.parse(body, content_type)


def test_a_forged_notification_changes_nothing_if_the_payment_is_read_back() -> None:
    forged = {**PAID, "imp_uid": "imp_448280090638"}
    event = webhooks.parse(json.dumps(forged), JSON)
    assert isinstance(event, webhooks.PaymentEvent)
    with Sandbox().iamport() as client:
        assert client.payments.get(event.imp_uid).status == "ready"
