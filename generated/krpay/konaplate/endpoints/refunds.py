# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Refunds of card balances to the member's bank account."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def create(
    *, sequence_id: str, user_id: int, card_expiry: str, dcvv: str, one_time_token: str
) -> Call[models.CardRefund]:
    """Refund the balance of a card to the member's bank account."""
    return Call(
        operation="refunds.create",
        method="POST",
        path="/api/v1/refund/card",
        body=request_building.build_body(
            models.CreateRefund,
            sequence_id=sequence_id,
            user_id=user_id,
            card_expiry=card_expiry,
            dcvv=dcvv,
            one_time_token=one_time_token,
        ),
        result=models.CardRefund,
        replay=Replay.UNSAFE,
        outcome="transactions.list",
    )


def get_fee(*, one_time_token: str, user_id: int) -> Call[models.RefundFee]:
    """Get what a refund would cost."""
    return Call(
        operation="refunds.get_fee",
        method="POST",
        path="/api/v1/refund/fee",
        body=request_building.build_body(
            models.GetRefundFee, one_time_token=one_time_token, user_id=user_id
        ),
        result=models.RefundFee,
        replay=Replay.SAFE,
    )
