# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount


class PartnerReceipt(Model):
    """Sales slip (매출전표) with the shares of sub-merchants."""

    receipt_url: str | None = None
    """Web page that shows the sales slip."""


class PartnerShare(Arguments):
    """Share of one sub-merchant (하위 상점) in a payment."""

    business_registration_number: Annotated[str, Field(repr=False)]
    """Business registration number (사업자등록번호) with hyphens."""
    company_name: str
    """Name of the sub-merchant."""
    amount: Amount
    """Amount of the share."""
    tax_free: Amount | None = None
    """Tax-free part of the share; the provider's default is 0."""
    vat_amount: Amount | None = None
    """VAT (부가세) within the share; the provider's default is 1/11 of `amount`."""


class RegisterPartnerReceipts(Arguments):
    """Request of `partner_receipts.register`."""

    shares: Annotated[list[PartnerShare], Field(alias="data")]
    """Sub-merchants and what each of them sold."""
