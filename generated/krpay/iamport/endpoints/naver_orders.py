# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Product orders of Naver Pay order type (네이버페이 주문형)."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import List

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models
from krpay.items import Items


def cancel(
    imp_uid: str,
    /,
    *,
    product_order_ids: Sequence[str] | None = None,
    reason: models.NaverCancelReason | str | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Refund product orders (네이버페이 주문 환불)."""
    return Call(
        operation="naver_orders.cancel",
        method="POST",
        path=request_building.build_path("/payments/{imp_uid}/naver/cancel", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.CancelNaverOrders, product_order_ids=product_order_ids, reason=reason
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def approve_cancel(
    imp_uid: str, /, *, product_order_ids: Sequence[str] | None = None, tier: str | None = None
) -> Call[Items[models.NaverProductOrder]]:
    """Approve refunds that the buyer asked for (환불요청 승인)."""
    return Call(
        operation="naver_orders.approve_cancel",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/approve-cancel", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.ApproveNaverCancel, product_order_ids=product_order_ids
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def ship(
    imp_uid: str,
    /,
    *,
    delivery_method: models.NaverDeliveryMethod | str,
    dispatched_at: datetime | int,
    product_order_ids: Sequence[str] | None = None,
    delivery_company: models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Mark product orders as shipped (상품주문 발송처리)."""
    return Call(
        operation="naver_orders.ship",
        method="POST",
        path=request_building.build_path("/payments/{imp_uid}/naver/ship", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.ShipNaverOrders,
            product_order_ids=product_order_ids,
            delivery_method=delivery_method,
            dispatched_at=dispatched_at,
            delivery_company=delivery_company,
            tracking_number=tracking_number,
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def ship_exchange(
    imp_uid: str,
    /,
    *,
    delivery_method: models.NaverDeliveryMethod | str,
    product_order_ids: Sequence[str] | None = None,
    delivery_company: models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Ship the new goods of an exchange (교환 상품 재발송처리)."""
    return Call(
        operation="naver_orders.ship_exchange",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/ship-exchanged", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.ShipNaverExchange,
            product_order_ids=product_order_ids,
            delivery_method=delivery_method,
            delivery_company=delivery_company,
            tracking_number=tracking_number,
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def collect_exchange(
    imp_uid: str, /, *, product_order_ids: Sequence[str] | None = None, tier: str | None = None
) -> Call[Items[models.NaverProductOrder]]:
    """Mark the old goods of an exchange as collected (교환 상품 수거완료처리)."""
    return Call(
        operation="naver_orders.collect_exchange",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/collect-exchanged", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.CollectNaverExchange, product_order_ids=product_order_ids
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def place(
    imp_uid: str, /, *, product_order_ids: Sequence[str] | None = None, tier: str | None = None
) -> Call[Items[models.NaverProductOrder]]:
    """Confirm product orders for fulfilment (상품 발주처리)."""
    return Call(
        operation="naver_orders.place",
        method="POST",
        path=request_building.build_path("/payments/{imp_uid}/naver/place", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.PlaceNaverOrders, product_order_ids=product_order_ids
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
    )


def request_return(
    imp_uid: str,
    /,
    *,
    delivery_method: models.NaverReturnDeliveryMethod | str,
    product_order_ids: Sequence[str] | None = None,
    reason: models.NaverReturnReason | str | None = None,
    delivery_company: models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Open a return (상품 반품요청)."""
    return Call(
        operation="naver_orders.request_return",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/request-return", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.RequestNaverReturn,
            product_order_ids=product_order_ids,
            reason=reason,
            delivery_method=delivery_method,
            delivery_company=delivery_company,
            tracking_number=tracking_number,
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def approve_return(
    imp_uid: str,
    /,
    *,
    product_order_ids: Sequence[str] | None = None,
    memo: str | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Approve a return (상품 반품승인)."""
    return Call(
        operation="naver_orders.approve_return",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/approve-return", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.ApproveNaverReturn, product_order_ids=product_order_ids, memo=memo
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def reject_return(
    imp_uid: str,
    /,
    *,
    memo: str,
    product_order_ids: Sequence[str] | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Reject a return (상품 반품거절)."""
    return Call(
        operation="naver_orders.reject_return",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/reject-return", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.RejectNaverReturn, product_order_ids=product_order_ids, memo=memo
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
        outcome="naver_orders.list",
    )


def withhold_return(
    imp_uid: str,
    /,
    *,
    memo: str,
    product_order_ids: Sequence[str] | None = None,
    reason: models.NaverWithholdReason | str | None = None,
    extra_charge: Decimal | int | None = None,
    tier: str | None = None,
) -> Call[Items[models.NaverProductOrder]]:
    """Put a return on hold (상품 반품보류)."""
    return Call(
        operation="naver_orders.withhold_return",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/withhold-return", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.WithholdNaverReturn,
            product_order_ids=product_order_ids,
            reason=reason,
            memo=memo,
            extra_charge=extra_charge,
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
    )


def resolve_return(
    imp_uid: str, /, *, product_order_ids: Sequence[str] | None = None, tier: str | None = None
) -> Call[Items[models.NaverProductOrder]]:
    """Lift the hold on a return (반품보류 해제)."""
    return Call(
        operation="naver_orders.resolve_return",
        method="POST",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/resolve-return", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.ResolveNaverReturn, product_order_ids=product_order_ids
        ),
        result=Items[models.NaverProductOrder],
        replay=Replay.UNSAFE,
    )


def list(imp_uid: str, /, *, tier: str | None = None) -> Call[List[models.NaverProductOrder]]:
    """List the product orders of a payment (네이버페이 상품주문 조회)."""
    return Call(
        operation="naver_orders.list",
        method="GET",
        path=request_building.build_path(
            "/payments/{imp_uid}/naver/product-orders", imp_uid=imp_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=List[models.NaverProductOrder],
        replay=Replay.SAFE,
    )


def get(product_order_id: str, /, *, tier: str | None = None) -> Call[models.NaverProductOrder]:
    """Get a product order (네이버페이 상품주문 상세 조회)."""
    return Call(
        operation="naver_orders.get",
        method="GET",
        path=request_building.build_path(
            "/naver/product-orders/{product_order_id}", product_order_id=product_order_id
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.NaverProductOrder,
        replay=Replay.SAFE,
    )


def list_reviews(
    *,
    from_: datetime | int,
    to: datetime | int,
    review_type: models.NaverReviewType | str,
    channel_key: str,
    tier: str | None = None,
) -> Call[List[models.NaverReview]]:
    """List buyers' reviews (네이버페이 구매평 조회)."""
    return Call(
        operation="naver_orders.list_reviews",
        method="GET",
        path="/naver/reviews",
        query=request_building.build_query(
            {
                "from": request_building.unix_time("from_", from_),
                "to": request_building.unix_time("to", to),
                "review_type": review_type,
                "channel_key": channel_key,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=List[models.NaverReview],
        replay=Replay.SAFE,
    )
