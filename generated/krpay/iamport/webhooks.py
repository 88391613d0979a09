# Copied from codegen/package/iamport/webhooks.py by `nox -s generate`. Do not edit.
"""Notifications (웹훅) that iamport sends to the merchant.

Nothing in a notification is signed: anyone can send one. So never act on what it
says: read the payment back. `krpay.iamport.webhook_receiver` does, compares it with the
order, and tells your shop; `krpay.webhooks` has endpoints for frameworks. Here is what they
are made of: `parse`, and what it gives.

A payment of a test channel is found with `include_sandbox=True` only.

The provider waits 10 seconds for a connection and 30 for an answer, 15 in all when it sends
again. It sends once. On request it sends up to 5 times more, a minute apart, after a network
error or 5xx. The same notification may come twice, before or after the browser's redirect.
An ordinary failed payment sends none.

Source: https://github.com/portone-io/developers.portone.io (opi/ko/integration/webhook),
and the provider's pages on Galaxia, Inicis and the confirm process.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qsl

from pydantic import BeforeValidator, Field

from krpay._runtime import json_codec
from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Model
from krpay._runtime.result_parsing import MisfitError, parse_data
from krpay._runtime.scalars import Amount, UnixTime
from krpay.errors import InvalidArgumentError
from krpay.iamport.models import PaymentStatus

__all__ = [
    "SENDER_IPS",
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

SENDER_IPS = ("52.78.100.19", "52.78.48.223")
"""The addresses that notifications come from, by the provider's page."""


_Id = Annotated[str, Field(min_length=1)]


class PaymentEvent(Model):
    """Something happened to a payment: read it back with `payments.get`."""

    imp_uid: _Id
    """iamport's id of the payment."""
    merchant_uid: _Id
    """The merchant's order number."""
    status: PaymentStatus
    """Status of the payment when the notification was sent."""
    cancellation_id: Annotated[str | None, BeforeValidator(lambda value: value or None)] = None
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

    imp_uid: _Id
    """iamport's id of the payment."""
    merchant_uid: _Id
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

    imp_uid: _Id
    """iamport's id of the payment."""
    merchant_uid: _Id
    """The merchant's order number."""
    status: PaymentStatus | None = None
    """Status of the payment."""
    extra: EscrowEventExtra = Field(default_factory=EscrowEventExtra)
    """What happened."""


class PaymentConfirmation(Model):
    """Confirm process (결제 승인 전 확인): may this payment be taken now?

    Answer 200 within 10 seconds to accept; anything else, with `{"reason": "..."}` if you
    like, blocks the payment.
    """

    imp_uid: _Id
    """iamport's id of the payment."""
    merchant_uid: _Id
    """The merchant's order number."""
    amount: Amount
    """Amount that is about to be paid."""


Event = PaymentEvent | BarcodeConfirmation | EscrowEvent | PaymentConfirmation
"""Any notification."""


def parse(body: bytes | str | Mapping[str, object], content_type: str | None = None) -> Event:
    """The notification in the body of a request.

    Args:
        body: The body as it came, or what a framework made of it: a dict, or the fields of a
            form.
        content_type: The request's Content-Type. The body itself tells what it is: JSON begins
            with a brace, and all else is a form.

    Returns:
        One of the event classes, by what the body holds. Nothing in it can be trusted,
        see above.

    Raises:
        InvalidArgumentError: The body is no notification; answer 400.

    Source: https://github.com/portone-io/developers.portone.io, documented.
    """
    members = dict(body) if isinstance(body, Mapping) else _read_body(body, content_type)
    problem = _find_problem(members)
    try:
        if not problem:
            return parse_data(members, _class_of(members), is_complete=True)
    except MisfitError as error:
        problem = str(error)
    raise InvalidArgumentError(f"the body is no notification: {problem}")


def _read_body(body: bytes | str, content_type: str | None) -> dict[str, object]:
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    content = content.removeprefix(b"\xef\xbb\xbf").strip()
    if (content_type or "").lower().startswith("multipart/"):
        raise InvalidArgumentError("the body is no notification: it is multipart")
    try:
        is_json = content.startswith((b"{", b"["))
        members: object = json_codec.loads(content) if is_json else _parse_form(content.decode())
    except (ValueError, RecursionError):
        raise InvalidArgumentError("the body is neither JSON nor a form") from None
    if not json_codec.is_object(members):
        raise InvalidArgumentError("the body is no notification: it is not an object")
    return members


def _find_problem(members: Mapping[str, object]) -> str:
    """Say what a body is that is often taken for a notification."""
    if "imp_uid" not in members and "type" in members and "data" in members:
        return "it is a webhook of PortOne V2, which krpay does not speak"
    if "imp_success" in members and "status" not in members:
        return "it is what a browser brings back; the webhook is another URL"
    if not members:
        return "it is empty"
    return ""


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
    for name, value in parse_qsl(text.rstrip("&"), keep_blank_values=True, strict_parsing=True):
        outer, bracket, inner = name.partition("[")
        group = members.setdefault(outer, {}) if bracket else members
        if (
            not json_codec.is_object(group)
            or group.setdefault(inner.removesuffix("]") if bracket else name, value) != value
        ):
            raise ValueError("a field comes twice")
    return members
