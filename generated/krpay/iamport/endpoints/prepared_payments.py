# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from decimal import Decimal

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def create(
    *,
    merchant_uid: str,
    amount: Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> Call[models.PreparedPayment]:
    """Register the amount of a coming payment (결제금액 사전 등록)."""
    return Call(
        operation="prepared_payments.create",
        method="POST",
        path="/payments/prepare",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.CreatePreparedPayment,
            merchant_uid=merchant_uid,
            amount=amount,
            currency=currency,
        ),
        result=models.PreparedPayment,
        replay=Replay.UNSAFE,
        outcome="prepared_payments.get",
    )


def update(
    *,
    merchant_uid: str,
    amount: Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> Call[models.PreparedPayment]:
    """Change a registered amount (사전 등록 결제금액 수정)."""
    return Call(
        operation="prepared_payments.update",
        method="PUT",
        path="/payments/prepare",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.UpdatePreparedPayment,
            merchant_uid=merchant_uid,
            amount=amount,
            currency=currency,
        ),
        result=models.PreparedPayment,
        replay=Replay.UNSAFE,
        outcome="prepared_payments.get",
    )


def get(merchant_uid: str, /, *, tier: str | None = None) -> Call[models.PreparedPayment]:
    """Get a registered amount (사전 등록 결제금액 조회)."""
    return Call(
        operation="prepared_payments.get",
        method="GET",
        path=request_building.build_path(
            "/payments/prepare/{merchant_uid}", merchant_uid=merchant_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.PreparedPayment,
        replay=Replay.SAFE,
    )
