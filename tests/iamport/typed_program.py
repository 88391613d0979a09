# pyright: strict
"""What a merchant on iamport writes; the type checkers must accept it as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import assert_type

from krpay import errors, iamport
from krpay.iamport import models, webhooks
from krpay.iamport.models import (
    BillingKey,
    CashReceipt,
    Certification,
    Channel,
    EscrowProduct,
    EscrowReceiver,
    EscrowSender,
    EscrowShipment,
    EscrowShipmentInput,
    Payment,
    PaymentBalance,
    PaymentPage,
    PaymentStatus,
    PreparedPayment,
    Schedule,
    ScheduleInput,
    SchedulePage,
    StandardCode,
    SuperBillingKey,
)


@dataclass(frozen=True)
class Card:
    """A card as the buyer typed it in."""

    number: str
    expiry: str
    birth: str


# Payments


def expect_payment(client: iamport.Client, order: str, amount: Decimal) -> bool:
    """Say what an order costs before its window opens; whether iamport understood it."""
    made = client.prepared_payments.create(merchant_uid=order, amount=amount)
    assert_type(made, PreparedPayment)
    read = client.prepared_payments.get(order)
    assert_type(read.amount, Decimal)
    assert_type(read.currency, str | None)
    return made.merchant_uid == read.merchant_uid and read.amount == amount


def charge_once(client: iamport.Client, order: str, amount: int, card: Card) -> str:
    """Charge a card that is not kept; look for the payment if the answer was lost."""
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
        assert_type(error.check, str | None)
        paid = client.payments.find(order, payment_status=PaymentStatus.PAID)
    assert_type(paid, Payment)
    return paid.imp_uid


def why_not_charged(client: iamport.Client, order: str, amount: int, card: Card) -> str | None:
    """Charge a card, and what iamport says if it refuses."""
    try:
        charge_once(client, order, amount, card)
    except errors.RequestRejectedError as error:
        assert_type(error.message, str)
        return error.message
    return None


def was_paid(client: iamport.Client, imp_uid: str, price: Decimal) -> bool:
    """Whether a payment is there and has the right amount."""
    payment = client.payments.get(imp_uid, include_sandbox=True)
    assert_type(payment, Payment)
    assert_type(payment.status, PaymentStatus)
    assert_type(payment.paid_at, datetime | None)
    return payment.status is PaymentStatus.PAID and payment.amount == price


def missing_orders(client: iamport.Client, orders: Sequence[str]) -> set[str]:
    """Orders of which no payment is known."""
    found = client.payments.get_many(merchant_uids=orders)
    assert_type(found.is_complete, bool)
    if found.is_complete:
        return set()
    first: Payment = found[0]
    assert_type(first.merchant_uid, str)
    return set(orders) - {payment.merchant_uid for payment in found}


def attempts(client: iamport.Client, order: str) -> list[tuple[str, PaymentStatus]]:
    """Every attempt to pay an order."""
    page = client.payments.find_all(order, limit=100)
    assert_type(page, PaymentPage)
    assert_type(page.total, int)
    assert_type(page.items, list[Payment] | None)
    return [(payment.imp_uid, payment.status) for payment in page.items or []]


def turnover(client: iamport.Client, since: datetime, until: datetime) -> Decimal:
    """What was paid in a time, less what was given back."""
    payments = client.payments.iter_by_status("paid", from_=since, to=until, limit=2)
    assert_type(payments, Iterator[Payment])
    return sum((payment.amount - payment.cancel_amount for payment in payments), Decimal(0))


def refund(client: iamport.Client, imp_uid: str, amount: Decimal, left: Decimal) -> list[Decimal]:
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


def paid_with_points(client: iamport.Client, imp_uid: str) -> Decimal:
    """How much of a Payco payment was paid with points."""
    balance = client.payments.get_balance(imp_uid)
    assert_type(balance, PaymentBalance)
    points = balance.secondary
    assert_type(points, models.PaymentBalanceAmounts | None)
    if points is None:
        return Decimal(0)
    return points.tax_free + points.supply + points.vat + points.service


# Billing keys and subscriptions


def describe_key(key: SuperBillingKey | BillingKey) -> str:
    """A plain key by its card, a super key by the gateways that stand behind it."""
    if isinstance(key, SuperBillingKey):
        assert_type(key.succeeded_channels, list[models.BillingKeyChannel] | None)
        return f"group {key.channel_group_id}, {len(key.succeeded_channels or [])} gateways"
    assert_type(key, BillingKey)
    assert_type(key.inserted, datetime | None)
    return f"{key.card_name or 'card'} at {key.pg_provider or 'a gateway'}"


def keep_card(client: iamport.Client, customer: str, channel: str, card: Card) -> str:
    """Store a customer's card."""
    issued = client.billing_keys.issue(
        customer,
        channel_key=channel,
        card_number=card.number,
        expiry=card.expiry,
        birth=card.birth,
    )
    assert_type(issued, SuperBillingKey | BillingKey)
    return describe_key(issued)


