# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Orders (주문), paid from points."""

from collections.abc import Mapping as _Mapping
from datetime import datetime as _datetime
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.bunjang import _outcomes as _outcomes, models as _models


def list(
    *,
    status_update_start_date: _datetime,
    status_update_end_date: _datetime,
    page: int | None = None,
    size: int | None = None,
) -> _Call[_models.OrderPage]:
    """List orders by the time of their last status change (주문 목록 조회)."""
    _request = _build.RequestBuilder("orders.list", "GET", "/api/v1/orders")
    _request.check_range(
        "status_update_start_date",
        status_update_start_date,
        "status_update_end_date",
        status_update_end_date,
        days=15,
    )
    _request.query(
        "statusUpdateStartDate",
        status_update_start_date,
        _scalars.DateTime,
        name="status_update_start_date",
        required=True,
    )
    _request.query(
        "statusUpdateEndDate",
        status_update_end_date,
        _scalars.DateTime,
        name="status_update_end_date",
        required=True,
    )
    _request.query("page", page, int, minimum=0)
    _request.query("size", size, int, maximum=100)
    return _request.call(
        _models.OrderPage,
        replay=_Replay.SAFE,
        unwrapped=False,
    )


def create_v1(
    *, product: _models.OrderedProduct | _Mapping[str, object], delivery_price: int
) -> _Call[_models.CreatedOrderV1]:
    """Create an order without an address (주문 생성 V1)."""
    _request = _build.RequestBuilder("orders.create_v1", "POST", "/api/v1/orders")
    _request.body(_models.CreateOrderV1, product=product, delivery_price=delivery_price)
    return _request.call(
        _models.CreatedOrderV1,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.orders_create_v1,
    )


def get(order_id: str | int) -> _Call[_models.OrderDetail]:
    """Get an order (주문 조회)."""
    _request = _build.RequestBuilder("orders.get", "GET", "/api/v1/orders/{orderId}")
    _request.path("orderId", order_id, str, name="order_id")
    return _request.call(
        _models.OrderDetail,
        replay=_Replay.SAFE,
        outcome=_outcomes.orders_get,
    )


def confirm(order_id: str | int) -> _Call[None]:
    """Confirm a purchase (구매확정), so that the seller is paid."""
    _request = _build.RequestBuilder(
        "orders.confirm", "POST", "/api/v1/orders/{orderId}/confirm-purchase"
    )
    _request.path("orderId", order_id, str, name="order_id")
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.orders_confirm,
        may_be_empty=True,
    )


def create(
    *,
    product: _models.OrderedProduct | _Mapping[str, object],
    delivery_price: int,
    shipping_address: _models.ShippingAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.CreatedOrder]:
    """Create an order (주문 생성)."""
    [shipping_address] = _hide(shipping_address)
    _request = _build.RequestBuilder("orders.create", "POST", "/api/v2/orders")
    _request.body(
        _models.CreateOrder,
        product=product,
        delivery_price=delivery_price,
        shipping_address=shipping_address,
    )
    return _request.call(
        _models.CreatedOrder,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.orders_create,
    )
