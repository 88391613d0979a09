# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Payments with a card, by its one-time token."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDateTime


class CancelCardPayment(Arguments):
    """
    Request of `payments.cancel`. Only a third-party client shows it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """
    Number of the card that paid. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    amount: Annotated[int | None, Field(ge=0)] = None
    """
    Amount of the payment in KRW. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """
    Network reference number of the payment. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    merchant_id: Annotated[str | None, Field(alias="merchantId")] = None
    """Id of the merchant. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    channel: str | None = None
    """
    Where the payment came from; the third-party client sends OPENAPI. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class CancelledCardPayment(Model):
    """
    A payment that was cancelled. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280931000001).
    """

    balance: int | None = None
    """Balance of the card in KRW."""
    approval_time: Annotated[CompactDateTime | None, Field(alias="approvalTime")] = None
    """When the cancel was approved, with milliseconds; the zone is not documented."""


class CardPayment(Model):
    """
    A payment that went through. Evidence: documented
    (https://konaplate.com/en/developers/api-documentation/groups/33400402287480001/33500280858810001).
    """

    card_no: Annotated[str | None, Field(alias="cardNo", repr=False)] = None
    """Number of the card behind the token."""
    balance: int | None = None
    """Balance of the card in KRW."""
    approval_code: Annotated[str | None, Field(alias="approvalCode", repr=False)] = None
    """Approval code."""
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Network reference number; names the payment when it is cancelled."""
    approval_time: Annotated[CompactDateTime | None, Field(alias="approvalTime")] = None
    """When the payment was approved, with milliseconds; the zone is not documented."""


class GenerateToken(Arguments):
    """Request of `payments.generate_token`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the physical or mobile card."""
    token_type: Annotated[OneTimeTokenType | None, Field(alias="type")] = None
    """What the token is for; left out, an ordinary token that is valid for 30 seconds."""


class OneTimeToken(Model):
    """
    A one-time token. Not documented; a third-party client reads these fields. Evidence:
    reported (https://github.com/mikmin7315/kids-money-os).
    """

    one_time_token: Annotated[str | None, Field(alias="oneTimeToken", repr=False)] = None
    """The token. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    Verification value that goes with the token. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    expiry_time_ms: Annotated[int | None, Field(alias="expiryTime")] = None
    """
    When the token expires, in milliseconds since 1970 (UTC). Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class OneTimeTokenType(StrEnum):
    """
    ATM: for withdrawals at a cash machine. CREDIT: for charges by credit card. Both are valid
    for 5 minutes.
    """

    ATM = "ATM"
    CREDIT = "CREDIT"


class Pay(Arguments):
    """
    Request of `payments.pay`. Only a third-party client shows it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """

    one_time_token: Annotated[str | None, Field(alias="oneTimeToken", repr=False)] = None
    """
    Token of `payments.generate_token`. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    Verification value that came with the token. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    amount: Annotated[int | None, Field(ge=0)] = None
    """Amount in KRW. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    merchant_id: Annotated[str | None, Field(alias="merchantId")] = None
    """Id of the merchant. Evidence: reported (https://github.com/mikmin7315/kids-money-os)."""
    channel: str | None = None
    """
    Where the payment comes from; the third-party client sends OPENAPI. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    transaction_id: Annotated[str | None, Field(alias="transactionId")] = None
    """
    Id of the transaction of your own. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
