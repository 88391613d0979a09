# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Orders (주문), paid from points."""

from collections.abc import Mapping as _Mapping
from datetime import datetime as _datetime
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def list(
    *,
    status_update_start_date: _datetime,
    status_update_end_date: _datetime,
    page: int | None = None,
    size: int | None = None,
) -> _Call[_models.OrderPage]:
    """List orders by the time of their last status change (주문 목록 조회)."""
    _build.check_range(
        "status_update_start_date",
        status_update_start_date,
        "status_update_end_date",
        status_update_end_date,
        days=15,
    )
    return _Call(
        operation="orders.list",
        method="GET",
        path="/api/v1/orders",
        query=_build.build_query(
            {
                "statusUpdateStartDate": _build.date_time(
                    "status_update_start_date", status_update_start_date
                ),
                "statusUpdateEndDate": _build.date_time(
                    "status_update_end_date", status_update_end_date
                ),
                "page": _build.check_limits("page", page, minimum=0),
                "size": _build.check_limits("size", size, maximum=100),
            }
        ),
        result=_models.OrderPage,
        replay=_Replay.SAFE,
        unwrapped=False,
    )


def create_v1(
    *, product: _models.OrderedProduct | _Mapping[str, object], delivery_price: int
) -> _Call[_models.CreatedOrderV1]:
    """Create an order without an address (주문 생성 V1)."""
    return _Call(
        operation="orders.create_v1",
        method="POST",
        path="/api/v1/orders",
        body=_build.build_body(
            _models.CreateOrderV1, product=product, delivery_price=delivery_price
        ),
        result=_models.CreatedOrderV1,
        replay=_Replay.UNSAFE,
        outcome="orders.list",
    )


def get(order_id: str, /) -> _Call[_models.OrderDetail]:
    """Get an order (주문 조회)."""
    return _Call(
        operation="orders.get",
        method="GET",
        path=_build.build_path("/api/v1/orders/{order_id}", order_id=order_id),
        result=_models.OrderDetail,
        replay=_Replay.SAFE,
    )


def confirm(order_id: str, /) -> _Call[None]:
    """Confirm a purchase (구매확정), so that the seller is paid."""
    return _Call(
        operation="orders.confirm",
        method="POST",
        path=_build.build_path("/api/v1/orders/{order_id}/confirm-purchase", order_id=order_id),
        result=_NoneType,
        replay=_Replay.UNSAFE,
        outcome="orders.get",
    )


def create(
    *,
    product: _models.OrderedProduct | _Mapping[str, object],
    delivery_price: int,
    shipping_address: _models.ShippingAddress | _Mapping[str, object] | None = None,
) -> _Call[_models.CreatedOrder]:
    """Create an order (주문 생성)."""
    return _Call(
        operation="orders.create",
        method="POST",
        path="/api/v2/orders",
        body=_build.build_body(
            _models.CreateOrder,
            product=product,
            delivery_price=delivery_price,
            shipping_address=shipping_address,
        ),
        result=_models.CreatedOrder,
        replay=_Replay.UNSAFE,
        outcome="orders.list",
    )
