"""Webhooks become typed events; nothing in them is trusted, and nothing claims to be verified."""

from __future__ import annotations

import inspect
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from krpay import errors
from krpay.bunjang import models, webhooks

CHANGED: dict[str, Any] = {
    "eventId": "01K0AZRPB4N36H9NMDJRMYXM7A",
    "eventType": "order.status.changed",
    "payloadVersion": "v1",
    "data": {
        "orderId": 100,
        "orderItems": [{"orderItemId": 1001, "pid": 503344, "orderStatus": "PAYMENT_RECEIVED"}],
    },
}
"""The sample of the docs."""

HEX = "249e47edc1980531306517e4435b54ef1ff224020029284bdf19c8eda99aa325"
OTHER_HEX = "0123456789abcdef" * 4


def write_event(**data: Any) -> str:
    """The sample with other data."""
    return json.dumps({**CHANGED, "data": {**CHANGED["data"], **data}})


def parse_order_event(body: bytes | str) -> webhooks.OrderStatusChanged:
    event = webhooks.parse(body)
    assert isinstance(event, webhooks.OrderStatusChanged)
    return event


@pytest.mark.parametrize(
    "body",
    [
        json.dumps(CHANGED),
        json.dumps(CHANGED).encode(),
        json.dumps(CHANGED, indent=2).encode() + b"\n",
    ],
    ids=["text", "bytes", "bytes with white space"],
)
def test_a_change_of_status_is_typed(body: bytes | str) -> None:
    event = parse_order_event(body)
    assert event.event_id == "01K0AZRPB4N36H9NMDJRMYXM7A"
    assert event.event_type == "order.status.changed"
    assert event.payload_version == "v1"
    assert event.data.order_id == 100
    [item] = event.data.order_items
    assert (item.order_item_id, item.pid) == (1001, 503344)
    assert item.order_status is models.OrderStatus.PAYMENT_RECEIVED
    assert event.model_extra == {}
    assert event.model_dump(mode="json", by_alias=True) == CHANGED


def test_several_items_may_change_at_once() -> None:
    statuses = ["IN_TRANSIT", "REFUNDED", "PURCHASE_CONFIRM"]
    items = [
        {"orderItemId": number, "pid": number, "orderStatus": status}
        for number, status in enumerate(statuses)
    ]
    changes = parse_order_event(write_event(orderItems=items)).data.order_items
    assert [item.order_status for item in changes] == statuses


@pytest.mark.parametrize("status", ["SHIPPED", "WAITING_REFUND", "보류"])
def test_a_status_that_nobody_described_is_kept(status: str) -> None:
    items = [{"orderItemId": 1, "pid": 2, "orderStatus": status}]
    [item] = parse_order_event(write_event(orderItems=items)).data.order_items
    assert item.order_status == status
    assert isinstance(item.order_status, models.OrderStatus)
    assert not item.order_status.is_known
    assert item.model_dump(mode="json", by_alias=True)["orderStatus"] == status


def test_members_that_nobody_described_are_kept_and_not_shown() -> None:
    event = webhooks.parse(json.dumps({**CHANGED, "memo": "test-secret-memo"}))
    assert isinstance(event, webhooks.OrderStatusChanged)
    assert event.model_extra == {"memo": "test-secret-memo"}
    assert "test-secret-memo" not in repr(event) + str(event)
    nested = parse_order_event(write_event(buyerId=7))
    assert nested.data.model_extra == {"buyerId": 7}


def test_members_that_may_be_missing_are_none() -> None:
    whole = {key: value for key, value in CHANGED.items() if key != "payloadVersion"}
    assert webhooks.parse(json.dumps(whole)).payload_version is None
    [item] = parse_order_event(write_event(orderItems=[{}])).data.order_items
    assert (item.order_item_id, item.pid, item.order_status) == (None, None, None)
    bare = json.dumps({**CHANGED, "data": {"orderId": 100}})
    assert parse_order_event(bare).data.order_items == []


@pytest.mark.parametrize("data", [{"pid": 1, "price": 24000}, [1, 2], "text", None])
def test_an_event_of_another_type_keeps_its_data(data: object) -> None:
    body = {**CHANGED, "eventType": "product.price.changed", "data": data}
    event = webhooks.parse(json.dumps(body))
    assert type(event) is webhooks.Event
    assert event.event_id == CHANGED["eventId"]
    assert event.event_type == "product.price.changed"
    assert event.model_extra == {"data": data}


