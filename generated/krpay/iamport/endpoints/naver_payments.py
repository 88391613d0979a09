# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Naver Pay payment type (네이버페이 결제형)."""

from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def grant_points(imp_uid: str, /, *, tier: str | None = None) -> _Call[None]:
    """Grant Naver Pay points for a payment (네이버페이 포인트 적립)."""
    return _Call(
        operation="naver_payments.grant_points",
        method="POST",
        path=_build.build_path("/payments/{imp_uid}/naver/point", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_NoneType,
        replay=_Replay.UNSAFE,
    )


def confirm(
    imp_uid: str,
    /,
    *,
    requester: _models.NaverConfirmRequester | str | None = None,
    tier: str | None = None,
) -> _Call[None]:
    """Confirm the purchase of an escrow payment (네이버페이 에스크로 주문 확정)."""
    return _Call(
        operation="naver_payments.confirm",
        method="POST",
        path=_build.build_path("/payments/{imp_uid}/naver/confirm", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(_models.ConfirmNaverPayment, requester=requester),
        result=_NoneType,
        replay=_Replay.UNSAFE,
    )


def get_cash_receipt_amount(
    imp_uid: str, /, *, tier: str | None = None
) -> _Call[_models.NaverCashAmount]:
    """Get what can be on a cash receipt (현금영수증 발급 가용액 조회)."""
    return _Call(
        operation="naver_payments.get_cash_receipt_amount",
        method="GET",
        path=_build.build_path("/payments/{imp_uid}/naver/cash-amount", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.NaverCashAmount,
        replay=_Replay.SAFE,
    )
