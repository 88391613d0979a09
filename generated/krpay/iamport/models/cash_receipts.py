# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of payments."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, UnixTime
from krpay.iamport.models.common import ProductType


class CashReceipt(Model):
    """A cash receipt (현금영수증) of a payment."""

    imp_uid: str
    """iamport's id of the payment."""
    receipt_tid: str | None = None
    """Id of the receipt at the gateway."""
    apply_num: str | None = None
    """Number of the receipt at the tax office (국세청 발행번호)."""
    type: CashReceiptPurpose | None = None
    """What the receipt is for."""
    amount: Amount
    """Amount of the receipt."""
    vat: Amount | None = None
    """VAT (부가세) within the amount."""
    receipt_url: str | None = None
    """Web page that shows the receipt."""
    applied_at: UnixTime = None
    """When the receipt was issued."""
    cancelled_at: UnixTime = None
    """When the receipt was revoked."""


class CashReceiptIdentifierType(StrEnum):
    """
    Kind of number that identifies the recipient. person: resident registration number (주민등록번호).
    business: business registration number (사업자등록번호). phone: mobile phone number. taxcard: cash
    receipt card of the tax office (국세청 현금영수증카드).
    """

    PERSON = "person"
    BUSINESS = "business"
    PHONE = "phone"
    TAXCARD = "taxcard"


class CashReceiptPurpose(StrEnum):
    """
    What a cash receipt is for. person: income deduction of a person (소득공제용). company: proof of
    expense of a business (지출증빙용).
    """

    PERSON = "person"
    COMPANY = "company"


class IssueCashReceipt(Arguments):
    """Request of `cash_receipts.issue`."""

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
    """Kind of goods. Needed by ksnet; supported by nice_v2 too."""
    company_name: str | None = None
    """Registered name of the issuing business. Needed by daou; used by it only."""
    company_tel: str | None = None
    """Customer service number of the issuing business. Needed by daou; used by it only."""
    corp_reg_no: Annotated[str | None, Field(repr=False)] = None
    """
    Business registration number of the issuing business. Needed by daou and welcome; used by
    them only.
    """
    buyer_name: Annotated[str | None, Field(repr=False)] = None
    """
    Name of the buyer; recommended for tracing the receipt later. Needed by ksnet and
    smartro_v2.
    """
    buyer_email: Annotated[str | None, Field(repr=False)] = None
    """E-mail address of the buyer."""
    buyer_tel: Annotated[str | None, Field(repr=False)] = None
    """
    Phone number of the buyer; recommended for tracing the receipt later. Needed by smartro_v2,
    and by welcome according to one text.
    """
    tax_free: Amount | None = None
    """Tax-free part of the amount; the provider's default is 0. Of the rest, 1/11 is taken as VAT."""
    vat: Amount | None = None
    """VAT. Use `tax_free`."""
    vat_amount: Amount | None = None
    """VAT within the amount; only for merchants that set VAT themselves."""
