# pyright: strict
"""Identities, receipts and shipments, and what the shop has contracts for."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import assert_type

from krpay import iamport
from krpay.iamport import models
from krpay.iamport.models import (
    CashReceipt,
    Certification,
    Channel,
    EscrowProduct,
    EscrowReceiver,
    EscrowSender,
    EscrowShipment,
    EscrowShipmentInput,
    StandardCode,
)


def begin_identity_check(client: iamport.Client, name: str, phone: str, channel: str) -> str:
    """Send a one-time code to a person's phone."""
    check = client.certifications.request_otp(
        name=name,
        phone=phone,
        birth="19820213",
        gender_digit="1",
        carrier="SKT",
        channel_key=channel,
    )
    assert_type(check, models.CertificationOtp)
    return check.imp_uid


def end_identity_check(client: iamport.Client, imp_uid: str, otp: str) -> str | None:
    """The person's real name if the code is right."""
    client.certifications.confirm_otp(imp_uid, otp=otp)
    return identify_person(client, imp_uid)


def identify_person(client: iamport.Client, imp_uid: str) -> str | None:
    """The real name of a person who was verified."""
    person = client.certifications.get(imp_uid)
    assert_type(person, Certification)
    assert_type(person.certified, bool | None)
    return person.name if person.certified else None


def give_receipt(client: iamport.Client, imp_uid: str, phone: str) -> tuple[Decimal, bool]:
    """Issue a cash receipt; its amount, and whether the payment knows about it."""
    receipt = client.cash_receipts.issue(
        imp_uid,
        identifier=phone,
        identifier_type=models.CashReceiptIdentifierType.PHONE,
        type="person",
    )
    assert_type(receipt, CashReceipt)
    assert_type(receipt.applied_at, datetime | None)
    return receipt.amount, bool(client.payments.get(imp_uid).cash_receipt_issued)


def ship_parcel(
    client: iamport.Client, imp_uid: str, invoice: str, sent_at: datetime
) -> EscrowShipment:
    """Register the parcel of an escrow payment."""
    return client.escrow_shipments.create(
        imp_uid,
        sender=EscrowSender(name="Test shop", tel="0212345678", postcode="06236"),
        receiver={"name": "홍길동", "tel": "01012345678"},
        shipment=EscrowShipmentInput(company="LOGEN", invoice=invoice, sent_at=sent_at),
        products=[
            EscrowProduct(id="1", name="Book", amount=Decimal(9000)),
            {"id": "2", "name": "Pen", "amount": 1000, "quantity": 2},
        ],
    )


def correct_invoice(
    client: iamport.Client, imp_uid: str, invoice: str, sent_at: datetime
) -> tuple[str, str]:
    """Correct the parcel's number; parcel service and number as iamport has them."""
    client.escrow_shipments.update(
        imp_uid,
        sender={"name": "Test shop", "formed_address": {"address_line_1": "Test-ro 1"}},
        receiver=EscrowReceiver(name="홍길동"),
        shipment={"company": "LOGEN", "invoice": invoice, "sent_at": sent_at},
    )
    kept = client.escrow_shipments.get(imp_uid)
    assert_type(kept, EscrowShipment)
    return kept.company, kept.invoice


def name_cards(client: iamport.Client) -> dict[str, str]:
    """Names of the card companies by code; the first one is looked up by itself too."""
    cards = client.codes.list_cards()
    assert_type(cards, list[StandardCode])
    one = client.codes.get_card(cards[0].code)
    return {card.code: card.name for card in [*cards, one]}


def name_bank(client: iamport.Client, code: str) -> str:
    """The name of a bank."""
    return client.codes.get_bank(code).name


def list_gateways(client: iamport.Client) -> list[str]:
    """The gateways that the shop has a contract with."""
    channels = client.channels.list()
    assert_type(channels, list[Channel])
    return [channel.pg_provider for channel in channels]