def test_an_event_of_another_type_needs_no_data() -> None:
    event = webhooks.parse('{"eventId": "1", "eventType": "ping"}')
    assert type(event) is webhooks.Event
    assert event.model_extra == {}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"not JSON",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"100",
        b"{}",
        b"NaN",
        b"\xff\xfe",
        b'{"eventId": "\xff"}',
        pytest.param(b"[" * 100_000, id="very deep"),
        b'{"eventId": "1"}',
        b'{"eventType": "order.status.changed"}',
        b'{"eventType": "ping"}',
        b'{"eventId": "1", "eventType": null}',
        b'{"eventId": "1", "eventType": ["order.status.changed"]}',
        b'{"eventId": "1", "eventType": {"order.status.changed": 1}}',
        b'{"eventId": {}, "eventType": "ping"}',
        b'{"eventId": "1", "eventType": "order.status.changed"}',
        b'{"eventId": "1", "eventType": "order.status.changed", "data": null}',
        b'{"eventId": "1", "eventType": "order.status.changed", "data": {}}',
        b'{"eventId": "1", "eventType": "order.status.changed", "data": {"orderId": "x"}}',
        b'{"eventId": "1", "eventType": "order.status.changed", "data": [100]}',
        write_event(orderItems={}).encode(),
        write_event(orderItems=[1]).encode(),
        write_event(orderItems=[{"pid": "x"}]).encode(),
        '{"eventId": "\ud800", "eventType": "ping"}',
    ],
)
def test_a_body_that_is_no_webhook_is_refused(body: bytes | str) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="the body is no webhook"):
        webhooks.parse(body)


def test_what_stands_in_a_bad_body_is_not_repeated() -> None:
    bad = write_event(orderId="test-secret-order")
    with pytest.raises(errors.InvalidArgumentError) as refused:
        webhooks.parse(bad)
    assert "orderId" in str(refused.value) or "order_id" in str(refused.value)
    assert "test-secret-order" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_the_header_has_the_name_of_the_docs() -> None:
    assert webhooks.SIGNATURE_HEADER == "X-Bun-Webhook-Signature"


@pytest.mark.parametrize(
    ("header", "seconds", "values"),
    [
        (f"t=1735648123,v0={HEX}", 1735648123, (HEX,)),
        (f"t=1735648123, v0={HEX}", 1735648123, (HEX,)),
        (f" t=1735648123 ,v0={HEX} ", 1735648123, (HEX,)),
        (f"v0={HEX},t=1735648123", 1735648123, (HEX,)),
        (f"t=1735648123,v0={HEX},v0={OTHER_HEX}", 1735648123, (HEX, OTHER_HEX)),
        (f"t=1735648123,v0={HEX},v1=something", 1735648123, (HEX,)),
        (f"t=0,v0={HEX}", 0, (HEX,)),
    ],
)
def test_the_parts_of_a_signature(header: str, seconds: int, values: tuple[str, ...]) -> None:
    signature = webhooks.parse_signature(header)
    assert signature.timestamp == datetime.fromtimestamp(seconds, UTC)
    assert signature.timestamp.tzinfo is UTC
    assert signature.values == values


@pytest.mark.parametrize(
    "header",
    [
        "",
        " ",
        "t=1735648123",
        f"v0={HEX}",
        HEX,
        f"t=,v0={HEX}",
        "t=1735648123,v0=",
        f"t=now,v0={HEX}",
        f"t=-1,v0={HEX}",
        f"t=1735648123.5,v0={HEX}",
        f"t=1_735_648_123,v0={HEX}",
        f"t=999999999999999999999,v0={HEX}",
        f"t=1735648123,t=1735648124,v0={HEX}",
        f"t=1735648123,v0={HEX[:-1]}",
        f"t=1735648123,v0={HEX}0",
        f"t=1735648123,v0={'g' * 64}",
        f"t=1735648123,v0={HEX},v0=short",
        f"t=1735648123,V0={HEX}",
        f"t=1735648123,v1={HEX}",
        f"t=1735648123;v0={HEX}",
        f"t:1735648123,v0:{HEX}",
        f"t=１７３５６４８１２３,v0={HEX}",
    ],
)
def test_a_signature_of_another_form_is_refused(header: str) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="signature header"):
        webhooks.parse_signature(header)


def test_nothing_claims_to_verify_a_signature() -> None:
    names = {
        *webhooks.__all__,
        *vars(webhooks),
        *vars(webhooks.WebhookSignature),
        *vars(webhooks.Event),
    }
    claims = ("verif", "valid_", "is_valid", "authentic", "check_", "trust")
    public = {name for name in names if not name.startswith("_")}
    assert not [name for name in public if any(claim in name.lower() for claim in claims)]
    for function in (webhooks.parse, webhooks.parse_signature):
        assert "secret" not in " ".join(inspect.signature(function).parameters)


def test_the_docs_say_that_nothing_is_verified() -> None:
    assert "cannot be verified" in (webhooks.__doc__ or "")
    assert "verifies nothing" in (webhooks.parse_signature.__doc__ or "")
    assert "Nothing" in (webhooks.parse.__doc__ or "")
