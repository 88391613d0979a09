# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges from bank accounts that happen by themselves (자동 충전)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments


class RegisterAutoChargeAtPayment(Arguments):
    """Request of `auto_charges.register_at_payment`."""

    user_id: Annotated[int, Field(alias="userId")]
    """Id of the member; up to 19 digits."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """Reference that stands for the number of the card (PAR)."""


class UpdateLowerLimitAutoCharge(Arguments):
    """Request of `auto_charges.update_lower_limit`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    par: Annotated[str, Field(max_length=27, min_length=27, repr=False)]
    """Reference that stands for the number of the card (PAR)."""
    amount: Annotated[int, Field(ge=1, le=9999999)]
    """Amount of each charge in KRW."""
    threshold_balance: Annotated[int, Field(alias="thresholdBalance", ge=1, le=9999999)]
    """Balance of the card in KRW that triggers a charge."""
