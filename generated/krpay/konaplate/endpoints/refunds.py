# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Refunds of card balances to the member's bank account."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import models as _models


def create(
    *, sequence_id: str, user_id: int, card_expiry: str, dcvv: str, one_time_token: str
) -> _Call[_models.CardRefund]:
    """Refund the balance of a card to the member's bank account."""
    card_expiry, dcvv, one_time_token = _hide(card_expiry, dcvv, one_time_token)
    _request = _build.RequestBuilder("refunds.create", "POST", "/api/v1/refund/card")
    _request.body(
        _models.CreateRefund,
        sequence_id=sequence_id,
        user_id=user_id,
        card_expiry=card_expiry,
        dcvv=dcvv,
        one_time_token=one_time_token,
    )
    return _request.call(
        _models.CardRefund,
        replay=_Replay.UNSAFE,
    )


def get_fee(*, one_time_token: str, user_id: int) -> _Call[_models.RefundFee]:
    """Get what a refund would cost."""
    [one_time_token] = _hide(one_time_token)
    _request = _build.RequestBuilder("refunds.get_fee", "POST", "/api/v1/refund/fee")
    _request.body(_models.GetRefundFee, one_time_token=one_time_token, user_id=user_id)
    return _request.call(
        _models.RefundFee,
        replay=_Replay.SAFE,
    )
