# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, Id, OwnId, UnixTime, null_text
from krpay.iamport._pages import PaymentPageBase
from krpay.iamport.models.common import CardType


class BillingKeyUsage(StrEnum):
    """
    issue: payment that issued the key. payment: payment with the key. payment.scheduled:
    scheduled payment with the key.
    """

    ISSUE = "issue"
    PAYMENT = "payment"
    PAYMENT_SCHEDULED = "payment.scheduled"


class CancelPayment(Arguments):
    """Request of `payments.cancel`."""

    imp_uid: Id | None = None
    """iamport's id of the payment; wins if `merchant_uid` is given too."""
    merchant_uid: OwnId | None = None
    """The merchant's order number; needed without `imp_uid`."""
    amount: Amount | None = None
    """Amount to cancel; left out cancels everything."""
    tax_free: Amount | None = None
    """
    Tax-free part of the amount (면세금액); the provider's default is 0, but kcp, kcp_quick, kicc,
    nice and payco need it for tax-free payments.
    """
    vat_amount: Amount | None = None
    """
    VAT in the amount (부가세); needed if the payment was made with one. For nice, nice_v2,
    html5_inicis and welcome.
    """
    checksum: Amount | None = None
    """
    Amount that you believe can still be cancelled; if the provider counts otherwise, nothing is
    cancelled. Left out: no check.
    """
    reason: str | None = None
    """Why. Needed by naverpay."""
    refund_holder: Annotated[str | None, Field(repr=False)] = None
    """
    Holder of the account to refund to (환불계좌 예금주). Needed for virtual accounts, for transfers
    through smartro_v2, and for phone payments of an earlier month through kcp.
    """
    refund_bank: str | None = None
    """Bank code of the account to refund to (환불계좌 은행코드). Needed as `refund_holder` is."""
    refund_account: Annotated[str | None, Field(repr=False)] = None
    """Number of the account to refund to (환불계좌 계좌번호). Needed as `refund_holder` is."""
    refund_tel: Annotated[str | None, Field(repr=False)] = None
    """
    Phone number of the holder. Needed by smartro for virtual accounts; by smartro_v2 for
    virtual accounts and transfers.
    """
    retain_promotion: bool | None = None
    """
    Keep the promotion even if what is left of the payment breaks its rules; the provider's
    default is false.
    """
    enable_webhook: bool | None = None
    """
    Send a webhook for this cancel, to the URL saved in the console, and only if the payment
    used a webhook; the provider's default is false: then none is sent for a cancel through the
    API.
    """
    extra: CancelPaymentExtra | None = None
    """More for some gateways. Needed by naverpay."""
    escrow_confirmed: bool | None = None
    """
    The buyer has already confirmed an escrow purchase (에스크로 구매확정). Evidence: reported
    (https://github.com/iamport/iamport-rest-client-java).
    """


class CancelPaymentExtra(Arguments):
    """What some gateways want to know about a cancel."""

    requester: CancelRequester | None = None
    """Who asked for the cancel; the provider's default is admin. Needed by naverpay."""


class CancelRequester(StrEnum):
    """
    Who asked for a cancel. customer: the buyer. admin: the merchant.
    """

    CUSTOMER = "customer"
    ADMIN = "admin"


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
    vbank_num: Annotated[str | None, Field(repr=False)] = None
    """Number of the virtual account."""
    vbank_holder: Annotated[str | None, Field(repr=False)] = None
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
    """
    The gateway's own fields; only with `extension=True`. For virtual accounts through daou
    REMITTER, the name of who paid; for PayPal PaymentStatus, PendingReason and ReasonCode.
    Evidence: documented (https://github.com/portone-io/mcp-server/tree/HEAD/assets/docs/help).
    """

    @field_validator("card_type", mode="before")
    @classmethod
    def _read_null_text(cls, v: Any, info: ValidationInfo) -> Any:
        return null_text(v, info)


class PaymentBalance(Model):
    """The amounts of a payment by means of payment (결제수단별 금액), after refunds. Payco only."""

    amount: Amount
    """Amount paid at first; refunds do not change it."""
    cash_receipt: PaymentBalanceAmounts | None
    """Amounts on the cash receipt (현금영수증)."""
    primary: PaymentBalanceAmounts | None
    """Paid by the first means (1차 결제수단): card, transfer, virtual account or phone bill."""
    secondary: PaymentBalanceAmounts | None
    """Paid by the second means (2차 결제수단): points of the gateway or the card company."""
    discount: PaymentBalanceAmounts | None
    """Discounts of the gateway or the card company itself."""
    histories: list[PaymentBalanceHistory] | None = None
    """How the amounts changed."""


class PaymentBalanceAmounts(Model):
    """An amount and its parts for tax. Refunds are taken off already."""

    tax_free: Amount
    """Tax-free part (면세 공급가액)."""
    supply: Amount
    """Taxed part, without VAT (과세 공급가액)."""
    vat: Amount
    """VAT (부가세)."""
    service: Amount
    """Service charge (봉사료)."""


class PaymentBalanceHistory(Model):
    """The amounts of a payment as registered at one time."""

    cash_receipt: PaymentBalanceAmounts | None
    """Amounts on the cash receipt (현금영수증)."""
    primary: PaymentBalanceAmounts | None
    """Paid by the first means (1차 결제수단)."""
    secondary: PaymentBalanceAmounts | None
    """Paid by the second means (2차 결제수단)."""
    discount: PaymentBalanceAmounts | None
    """Discounts of the gateway or the card company itself."""
    created_at: Annotated[UnixTime, Field(alias="created")] = None
    """When these amounts were registered."""


class PaymentCancel(Model):
    """One cancel of a payment."""

    pg_tid: str | None = None
    """Transaction id of the cancel at the gateway."""
    amount: Amount
    """Amount of this cancel."""
    cancelled_at: UnixTime = None
    """When it was cancelled."""
    reason: str | None = None
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


class PaymentPage(PaymentPageBase):
    """A page of payments."""

    total: int | None = None
    """Payments on all pages together."""
    previous: int | None = None
    """Number of the page before; 0 on the first page."""
    next: int
    """Number of the next page; 0 on the last page."""
    items: Annotated[list[Payment], Field(alias="list")]
    """The payments of this page."""


class PaymentPromotion(Model):
    """Promotion applied to a payment."""

    id: str | None = None
    """Id of the promotion, starts with `promotion-id-`."""
    discount: Amount | None = None
    """Amount of the discount."""


class PaymentSorting(StrEnum):
    """
    Order of payments: by the time they were started, paid or last changed. A minus puts the
    latest first.
    """

    STARTED_DESCENDING = "-started"
    STARTED_ASCENDING = "started"
    PAID_DESCENDING = "-paid"
    PAID_ASCENDING = "paid"
    UPDATED_DESCENDING = "-updated"
    UPDATED_ASCENDING = "updated"


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


class PaymentStatusFilter(StrEnum):
    """
    A status to list payments by; all stands for every status.
    """

    ALL = "all"
    READY = "ready"
    PAID = "paid"
    CANCELLED = "cancelled"
    FAILED = "failed"


class VirtualAccountDeposit(Model):
    """One deposit to a fixed virtual account."""

    pg_tid: str | None = None
    """Transaction id at the gateway."""
    amount: Amount
    """Amount deposited."""
    depositor_name: Annotated[str | None, Field(repr=False)] = None
    """Name of the depositor."""
    deposited_at: UnixTime = None
    """When it was deposited."""
