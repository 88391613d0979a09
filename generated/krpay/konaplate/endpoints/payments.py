# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Payments with a card, by its one-time token."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import models as _models


def cancel(
    *,
    card_no: str | None = None,
    amount: int | None = None,
    nr_number: str | None = None,
    merchant_id: str | None = None,
    channel: str | None = None,
    encrypt: bool | None = None,
) -> _Call[_models.CancelledCardPayment]:
    """Cancel a payment."""
    [card_no] = _hide(card_no)
    _request = _build.RequestBuilder("payments.cancel", "POST", "/api/v1/payment/cancel/no-hce")
    _request.body(
        _models.CancelCardPayment,
        card_no=card_no,
        amount=amount,
        nr_number=nr_number,
        merchant_id=merchant_id,
        channel=channel,
    )
    return _request.call(
        _models.CancelledCardPayment,
        replay=_Replay.UNSAFE,
        encrypted_request=_request.flag("encrypt", encrypt),
    )


def pay(
    *,
    one_time_token: str | None = None,
    dcvv: str | None = None,
    amount: int | None = None,
    merchant_id: str | None = None,
    channel: str | None = None,
    transaction_id: str | None = None,
    encrypt: bool | None = None,
) -> _Call[_models.CardPayment]:
    """Pay with a card by its one-time token."""
    one_time_token, dcvv = _hide(one_time_token, dcvv)
    _request = _build.RequestBuilder("payments.pay", "POST", "/api/v1/payment/no-hce")
    _request.body(
        _models.Pay,
        one_time_token=one_time_token,
        dcvv=dcvv,
        amount=amount,
        merchant_id=merchant_id,
        channel=channel,
        transaction_id=transaction_id,
    )
    return _request.call(
        _models.CardPayment,
        replay=_Replay.UNSAFE,
        encrypted_request=_request.flag("encrypt", encrypt),
    )


def generate_token(
    *, card_no: str, token_type: _models.OneTimeTokenType | str | None = None
) -> _Call[_models.OneTimeToken]:
    """Generate a one-time token for a card."""
    [card_no] = _hide(card_no)
    _request = _build.RequestBuilder(
        "payments.generate_token", "POST", "/api/v2/payment/generate/onetimetoken"
    )
    _request.body(_models.GenerateToken, card_no=card_no, token_type=token_type)
    return _request.call(
        _models.OneTimeToken,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )
