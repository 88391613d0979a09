# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Amounts registered before a payment, so that it cannot be forged (결제 사전 검증)."""

from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import _outcomes as _outcomes, models as _models


def create(
    *,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> _Call[_models.PreparedPayment]:
    """Register the amount of a coming payment (결제금액 사전 등록)."""
    _request = _build.RequestBuilder("prepared_payments.create", "POST", "/payments/prepare")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.CreatePreparedPayment,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        currency=currency,
    )
    return _request.call(
        _models.PreparedPayment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.prepared_payments_create,
    )


def update(
    *,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    currency: str | None = None,
    tier: str | None = None,
) -> _Call[_models.PreparedPayment]:
    """Change a registered amount (사전 등록 결제금액 수정)."""
    _request = _build.RequestBuilder("prepared_payments.update", "PUT", "/payments/prepare")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.UpdatePreparedPayment,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        currency=currency,
    )
    return _request.call(
        _models.PreparedPayment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.prepared_payments_update,
    )


def get(
    merchant_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.PreparedPayment]:
    """Get a registered amount (사전 등록 결제금액 조회)."""
    _request = _build.RequestBuilder(
        "prepared_payments.get", "GET", "/payments/prepare/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.PreparedPayment,
        replay=_Replay.SAFE,
        outcome=_outcomes.prepared_payments_get,
    )
