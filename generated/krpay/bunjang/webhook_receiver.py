# Copied from codegen/package/bunjang/webhook_receiver.py by `nox -s generate`. Do not edit.
"""What an endpoint does with a webhook: it reads the order back, and tells your shop.

The signature cannot be verified, as `krpay.bunjang.webhooks` says, so nothing is believed but
which order to read.

    class Shop:
        def has_handled(self, event_id: str) -> bool: ...
        def handle(self, change: OrderChange) -> None: ...

    receiver = Receiver(client, Shop())

`krpay.webhooks` has endpoints for frameworks. docs/webhooks.md has a table of every answer.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from krpay import errors
from krpay.bunjang.models import OrderDetail
from krpay.bunjang.webhooks import OrderStatusChanged, parse
from krpay.webhooks import AlreadyHandledError, Answer, Step, WebhookRequest

__all__ = ["OrderChange", "Receiver", "Shop"]

log = logging.getLogger("krpay")


@dataclass(frozen=True, slots=True)
class OrderChange:
    """A change of an order that the provider confirmed."""

    event_id: str
    """Id of the webhook, the same if it is sent again; anybody may have made it up."""
    order: OrderDetail
    """The order as the provider has it now."""
    event: OrderStatusChanged
    """The webhook; nothing in it was believed."""


class Shop(Protocol):
    """Your shop. Its functions may be coroutine functions, where the framework is asynchronous."""

    def has_handled(self, event_id: str) -> Any:
        """Tell whether this webhook was handled before."""
        ...

    def handle(self, change: OrderChange) -> Any:
        """Take note of a change, and of the id of the webhook in the same transaction.

        If the id is there meanwhile, raise `krpay.webhooks.AlreadyHandledError`. Whatever else
        it raises has the provider send the webhook again.
        """
        ...


class Receiver:
    """Decides about webhooks of Bunjang."""

    def __init__(self, client: Any, shop: Shop) -> None:
        """Make a receiver of a `Client`, or of an `AsyncClient` for an asynchronous framework."""
        self._client = client
        self._shop = shop

    def decide(self, request: WebhookRequest) -> Generator[Step, Any, Answer]:
        """Say one step after the other what is to be done, and in the end the answer."""
        try:
            event = parse(request.body)
        except errors.InvalidArgumentError as error:
            return _refuse(400, str(error))
        if not isinstance(event, OrderStatusChanged):
            return Answer(200, {"status": f"nothing is done about {event.event_type}"})
        try:
            if (yield partial(self._shop.has_handled, event.event_id)):
                return _accept()
            order: OrderDetail = yield partial(self._client.orders.get, event.data.order_id)
            yield partial(self._shop.handle, OrderChange(event.event_id, order, event))
        except errors.NotFoundError:
            return _refuse(404, "the provider has no such order")
        except errors.KrpayError:
            log.exception("a webhook of Bunjang could not be checked")
            return _refuse(503, "the order could not be read back; send it again")
        except AlreadyHandledError:
            return _accept()
        except Exception:
            log.exception("a webhook of Bunjang was not handled")
            return _refuse(500, "it was not handled; send it again")
        return _accept()


def _accept() -> Answer:
    return Answer(200, {"status": "ok"})


def _refuse(status: int, reason: str) -> Answer:
    return Answer(status, {"error": reason})