def stored_card(client: iamport.Client, customer: str) -> str:
    """What is stored for a customer."""
    key = client.billing_keys.get(customer)
    assert_type(key, SuperBillingKey | BillingKey)
    return describe_key(key)


def forget_card(client: iamport.Client, customer: str) -> str:
    """Delete the card of a customer who leaves."""
    gone = client.billing_keys.delete(
        customer, reason="left", requester=models.BillingKeyRequester.CUSTOMER
    )
    return gone.customer_uid


def start_subscription(
    client: iamport.Client, customer: str, order: str, price: Decimal, start: datetime
) -> list[str]:
    """Charge the first month now, and schedule the two that follow; orders of these."""
    paid = client.subscriptions.pay(
        customer_uid=customer,
        merchant_uid=f"{order}-1",
        amount=price,
        name="First month",
        product_type=models.ProductType.DIGITAL,
        extra=models.BillingKeyPaymentExtra(naver_use_completed_on="20300101"),
    )
    assert_type(paid.customer_uid_usage, models.BillingKeyUsage | None)
    scheduled = client.subscriptions.schedule(
        customer_uid=customer,
        schedules=[
            ScheduleInput(
                merchant_uid=f"{order}-2",
                schedule_at=start + timedelta(days=30),
                amount=price,
                name="Second month",
            ),
            {
                "merchant_uid": f"{order}-3",
                "schedule_at": start + timedelta(days=60),
                "amount": price,
                "name": "Third month",
            },
        ],
    )
    assert_type(scheduled, list[Schedule])
    return [schedule.merchant_uid for schedule in scheduled]


def due(client: iamport.Client, start: datetime, end: datetime) -> dict[str, datetime]:
    """When each order will be charged."""
    schedules = client.subscriptions.iter_schedules(
        schedule_from=start, schedule_to=end, schedule_status=models.ScheduleStatus.SCHEDULED
    )
    assert_type(schedules, Iterator[Schedule])
    return {entry.merchant_uid: entry.schedule_at for entry in schedules if entry.schedule_at}


def due_from(client: iamport.Client, customer: str, start: datetime, end: datetime) -> Decimal:
    """What one customer still has to pay in a time."""
    page = client.subscriptions.list_customer_schedules(
        customer, from_=start, to=end, status="scheduled"
    )
    assert_type(page, SchedulePage)
    in_turn = client.billing_keys.iter_schedules(customer, from_=start, to=end, status="scheduled")
    assert len(page.items or []) == len(list(in_turn))
    return sum((entry.amount for entry in page.items or []), Decimal(0))


def outcome(client: iamport.Client, order: str) -> str:
    """What became of a schedule."""
    schedule = client.subscriptions.get_schedule(order)
    assert_type(schedule, Schedule)
    assert_type(schedule.payment_status, PaymentStatus | None)
    state: str = schedule.schedule_status.value
    return f"{state}, {schedule.payment_status.value}" if schedule.payment_status else state


