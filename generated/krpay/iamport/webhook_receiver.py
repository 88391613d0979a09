# Copied from codegen/package/iamport/webhook_receiver.py by `nox -s generate`. Do not edit.
"""What an endpoint does with a notification: it reads the payment back, and tells your shop.

    class Shop:
        def find_price(self, merchant_uid: str) -> Price | None: ...
        def has_handled(self, key: ChangeKey) -> bool: ...
        def handle(self, change: PaymentChange) -> None: ...
        def handle_mismatch(self, change: PaymentChange) -> None: ...

    receiver = Receiver(client, Shop())

`krpay.webhooks` has endpoints for frameworks. docs/webhooks.md has a table of every answer.

Source: https://github.com/portone-io/developers.portone.io (opi/ko/integration/webhook).
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Generator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, Protocol

from krpay import errors
from krpay.iamport.models import Payment
from krpay.iamport.webhooks import (
    BarcodeConfirmation,
    EscrowEvent,
    Event,
    PaymentConfirmation,
    parse,
)
from krpay.webhooks import AlreadyHandledError, Answer, Step, WebhookRequest

__all__ = ["ChangeKey", "PaymentChange", "Price", "Receiver", "Shop"]

log = logging.getLogger("krpay")


class Price(NamedTuple):
    """What an order costs."""

    amount: Decimal | int
    currency: str = "KRW"


class ChangeKey(NamedTuple):
    """What happened, as the provider has it: keep it where your shop keeps what it did."""

    imp_uid: str
    status: str
    """Status of the payment, and of an escrow payment what happened to it."""
    cancellation_id: str
    """Id of the last cancel; empty if nothing was cancelled."""


@dataclass(frozen=True, slots=True)
class PaymentChange:
    """A change of a payment that the provider confirmed."""

    key: ChangeKey
    payment: Payment
    """The payment as the provider has it now; it may be further than the notification."""
    price: Price
    """What the order costs."""
    event: Event
    """The notification; nothing in it was believed."""
    problem: str = ""
    """In what the payment is not what the order costs."""


class Shop(Protocol):
    """Your shop. Its functions may be coroutine functions, where the framework is asynchronous."""

    def find_price(self, merchant_uid: str) -> Any:
        """Find what an order costs: a `Price`; `None` if there is no such order."""
        ...

    def has_handled(self, key: ChangeKey) -> Any:
        """Tell whether this was handled before."""
        ...

    def handle(self, change: PaymentChange) -> Any:
        """Take note of a change, and of its key in the same transaction.

        Notifications come at least once, and may come twice at once: if the key is there
        meanwhile, raise `krpay.webhooks.AlreadyHandledError`. Whatever else it raises has the
        provider send the notification again.
        """
        ...

    def handle_mismatch(self, change: PaymentChange) -> Any:
        """Take note of a payment that is not what the order costs: deliver nothing."""
        ...


class Receiver:
    """Decides about notifications of iamport."""

    def __init__(
        self,
        client: Any,
        shop: Shop,
        *,
        senders: Collection[str] | None = None,
        include_sandbox: bool | None = None,
    ) -> None:
        """Make a receiver.

        Args:
            client: A `Client`, or an `AsyncClient` where the framework is asynchronous.
            shop: Your shop.
            senders: IP addresses that notifications may come from, such as
                `webhooks.SENDER_IPS`; behind a proxy the endpoint needs a `find_sender`.
            include_sandbox: Whether payments of test channels are found.
        """
        self._client = client
        self._shop = shop
        self._senders = senders
        self._options = {} if include_sandbox is None else {"include_sandbox": include_sandbox}

    def decide(self, request: WebhookRequest) -> Generator[Step, Any, Answer]:
        """Say one step after the other what is to be done, and in the end the answer."""
        if self._senders is not None and request.sender not in self._senders:
            return _refuse(403, f"{request.sender} sends no notifications")
        try:
            event = parse(request.body, request.content_type)
        except errors.InvalidArgumentError as error:
            return _refuse(400, str(error))
        try:
            payment: Payment = yield partial(
                self._client.payments.get, event.imp_uid, **self._options
            )
        except errors.NotFoundError:
            return _refuse(404, "the provider has no such payment")
        except errors.KrpayError:
            log.exception("a notification of iamport could not be checked")
            return _refuse(503, "the payment could not be read back; send it again")
        if payment.merchant_uid != event.merchant_uid:
            return _refuse(400, "the payment is of another order")
        try:
            return (yield from self._tell_shop(event, payment))
        except AlreadyHandledError:
            return _accept()
        except Exception:
            log.exception("a notification of iamport was not handled")
            return _refuse(500, "it was not handled; send it again")

    def _tell_shop(self, event: Event, payment: Payment) -> Generator[Step, Any, Answer]:
        price = yield partial(self._shop.find_price, payment.merchant_uid)
        if price is None:
            return _refuse(404, "there is no such order")
        problem = _compare(payment, price)
        if isinstance(event, PaymentConfirmation | BarcodeConfirmation):
            if payment.status != "ready":
                problem = problem or f"its status is {payment.status}"
            return Answer(400, {"reason": problem}) if problem else _accept()
        key = _make_key(event, payment)
        if (yield partial(self._shop.has_handled, key)):
            return _accept()
        change = PaymentChange(key, payment, price, event, problem)
        is_mismatch = bool(problem) and payment.status in ("paid", "cancelled")
        handle = self._shop.handle_mismatch if is_mismatch else self._shop.handle
        yield partial(handle, change)
        return _accept()


def _compare(payment: Payment, price: Price) -> str:
    """Say in what a payment is not what an order costs."""
    if payment.currency != price.currency:
        return f"it is in {payment.currency}, and the order in {price.currency}"
    if payment.amount != price.amount:
        return f"its amount is {payment.amount}, and the order costs {price.amount}"
    return ""


def _make_key(event: Event, payment: Payment) -> ChangeKey:
    status = str(payment.status)
    if isinstance(event, EscrowEvent):
        status = f"{status}, escrow {event.extra.escrow_status or ''}"
    history = payment.cancel_history or []
    ids = [one.cancellation_id or str(number) for number, one in enumerate(history, 1)]
    named = getattr(event, "cancellation_id", None)
    last = ids[-1] if ids else ""
    return ChangeKey(payment.imp_uid, status, named if named in ids else last)


def _accept() -> Answer:
    return Answer(200, {"status": "ok"})


def _refuse(status: int, reason: str) -> Answer:
    return Answer(status, {"error": reason})
