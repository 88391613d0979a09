# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges from bank accounts that happen by themselves (자동 충전)."""

from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import models as _models


def update_lower_limit(
    *, user_id: int, par: str, amount: int, threshold_balance: int
) -> _Call[None]:
    """Change the auto charge that a low balance triggers (기준 하한 자동 충전 수정)."""
    [par] = _hide(par)
    _request = _build.RequestBuilder(
        "auto_charges.update_lower_limit", "POST", "/api/v1/recharges/auto/lower-limit/update"
    )
    _request.body(
        _models.UpdateLowerLimitAutoCharge,
        user_id=user_id,
        par=par,
        amount=amount,
        threshold_balance=threshold_balance,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def register_at_payment(*, user_id: int, par: str) -> _Call[None]:
    """Register auto charge at payment for a card (결제 시 자동 충전 등록)."""
    [par] = _hide(par)
    _request = _build.RequestBuilder(
        "auto_charges.register_at_payment", "POST", "/api/v1/recharges/auto/payments/register"
    )
    _request.body(_models.RegisterAutoChargeAtPayment, user_id=user_id, par=par)
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )
