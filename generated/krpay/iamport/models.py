# Generated from specs/iamport/ by `nox -s generate`. Do not edit.

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from krpay._runtime.enums import IntEnum, StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, UnixTime, null_text


class AccessToken(Model):
    """An access token and its life time."""

    access_token: Annotated[str, Field(repr=False)]
    """The token, 40 hexadecimal characters in live answers."""
    now: UnixTime
    """The provider's clock at the time of the answer."""
    expired_at: UnixTime
    """When the token expires, by the provider's clock."""


class BillingKeyUsage(StrEnum):
    """
    issue: payment that issued the key. payment: payment with the key. payment.scheduled:
    scheduled payment with the key.
    """

    ISSUE = "issue"
    PAYMENT = "payment"
    PAYMENT_SCHEDULED = "payment.scheduled"


class CardType(IntEnum):
    """0: credit card (신용카드). 1: debit card (체크카드)."""

    CREDIT = 0
    DEBIT = 1


class IssueAccessToken(Arguments):
    """Request of `access_tokens.issue`."""

    api_key: Annotated[str, Field(alias="imp_key", repr=False)]
    """REST API key."""
    api_secret: Annotated[str, Field(alias="imp_secret", repr=False)]
    """REST API secret."""


class PayMethod(StrEnum):
    """
    Means of payment. Gateways add their own, so other values occur.
    """

    SAMSUNG = "samsung"
    CARD = "card"
    TRANS = "trans"
    VBANK = "vbank"
    PHONE = "phone"
    CULTURELAND = "cultureland"
    SMARTCULTURE = "smartculture"
    BOOKNLIFE = "booknlife"
    POINT = "point"
    SSGPAY = "ssgpay"
    LPAY = "lpay"
    PAYCO = "payco"
    KAKAOPAY = "kakaopay"
    TOSSPAY = "tosspay"
    NAVERPAY = "naverpay"
    APPLEPAY = "applepay"
    PAYPAL = "paypal"


