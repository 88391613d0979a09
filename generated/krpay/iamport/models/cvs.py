# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments
from krpay._runtime.scalars import Amount, JsonText, OwnId, UnixTime


class IssueCvsPayment(Arguments):
    """Request of `cvs.issue`."""

    channel_key: str
    """Key of the Galaxia channel (채널 키)."""
    merchant_uid: OwnId
    """The merchant's order number (주문번호); refused if it is paid already."""
    amount: Amount
    """Amount to pay."""
    barcode: str | None = None
    """Your own barcode number (수납번호), to be registered instead of a new one."""
    expired_at: UnixTime = None
    """Deadline of the payment (결제기한); left out, the one agreed with Galaxia."""
    name: Annotated[str | None, Field(max_length=40)] = None
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
    confirm_url: str | None = None
    """
    URL that is asked, when the buyer is about to pay, whether that is still possible; left out,
    it always is.
    """
    notice_url: list[str] | None = None
    """URLs for the webhook when it is paid; left out, the one set in the console."""
    custom_data: JsonText | None = None
    """Data of your own to keep with the payment."""
