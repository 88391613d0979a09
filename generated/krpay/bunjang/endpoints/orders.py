# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Orders (주문), paid from points."""

from collections.abc import Mapping
from datetime import datetime
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.bunjang import models


def list(
    *,
    status_update_start_date: datetime,
    status_update_end_date: datetime,
    page: int | None = None,
    size: int | None = None,
) -> Call[models.OrderPage]:
    """List orders by the time of their last status change (주문 목록 조회)."""
    request_building.check_range(
        "status_update_start_date",
        status_update_start_date,
        "status_update_end_date",
        status_update_end_date,
        days=15,
    )
    return Call(
        operation="orders.list",
        method="GET",
        path="/api/v1/orders",
        query=request_building.build_query(
            {
                "statusUpdateStartDate": request_building.date_time(
                    "status_update_start_date", status_update_start_date
                ),
                "statusUpdateEndDate": request_building.date_time(
                    "status_update_end_date", status_update_end_date
                ),
                "page": request_building.check_limits("page", page, minimum=0),
                "size": request_building.check_limits("size", size, maximum=100),
            }
        ),
        result=models.OrderPage,
        replay=Replay.SAFE,
        unwrapped=False,
    )


def create_v1(
    *, product: models.OrderedProduct | Mapping[str, object], delivery_price: int
) -> Call[models.CreatedOrderV1]:
    """Create an order without an address (주문 생성 V1)."""
    return Call(
        operation="orders.create_v1",
        method="POST",
        path="/api/v1/orders",
        body=request_building.build_body(
            models.CreateOrderV1, product=product, delivery_price=delivery_price
        ),
        result=models.CreatedOrderV1,
        replay=Replay.UNSAFE,
        outcome="orders.list",
    )


def get(order_id: str, /) -> Call[models.OrderDetail]:
    """Get an order (주문 조회)."""
    return Call(
        operation="orders.get",
        method="GET",
        path=request_building.build_path("/api/v1/orders/{order_id}", order_id=order_id),
        result=models.OrderDetail,
        replay=Replay.SAFE,
    )


def confirm(order_id: str, /) -> Call[None]:
    """Confirm a purchase (구매확정), so that the seller is paid."""
    return Call(
        operation="orders.confirm",
        method="POST",
        path=request_building.build_path(
            "/api/v1/orders/{order_id}/confirm-purchase", order_id=order_id
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="orders.get",
    )


def create(
    *,
    product: models.OrderedProduct | Mapping[str, object],
    delivery_price: int,
    shipping_address: models.ShippingAddress | Mapping[str, object] | None = None,
) -> Call[models.CreatedOrder]:
    """Create an order (주문 생성)."""
    return Call(
        operation="orders.create",
        method="POST",
        path="/api/v2/orders",
        body=request_building.build_body(
            models.CreateOrder,
            product=product,
            delivery_price=delivery_price,
            shipping_address=shipping_address,
        ),
        result=models.CreatedOrder,
        replay=Replay.UNSAFE,
        outcome="orders.list",
    )
