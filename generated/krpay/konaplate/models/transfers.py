# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transfers of balance between the cards of a member."""

from __future__ import annotations

from typing import Annotated

import pydantic as _pydantic
from pydantic import Field
from typing_extensions import Annotated as _Annotated

from krpay._runtime import nulls as _nulls
from krpay._runtime.model import Arguments


class CreateTransfer(Arguments):
    """Request of `transfers.create`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member."""
    from_card_no: Annotated[
        str, Field(alias="fromCardNo", max_length=16, min_length=16, repr=False)
    ]
    """Number of the card that gives."""
    to_card_no: Annotated[str, Field(alias="toCardNo", max_length=16, min_length=16, repr=False)]
    """Number of the card that receives."""
    amount: _nulls.OrNull[_Annotated[int, _pydantic.Field(ge=1, le=999999999999)]]
    """Amount in KRW; null for the whole balance."""
