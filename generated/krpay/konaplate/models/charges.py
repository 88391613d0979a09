# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model


class CancelCharge(Arguments):
    """Request of `charges.cancel`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """
    Unique number of your own for this cancellation; `charges.get_result` finds it by that. The
    page asks for 30 characters; `charges.get_result` takes shorter ones.
    """
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    nr_number: Annotated[str, Field(alias="nrNumber", max_length=50, min_length=1)]
    """Transaction number that `charges.create` gave."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """One-time token of the card."""
    dcvv: Annotated[str | None, Field(repr=False)] = None
    """
    One-time verification code that came with the token, 3 characters. Past the visible part of
    the page, but probably needed: every known client sends it. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """
    card_expiry: Annotated[str | None, Field(alias="cardExpiry", repr=False)] = None
    """
    Expiry of the card as YYMM. Past the visible part of the page, but probably needed: every
    known client sends it. Evidence: reported (https://github.com/mikmin7315/kids-money-os).
    """


class Charge(Model):
    """A charge."""

    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """Transaction number of the charge; `charges.cancel` takes it."""
    is_pending: Annotated[bool | None, Field(alias="isPending")] = None
    """The payment gateway gave no normal answer yet; ask `charges.get_result`."""


class ChargeBarcode(Model):
    """A barcode for the terminal of a store."""

    barcode: Annotated[str | None, Field(alias="barcodeSpec", repr=False)] = None
    """Text to print as a barcode; holds the card number and the one-time code."""


class ChargeBarcodeType(StrEnum):
    """
    What a barcode is for.
    """

    CHARGE = "CHARGE"
    REFUND = "REFUND"


class ChargeCancellation(Model):
    """A cancellation of a charge."""

    is_pending: Annotated[bool | None, Field(alias="isPending")] = None
    """The payment gateway gave no normal answer yet; ask `charges.get_result`."""


class ChargeResult(Model):
    """Result of a charge or of its cancellation."""

    result: str | None = None
    """
    COMPLETED, FAILED or PENDING, as a third-party client knows them (reported); there may be
    others.
    """
    nr_number: Annotated[str | None, Field(alias="nrNumber")] = None
    """
    Transaction number; may be absent. Evidence: reported
    (https://github.com/mikmin7315/kids-money-os).
    """


class CreateCharge(Arguments):
    """Request of `charges.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """Unique number of your own for this charge; `charges.get_result` finds the charge by it."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    amount: Annotated[int, Field(ge=1, le=9999999999)]
    """Amount to charge in KRW."""
    one_time_token: Annotated[
        str, Field(alias="oneTimeToken", max_length=16, min_length=16, repr=False)
    ]
    """One-time token of the card."""
    dcvv: Annotated[str, Field(max_length=3, min_length=3, repr=False)]
    """One-time verification code that came with the token."""
    merchant_id: Annotated[str, Field(alias="merchantId")]
    """Id of the merchant."""


class CreateChargeBarcode(Arguments):
    """Request of `charges.create_barcode`."""

    card_no: Annotated[str, Field(alias="cardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card."""
    barcode_type: Annotated[ChargeBarcodeType, Field(alias="type")]
    """To charge the card or to withdraw from it."""
    amount: Annotated[int, Field(ge=0, le=999999)]
    """Amount in KRW."""


class GetChargeResult(Arguments):
    """Request of `charges.get_result`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=30, min_length=1)]
    """The number that you gave to the charge or the cancellation."""