def end_subscription(client: iamport.Client, customer: str) -> list[str]:
    """Take back all schedules of a customer; their orders."""
    revoked = client.subscriptions.unschedule(customer_uid=customer)
    assert_type(revoked, list[Schedule])
    return [
        schedule.merchant_uid
        for schedule in revoked
        if schedule.schedule_status is models.ScheduleStatus.REVOKED
    ]


# Virtual accounts and barcodes


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


# Identities, receipts and shipments


def begin_identity_check(client: iamport.Client, name: str, phone: str, channel: str) -> str:
    """Send a one-time code to a person's phone."""
    asked = client.certifications.request_otp(
        name=name,
        phone=phone,
        birth="19820213",
        gender_digit="1",
        carrier="SKT",
        channel_key=channel,
    )
    assert_type(asked, models.CertificationOtp)
    return asked.imp_uid


def end_identity_check(client: iamport.Client, imp_uid: str, otp: str) -> str | None:
    """The person's real name if the code is right."""
    client.certifications.confirm_otp(imp_uid, otp=otp)
    return identified(client, imp_uid)


def identified(client: iamport.Client, imp_uid: str) -> str | None:
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


def ship(client: iamport.Client, imp_uid: str, invoice: str, sent_at: datetime) -> EscrowShipment:
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


# The shop's settings


def card_names(client: iamport.Client) -> dict[str, str]:
    """Names of the card companies by code; the first one is looked up by itself too."""
    cards = client.codes.list_cards()
    assert_type(cards, list[StandardCode])
    one = client.codes.get_card(cards[0].code)
    return {card.code: card.name for card in [*cards, one]}


def bank_name(client: iamport.Client, code: str) -> str:
    """The name of a bank."""
    return client.codes.get_bank(code).name


def gateways(client: iamport.Client) -> list[str]:
    """The gateways that the shop has a contract with."""
    channels = client.channels.list()
    assert_type(channels, list[Channel])
    return [channel.pg_provider for channel in channels]


# Notifications


def on_notification(client: iamport.Client, body: bytes, content_type: str, price: Decimal) -> str:
    """What to do about a notification; nothing is believed that was not read back."""
    event = webhooks.parse(body, content_type)
    assert_type(event, webhooks.Event)
    if isinstance(event, webhooks.PaymentEvent):
        return "deliver" if was_paid(client, event.imp_uid, price) else "wait"
    if isinstance(event, webhooks.PaymentConfirmation):
        assert_type(event.amount, Decimal)
        return "accept" if event.amount == price else "refuse"
    if isinstance(event, webhooks.BarcodeConfirmation):
        assert_type(event.extra.pay_type, webhooks.BarcodePayType | None)
        return f"accept {event.extra.barcode}"
    assert_type(event, webhooks.EscrowEvent)
    assert_type(event.extra.changed_at, datetime | None)
    return f"escrow {event.extra.escrow_status}"


# The same without blocking


async def settle(client: iamport.AsyncClient, order: str) -> tuple[str, Decimal]:
    """Find an order's payment, and give back what is left of it."""
    payment = await client.payments.find(order)
    assert_type(payment, Payment)
    if payment.status is PaymentStatus.PAID:
        payment = await client.payments.cancel(imp_uid=payment.imp_uid, reason="closing down")
    return payment.status.value, payment.cancel_amount


async def newest(client: iamport.AsyncClient, count: int) -> list[str]:
    """Orders of the payments that came last."""
    payments = client.payments.iter_by_status(
        "all", sorting=models.PaymentSorting.STARTED_DESCENDING
    )
    assert_type(payments, AsyncIterator[Payment])
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


async def stored_cards(client: iamport.AsyncClient, customers: Sequence[str]) -> dict[str, str]:
    """What is stored for several customers."""
    keys = await client.billing_keys.get_many(customer_uids=customers)
    assert_type(keys.is_complete, bool)
    return {key.customer_uid: describe_key(key) for key in keys}
