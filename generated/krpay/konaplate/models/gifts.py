# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Gifts of prepaid cards (카드 선물하기)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import CompactDate


class GiftList(Model):
    """Gifts; no field is documented, so all are in `model_extra`."""


class GiftPageRequest(Arguments):
    """Which page of gifts; more fields may follow in the docs."""

    page: Annotated[int | None, Field(ge=0, le=1000)] = None
    """Number of the page, from 0; the provider's default is 0."""
    page_size: Annotated[int | None, Field(alias="pageSize")] = None
    """Gifts on a page."""


class GiftSearchType(StrEnum):
    """
    SENT: by its name, gifts that were sent. RECEIVED: by its name, gifts that were received.
    """

    SENT = "SENT"
    RECEIVED = "RECEIVED"


class ListGifts(Arguments):
    """Request of `gifts.list`; more fields may follow in the docs."""

    search_type: Annotated[GiftSearchType, Field(alias="searchType")]
    """Which gifts to list."""
    user_id: Annotated[int | None, Field(alias="userId", ge=1, le=9999999999999999999)] = None
    """Id of a member (회원 ID)."""
    mobile_number: Annotated[
        str | None, Field(alias="mobileNumber", max_length=20, min_length=10, repr=False)
    ] = None
    """Mobile phone number of a member."""
    start_date: Annotated[CompactDate | None, Field(alias="startDate")] = None
    """First day; of what, and in which zone, is not documented."""
    end_date: Annotated[CompactDate | None, Field(alias="endDate")] = None
    """Last day; of what, and in which zone, is not documented."""
    page_request: Annotated[GiftPageRequest, Field(alias="pageRequest")]
    """Which page."""


class SendGift(Arguments):
    """Request of `gifts.send`; more fields follow in the docs."""

    sender_user_id: Annotated[str, Field(alias="senderUserId")]
    """Id of the member who gives."""
    sender_name: Annotated[
        str | None, Field(alias="senderName", max_length=256, min_length=1, repr=False)
    ] = None
    """Name of the member who gives."""
    sender_phone: Annotated[
        str | None, Field(alias="senderPhone", max_length=20, min_length=1, repr=False)
    ] = None
    """Phone number of the member who gives."""
    receiver_name: Annotated[
        str, Field(alias="receiverName", max_length=256, min_length=1, repr=False)
    ]
    """Name of the receiver."""
    receiver_phone: Annotated[
        str, Field(alias="receiverPhone", max_length=20, min_length=1, repr=False)
    ]
    """Phone number of the receiver."""
    service_id: Annotated[str, Field(alias="serviceId", max_length=15, min_length=15)]
    """Id of the card product (카드 상품 ID) that is given."""
