# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Naver Pay payment type (네이버페이 결제형)."""

from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def grant_points(imp_uid: str, /, *, tier: str | None = None) -> Call[None]:
    """Grant Naver Pay points for a payment (네이버페이 포인트 적립)."""
    return Call(
        operation="naver_payments.grant_points",
        method="POST",
        path=request_building.build_path("/payments/{imp_uid}/naver/point", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
    )


def confirm(
    imp_uid: str,
    /,
    *,
    requester: models.NaverConfirmRequester | str | None = None,
    tier: str | None = None,
) -> Call[None]:
    """Confirm the purchase of an escrow payment (네이버페이 에스크로 주문 확정)."""
    return Call(
        operation="naver_payments.confirm",
        method="POST",
        path=request_building.build_path("/payments/{imp_uid}/naver/confirm", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(models.ConfirmNaverPayment, requester=requester),
        result=NoneType,
        replay=Replay.UNSAFE,
    )


def get_cash_receipt_amount(
    imp_uid: str, /, *, tier: str | None = None
) -> Call[models.NaverCashAmount]:
    """Get what can be on a cash receipt (현금영수증 발급 가용액 조회)."""
    return Call(
        operation="naver_payments.get_cash_receipt_amount",
        method="GET",
        path=request_building.build_path("/payments/{imp_uid}/naver/cash-amount", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.NaverCashAmount,
        replay=Replay.SAFE,
    )
