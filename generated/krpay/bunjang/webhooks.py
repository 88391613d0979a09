# Copied from codegen/package/bunjang/webhooks.py by `nox -s generate`. Do not edit.
"""Webhooks (웹훅) that Bunjang sends to a partner.

    from krpay.bunjang import webhooks

    def on_webhook(body: bytes, headers: Mapping[str, str], client: bunjang.Client) -> None:
        event = webhooks.parse(body)
        if isinstance(event, webhooks.OrderStatusChanged) and not seen(event.event_id):
            order = client.orders.get(str(event.data.order_id))

**The signature cannot be verified here.** The docs say that it is an HMAC-SHA256 with the
shared secret, but not over which text, and not how old a webhook may be. A guess could
let a forged event through, so there is none: treat a webhook as a hint, and read the
order back, as above. `parse_signature` gives the parts of the header for those who know
more from Bunjang.

Any 2xx within 10 seconds is success. After a 5xx, a 429, a network error or no response in
time, Bunjang repeats up to 3 times within about a minute, so the same `event_id` may come
twice. Any other 4xx is final: the event does not come again.

Source: https://api.bgzt.guide/doc-2145754, https://api.bgzt.guide/doc-2145755 and
https://api.bgzt.guide/api-35462842, 2026-05-14, documented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field, ValidationError

from krpay._runtime import json_codec
from krpay._runtime.explanations import explain_errors
from krpay._runtime.model import Model
from krpay.bunjang.models import OrderStatus
from krpay.errors import InvalidArgumentError

__all__ = [
    "SIGNATURE_HEADER",
    "Event",
    "OrderItemStatus",
    "OrderStatusChange",
    "OrderStatusChanged",
    "WebhookSignature",
    "parse",
    "parse_signature",
]

SIGNATURE_HEADER = "X-Bun-Webhook-Signature"


class OrderItemStatus(Model):
    """The new status of one item of an order."""

    order_item_id: Annotated[int | None, Field(alias="orderItemId")] = None
    """Id of the order item."""
    pid: int | None = None
    """Id of the product."""
    order_status: Annotated[OrderStatus | None, Field(alias="orderStatus")] = None
    """The new status."""


class OrderStatusChange(Model):
    """An order and the items whose status changed."""

    order_id: Annotated[int, Field(alias="orderId")]
    """Id of the order: read it with `orders.get`."""
    order_items: Annotated[list[OrderItemStatus], Field(alias="orderItems", default_factory=list)]
    """The items."""


class Event(Model):
    """Any webhook; of a type that nobody has described, the data is in `model_extra`."""

    event_id: Annotated[str, Field(alias="eventId")]
    """Id of the event: the same if it is sent again."""
    event_type: Annotated[str, Field(alias="eventType")]
    """Such as `order.status.changed`."""
    payload_version: Annotated[str | None, Field(alias="payloadVersion")] = None
    """Such as `v1`."""


class OrderStatusChanged(Event):
    """`order.status.changed`: the status of order items changed."""

    data: OrderStatusChange
    """The order and its items."""


@dataclass(frozen=True, slots=True)
class WebhookSignature:
    """The parts of the signature header; nothing about them has been verified."""

    timestamp: datetime
    """`t`: when it was signed; seconds since 1970, by their size."""
    values: tuple[str, ...]
    """`v0`: 64 hexadecimal digits each; whether there can be several is not documented."""


def parse(body: bytes | str) -> Event:
    """The event in the body of a webhook.

    Args:
        body: The body as it came, JSON.

    Returns:
        `OrderStatusChanged`, or `Event` for a type that nobody has described. Nothing in
        it can be trusted, see above.

    Raises:
        InvalidArgumentError: The body is no webhook; answer 400.

    Source: https://api.bgzt.guide/api-35462842, 2026-05-14, documented.
    """
    try:
        members = json_codec.loads(body.encode() if isinstance(body, str) else body)
    except (ValueError, RecursionError):
        raise InvalidArgumentError("the body is no webhook: it is not JSON") from None
    known = json_codec.is_object(members) and members.get("eventType") == "order.status.changed"
    try:
        return (OrderStatusChanged if known else Event).model_validate(members)
    except ValidationError as error:
        reason = explain_errors(error)
    except UnicodeError:
        reason = "it holds half a character"
    raise InvalidArgumentError(f"the body is no webhook: {reason}")


def parse_signature(header: str) -> WebhookSignature:
    """The parts of the header `X-Bun-Webhook-Signature`: `t=1735648123,v0=...`.

    This verifies nothing: what exactly is signed is not documented.

    Args:
        header: The value of the header.

    Raises:
        InvalidArgumentError: The header has another form.

    Source: https://api.bgzt.guide/api-35462842, 2026-05-14, documented.
    """
    parts = [part.strip().partition("=") for part in header.split(",")]
    times = [value for name, _, value in parts if name == "t"]
    values = tuple(value for name, _, value in parts if name == "v0")
    whole = all(re.fullmatch(r"[0-9a-fA-F]{64}", value) for value in values)
    if len(times) != 1 or not re.fullmatch(r"[0-9]{1,11}", times[0]) or not values or not whole:
        raise InvalidArgumentError("the signature header must look like t=1735648123,v0=<64 hex>")
    return WebhookSignature(datetime.fromtimestamp(int(times[0]), UTC), values)
