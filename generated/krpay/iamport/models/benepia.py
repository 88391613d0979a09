# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Benepia welfare points (베네피아 포인트), through KCP."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, JsonText, OwnId


class BenepiaPoints(Model):
    """Benepia points (베네피아 포인트) that a member has."""

    point: int | None = None
    """Points that the member has."""


class GetBenepiaPoints(Arguments):
    """Request of `benepia.get_points`."""

    benepia_user: Annotated[str, Field(repr=False)]
    """The member's id at Benepia."""
    benepia_password: Annotated[str, Field(repr=False)]
    """The member's password at Benepia."""
    channel_key: str
    """Key of the KCP channel (채널 키)."""


class PayWithBenepiaPoints(Arguments):
    """Request of `benepia.pay`."""

    benepia_user: Annotated[str, Field(repr=False)]
    """The member's id at Benepia."""
    benepia_password: Annotated[str, Field(repr=False)]
    """The member's password at Benepia."""
    benepia_member_code: str | None = None
    """Code that Benepia gave the member's company (회원사 코드)."""
    merchant_uid: OwnId
    """The merchant's order number (주문번호); refused if it is paid already."""
    amount: Amount
    """Amount to pay."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    buyer_name: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Name of the buyer."""
    buyer_email: Annotated[str | None, Field(max_length=64, repr=False)] = None
    """E-mail address of the buyer."""
    buyer_tel: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Phone number of the buyer."""
    buyer_addr: Annotated[str | None, Field(max_length=128, repr=False)] = None
    """Address of the buyer."""
    buyer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the buyer."""
    channel_key: str
    """Key of the KCP channel (채널 키)."""
    notice_url: list[str] | None = None
    """URLs for the webhook; left out, the one set in the console."""
    custom_data: JsonText | None = None
    """Data of your own to keep with the payment."""
