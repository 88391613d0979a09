# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from decimal import Decimal as _Decimal

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def create(
    *,
    merchant_uid: str,
    amount: _Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> _Call[_models.PreparedPayment]:
    """Register the amount of a coming payment (결제금액 사전 등록)."""
    return _Call(
        operation="prepared_payments.create",
        method="POST",
        path="/payments/prepare",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
            _models.CreatePreparedPayment,
            merchant_uid=merchant_uid,
            amount=amount,
            currency=currency,
        ),
        result=_models.PreparedPayment,
        replay=_Replay.UNSAFE,
        outcome="prepared_payments.get",
    )


def update(
    *,
    merchant_uid: str,
    amount: _Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> _Call[_models.PreparedPayment]:
    """Change a registered amount (사전 등록 결제금액 수정)."""
    return _Call(
        operation="prepared_payments.update",
        method="PUT",
        path="/payments/prepare",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
            _models.UpdatePreparedPayment,
            merchant_uid=merchant_uid,
            amount=amount,
            currency=currency,
        ),
        result=_models.PreparedPayment,
        replay=_Replay.UNSAFE,
        outcome="prepared_payments.get",
    )


def get(merchant_uid: str, /, *, tier: str | None = None) -> _Call[_models.PreparedPayment]:
    """Get a registered amount (사전 등록 결제금액 조회)."""
    return _Call(
        operation="prepared_payments.get",
        method="GET",
        path=_build.build_path("/payments/prepare/{merchant_uid}", merchant_uid=merchant_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.PreparedPayment,
        replay=_Replay.SAFE,
    )
