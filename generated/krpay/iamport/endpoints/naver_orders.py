# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Product orders of Naver Pay order type (네이버페이 주문형)."""

from builtins import list as _list
from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import _outcomes as _outcomes, models as _models
from krpay.items import Items as _Items


def cancel(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    reason: _models.NaverCancelReason | str | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Refund product orders (네이버페이 주문 환불)."""
    _request = _build.RequestBuilder(
        "naver_orders.cancel", "POST", "/payments/{imp_uid}/naver/cancel"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.CancelNaverOrders, product_order_ids=product_order_ids, reason=reason)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_cancel,
    )


def approve_cancel(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Approve refunds that the buyer asked for (환불요청 승인)."""
    _request = _build.RequestBuilder(
        "naver_orders.approve_cancel", "POST", "/payments/{imp_uid}/naver/approve-cancel"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ApproveNaverCancel, product_order_ids=product_order_ids)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_approve_cancel,
    )


def ship(
    imp_uid: str | int,
    *,
    delivery_method: _models.NaverDeliveryMethod | str,
    dispatched_at: _datetime | int,
    product_order_ids: _Sequence[str | int] | None = None,
    delivery_company: _models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Mark product orders as shipped (상품주문 발송처리)."""
    _request = _build.RequestBuilder("naver_orders.ship", "POST", "/payments/{imp_uid}/naver/ship")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.ShipNaverOrders,
        product_order_ids=product_order_ids,
        delivery_method=delivery_method,
        dispatched_at=dispatched_at,
        delivery_company=delivery_company,
        tracking_number=tracking_number,
    )
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_ship,
    )


def ship_exchange(
    imp_uid: str | int,
    *,
    delivery_method: _models.NaverDeliveryMethod | str,
    product_order_ids: _Sequence[str | int] | None = None,
    delivery_company: _models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Ship the new goods of an exchange (교환 상품 재발송처리)."""
    _request = _build.RequestBuilder(
        "naver_orders.ship_exchange", "POST", "/payments/{imp_uid}/naver/ship-exchanged"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.ShipNaverExchange,
        product_order_ids=product_order_ids,
        delivery_method=delivery_method,
        delivery_company=delivery_company,
        tracking_number=tracking_number,
    )
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_ship_exchange,
    )


def collect_exchange(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Mark the old goods of an exchange as collected (교환 상품 수거완료처리)."""
    _request = _build.RequestBuilder(
        "naver_orders.collect_exchange", "POST", "/payments/{imp_uid}/naver/collect-exchanged"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.CollectNaverExchange, product_order_ids=product_order_ids)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_collect_exchange,
    )


def place(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Confirm product orders for fulfilment (상품 발주처리)."""
    _request = _build.RequestBuilder(
        "naver_orders.place", "POST", "/payments/{imp_uid}/naver/place"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.PlaceNaverOrders, product_order_ids=product_order_ids)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
    )


def request_return(
    imp_uid: str | int,
    *,
    delivery_method: _models.NaverReturnDeliveryMethod | str,
    product_order_ids: _Sequence[str | int] | None = None,
    reason: _models.NaverReturnReason | str | None = None,
    delivery_company: _models.NaverDeliveryCompany | str | None = None,
    tracking_number: str | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Open a return (상품 반품요청)."""
    _request = _build.RequestBuilder(
        "naver_orders.request_return", "POST", "/payments/{imp_uid}/naver/request-return"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.RequestNaverReturn,
        product_order_ids=product_order_ids,
        reason=reason,
        delivery_method=delivery_method,
        delivery_company=delivery_company,
        tracking_number=tracking_number,
    )
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_request_return,
    )


def approve_return(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    memo: str | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Approve a return (상품 반품승인)."""
    _request = _build.RequestBuilder(
        "naver_orders.approve_return", "POST", "/payments/{imp_uid}/naver/approve-return"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ApproveNaverReturn, product_order_ids=product_order_ids, memo=memo)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_approve_return,
    )


def reject_return(
    imp_uid: str | int,
    *,
    memo: str,
    product_order_ids: _Sequence[str | int] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Reject a return (상품 반품거절)."""
    _request = _build.RequestBuilder(
        "naver_orders.reject_return", "POST", "/payments/{imp_uid}/naver/reject-return"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.RejectNaverReturn, product_order_ids=product_order_ids, memo=memo)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.naver_orders_reject_return,
    )


def withhold_return(
    imp_uid: str | int,
    *,
    memo: str,
    product_order_ids: _Sequence[str | int] | None = None,
    reason: _models.NaverWithholdReason | str | None = None,
    extra_charge: _Decimal | int | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Put a return on hold (상품 반품보류)."""
    _request = _build.RequestBuilder(
        "naver_orders.withhold_return", "POST", "/payments/{imp_uid}/naver/withhold-return"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.WithholdNaverReturn,
        product_order_ids=product_order_ids,
        reason=reason,
        memo=memo,
        extra_charge=_request.limited("extra_charge", extra_charge, _scalars.Amount, multiple_of=1),
    )
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
    )


def resolve_return(
    imp_uid: str | int,
    *,
    product_order_ids: _Sequence[str | int] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.NaverProductOrder]]:
    """Lift the hold on a return (반품보류 해제)."""
    _request = _build.RequestBuilder(
        "naver_orders.resolve_return", "POST", "/payments/{imp_uid}/naver/resolve-return"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ResolveNaverReturn, product_order_ids=product_order_ids)
    return _request.call(
        _Items[_models.NaverProductOrder],
        replay=_Replay.UNSAFE,
    )


def list(imp_uid: str | int, *, tier: str | None = None) -> _Call[_list[_models.NaverProductOrder]]:
    """List the product orders of a payment (네이버페이 상품주문 조회)."""
    _request = _build.RequestBuilder(
        "naver_orders.list", "GET", "/payments/{imp_uid}/naver/product-orders"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _list[_models.NaverProductOrder],
        replay=_Replay.SAFE,
    )


def get(
    product_order_id: str | int, *, tier: str | None = None
) -> _Call[_models.NaverProductOrder]:
    """Get a product order (네이버페이 상품주문 상세 조회)."""
    _request = _build.RequestBuilder(
        "naver_orders.get", "GET", "/naver/product-orders/{product_order_id}"
    )
    _request.path("product_order_id", product_order_id, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.NaverProductOrder,
        replay=_Replay.SAFE,
        outcome=_outcomes.naver_orders_get,
    )


def list_reviews(
    *,
    from_: _datetime | int,
    to: _datetime | int,
    review_type: _models.NaverReviewType | str,
    channel_key: str,
    tier: str | None = None,
) -> _Call[_list[_models.NaverReview]]:
    """List buyers' reviews (네이버페이 구매평 조회)."""
    _request = _build.RequestBuilder("naver_orders.list_reviews", "GET", "/naver/reviews")
    _request.query("from", from_, _scalars.UnixTime, name="from_", required=True)
    _request.query("to", to, _scalars.UnixTime, required=True)
    _request.query("review_type", review_type, _models.NaverReviewType, required=True)
    _request.query("channel_key", channel_key, str, required=True)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _list[_models.NaverReview],
        replay=_Replay.SAFE,
    )
