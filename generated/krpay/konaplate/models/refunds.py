# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Refunds of card balances to the member's bank account."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount


class CardRefund(Model):
    """A refund."""

    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Transaction number of the refund."""


class CreateRefund(Arguments):
    """Request of `refunds.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """Number of your own for this refund, never used before."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    card_expiry: Annotated[str, Field(alias="cardExpiry", max_length=4, min_length=4, repr=False)]
    """Expiry of the card, written YYMM."""
    dcvv: Annotated[str, Field(max_length=3, min_length=3, repr=False)]
    """Verification value that came with the token."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """Token of `payments.generate_token`."""


class GetRefundFee(Arguments):
    """Request of `refunds.get_fee`."""

    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """Token of `payments.generate_token`."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""


class RefundFee(Model):
    """Fee and conditions of a refund; more fields follow in the docs."""

    par: Annotated[str | None, Field(repr=False)] = None
    """PAR of the card, which stands for its number."""
    refundable: bool | None = None
    """Whether the balance can be refunded."""
    balance: int | None = None
    """Balance in KRW."""
    refund_check_balance: Annotated[int | None, Field(alias="refundCheckBalance")] = None
    """Balance in KRW including payments only."""
    discount_amount: Annotated[int | None, Field(alias="discountAmount")] = None
    """Discount in KRW."""
    refund_fee_rate: Annotated[Amount | None, Field(alias="refundFeeRate")] = None
    """Rate of the fee, 0 to 99 with one decimal place."""
    refund_fee: Annotated[int | None, Field(alias="refundFee")] = None
    """Fee in KRW."""
    expired_fee: Annotated[int | None, Field(alias="expiredFee")] = None
    """Expiration fee in KRW."""
    refund_amount: Annotated[int | None, Field(alias="refundAmount")] = None
    """Amount in KRW that would be paid out."""
    refund_threshold_balance: Annotated[int | None, Field(alias="refundThresholdBalance")] = None
    """A refund is possible only while the balance in KRW is below this."""
    refund_threshold_ratio: Annotated[Amount | None, Field(alias="refundThresholdRatio")] = None
    """
    A refund is possible only if the used ratio is at least this; 0 to 99 with one decimal
    place.
    """
    current_balance_ratio: Annotated[Amount | None, Field(alias="currentBalanceRatio")] = None
    """The ratio now, 0 to 99 with one decimal place."""
    last_loaded_balance: Annotated[int | None, Field(alias="lastLoadedBalance")] = None
    """Not explained; by its name, the balance in KRW at the last charge."""
