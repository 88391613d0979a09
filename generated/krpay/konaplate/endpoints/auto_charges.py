# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges from bank accounts that happen by themselves (자동 충전)."""

from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def update_lower_limit(
    *, user_id: int, par: str, amount: int, threshold_balance: int
) -> Call[None]:
    """Change the auto charge that a low balance triggers (기준 하한 자동 충전 수정)."""
    return Call(
        operation="auto_charges.update_lower_limit",
        method="POST",
        path="/api/v1/recharges/auto/lower-limit/update",
        body=request_building.build_body(
            models.UpdateLowerLimitAutoCharge,
            user_id=user_id,
            par=par,
            amount=amount,
            threshold_balance=threshold_balance,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )


def register_at_payment(*, user_id: int, par: str) -> Call[None]:
    """Register auto charge at payment for a card (결제 시 자동 충전 등록)."""
    return Call(
        operation="auto_charges.register_at_payment",
        method="POST",
        path="/api/v1/recharges/auto/payments/register",
        body=request_building.build_body(
            models.RegisterAutoChargeAtPayment, user_id=user_id, par=par
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )
