# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of sales made outside iamport."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, UnixTime
from krpay.iamport.models.cash_receipts import CashReceiptIdentifierType, CashReceiptPurpose
from krpay.iamport.models.common import ProductType


class ExternalCashReceipt(Model):
    """A cash receipt (현금영수증) of a sale made outside iamport."""

    merchant_uid: str
    """The merchant's order number of the sale."""
    receipt_tid: str | None = None
    """Id of the receipt at the gateway."""
    apply_num: str | None = None
    """Number of the receipt at the tax office (국세청 발행번호)."""
    type: CashReceiptPurpose | None = None
    """What the receipt is for."""
    amount: Amount
    """Amount of the receipt, a whole number."""
    vat: Amount | None = None
    """VAT (부가세) within the amount."""
    receipt_url: str | None = None
    """Web page that shows the receipt."""
    applied_at: UnixTime = None
    """When the receipt was issued."""
    cancelled_at: UnixTime = None
    """When the receipt was revoked."""


class ExternalPayMethod(StrEnum):
    """
    How an outside sale was paid.
    """

    TRANS = "trans"
    VBANK = "vbank"


class IssueExternalCashReceipt(Arguments):
    """Request of `external_cash_receipts.issue`."""

    channel_key: str
    """Channel (채널) that issues the receipt."""
    name: str
    """Name of the order (주문명)."""
    amount: Amount
    """Amount of the receipt."""
    identifier: Annotated[str, Field(repr=False)]
    """
    Number of the recipient: cash receipt card, mobile phone, resident or business registration
    number.
    """
    identifier_type: CashReceiptIdentifierType | None = None
    """
    Kind of `identifier`. Needed by kicc, settle and nice_v2; others tell by the number. nice_v2
    does not take taxcard.
    """
    type: CashReceiptPurpose | None = None
    """
    What the receipt is for; the provider's default is person. Needed by smartro_v2, nice_v2 and
    welcome.
    """
    product_type: ProductType | None = None
    """Kind of goods. Needed by ksnet; used by it only."""
    pay_method: ExternalPayMethod | None = None
    """How the sale was paid: trans or vbank. Needed by welcome; used by it only."""
    corp_reg_no: Annotated[str | None, Field(repr=False)] = None
    """Business registration number of the issuing business. Needed by welcome; used by it only."""
    buyer_name: Annotated[str | None, Field(repr=False)] = None
    """
    Name of the buyer; recommended for tracing the receipt later. Needed by ksnet and
    smartro_v2.
    """
    buyer_email: Annotated[str | None, Field(repr=False)] = None
    """E-mail address of the buyer."""
    buyer_tel: Annotated[str | None, Field(repr=False)] = None
    """
    Phone number of the buyer; recommended for tracing the receipt later. Needed by smartro_v2
    and welcome.
    """
    tax_free: Amount | None = None
    """Tax-free part of the amount; the provider's default is 0. Of the rest, 1/11 is taken as VAT."""
    vat_amount: Amount | None = None
    """VAT within the amount; only for merchants that set VAT themselves."""
