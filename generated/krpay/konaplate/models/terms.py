# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Terms and conditions, and the members' agreements to them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDateTime


class ListTerms(Arguments):
    """Request of `terms.list`."""

    user_id: Annotated[int | None, Field(alias="userId", ge=1, le=9999999999999999999)] = None
    """Id of the member (회원 ID) whose agreements are wanted too."""
    locale: Annotated[str | None, Field(max_length=3, min_length=2)] = None
    """Language; the provider's default is KO."""
    terms_type: Annotated[TermsType | None, Field(alias="tcActionType")] = None
    """Only terms of this type."""


class Terms(Model):
    """Terms and conditions; more fields may follow in the docs, past what could be read."""

    terms_id: Annotated[int | None, Field(alias="tcId")] = None
    """Id of the terms."""
    terms_type: Annotated[TermsType | None, Field(alias="tcActionType")] = None
    """What the terms are about."""
    title: str | None = None
    """Title."""
    url: str | None = None
    """Where the text stands."""
    requirement: Annotated[TermsRequirement | None, Field(alias="required")] = None
    """Whether members must agree. A text; not a truth value."""
    order: str | None = None
    """Place in the order of the terms."""
    is_agreed: Annotated[bool | None, Field(alias="isAgree")] = None
    """Whether the member agreed; false if the request named no member."""
    agreed_at: Annotated[CompactDateTime | None, Field(alias="agreeDate")] = None
    """
    When the member agreed, with milliseconds; the zone is not documented. Only if the request
    named a member.
    """
    view_position_type: Annotated[str | None, Field(alias="viewPositionType")] = None
    """Where the terms are shown: OPEN_BANK and other values that could not be read."""


class TermsList(Model):
    """Terms and conditions of a service provider."""

    terms_list: Annotated[list[Terms] | None, Field(alias="termsList")] = None
    """The terms."""


class TermsRequirement(StrEnum):
    """
    Whether members must agree to terms.
    """

    MANDATORY = "MANDATORY"
    OPTIONAL = "OPTIONAL"


class TermsType(StrEnum):
    """
    What terms are about. PY: collection of personal data. EZWEL: welfare. OPEN_BANK_SPECIFIC:
    withdrawal and inquiry. MKT_NOTI: marketing messages. DEDUCT: automatic income tax
    deduction. UNDER_14: by its name, members under 14. COUPON_SHOP: by its name, a coupon shop.
    OPEN_BANK: by its name, open banking.
    """

    PY = "PY"
    UNDER_14 = "UNDER_14"
    COUPON_SHOP = "COUPON_SHOP"
    EZWEL = "EZWEL"
    OPEN_BANK = "OPEN_BANK"
    OPEN_BANK_SPECIFIC = "OPEN_BANK_SPECIFIC"
    MKT_NOTI = "MKT_NOTI"
    DEDUCT = "DEDUCT"


class UpdateTermsAgreements(Arguments):
    """Request of `terms.update_agreements`."""

    user_id: Annotated[int, Field(alias="userId", ge=1, le=9999999999999999999)]
    """Id of the member (회원 ID)."""
    agreements: Annotated[list[dict[str, Any]], Field(alias="tcList")]
    """
    One object for each of the terms. Its fields could not be read; the page speaks of an
    agreement flag, true or false, in each.
    """
