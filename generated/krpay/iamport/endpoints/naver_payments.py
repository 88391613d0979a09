# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Naver Pay payment type (네이버페이 결제형)."""

from types import NoneType as _NoneType

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def grant_points(imp_uid: str | int, *, tier: str | None = None) -> _Call[None]:
    """Grant Naver Pay points for a payment (네이버페이 포인트 적립)."""
    _request = _build.RequestBuilder(
        "naver_payments.grant_points", "POST", "/payments/{imp_uid}/naver/point"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
    )


def confirm(
    imp_uid: str | int,
    *,
    requester: _models.NaverConfirmRequester | str | None = None,
    tier: str | None = None,
) -> _Call[None]:
    """Confirm the purchase of an escrow payment (네이버페이 에스크로 주문 확정)."""
    _request = _build.RequestBuilder(
        "naver_payments.confirm", "POST", "/payments/{imp_uid}/naver/confirm"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.ConfirmNaverPayment, requester=requester)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
    )


def get_cash_receipt_amount(
    imp_uid: str | int, *, tier: str | None = None
) -> _Call[_models.NaverCashAmount]:
    """Get what can be on a cash receipt (현금영수증 발급 가용액 조회)."""
    _request = _build.RequestBuilder(
        "naver_payments.get_cash_receipt_amount", "GET", "/payments/{imp_uid}/naver/cash-amount"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.NaverCashAmount,
        replay=_Replay.SAFE,
    )