class Payment(Model):
    """
    A payment (결제). A field that does not apply is None; fields that the provider added later
    are None in older payments.
    """

    imp_uid: str
    """iamport's id: `imp_` from a payment window, `imps_` from an API payment."""
    merchant_uid: str
    """The merchant's order number (주문번호); several payments may share one."""
    pay_method: PayMethod | None = None
    """Means of payment (결제수단)."""
    channel: PaymentChannel | None = None
    """Where the payment was made; absent in the oldest payments."""
    pg_provider: str | None = None
    """Payment gateway (PG사), such as html5_inicis or kcp; an open list."""
    emb_pg_provider: str | None = None
    """Wallet carried by another gateway, such as kakaopay; absent before 2021-08-04."""
    pg_tid: str | None = None
    """Transaction id at the gateway; None while status is ready for cards."""
    pg_id: str | None = None
    """Merchant id at the gateway; absent in 2018."""
    sandbox: bool | None = None
    """Made through a test channel. Marked required by the provider; absent before 2026-01-26."""
    escrow: bool | None = None
    """An escrow payment (에스크로)."""
    apply_num: str | None = None
    """Approval number of the card (승인번호); may be empty."""
    bank_code: str | None = None
    """Standard code of the bank of a transfer."""
    bank_name: str | None = None
    """Name of the bank of a transfer."""
    card_code: str | None = None
    """Standard code of the card company; 10001 to 10006 for foreign cards."""
    card_name: str | None = None
    """Name of the card company."""
    card_issuer_code: str | None = None
    """Standard code of the card's issuer (발급사); since 2024-03-07 and for some gateways only."""
    card_issuer_name: str | None = None
    """Name of the card's issuer."""
    card_publisher_code: str | None = None
    """Standard code of the card's publisher; since 2024-03-07 and for some gateways only."""
    card_publisher_name: str | None = None
    """Name of the card's publisher."""
    card_quota: int | None = None
    """Months of instalment (할부); 0 for one payment."""
    card_number: Annotated[str | None, Field(repr=False)] = None
    """Masked card number; the mask differs by gateway."""
    card_type: CardType | None = None
    """Kind of card. An English docs page shows it as the text "null"."""
    vbank_code: str | None = None
    """Standard code of the bank of the virtual account (가상계좌)."""
    vbank_name: str | None = None
    """Name of the bank of the virtual account."""
    vbank_num: str | None = None
    """Number of the virtual account."""
    vbank_holder: str | None = None
    """Holder of the virtual account; None for tosspayments even when issued."""
    vbank_date: UnixTime = None
    """Deadline of the deposit; None also seen on an issued account."""
    vbank_issued_at: UnixTime = None
    """When the virtual account was issued; absent in 2018."""
    name: str | None = None
    """Name of the order."""
    amount: Amount
    """Amount of the payment."""
    cancel_amount: Amount
    """Amount cancelled so far."""
    currency: str
    """Currency code, such as KRW or USD."""
    buyer_name: Annotated[str | None, Field(repr=False)] = None
    """Name of the buyer."""
    buyer_email: Annotated[str | None, Field(repr=False)] = None
    """E-mail address of the buyer."""
    buyer_tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number of the buyer."""
    buyer_addr: Annotated[str | None, Field(repr=False)] = None
    """Address of the buyer."""
    buyer_postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode of the buyer."""
    custom_data: str | None = None
    """The merchant's own JSON text."""
    user_agent: str | None = None
    """Browser of the buyer; a constant text from 2017 to 2020."""
    status: PaymentStatus
    """Where the payment is (결제상태)."""
    started_at: UnixTime = None
    """When the payment was started; absent in 2018."""
    paid_at: UnixTime = None
    """When it was paid; stays after a cancel."""
    failed_at: UnixTime = None
    """When it failed."""
    cancelled_at: UnixTime = None
    """When it was last cancelled."""
    fail_reason: str | None = None
    """Why it failed."""
    cancel_reason: str | None = None
    """Why it was cancelled."""
    receipt_url: str | None = None
    """Sales slip (매출전표); may be empty."""
    cancel_history: list[PaymentCancel] | None = None
    """Every cancel, in full or in part."""
    deposit_history: list[VirtualAccountDeposit] | None = None
    """Deposits to a fixed, unlimited virtual account (settle only); since 2025-07-31."""
    cancel_receipt_urls: list[str] | None = None
    """Deprecated: see `cancel_history`."""
    cash_receipt_issued: bool | None = None
    """A cash receipt (현금영수증) was issued."""
    customer_uid: str | None = None
    """Id of the billing key (빌링키) used; absent in older payments."""
    customer_uid_usage: BillingKeyUsage | None = None
    """What the billing key was used for; absent in older payments."""
    promotion: PaymentPromotion | None = None
    """Promotion applied; since 2024-08-09."""
    extension: dict[str, Any] | None = None
    """The gateway's own fields; only with `extension=True`."""

    @field_validator("card_type", mode="before")
    @classmethod
    def null_text_validator(cls, v: Any, info: ValidationInfo) -> Any:
        return null_text(v, info)


class PaymentCancel(Model):
    """One cancel of a payment."""

    pg_tid: str | None
    """Transaction id of the cancel at the gateway."""
    amount: Amount
    """Amount of this cancel."""
    cancelled_at: UnixTime
    """When it was cancelled."""
    reason: str | None
    """Why."""
    cancellation_id: str | None = None
    """Id of the cancel; absent before about 2023-09."""
    receipt_url: str | None = None
    """Slip of the cancel; depends on the gateway."""


class PaymentChannel(StrEnum):
    """
    Where a payment was made.
    """

    PC = "pc"
    MOBILE = "mobile"
    API = "api"


class PaymentPromotion(Model):
    """Promotion applied to a payment."""

    id: str | None = None
    """Id of the promotion, starts with `promotion-id-`."""
    discount: Amount | None = None
    """Amount of the discount."""


class PaymentStatus(StrEnum):
    """
    ready: window opened, or virtual account or barcode issued and unpaid (미결제). paid: paid
    (결제완료). cancelled: cancelled (결제취소); after a cancel in part, compare `amount` with
    `cancel_amount`. failed: failed (결제실패); PayPal and Paymentwall may turn paid later.
    """

    READY = "ready"
    PAID = "paid"
    CANCELLED = "cancelled"
    FAILED = "failed"


class VirtualAccountDeposit(Model):
    """One deposit to a fixed virtual account."""

    pg_tid: str | None
    """Transaction id at the gateway."""
    amount: Amount
    """Amount deposited."""
    depositor_name: Annotated[str | None, Field(repr=False)]
    """Name of the depositor."""
    deposited_at: UnixTime
    """When it was deposited."""
