# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards by credit card (신용카드 충전)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model


class CreateCreditCardCharge(Arguments):
    """Request of `credit_card_charges.create`."""

    sequence_id: Annotated[str, Field(alias="sequenceId", max_length=20, min_length=1)]
    """Unique number of your own, in any format; said to find the result if no answer comes."""
    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    amount: Annotated[int, Field(ge=1, le=9999999999)]
    """Amount to charge in KRW."""


class CreditCardCharge(Model):
    """A charge by credit card that waits for the payment."""

    transaction_id: Annotated[str | None, Field(alias="transactionId")] = None
    """Id of the transaction. Evidence: inferred."""
