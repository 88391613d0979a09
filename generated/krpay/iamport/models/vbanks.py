# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Virtual accounts (가상계좌)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Arguments
from krpay._runtime.scalars import Amount, JsonText, OwnId, UnixTime
from krpay.iamport.models.common import ProductType


class IssueVirtualAccount(Arguments):
    """Request of `vbanks.issue`."""

    channel_key: str
    """Key of the channel (채널 키) to issue it through."""
    merchant_uid: OwnId
    """
    The merchant's order number (주문번호); refused if it is paid already. smartro_v2 refuses
    special characters.
    """
    amount: Amount
    """Amount to be paid in."""
    product_type: ProductType | None = None
    """What is sold. For ksnet only; needed there."""
    vbank_num: Annotated[str | None, Field(repr=False)] = None
    """
    Number that the gateway gave you, for an account that stays the same (고정식 가상계좌). For settle
    and smartro_v2, by arrangement with them.
    """
    vbank_code: str
    """Code of the bank (은행구분코드)."""
    vbank_due: UnixTime
    """Deadline of the deposit (입금기한)."""
    vbank_holder: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """
    Holder of the account (예금주) as the buyer sees it. Needed by html5_inicis, nice, settle and
    smartro_v2; ksnet, tosspayments and welcome show the merchant's name instead.
    """
    vbank_key: Annotated[str | None, Field(max_length=13)] = None
    """
    Key that you matched to the customer, for an account that stays the same (고정식 가상계좌). For
    tosspayments, by arrangement with them.
    """
    name: Annotated[str | None, Field(max_length=40)] = None
    """Name of the order."""
    buyer_name: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Name of the buyer. Needed by html5_inicis, ksnet, smartro_v2, tosspayments and welcome."""
    buyer_email: Annotated[str | None, Field(max_length=64, repr=False)] = None
    """
    E-mail address of the buyer. Needed by html5_inicis and smartro_v2; by settle for escrow
    with an account that stays the same.
    """
    buyer_tel: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """
    Phone number of the buyer. Needed by smartro_v2. nice_v2 uses it, or
    `business_registration_number`, when shipping is registered for escrow.
    """
    business_registration_number: Annotated[str | None, Field(max_length=10, repr=False)] = None
    """Business registration number (사업자 등록번호) of the buyer. For nice_v2 only."""
    buyer_addr: Annotated[str | None, Field(max_length=128, repr=False)] = None
    """Address of the buyer."""
    buyer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the buyer."""
    notice_url: list[str] | None = None
    """URLs for the webhook when the deposit comes; left out, the one set in the console."""
    custom_data: JsonText | None = None
    """Data of your own to keep with the payment."""
    tax_free: Amount | None = None
    """
    Tax-free part of the amount (면세금액). For nice, nice_v2 and welcome; nice and nice_v2 need it
    where the merchant id is set to taxed and tax-free goods, and refuse it elsewhere.
    """
    vat_amount: Amount | None = None
    """
    VAT in the amount (부가세); 0, with `tax_free` 0, for zero rate. For nice, nice_v2 and welcome;
    at welcome at most 10% of the amount.
    """
    product_count: int | None = None
    """Number of goods; the provider's default is 1."""
    escrow_password: Annotated[str | None, Field(repr=False)] = None
    """Password for escrow. Needed by settle for escrow with an account that stays the same."""
    fixed_unlimited_vbank: bool | None = None
    """
    An account that stays the same and takes any number of deposits (고정식 무제한 가상계좌); the
    provider's default is false. For settle.
    """


class UpdateVirtualAccount(Arguments):
    """Request of `vbanks.update`."""

    amount: Amount | None = None
    """New amount to be paid in."""
    vbank_due: UnixTime = None
    """New deadline of the deposit (입금기한)."""
