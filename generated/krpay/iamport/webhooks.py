# Copied from codegen/package/iamport/webhooks.py by `nox -s generate`. Do not edit.
"""Notifications (웹훅) that iamport sends to the merchant.

Nothing in a notification is signed: anyone can send one. So never act on what it
says. Read the payment back and compare the amount with the order:

    from krpay import iamport
    from krpay.iamport import webhooks

    def on_notification(body: bytes, content_type: str, client: iamport.Client) -> None:
        event = webhooks.parse(body, content_type)
        if isinstance(event, webhooks.PaymentEvent):
            payment = client.payments.get(event.imp_uid)
            order = find_order(payment.merchant_uid)
            if payment.status == "paid" and payment.amount == order.amount:
                deliver(order)

A payment of a test channel is found with `include_sandbox=True` only.

The same notification may come twice, before or after the browser's redirect. Answer
200 when it is stored; an ordinary failed payment sends none.

Source: https://github.com/portone-io/developers.portone.io (opi/ko/integration/webhook),
and the provider's pages on Galaxia, Inicis and the confirm process.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl

from pydantic import Field, ValidationError

from krpay._runtime import json_codec
from krpay._runtime.enums import StrEnum
from krpay._runtime.explanations import explain_errors
from krpay._runtime.model import Model
from krpay._runtime.scalars import Amount, UnixTime
from krpay.errors import InvalidArgumentError
from krpay.iamport.models import PaymentStatus

__all__ = [
    "BarcodeConfirmation",
    "BarcodeConfirmationExtra",
    "BarcodePayType",
    "EscrowEvent",
    "EscrowEventExtra",
    "Event",
    "PaymentConfirmation",
    "PaymentEvent",
    "parse",
]


class PaymentEvent(Model):
    """Something happened to a payment: read it back with `payments.get`."""

    imp_uid: str
    """iamport's id of the payment."""
    merchant_uid: str
    """The merchant's order number."""
    status: PaymentStatus
    """Status of the payment when the notification was sent."""
    cancellation_id: str | None = None
    """Id of the cancel, on cancels only; since 2024-02-23."""


class BarcodePayType(StrEnum):
    """How a convenience-store barcode is about to be paid."""

    CARD = "card"
    CASH = "cash"


class BarcodeConfirmationExtra(Model):
    """The barcode that is about to be paid."""

    barcode: str | None = None
    """The barcode."""
    pay_type: Annotated[BarcodePayType | None, Field(alias="payType")] = None
    """By card or in cash."""


class BarcodeConfirmation(Model):
    """`Galaxia.Cvs.Confirm`, sent to `confirm_url`: may this barcode be paid now?

    Answer 200 to accept, anything else to refuse.
    """

    imp_uid: str
    """iamport's id of the payment."""
    merchant_uid: str
    """The merchant's order number."""
    status: PaymentStatus
    """Status of the payment: ready."""
    extra: BarcodeConfirmationExtra
    """The barcode."""


class EscrowEventExtra(Model):
    """What happened to an escrow payment."""

    escrow_status: str | None = None
    """Inicis' code: 2, 3, 31, 32, 4, 8 or 10."""
    changed_at: UnixTime = None
    """When it changed, as seconds since 1970; the unit is not documented."""
    denied_reason: str | None = None
    """Why the buyer refused the purchase."""


class EscrowEvent(Model):
    """`Inicis.Escrow.Changed`: the state of an escrow payment changed."""

    imp_uid: str
    """iamport's id of the payment."""
    merchant_uid: str
    """The merchant's order number."""
    status: PaymentStatus | None = None
    """Status of the payment."""
    extra: EscrowEventExtra
    """What happened."""


class PaymentConfirmation(Model):
    """Confirm process (결제 승인 전 확인): may this payment be taken now?

    Answer 200 within 10 seconds to accept; anything else, with `{"reason": "..."}` if you
    like, blocks the payment.
    """

    imp_uid: str
    """iamport's id of the payment."""
    merchant_uid: str
    """The merchant's order number."""
    amount: Amount
    """Amount that is about to be paid."""


Event = PaymentEvent | BarcodeConfirmation | EscrowEvent | PaymentConfirmation
"""Any notification."""


def parse(body: bytes | str, content_type: str | None = None) -> Event:
    """The notification in the body of a request.

    Args:
        body: The body as it came.
        content_type: The request's Content-Type; JSON and form bodies are possible, as
            chosen in the console. Without it, or with another, the body tells.

    Returns:
        One of the event classes, by what the body holds. Nothing in it can be trusted,
        see above.

    Raises:
        InvalidArgumentError: The body is no notification; answer 400.

    Source: https://github.com/portone-io/developers.portone.io, documented.
    """
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    kind = (content_type or "").partition(";")[0].strip().lower()
    is_form = kind == "application/x-www-form-urlencoded"
    is_json = kind.endswith("json") or (not is_form and content.lstrip().startswith(b"{"))
    try:
        members = json_codec.loads(content) if is_json else _parse_form(content.decode())
    except (ValueError, RecursionError):
        raise InvalidArgumentError("the body is neither JSON nor a form") from None
    if not json_codec.is_object(members):
        raise InvalidArgumentError("the body is no notification: it is not an object")
    try:
        return _class_of(members).model_validate(members)
    except ValidationError as error:
        raise InvalidArgumentError(
            f"the body is no notification: {explain_errors(error)}"
        ) from None


def _class_of(members: dict[str, object]) -> type[Event]:
    if members.get("event") == "Galaxia.Cvs.Confirm":
        return BarcodeConfirmation
    if members.get("event") == "Inicis.Escrow.Changed":
        return EscrowEvent
    if "status" not in members and "amount" in members:
        return PaymentConfirmation
    return PaymentEvent


def _parse_form(text: str) -> dict[str, object]:
    """Form fields; `extra[barcode]` becomes a member of `extra`."""
    members: dict[str, object] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, strict_parsing=True):
        outer, bracket, inner = name.partition("[")
        if not bracket:
            members[name] = value
            continue
        group = members.setdefault(outer, {})
        if json_codec.is_object(group):
            group[inner.removesuffix("]")] = value
    return members
