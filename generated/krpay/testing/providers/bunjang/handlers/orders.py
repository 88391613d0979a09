# Copied from codegen/package/testing/providers/bunjang/handlers/orders.py by `nox -s generate`. Do not edit.
"""Orders: bought from points, confirmed, and listed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest, RequestViolation
from krpay.testing.providers.bunjang.state import BunjangState, read_number

_DECLINES = ["insufficient_balance"]
"""The only code of an order that is about money is POINT_SHORTAGE."""

_MAXIMUM_RANGE = timedelta(days=15)


@handles("orders.create", declines=_DECLINES)
def create_order(state: BunjangState, request: OperationRequest) -> Any:
    return {"id": _buy(state, request)["order"]["id"]}


@handles("orders.create_v1", declines=_DECLINES)
def create_order_v1(state: BunjangState, request: OperationRequest) -> Any:
    order = _buy(state, request)
    product = order["order"]["orderItems"][0]["product"]
    pid = product["id"]
    return {
        "id": order["order"]["id"],
        "seller": order["seller"],
        "product": {**product, "imageUrl": state.products[pid]["imageUrlTemplate"]},
        "payment": {
            "productPrice": product["price"],
            "deliveryPrice": order["order"]["deliveryPrice"],
            "totalPrice": order["order"]["totalPrice"],
        },
        "detailUrl": "",
        "createdAt": order["order"]["orderDoneAt"],
    }


def _buy(state: BunjangState, request: OperationRequest) -> JsonObject:
    body = request.body
    product = state.products.get(body["product"]["id"])
    if product is None:
        raise _refuse_order(state, "PRODUCT_NOT_FOUND")
    if product["quantity"] < 1:
        raise _refuse_order(state, "PRODUCT_SOLD_OUT")
    if body["product"]["price"] != product["price"]:
        raise _refuse_order(state, "INVALID_PRODUCT_PRICE")
    if body["deliveryPrice"] != product["shippingFee"]:
        raise _refuse_order(state, "INVALID_DELIVERY_PRICE")
    total = product["price"] + product["shippingFee"]
    if request.decline is not None or total > state.balance:
        raise _refuse_order(state, "POINT_SHORTAGE")
    state.balance -= total
    product["quantity"] -= 1
    order_id = 1 + len(state.orders)
    item = {
        "id": 1000 + order_id,
        "status": "PAYMENT_RECEIVED",
        "product": {"id": product["pid"], "name": product["name"], "price": product["price"]},
        "statusUpdatedAt": state.utc_time(),
        "shippingFeeIncluded": False,
    }
    address = body.get("shippingAddress", {})
    state.orders[order_id] = {
        "order": {
            "id": order_id,
            "totalPrice": total,
            "totalProductPrice": product["price"],
            "deliveryPrice": product["shippingFee"],
            "orderDoneAt": state.utc_time(),
            "orderItems": [item],
        },
        "seller": {"id": product["uid"], "shopName": "판매자"},
        "delivery": {"address": address} if address else {},
        "returns": [],
    }
    return state.orders[order_id]


def _refuse_order(state: BunjangState, code: str) -> Refusal:
    return Refusal(400, code, state.spec.errors[code]["description"])


@handles("orders.get")
def get_order(state: BunjangState, request: OperationRequest) -> Any:
    order = state.orders.get(read_number(request.path["orderId"]))
    if order is None:
        raise state.refusal("RESOURCE_NOT_FOUND")
    return order


@handles("orders.confirm")
def confirm_order(state: BunjangState, request: OperationRequest) -> Any:
    order = get_order(state, request)["order"]
    try:
        state.move_order(order["id"], "PURCHASE_CONFIRM")
    except ValueError as error:
        raise state.refusal("BAD_REQUEST", str(error)) from None


@handles("orders.list")
def list_orders(state: BunjangState, request: OperationRequest) -> Any:
    query = request.query
    start = _read_moment(query, "statusUpdateStartDate")
    end = _read_moment(query, "statusUpdateEndDate")
    if not timedelta() <= end - start <= _MAXIMUM_RANGE:
        raise state.refusal("BAD_REQUEST", "the window is longer than 15 days")
    orders = [
        {"id": order["order"]["id"], "orderItems": order["order"]["orderItems"]}
        for order in state.orders.values()
        if start
        <= datetime.fromisoformat(order["order"]["orderItems"][0]["statusUpdatedAt"])
        <= end
    ]
    page, size = query.get("page", 0), state.read_page_length(query)
    return {
        "data": orders[page * size : (page + 1) * size],
        "page": page,
        "size": size,
        "totalPages": -(-len(orders) // size),
        "totalElements": len(orders),
    }


def _read_moment(query: Mapping[str, Any], name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(query[name])
    except ValueError as error:
        raise RequestViolation(name, str(error)) from None
    if moment.tzinfo is None:
        raise RequestViolation(name, "it has no offset")
    return moment
