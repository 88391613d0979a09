# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Payments with a card, by its one-time token."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def cancel(
    *,
    card_no: str | None = None,
    amount: int | None = None,
    nr_number: str | None = None,
    merchant_id: str | None = None,
    channel: str | None = None,
    encrypt: bool | None = None,
) -> Call[models.CancelledCardPayment]:
    """Cancel a payment."""
    return Call(
        operation="payments.cancel",
        method="POST",
        path="/api/v1/payment/cancel/no-hce",
        body=request_building.build_body(
            models.CancelCardPayment,
            card_no=card_no,
            amount=amount,
            nr_number=nr_number,
            merchant_id=merchant_id,
            channel=channel,
        ),
        result=models.CancelledCardPayment,
        replay=Replay.UNSAFE,
        outcome="transactions.list",
        encrypted_request=request_building.check_flag("encrypt", encrypt),
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
) -> Call[models.CardPayment]:
    """Pay with a card by its one-time token."""
    return Call(
        operation="payments.pay",
        method="POST",
        path="/api/v1/payment/no-hce",
        body=request_building.build_body(
            models.Pay,
            one_time_token=one_time_token,
            dcvv=dcvv,
            amount=amount,
            merchant_id=merchant_id,
            channel=channel,
            transaction_id=transaction_id,
        ),
        result=models.CardPayment,
        replay=Replay.UNSAFE,
        outcome="transactions.list",
        encrypted_request=request_building.check_flag("encrypt", encrypt),
    )


def generate_token(
    *, card_no: str, token_type: models.OneTimeTokenType | str | None = None
) -> Call[models.OneTimeToken]:
    """Generate a one-time token for a card."""
    return Call(
        operation="payments.generate_token",
        method="POST",
        path="/api/v2/payment/generate/onetimetoken",
        body=request_building.build_body(
            models.GenerateToken, card_no=card_no, token_type=token_type
        ),
        result=models.OneTimeToken,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )
