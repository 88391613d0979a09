# Generated from specs/iamport/ by `nox -s generate`. Do not edit.

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from krpay._runtime.enums import IntEnum, StrEnum
from krpay._runtime.model import Arguments, Model, Page
from krpay._runtime.scalars import Amount, JsonText, UnixTime, null_text


class AccessToken(Model):
    """An access token and its life time."""

    access_token: Annotated[str, Field(repr=False)]
    """The token, 40 hexadecimal characters in live answers."""
    now: UnixTime
    """The provider's clock at the time of the answer."""
    expired_at: UnixTime
    """When the token expires, by the provider's clock."""


class ApproveNaverCancel(Arguments):
    """Request of `naver_orders.approve_cancel`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to approve the refund of; all of the payment if left out."""


class ApproveNaverReturn(Arguments):
    """Request of `naver_orders.approve_return`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to approve the return of; all of the payment if left out."""
    memo: str | None = None
    """Note to the buyer."""


class BenepiaPoints(Model):
    """Benepia points (베네피아 포인트) that a member has."""

    point: int | None = None
    """Points that the member has."""


class BillingKey(Model):
    """
    A billing key (빌링키): one means of payment of a customer, stored at one payment gateway. A
    field that does not apply is None; paypal_v2 tells nothing about the card.
    """

    customer_uid: str
    """The key's id, given by the merchant."""
    pg_provider: str | None
    """Payment gateway (PG사) that holds the key, such as nice or tosspayments."""
    pg_id: str | None = None
    """Merchant id at the gateway."""
    sandbox: bool | None = None
    """Issued through a test channel. Marked required by the provider; absent before 2026-01-26."""
    customer_id: str | None = None
    """The merchant's id of the buyer; used by tosspayments."""
    card_name: str | None = None
    """Name of the card company."""
    card_code: str | None = None
    """Standard code of the card company."""
    card_issuer_code: str | None = None
    """
    Standard code of the card's issuer (발급사); from tosspayments, ksnet, paypal_v2, smartro_v2,
    nice_v2, welcome and tosspay_v2 only.
    """
    card_issuer_name: str | None = None
    """Name of the card's issuer; where there is a code."""
    card_publisher_code: str | None = None
    """Standard code of the card's publisher (발행사); from the same gateways as `card_issuer_code`."""
    card_publisher_name: str | None = None
    """Name of the card's publisher; where there is a code."""
    card_number: Annotated[str | None, Field(repr=False)] = None
    """Masked card number."""
    card_type: CardType | None = None
    """Kind of card; None if the gateway does not tell, such as billing through Inicis."""
    customer_name: Annotated[str | None, Field(repr=False)] = None
    """Name of the card holder."""
    customer_tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number of the card holder."""
    customer_email: Annotated[str | None, Field(repr=False)] = None
    """E-mail address of the card holder."""
    customer_addr: Annotated[str | None, Field(repr=False)] = None
    """Address of the card holder."""
    customer_postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode of the card holder."""
    inserted: UnixTime
    """When the key was issued."""
    updated: UnixTime
    """When the key was last changed."""


class BillingKeyChannel(Model):
    """The billing key of one channel of a super billing key."""

    pg_provider: str | None
    """Payment gateway that holds the key."""
    pg_id: str | None
    """Merchant id at the gateway."""
    card_name: str | None = None
    """Name of the card company."""
    card_code: str | None = None
    """Standard code of the card company."""
    card_issuer_code: str | None = None
    """
    Standard code of the card's issuer (발급사); from tosspayments, ksnet, paypal_v2, smartro_v2,
    nice_v2, welcome and tosspay_v2 only.
    """
    card_issuer_name: str | None = None
    """Name of the card's issuer; where there is a code."""
    card_publisher_code: str | None = None
    """Standard code of the card's publisher (발행사); from the same gateways as `card_issuer_code`."""
    card_publisher_name: str | None = None
    """Name of the card's publisher; where there is a code."""
    card_number: Annotated[str | None, Field(repr=False)] = None
    """Masked card number."""
    card_type: CardType | None = None
    """Kind of card; None if the gateway does not tell."""
    inserted: UnixTime
    """When the key was issued."""
    updated: UnixTime = None
    """When the key was last changed."""


class BillingKeyFailure(StrEnum):
    """
    INVALID_REQUEST: the data given are not valid. PG_PROVIDER: the gateway reported an error.
    DB_FAILED: the provider's database failed.
    """

    INVALID_REQUEST = "INVALID_REQUEST"
    PG_PROVIDER = "PG_PROVIDER"
    DB_FAILED = "DB_FAILED"


class BillingKeyPaymentExtra(Arguments):
    """Further parameters of a payment with a billing key."""

    naver_use_completed_on: Annotated[str | None, Field(alias="naverUseCfm")] = None
    """
    Day on which the service is used up (이용완료일), written YYYYMMDD. For naverpay, if the contract
    demands it.
    """


class BillingKeyRequester(StrEnum):
    """
    Who asked for the deletion. admin: the merchant. customer: the buyer.
    """

    ADMIN = "admin"
    CUSTOMER = "customer"


class BillingKeyUsage(StrEnum):
    """
    issue: payment that issued the key. payment: payment with the key. payment.scheduled:
    scheduled payment with the key.
    """

    ISSUE = "issue"
    PAYMENT = "payment"
    PAYMENT_SCHEDULED = "payment.scheduled"


class CancelNaverOrders(Arguments):
    """Request of `naver_orders.cancel`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to refund; all of the payment if left out."""
    reason: NaverCancelReason | None = None
    """Why; a wrong code counts as the provider's default, PRODUCT_UNSATISFIED."""


class CancelPayment(Arguments):
    """Request of `payments.cancel`."""

    imp_uid: str | None = None
    """iamport's id of the payment; wins if `merchant_uid` is given too."""
    merchant_uid: str | None = None
    """The merchant's order number; needed without `imp_uid`."""
    amount: Amount | None = None
    """Amount to cancel; left out or 0 cancels everything."""
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
    """The buyer has already confirmed an escrow purchase (에스크로 구매확정)."""


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


class CardType(IntEnum):
    """0: credit card (신용카드). 1: debit card (체크카드)."""

    CREDIT = 0
    DEBIT = 1


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


class CashReceiptTarget(StrEnum):
    """
    Whom a cash receipt (현금영수증) is issued to. person: a person (소득공제). company: a company
    (지출증빙). anonymous: tosspay_v2 issues none.
    """

    PERSON = "person"
    COMPANY = "company"
    ANONYMOUS = "anonymous"


class Certification(Model):
    """
    Result of an identity verification (본인인증). Whether a person was really verified is in
    `certified`.
    """

    imp_uid: str
    """iamport's id of the verification."""
    merchant_uid: str | None = None
    """The merchant's own number of the request (주문번호)."""
    pg_tid: str | None = None
    """Id of the verification at the gateway."""
    pg_provider: str
    """Gateway that verified, such as danal, kcp_v2 or inicis_unified; an open list."""
    name: Annotated[str | None, Field(repr=False)] = None
    """Real name of the person."""
    gender: Gender | None = None
    """Gender of the person."""
    birthday: Annotated[str | None, Field(repr=False)] = None
    """Date of birth as YYYY-MM-DD."""
    birth: Annotated[UnixTime, Field(repr=False)] = None
    """
    Date of birth in unix seconds; by the sample, midnight in Korea, which is the day before in
    UTC, so use `birthday`. Not in the Swagger file; in an older edition of the docs
    (https://portone.gitbook.io/docs-en) and in a live answer of 2023.
    """
    foreigner: bool
    """
    A foreigner. Always false with danal unless the contract includes the distinction; see
    `foreigner_v2`.
    """
    foreigner_v2: bool | None = None
    """A foreigner; None if the contract does not include the distinction."""
    phone: Annotated[str | None, Field(repr=False)] = None
    """
    Phone number that was used (digits only); absent without the carriers' approval and for
    verification by card.
    """
    carrier: CertifiedCarrier | None = None
    """Carrier of the phone; absent without the carriers' approval and for verification by card."""
    certified: bool | None = None
    """The person was verified."""
    certified_at: UnixTime = None
    """When the person was verified."""
    unique_key: Annotated[str | None, Field(repr=False)] = None
    """Key that is unique to the person (연계정보, CI); may be empty."""
    unique_in_site: Annotated[str | None, Field(repr=False)] = None
    """Key of the person at this merchant id of the gateway (중복가입확인정보, DI)."""
    origin: str | None = None
    """Web page on which the verification ran."""


class CertificationMethod(StrEnum):
    """
    SMS: one-time code by text message. APP: in an app; no code is handed in.
    """

    SMS = "SMS"
    APP = "APP"


class CertificationOtp(Model):
    """An identity verification that waits for its one-time code."""

    imp_uid: str
    """iamport's id of the verification; pass it to `certifications.confirm_otp`."""


class CertifiedCarrier(StrEnum):
    """
    Carrier (통신사) of a verified phone; `_MVNO` marks a budget phone (알뜰폰) on its network.
    """

    SKT = "SKT"
    KT = "KT"
    LGT = "LGT"
    SKT_MVNO = "SKT_MVNO"
    KT_MVNO = "KT_MVNO"
    LGT_MVNO = "LGT_MVNO"


class Channel(Model):
    """A payment gateway setting (채널)."""

    pg_provider: str
    """Payment gateway (PG사), such as html5_inicis or kcp; an open list."""
    pg_id: str | None
    """Merchant id at the gateway (MID)."""
    sandbox: bool
    """A test channel."""
    type: ChannelType
    """What the setting is for."""
    channel_name: str | None = None
    """Name that was given to it in the console."""
    channel_key: str | None = None
    """Its key, made by the provider; requests name channels by it."""


class ChannelType(StrEnum):
    """
    payment: payments through a payment window (인증방식 결제). api_payment: payments through the API
    (API 방식 결제). certification: identity verification (본인인증).
    """

    PAYMENT = "payment"
    API_PAYMENT = "api_payment"
    CERTIFICATION = "certification"


class CollectNaverExchange(Arguments):
    """Request of `naver_orders.collect_exchange`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders whose goods came back; all of the payment if left out."""


class ConfirmCertificationOtp(Arguments):
    """Request of `certifications.confirm_otp`."""

    otp: Annotated[str | None, Field(repr=False)] = None
    """One-time code (인증번호) from the text message. Leave it out for the APP method of kcp_v2."""


class ConfirmNaverPayment(Arguments):
    """Request of `naver_payments.confirm`."""

    requester: NaverConfirmRequester | None = None
    """Who confirms; the provider's default is admin."""


class CreateEscrowShipment(Arguments):
    """Request of `escrow_shipments.create`."""

    sender: EscrowSender
    """Who sends; each gateway needs other fields of it."""
    receiver: EscrowReceiver
    """Who receives; each gateway needs other fields of it."""
    shipment: Annotated[EscrowShipmentInput, Field(alias="logis")]
    """How and when the goods are sent."""
    products: list[EscrowProduct] | None = None
    """What is sent. Needed by welcome; used by it only."""
    send_email: bool | None = None
    """
    E-mail the buyer when the purchase is confirmed; the provider's default is true. Used by
    nice_v2 only.
    """


class CreatePreparedPayment(Arguments):
    """Request of `prepared_payments.create`."""

    merchant_uid: Annotated[str, Field(max_length=40)]
    """The merchant's order number (주문번호) of the coming payment."""
    amount: Amount
    """Amount that the payment must have."""
    currency: str | None = None
    """Currency that the payment must have, such as KRW, USD or JPY. Left out: any."""


class EscrowAddress(Arguments):
    """An address in two lines; both are needed by smartro_v2."""

    address_line_1: Annotated[str | None, Field(repr=False)] = None
    """Lot or street address (지번주소 또는 도로명주소)."""
    address_line_2: Annotated[str | None, Field(repr=False)] = None
    """Rest of the address (상세주소), such as building and flat."""


class EscrowProduct(Arguments):
    """Goods of an escrow payment; used by welcome only."""

    id: str
    """Id of the product."""
    name: str
    """Name of the product."""
    code: str | None = None
    """The merchant's own code of the product."""
    amount: Amount
    """Price of one piece."""
    currency: str | None = None
    """Currency code of the price, such as KRW; the provider's default is KRW."""
    quantity: int | None = None
    """Number of pieces; the provider's default is 1."""
    tag: str | None = None
    """Category of the product, such as books."""


class EscrowReceiver(Arguments):
    """Receiver (수신자) of the goods of an escrow payment."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name. Needed by html5_inicis and smartro_v2."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number. Needed by html5_inicis and smartro_v2."""
    addr: Annotated[str | None, Field(repr=False)] = None
    """Address. Needed by html5_inicis; smartro_v2 takes `formed_address` instead."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode. Needed by html5_inicis and smartro_v2."""
    formed_address: EscrowAddress | None = None
    """Address in two lines. Needed by smartro_v2."""


class EscrowSender(Arguments):
    """Sender (발신자) of the goods of an escrow payment."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name. Needed by html5_inicis and smartro_v2."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number. Needed by html5_inicis and smartro_v2."""
    addr: Annotated[str | None, Field(repr=False)] = None
    """Address. Needed by html5_inicis; smartro_v2 takes `formed_address` instead."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode. Needed by html5_inicis and smartro_v2."""
    relationship: str | None = None
    """Relationship (관계), such as 본인 (oneself). Needed by daou."""
    formed_address: EscrowAddress | None = None
    """Address in two lines. Needed by smartro_v2."""


class EscrowShipment(Model):
    """Shipping data (배송정보) of an escrow payment."""

    company: str
    """Code of the parcel service (택배사 코드)."""
    invoice: str
    """Number of the consignment note (송장번호)."""
    sent_at: UnixTime = None
    """When the goods were sent."""
    applied_at: UnixTime = None
    """When the shipping data was registered."""


class EscrowShipmentInput(Arguments):
    """How and when the goods of an escrow payment are sent (배송정보)."""

    company: str
    """Code of the parcel service (택배사 코드); iamport's manual has the table."""
    invoice: str
    """Number of the consignment note (송장번호)."""
    sent_at: UnixTime
    """When the goods were sent."""
    receiving_at: str | None = None
    """Day on which the goods arrive (수령일시) as YYYYMMDD. Needed by daou."""
    address: Annotated[str | None, Field(repr=False)] = None
    """Address from which the goods are sent (발송주소). Needed by daou."""


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


class FailedBillingKeyChannel(Model):
    """A channel that issued no key, and why."""

    type: BillingKeyFailure
    """Kind of failure."""
    message: str | None
    """What went wrong; text for people."""
    pg_provider: str | None
    """Payment gateway of the channel."""
    pg_id: str | None
    """Merchant id at the gateway."""


class Gender(StrEnum):
    """
    Gender of a verified person.
    """

    MALE = "male"
    FEMALE = "female"


class GetBenepiaPoints(Arguments):
    """Request of `benepia.get_points`."""

    benepia_user: Annotated[str, Field(repr=False)]
    """The member's id at Benepia."""
    benepia_password: Annotated[str, Field(repr=False)]
    """The member's password at Benepia."""
    channel_key: str
    """Key of the KCP channel (채널 키)."""


class IssueAccessToken(Arguments):
    """Request of `access_tokens.issue`."""

    api_key: Annotated[str, Field(alias="imp_key", repr=False)]
    """REST API key."""
    api_secret: Annotated[str, Field(alias="imp_secret", repr=False)]
    """REST API secret."""


class IssueBillingKey(Arguments):
    """Request of `billing_keys.issue`."""

    channel_key: Annotated[str, Field(max_length=55)]
    """Key of the channel (채널 키) that issues the billing key."""
    card_number: Annotated[str, Field(repr=False)]
    """Card number, written dddd-dddd-dddd-dddd."""
    expiry: Annotated[str, Field(repr=False)]
    """Expiry of the card, written YYYY-MM."""
    birth: Annotated[str | None, Field(repr=False)] = None
    """
    Date of birth of the card holder, written YYMMDD; for a corporate card the 10 digits of the
    business number. Needed by ksnet; else the contract with the gateway decides.
    """
    pwd_2digit: Annotated[str | None, Field(repr=False)] = None
    """
    First two digits of the card's password. Needed by ksnet; else the contract with the gateway
    decides.
    """
    cvc: Annotated[str | None, Field(repr=False)] = None
    """Card verification code. Needed by paymentwall and used by no other gateway."""
    customer_id: str | None = None
    """
    The merchant's id of the buyer. Needed by tosspayments: without it the provider makes one up
    for each key, and the keys of a buyer do not belong together.
    """
    customer_name: Annotated[str | None, Field(max_length=20, repr=False)] = None
    """Name of the card holder. Needed by welcome."""
    customer_tel: Annotated[str | None, Field(max_length=20, repr=False)] = None
    """Phone number of the card holder."""
    customer_email: Annotated[str | None, Field(max_length=200, repr=False)] = None
    """E-mail address of the card holder."""
    customer_addr: Annotated[str | None, Field(max_length=200, repr=False)] = None
    """Address of the card holder."""
    customer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the card holder."""
    pg: Annotated[str | None, Field(max_length=80)] = None
    """The older way to choose a gateway, written gateway or gateway.merchant id."""
    channel_group_id: Annotated[str | None, Field(max_length=55)] = None
    """
    Id of a smart routing group: all its active channels issue a key, and the answer is a super
    billing key. `pg` is ignored then.
    """


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
    """
    Tax-free part of the amount, a whole number; the provider's default is 0. Of the rest, 1/11
    is taken as VAT.
    """
    vat: Amount | None = None
    """VAT, a whole number. Use `tax_free`."""
    vat_amount: Amount | None = None
    """VAT within the amount; only for merchants that set VAT themselves."""


class IssueCvsPayment(Arguments):
    """Request of `cvs.issue`."""

    channel_key: str
    """Key of the Galaxia channel (채널 키)."""
    merchant_uid: Annotated[str, Field(max_length=40)]
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


class IssueExternalCashReceipt(Arguments):
    """Request of `external_cash_receipts.issue`."""

    channel_key: str
    """Channel (채널) that issues the receipt."""
    name: str
    """Name of the order (주문명)."""
    amount: Amount
    """Amount of the receipt, a whole number."""
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
    """
    Tax-free part of the amount, a whole number; the provider's default is 0. Of the rest, 1/11
    is taken as VAT.
    """
    vat_amount: Amount | None = None
    """VAT within the amount; only for merchants that set VAT themselves."""


class IssueVirtualAccount(Arguments):
    """Request of `vbanks.issue`."""

    channel_key: str
    """Key of the channel (채널 키) to issue it through."""
    merchant_uid: Annotated[str, Field(max_length=40)]
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
    Tax-free part of the amount (면세금액), a whole number. For nice, nice_v2 and welcome; nice and
    nice_v2 need it where the merchant id is set to taxed and tax-free goods, and refuse it
    elsewhere.
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


class KcpFlag(StrEnum):
    """
    Y: yes. N: no.
    """

    Y = "Y"
    N = "N"


class KcpQuickBillingKey(Model):
    """A deleted auto-payment key (자동결제 키)."""

    customer_uid: str
    """Id of the key."""


class KcpQuickBiometrics(Model):
    """A member whose biometric login (생체인증) was switched off."""

    member_id: str
    """The merchant's id of the member."""


class KcpQuickMember(Model):
    """A member of KCP Quick Pay (KCP 퀵페이)."""

    member_id: str
    """The merchant's id of the member."""
    pg_provider: str | None
    """Payment gateway; kcp_quick."""
    pg_id: str | None = None
    """Merchant id at the gateway."""
    inserted: UnixTime
    """When the member was registered."""
    updated: UnixTime
    """When the member was last changed."""


class KcpVendorType(StrEnum):
    """
    Who issued a barcode. VID2: Jeulgeoun (즐거운). VID3: Coop Marketing (쿠프마케팅).
    """

    VID2 = "VID2"
    VID3 = "VID3"


class MobileCarrier(StrEnum):
    """
    Mobile network (통신사) of a phone.
    """

    SKT = "SKT"
    KT = "KT"
    LGT = "LGT"


class NaverAddress(Model):
    """Delivery address of a product order."""

    base: Annotated[str | None, Field(repr=False)] = None
    """Address without its details."""
    detail: Annotated[str | None, Field(repr=False)] = None
    """Rest of the address."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode."""
    tel1: Annotated[str | None, Field(repr=False)] = None
    """First phone number."""
    tel2: Annotated[str | None, Field(repr=False)] = None
    """Second phone number."""
    name: Annotated[str | None, Field(repr=False)] = None
    """Name of the receiver."""


class NaverCancelReason(StrEnum):
    """
    Why a product order is refunded (취소 사유). SOLD_OUT: sold out. DELAYED_DELIVERY: late
    delivery. PRODUCT_UNSATISFIED: not satisfied with service or product. INTENT_CHANGED: does
    not want it any more. COLOR_AND_SIZE: wants another colour or size. WRONG_ORDER: ordered
    another product by mistake. INCORRECT_INFO: not as described.
    """

    SOLD_OUT = "SOLD_OUT"
    DELAYED_DELIVERY = "DELAYED_DELIVERY"
    PRODUCT_UNSATISFIED = "PRODUCT_UNSATISFIED"
    INTENT_CHANGED = "INTENT_CHANGED"
    COLOR_AND_SIZE = "COLOR_AND_SIZE"
    WRONG_ORDER = "WRONG_ORDER"
    INCORRECT_INFO = "INCORRECT_INFO"


class NaverCashAmount(Model):
    """What of a Naver Pay payment can be on a cash receipt (현금영수증 발급 가용액)."""

    amount_total: Amount
    """All that can be on a cash receipt."""
    amount_by_npoint: Amount
    """Part of the total that was paid with Naver points."""
    amount_by_primary: Amount
    """Part of the total that was paid by the main means, such as card or transfer."""
    amount_supply: Amount
    """Value of supply (공급가액) within the total."""
    amount_vat: Amount
    """VAT (부가세) within the total."""


class NaverClaimStatus(StrEnum):
    """
    State of a claim. Cancel: CANCEL_REQUEST, CANCELING, CANCEL_DONE, CANCEL_REJECT (withdrawn).
    Return: RETURN_REQUEST, COLLECTING, COLLECT_DONE, RETURN_DONE, RETURN_REJECT (withdrawn).
    Exchange: EXCHANGE_REQUEST, COLLECTING, COLLECT_DONE, EXCHANGE_REDELIVERING, EXCHANGE_DONE,
    EXCHANGE_REJECT. Confirmation withheld: PURCHASE_DECISION_HOLDBACK,
    PURCHASE_DECISION_HOLDBACK_REDELIVERING, PURCHASE_DECISION_REQUEST,
    PURCHASE_DECISION_HOLDBACK_RELEASE. Cancel ex officio: ADMIN_CANCELING, ADMIN_CANCEL_DONE.
    """

    CANCEL_REQUEST = "CANCEL_REQUEST"
    CANCELING = "CANCELING"
    CANCEL_DONE = "CANCEL_DONE"
    CANCEL_REJECT = "CANCEL_REJECT"
    RETURN_REQUEST = "RETURN_REQUEST"
    COLLECTING = "COLLECTING"
    COLLECT_DONE = "COLLECT_DONE"
    RETURN_DONE = "RETURN_DONE"
    RETURN_REJECT = "RETURN_REJECT"
    EXCHANGE_REQUEST = "EXCHANGE_REQUEST"
    EXCHANGE_REDELIVERING = "EXCHANGE_REDELIVERING"
    EXCHANGE_DONE = "EXCHANGE_DONE"
    EXCHANGE_REJECT = "EXCHANGE_REJECT"
    PURCHASE_DECISION_HOLDBACK = "PURCHASE_DECISION_HOLDBACK"
    PURCHASE_DECISION_HOLDBACK_REDELIVERING = "PURCHASE_DECISION_HOLDBACK_REDELIVERING"
    PURCHASE_DECISION_REQUEST = "PURCHASE_DECISION_REQUEST"
    PURCHASE_DECISION_HOLDBACK_RELEASE = "PURCHASE_DECISION_HOLDBACK_RELEASE"
    ADMIN_CANCELING = "ADMIN_CANCELING"
    ADMIN_CANCEL_DONE = "ADMIN_CANCEL_DONE"


class NaverClaimType(StrEnum):
    """
    Kind of claim on a product order. CANCEL: cancel (취소). RETURN: return (반품). EXCHANGE:
    exchange (교환). PURCHASE_DECISION_HOLDBACK: confirmation withheld (구매 확정 보류). ADMIN_CANCEL:
    cancelled ex officio (직권 취소).
    """

    CANCEL = "CANCEL"
    RETURN = "RETURN"
    EXCHANGE = "EXCHANGE"
    PURCHASE_DECISION_HOLDBACK = "PURCHASE_DECISION_HOLDBACK"
    ADMIN_CANCEL = "ADMIN_CANCEL"


class NaverConfirmRequester(StrEnum):
    """
    Who confirms a purchase. admin: the merchant (고객사 관리자). customer: the buyer (구매자).
    """

    ADMIN = "admin"
    CUSTOMER = "customer"


class NaverDeliveryCompany(StrEnum):
    """
    Parcel service (택배사). CJGLS: CJ 대한통운. KGB: 로젠택배. DONGBU: KG 로지스. EPOST: 우체국택배. REGISTPOST:
    우편등기 (registered mail). HANJIN: 한진택배. HYUNDAI: 현대택배. KGBLS: KGB 택배. INNOGIS: GTX 로지스.
    DAESIN: 대신택배. ILYANG: 일양로지스. KDEXP: 경동택배. CHUNIL: 천일택배. CH1: another one (기타 택배). HDEXP:
    합동택배. CVSNET: 편의점택배. DHLDE: DHL Germany. ACIEXPRESS: ACI. PANTOS: 범한판토스. HLCGLOBAL: 현대택배
    (international). KOREXG: CJ 대한통운 (international). SWGEXP: 성원글로벌. DAEWOON: 대운글로벌. KUNYOUNG:
    건영택배. HPL: 한의사랑택배. DADREAM: 다드림. SFEXPRESS: 순풍택배. HONAM: 호남택배. The others are called as
    their codes.
    """

    CJGLS = "CJGLS"
    KGB = "KGB"
    DONGBU = "DONGBU"
    EPOST = "EPOST"
    REGISTPOST = "REGISTPOST"
    HANJIN = "HANJIN"
    HYUNDAI = "HYUNDAI"
    KGBLS = "KGBLS"
    INNOGIS = "INNOGIS"
    DAESIN = "DAESIN"
    ILYANG = "ILYANG"
    KDEXP = "KDEXP"
    CHUNIL = "CHUNIL"
    CH1 = "CH1"
    HDEXP = "HDEXP"
    CVSNET = "CVSNET"
    DHL = "DHL"
    FEDEX = "FEDEX"
    GSMNTON = "GSMNTON"
    WARPEX = "WARPEX"
    WIZWA = "WIZWA"
    EMS = "EMS"
    DHLDE = "DHLDE"
    ACIEXPRESS = "ACIEXPRESS"
    EZUSA = "EZUSA"
    PANTOS = "PANTOS"
    UPS = "UPS"
    HLCGLOBAL = "HLCGLOBAL"
    KOREXG = "KOREXG"
    TNT = "TNT"
    SWGEXP = "SWGEXP"
    DAEWOON = "DAEWOON"
    USPS = "USPS"
    IPARCEL = "IPARCEL"
    KUNYOUNG = "KUNYOUNG"
    HPL = "HPL"
    DADREAM = "DADREAM"
    SLX = "SLX"
    SFEXPRESS = "SFEXPRESS"
    HONAM = "HONAM"


class NaverDeliveryMethod(StrEnum):
    """
    How goods are delivered. DELIVERY: parcel or registered mail (택배, 등기, 소포). GDFW_ISSUE_SVC:
    with a consignment note by Goodsflow (굿스플로 송장 출력). VISIT_RECEIPT: the buyer picks them up
    (방문 수령). DIRECT_DELIVERY: handed over (직접 전달). QUICK_SVC: courier (퀵서비스). NOTHING: no
    delivery (배송 없음).
    """

    DELIVERY = "DELIVERY"
    GDFW_ISSUE_SVC = "GDFW_ISSUE_SVC"
    VISIT_RECEIPT = "VISIT_RECEIPT"
    DIRECT_DELIVERY = "DIRECT_DELIVERY"
    QUICK_SVC = "QUICK_SVC"
    NOTHING = "NOTHING"


class NaverOrderer(Model):
    """Who ordered at Naver."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name."""
    id: Annotated[str | None, Field(repr=False)] = None
    """Masked Naver id."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number."""


class NaverProductOrder(Model):
    """
    A product order (상품주문) of Naver Pay. Each kind of product in a payment is a product order of
    its own.
    """

    product_order_id: str
    """Naver's number of the product order."""
    product_order_status: NaverProductOrderStatus
    """Where the product order is."""
    claim_type: NaverClaimType | None = None
    """Kind of claim (클레임) on the product order; None without one."""
    claim_status: NaverClaimStatus | None = None
    """Where the claim is."""
    product_id: str | None = None
    """Id of the product."""
    product_name: str | None = None
    """Name of the product."""
    product_option_id: str | None = None
    """Id of the option of the product."""
    product_option_name: str | None = None
    """Name of the option."""
    product_amount: Amount | None = None
    """Amount of the product."""
    delivery_amount: Amount | None = None
    """Delivery fee of the product."""
    quantity: int
    """Number of pieces."""
    orderer: NaverOrderer | None = None
    """Who ordered."""
    shipping_address: NaverAddress | None = None
    """Where to deliver."""
    shipping_memo: Annotated[str | None, Field(repr=False)] = None
    """The buyer's note for the delivery."""
    shipping_due: UnixTime = None
    """By when to deliver (배송기한)."""
    individual_code: Annotated[str | None, Field(repr=False)] = None
    """The buyer's personal customs code (개인통관고유부호)."""


class NaverProductOrderStatus(StrEnum):
    """
    State of a product order. PAYMENT_WAITING: waits for the deposit (입금 대기). PAYED: paid (결제
    완료). DELIVERING: being delivered (배송 중). DELIVERED: delivered (배송 완료). PURCHASE_DECIDED:
    purchase confirmed (구매 확정). EXCHANGED: exchanged (교환 완료). CANCELED: cancelled (취소 완료).
    RETURNED: returned (반품 완료). CANCELED_BY_NOPAYMENT: cancelled for want of a deposit (미입금 취소).
    """

    PAYMENT_WAITING = "PAYMENT_WAITING"
    PAYED = "PAYED"
    DELIVERING = "DELIVERING"
    DELIVERED = "DELIVERED"
    PURCHASE_DECIDED = "PURCHASE_DECIDED"
    EXCHANGED = "EXCHANGED"
    CANCELED = "CANCELED"
    RETURNED = "RETURNED"
    CANCELED_BY_NOPAYMENT = "CANCELED_BY_NOPAYMENT"


class NaverReturnDeliveryMethod(StrEnum):
    """
    How returned goods come back. RETURN_DESIGNATED: by a parcel service that the seller has
    called (지정 반품 택배). RETURN_DELIVERY: by parcel (일반 반품 택배). RETURN_INDIVIDUAL: the buyer sends
    them (직접 반송).
    """

    RETURN_DESIGNATED = "RETURN_DESIGNATED"
    RETURN_DELIVERY = "RETURN_DELIVERY"
    RETURN_INDIVIDUAL = "RETURN_INDIVIDUAL"


class NaverReturnReason(StrEnum):
    """
    Why a product order is returned (반품 사유). INTENT_CHANGED: does not want it any more.
    COLOR_AND_SIZE: wants another colour or size. WRONG_ORDER: ordered another product by
    mistake. PRODUCT_UNSATISFIED: not satisfied with service or product. DELAYED_DELIVERY: late
    delivery. SOLD_OUT: sold out. DROPPED_DELIVERY: not delivered. BROKEN: broken.
    INCORRECT_INFO: not as described. WRONG_DELIVERY: another product was delivered.
    WRONG_OPTION: another colour or the like was delivered.
    """

    INTENT_CHANGED = "INTENT_CHANGED"
    COLOR_AND_SIZE = "COLOR_AND_SIZE"
    WRONG_ORDER = "WRONG_ORDER"
    PRODUCT_UNSATISFIED = "PRODUCT_UNSATISFIED"
    DELAYED_DELIVERY = "DELAYED_DELIVERY"
    SOLD_OUT = "SOLD_OUT"
    DROPPED_DELIVERY = "DROPPED_DELIVERY"
    BROKEN = "BROKEN"
    INCORRECT_INFO = "INCORRECT_INFO"
    WRONG_DELIVERY = "WRONG_DELIVERY"
    WRONG_OPTION = "WRONG_OPTION"


class NaverReview(Model):
    """A buyer's review (구매평) of a product."""

    review_id: str
    """Id of the review."""
    score: str
    """
    Satisfaction, a number as text. General reviews: 0 (not satisfied), 1 (so-so), 2
    (satisfied). Premium reviews: 10 (not recommended), 11 (so-so), 12 (recommended), 13 (warmly
    recommended). Another text of the docs says 1 to 5.
    """
    title: str | None = None
    """Text of a general review, or title of a premium one."""
    content: str | None = None
    """Text of a premium review; none for general ones."""
    product_order_id: str
    """Naver's number of the product order."""
    product_id: str | None = None
    """Id of the product."""
    product_name: str | None = None
    """Name of the product."""
    product_option_name: str | None = None
    """Name of the option of the product."""
    writer: Annotated[str | None, Field(repr=False)] = None
    """Encrypted id of the writer."""
    created_at: UnixTime = None
    """When the review was written."""
    modified_at: UnixTime = None
    """When the review was changed."""


class NaverReviewType(StrEnum):
    """
    Kind of review (구매평 유형).
    """

    GENERAL = "general"
    PREMIUM = "premium"


class NaverWithholdReason(StrEnum):
    """
    Why a return is withheld (반품보류 사유). RETURN_DELIVERYFEE: the fee for the return is claimed.
    EXTRAFEEE: other costs of the return are claimed. RETURN_DELIVERYFEE_AND_EXTRAFEEE: both.
    RETURN_PRODUCT_NOT_DELIVERED: the goods have not come back. ETC: another reason.
    """

    RETURN_DELIVERYFEE = "RETURN_DELIVERYFEE"
    EXTRAFEEE = "EXTRAFEEE"
    RETURN_DELIVERYFEE_AND_EXTRAFEEE = "RETURN_DELIVERYFEE_AND_EXTRAFEEE"
    RETURN_PRODUCT_NOT_DELIVERED = "RETURN_PRODUCT_NOT_DELIVERED"
    ETC = "ETC"


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


class PayOnce(Arguments):
    """Request of `subscriptions.pay_once`."""

    merchant_uid: Annotated[str, Field(max_length=40)]
    """The merchant's order number (주문번호), new for each request."""
    amount: Amount
    """Amount to pay."""
    card_number: Annotated[str, Field(repr=False)]
    """Card number, written dddd-dddd-dddd-dddd."""
    expiry: Annotated[str, Field(repr=False)]
    """Expiry of the card, written YYYY-MM."""
    birth: Annotated[str | None, Field(repr=False)] = None
    """
    Date of birth of the card holder, written YYMMDD; for a corporate card the 10 digits of the
    business number. The contract with the gateway decides whether it is needed; ksnet does not
    check it.
    """
    pwd_2digit: Annotated[str | None, Field(repr=False)] = None
    """
    First two digits of the card's password. The contract with the gateway decides whether it is
    needed; ksnet does not check it.
    """
    cvc: Annotated[str | None, Field(repr=False)] = None
    """Card verification code. Needed by paymentwall and used by no other gateway."""
    customer_uid: Annotated[str | None, Field(max_length=80)] = None
    """
    Id for a billing key: the card is stored under it, and so are the buyer's data. Left out,
    nothing is stored. Not with ksnet and tosspayments.
    """
    pg: Annotated[str | None, Field(max_length=80)] = None
    """
    Gateway to pay through, written gateway or gateway.merchant id. Left out or unknown, the
    default channel is used.
    """
    channel_group_id: Annotated[str | None, Field(alias="channelGroupId", max_length=55)] = None
    """
    Id of a smart routing group (스마트 라우팅 그룹): one of its channels is chosen by their shares, and
    `pg` is ignored.
    """
    currency: str | None = None
    """
    Currency code, such as KRW or USD; the provider's default is KRW. ksnet takes USD from
    foreign cards only.
    """
    tax_free: Amount | None = None
    """
    The part of `amount` that is free of tax; the provider's default is 0, so that 1/11 of
    `amount` is value-added tax.
    """
    vat_amount: Amount | None = None
    """
    The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for zero-rated sales
    (영세율). For nice, html5_inicis, nice_v2 and welcome, by agreement.
    """
    vat: Amount | None = None
    """The value-added tax in `amount`; give `tax_free` instead."""
    name: Annotated[str | None, Field(max_length=40)] = None
    """Name of the order. Needed by html5_inicis."""
    buyer_name: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """
    Name of the buyer. Needed by html5_inicis, ksnet and welcome; paymentwall wants first and
    last name with a space between.
    """
    buyer_email: Annotated[str | None, Field(max_length=64, repr=False)] = None
    """E-mail address of the buyer. Needed by html5_inicis."""
    buyer_tel: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Phone number of the buyer. Needed by html5_inicis."""
    buyer_addr: Annotated[str | None, Field(max_length=128, repr=False)] = None
    """Address of the buyer."""
    buyer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the buyer."""
    card_quota: int | None = None
    """
    Months of instalment (할부), 2 or more, from 50,000 won; the provider's default is 0, one
    payment.
    """
    interest_free_by_merchant: bool | None = None
    """
    The merchant bears the interest of the instalments; the provider's default is false. For
    nice_v2 and nice, by agreement.
    """
    use_card_point: bool | None = None
    """
    Pay with the points of the card too; the provider's default is false. For ksnet, nice and
    nice_v2, by agreement.
    """
    custom_data: JsonText | None = None
    """The merchant's own data, stored with the payment."""
    notice_url: str | None = None
    """URL for the webhook, in place of the console's."""
    browser_ip: Annotated[str | None, Field(repr=False)] = None
    """IP address of the buyer's browser. Needed by paymentwall."""
    secure_3d_charge_id: str | None = None
    """The gateway's payment id, to pay again after 3-D Secure. For paymentwall."""
    secure_3d_token: Annotated[str | None, Field(repr=False)] = None
    """The gateway's token, to pay again after 3-D Secure. For paymentwall."""
    product_type: ProductType | None = None
    """Kind of product. Needed by ksnet."""
    promotion_id: str | None = None
    """Id of a promotion to apply, starts with `promotion-id-`."""
    bypass: JsonText | None = None
    """The gateway's own parameters, passed on as they are."""


class PayWithBenepiaPoints(Arguments):
    """Request of `benepia.pay`."""

    benepia_user: Annotated[str, Field(repr=False)]
    """The member's id at Benepia."""
    benepia_password: Annotated[str, Field(repr=False)]
    """The member's password at Benepia."""
    benepia_member_code: str | None = None
    """Code that Benepia gave the member's company (회원사 코드)."""
    merchant_uid: Annotated[str, Field(max_length=40)]
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


class PayWithBillingKey(Arguments):
    """Request of `subscriptions.pay`."""

    customer_uid: Annotated[str, Field(max_length=80)]
    """Id of the billing key to pay with."""
    merchant_uid: Annotated[str, Field(max_length=40)]
    """
    The merchant's order number (주문번호), new for each payment. No special characters with
    smartro_v2.
    """
    amount: Amount
    """Amount to pay."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    channel_key: Annotated[str | None, Field(max_length=55)] = None
    """
    Key of the channel (채널 키) to pay through, for a super billing key; left out, one is chosen
    by the shares of the channels.
    """
    currency: str | None = None
    """
    Currency code, such as KRW or USD; the provider's default is KRW. Needed by paypal_v2, which
    does not take KRW; ksnet takes USD from foreign cards only.
    """
    tax_free: Amount | None = None
    """
    The part of `amount` that is free of tax; the provider's default is 0, so that 1/11 of
    `amount` is value-added tax.
    """
    vat_amount: Amount | None = None
    """
    The value-added tax in `amount`, if not 1/11; 0 beside `tax_free` 0 for zero-rated sales
    (영세율). For nice, html5_inicis, nice_v2, welcome and tosspay_v2.
    """
    vat: Amount | None = None
    """The value-added tax in `amount`; give `tax_free` instead."""
    buyer_name: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """
    Name of the buyer. Needed by smartro_v2, ksnet and welcome; paymentwall wants first and last
    name with a space between.
    """
    buyer_email: Annotated[str | None, Field(max_length=64, repr=False)] = None
    """
    E-mail address of the buyer. Needed by smartro_v2 and paymentwall; for paymentwall the same
    as when the key was issued.
    """
    buyer_tel: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Phone number of the buyer. Needed by smartro_v2."""
    buyer_addr: Annotated[str | None, Field(max_length=128, repr=False)] = None
    """Address of the buyer."""
    buyer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the buyer."""
    card_quota: int | None = None
    """
    Months of instalment (할부), 2 or more, from 50,000 won; the provider's default is 0, one
    payment.
    """
    interest_free_by_merchant: bool | None = None
    """
    The merchant bears the interest of the instalments; the provider's default is false. For
    nice, ksnet and nice_v2, by agreement.
    """
    use_card_point: bool | None = None
    """
    Pay with the points of the card too; the provider's default is false. For nice, smartro_v2
    and nice_v2, by agreement.
    """
    custom_data: JsonText | None = None
    """The merchant's own data, stored with the payment."""
    notice_url: str | None = None
    """URL for the webhook, in place of the console's."""
    browser_ip: Annotated[str | None, Field(repr=False)] = None
    """IP address of the buyer's browser. Needed by paymentwall."""
    product_type: ProductType | None = None
    """Kind of product. For ksnet and paypal_v2; needed by ksnet."""
    product_count: int | None = None
    """Number of products; the provider's default is 1."""
    cash_receipt_type: CashReceiptTarget | None = None
    """
    Whom to issue a cash receipt to. For tosspay_v2, which issues one by itself unless this is
    anonymous.
    """
    bypass: JsonText | None = None
    """The gateway's own parameters, passed on as they are."""
    extra: BillingKeyPaymentExtra | None = None
    """Further parameters of Naver Pay."""
    promotion_id: str | None = None
    """
    Id of a promotion to apply, starts with `promotion-id-`; the masked number of the stored
    card decides whether it does.
    """


class PayWithKcpBillingKey(Arguments):
    """Request of `kcp_quick.pay`."""

    customer_uid: str
    """Id of the auto-payment key (자동결제 키) to pay with."""
    merchant_uid: Annotated[str, Field(max_length=40)]
    """The merchant's order number (주문번호), new for each payment."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    buyer_name: Annotated[str, Field(max_length=20, repr=False)]
    """Name of the buyer."""
    amount: Amount
    """Amount to pay, a whole number."""
    notice_url: str | None = None
    """URL for the webhook with the result after the approval."""


class PayWithKcpMoney(Arguments):
    """Request of `kcp_quick.pay_with_money`."""

    member_id: Annotated[str, Field(max_length=16)]
    """KCP's simple-payment user id (KCP 간편결제 유저 아이디) of the member who pays."""
    channel_key: str
    """Key of the channel (채널 키) to pay through."""
    merchant_uid: Annotated[str, Field(max_length=40)]
    """The merchant's order number (주문번호), new for each payment."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    amount: Amount
    """Amount to pay, a whole number."""
    imp_uid: str
    """
    iamport's id of the payment on which the PIN was checked (PinCheck); not that of this
    payment.
    """
    notice_url: str | None = None
    """URL for the webhook with the result after the approval."""


class PaycoOrder(Model):
    """A Payco order (페이코 주문) after a change."""

    status: PaycoOrderStatus
    """State of the order now."""


class PaycoOrderStatus(StrEnum):
    """
    State of the goods of a Payco order. DELIVERY_START: being delivered (배송시작, 출고지시).
    PURCHASE_DECISION: purchase confirmed (구매확정). CANCELED: cancelled (취소).
    """

    DELIVERY_START = "DELIVERY_START"
    PURCHASE_DECISION = "PURCHASE_DECISION"
    CANCELED = "CANCELED"


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
    """

    @field_validator("card_type", mode="before")
    @classmethod
    def null_text_validator(cls, v: Any, info: ValidationInfo) -> Any:
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


class PaymentPage(Model):
    """A page of payments."""

    total: int
    """Payments on all pages together."""
    previous: int
    """Number of the page before; 0 on the first page."""
    next: int
    """Number of the next page; 0 on the last page."""
    items: Annotated[list[Payment] | None, Field(alias="list")] = None
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


class PaymentwallDelivery(Model):
    """Paymentwall's answer to a delivery report."""

    success: int | None = None
    """1 if Paymentwall took the report."""
    error_code: int | None = None
    """Paymentwall's error code; None if all went well."""
    error: str | None = None
    """What the error code means."""
    notices: list[str] | None = None
    """Details of the error."""


class PaymentwallDeliveryStatus(StrEnum):
    """
    How far a delivery is.
    """

    ORDER_PLACED = "order_placed"
    ORDER_SHIPPED = "order_shipped"
    DELIVERING = "delivering"
    DELIVERED = "delivered"


class PaymentwallProductType(StrEnum):
    """
    physical: goods that are shipped (실물). digital: digital goods (디지털).
    """

    PHYSICAL = "physical"
    DIGITAL = "digital"


class PaymentwallRefundable(StrEnum):
    """
    Whether a sale can be refunded (환불가능여부).
    """

    YES = "yes"
    NO = "no"


class PlaceNaverOrders(Arguments):
    """Request of `naver_orders.place`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to confirm; all of the payment if left out."""


class PrepareKcpMoney(Arguments):
    """Request of `kcp_quick.prepare`."""

    btid: Annotated[str, Field(max_length=20)]
    """Registration number of the transaction (거래등록번호), made by the merchant."""
    customer_ip: Annotated[str, Field(alias="cust_ip", repr=False)]
    """IPv4 address of the customer."""
    code_verifier: Annotated[str, Field(max_length=200, repr=False)]
    """Random text that verifies who asks."""
    prepaid_auth: Annotated[KcpFlag | None, Field(alias="prepaid_auth_yn")] = None
    """
    Whether authentication of prepaid money (선불머니 인증) is used. For the action types Pay and
    PinCheck, where it may be left out, and PrepaidAuth, which needs it.
    """
    prepaid_amount: Amount | None = None
    """
    Amount to pay in prepaid money, a whole number of at most 9 digits. For the action types Pay
    and PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed, too, if
    `prepaid_auth` is Y.
    """
    vendor_type: Annotated[KcpVendorType | None, Field(alias="vender_type")] = None
    """Who issued the barcode (바코드 발급사). For the action type PrepaidOfflineUse."""
    reward_id: Annotated[str | None, Field(max_length=20)] = None
    """
    Key of a franchise's own policy that is applied to the payment (리워드 ID). For the action type
    PrepaidOfflineUse.
    """


class PreparedPayment(Model):
    """The amount that a coming payment must have (결제 사전 정보)."""

    merchant_uid: str
    """The merchant's order number (주문번호)."""
    amount: Amount
    """Amount that the payment must have."""
    currency: str | None = None
    """Currency that the payment must have; None for any."""


class ProductType(StrEnum):
    """
    real: goods (실물). digital: content (컨텐츠).
    """

    REAL = "real"
    DIGITAL = "digital"


class RegisterPartnerReceipts(Arguments):
    """Request of `partner_receipts.register`."""

    shares: Annotated[list[PartnerShare], Field(alias="data")]
    """Sub-merchants and what each of them sold."""


class RejectNaverReturn(Arguments):
    """Request of `naver_orders.reject_return`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to reject the return of; all of the payment if left out."""
    memo: str
    """Note to the buyer."""


class ReleaseKcpBiometrics(Arguments):
    """Request of `kcp_quick.release_biometrics`."""

    channel_key: str
    """Key of the channel (채널 키) of the member."""


class ReportPaymentwallDelivery(Arguments):
    """Request of `paymentwall.report_delivery`."""

    imp_uid: Annotated[str, Field(max_length=40)]
    """iamport's id of the payment (아임포트 거래 고유번호)."""
    merchant_uid: Annotated[str, Field(max_length=40)]
    """The merchant's order number (주문번호)."""
    type: PaymentwallProductType
    """Kind of goods."""
    status: PaymentwallDeliveryStatus
    """How far the delivery is."""
    estimated_delivery_datetime: UnixTime
    """When the goods are expected to arrive; for digital goods the present will do."""
    estimated_update_datetime: UnixTime
    """When the status is expected to change; for digital goods the present will do."""
    refundable: PaymentwallRefundable
    """Whether the sale can be refunded."""
    shipping_address_email: Annotated[str, Field(max_length=50, repr=False)]
    """E-mail address of the receiver."""
    carrier_tracking_id: Annotated[str | None, Field(max_length=64)] = None
    """Tracking number. Needed for physical goods."""
    carrier_type: Annotated[str | None, Field(max_length=64)] = None
    """Name of the carrier. Needed for physical goods."""
    reason: Annotated[str | None, Field(max_length=64)] = None
    """Reason (사유); the docs say no more."""
    details: Annotated[str | None, Field(max_length=400)] = None
    """Details (상세 사항); the docs say no more."""
    shipping_address_country: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Country of the receiver. Needed for physical goods."""
    shipping_address_city: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """City of the receiver. Needed for physical goods."""
    shipping_address_zip: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Postcode of the receiver. Needed for physical goods."""
    shipping_address_state: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """State of the receiver; N/A outside the United States. Needed for physical goods."""
    shipping_address_street: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Street of the receiver. Needed for physical goods."""
    shipping_address_phone: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Phone number of the receiver. Needed for physical goods."""
    shipping_address_firstname: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Given name of the receiver. Needed for physical goods."""
    shipping_address_lastname: Annotated[str | None, Field(max_length=40, repr=False)] = None
    """Family name of the receiver. Needed for physical goods."""


class RequestCertificationOtp(Arguments):
    """Request of `certifications.request_otp`."""

    name: Annotated[str, Field(repr=False)]
    """Name of the person."""
    phone: Annotated[str, Field(repr=False)]
    """Phone number of the person; all but the digits is dropped."""
    birth: Annotated[str, Field(repr=False)]
    """Date of birth as YYMMDD; all but the digits is dropped."""
    gender_digit: Annotated[str, Field(pattern="^[1-8]$", repr=False)]
    """
    7th digit of the resident registration number (주민등록번호). Koreans: 1 or 2 if born before 2000,
    else 3 or 4. Foreigners (kcp_v2): 5 (men) or 6 (women) if born before 2000, else 7 or 8.
    """
    carrier: MobileCarrier
    """Carrier of the phone; that of the network for budget phones."""
    is_mvno: bool | None = None
    """The phone is a budget phone (알뜰폰); the provider's default is false."""
    company: str | None = None
    """Name or domain of the merchant's service; it is shown in the text message."""
    merchant_uid: str | None = None
    """The merchant's own number of this request (주문번호)."""
    pg: str | None = None
    """Gateway and merchant id, as danal.{merchant id}. Use `channel_key`."""
    channel_key: str
    """Channel (채널) that does the verification."""
    verification_method: CertificationMethod | None = None
    """How to verify. Supported by kcp_v2."""
    bypass: JsonText | None = None
    """The gateway's own parameters as JSON text; passed on unchanged. Supported by kcp_v2."""


class RequestNaverReturn(Arguments):
    """Request of `naver_orders.request_return`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to return; all of the payment if left out."""
    reason: NaverReturnReason | None = None
    """Why; a wrong code counts as the provider's default, INTENT_CHANGED."""
    delivery_method: NaverReturnDeliveryMethod
    """How the goods come back."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method RETURN_DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method RETURN_DELIVERY."""


class Reschedule(Arguments):
    """Request of `subscriptions.reschedule`."""

    schedule_at: UnixTime
    """When to try again, in the future."""


class ResolveNaverReturn(Arguments):
    """Request of `naver_orders.resolve_return`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders whose return is not withheld any more; all of the payment if left out."""


class Schedule(Model):
    """
    A schedule (결제예약): a payment to be made later. A field that does not apply is None; so is
    the time of what has not happened.
    """

    customer_uid: str
    """Id of the billing key."""
    merchant_uid: str
    """The merchant's order number."""
    imp_uid: str | None = None
    """iamport's id of the payment; None until it is tried, and after a revocation."""
    pg_provider: str | None = None
    """Payment gateway (PG사); for a super billing key the one that was routed to."""
    pg_id: str | None = None
    """Merchant id at the gateway; for a super billing key at the one that was routed to."""
    customer_id: str | None = None
    """The merchant's id of the buyer; used by tosspayments."""
    schedule_at: UnixTime
    """When the payment is to be tried."""
    executed_at: UnixTime = None
    """When it was tried."""
    revoked_at: UnixTime = None
    """When the schedule was cancelled."""
    amount: Amount
    """Amount to pay."""
    currency: str | None = None
    """Currency code, such as KRW or USD."""
    name: str | None = None
    """Name of the order."""
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
    """The merchant's own JSON text, stored with the payment."""
    schedule_status: ScheduleStatus
    """State of the schedule (예약상태)."""
    payment_status: PaymentStatus | None = None
    """
    How the payment ended: paid, failed or cancelled (paid and refunded later). None until it is
    tried.
    """
    fail_reason: str | None = None
    """Why the payment failed."""
    promotion_id: str | None = None
    """Id of the promotion to apply, starts with `promotion-id-`."""


class ScheduleInput(Arguments):
    """A payment to schedule."""

    merchant_uid: str
    """
    The merchant's order number (주문번호), new for each payment: no second one is made with it. No
    special characters with smartro_v2.
    """
    schedule_at: UnixTime
    """When to pay."""
    amount: Amount
    """Amount to pay."""
    name: Annotated[str, Field(max_length=40)]
    """Name of the order."""
    currency: str | None = None
    """
    Currency code, such as KRW or USD; the provider's default is KRW. Needed by paypal_v2, which
    does not take KRW; ksnet takes USD from foreign cards only.
    """
    tax_free: Amount | None = None
    """
    The part of `amount` that is free of tax; the provider's default is 0, so that 1/11 of
    `amount` is value-added tax.
    """
    vat_amount: Amount | None = None
    """The value-added tax in `amount`, if not 1/11. For nice, html5_inicis, nice_v2 and welcome."""
    buyer_name: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """
    Name of the buyer; left out, the billing key's customer_name. Needed by smartro_v2, ksnet
    and welcome.
    """
    buyer_email: Annotated[str | None, Field(max_length=64, repr=False)] = None
    """
    E-mail address of the buyer; left out, the billing key's customer_email. Needed by
    smartro_v2 and paymentwall; for paymentwall the same as when the key was issued.
    """
    buyer_tel: Annotated[str | None, Field(max_length=16, repr=False)] = None
    """Phone number of the buyer; left out, the billing key's customer_tel. Needed by smartro_v2."""
    buyer_addr: Annotated[str | None, Field(max_length=128, repr=False)] = None
    """Address of the buyer; left out, the billing key's customer_addr."""
    buyer_postcode: Annotated[str | None, Field(max_length=8, repr=False)] = None
    """Postcode of the buyer; left out, the billing key's customer_postcode."""
    custom_data: JsonText | None = None
    """The merchant's own data, stored with the payment."""
    notice_url: str | None = None
    """URL for the webhook, in place of the console's."""
    product_type: ProductType | None = None
    """Kind of product. For ksnet and paypal_v2; needed by ksnet."""
    cash_receipt_type: CashReceiptTarget | None = None
    """
    Whom to issue a cash receipt to. For tosspay_v2, which issues one by itself unless this is
    anonymous.
    """
    card_quota: int | None = None
    """
    Months of instalment (할부), 2 or more, from 50,000 won; the provider's default is 0, one
    payment.
    """
    interest_free_by_merchant: bool | None = None
    """
    The merchant bears the interest of the instalments; the provider's default is false. For
    nice, ksnet and nice_v2, by agreement.
    """
    use_card_point: bool | None = None
    """
    Pay with the points of the card too; the provider's default is false. For nice, smartro_v2
    and nice_v2, by agreement.
    """
    product_count: int | None = None
    """Number of products; the provider's default is 1."""
    browser_ip: Annotated[str | None, Field(repr=False)] = None
    """IP address of the buyer's browser."""
    extra: BillingKeyPaymentExtra | None = None
    """Further parameters of Naver Pay."""
    bypass: JsonText | None = None
    """The gateway's own parameters, passed on as they are."""
    promotion_id: str | None = None
    """
    Id of a promotion to apply, starts with `promotion-id-`; the masked number of the stored
    card decides whether it does.
    """


class SchedulePage(Page):
    """A page of schedules. Only `items` is there if the provider answers with a bare array."""

    total: int | None = None
    """Schedules on all pages together."""
    previous: int | None = None
    """Number of the page before; 0 on the first page."""
    next: int | None = None
    """Number of the next page; 0 on the last page."""
    items: Annotated[list[Schedule] | None, Field(alias="list")] = None
    """The schedules of this page."""


class SchedulePayments(Arguments):
    """Request of `subscriptions.schedule`."""

    customer_uid: Annotated[str, Field(max_length=80)]
    """Id of the billing key to pay with; if there is none, one is issued from the card data."""
    schedules: Annotated[list[ScheduleInput], Field(min_length=1)]
    """The payments to schedule, each with an order number of its own."""
    channel_key: Annotated[str | None, Field(max_length=55)] = None
    """
    Key of the channel (채널 키) to pay through, for a super billing key; left out, one is chosen
    by the shares of the channels when the time comes.
    """
    customer_id: str | None = None
    """
    The merchant's id of the buyer, for a new key. Needed by tosspayments: without it the
    provider makes one up for each key.
    """
    checking_amount: Amount | None = None
    """Amount to charge and cancel at once, to check the card, a whole number; 0 for no check."""
    card_number: Annotated[str | None, Field(repr=False)] = None
    """Card number, written dddd-dddd-dddd-dddd; needed for a new key."""
    expiry: Annotated[str | None, Field(repr=False)] = None
    """Expiry of the card, written YYYY-MM; needed for a new key."""
    birth: Annotated[str | None, Field(repr=False)] = None
    """
    Date of birth of the card holder, written YYMMDD, for a new key; for a corporate card the 10
    digits of the business number.
    """
    pwd_2digit: Annotated[str | None, Field(repr=False)] = None
    """First two digits of the card's password, for a new key."""
    cvc: Annotated[str | None, Field(repr=False)] = None
    """Card verification code. Needed by paymentwall and used by no other gateway."""


class ScheduleSorting(StrEnum):
    """
    Order of scheduled payments.
    """

    SCHEDULED = "scheduled"


class ScheduleStatus(StrEnum):
    """
    State of a schedule (예약상태). scheduled: not tried yet. executed: the payment was tried;
    `payment_status` tells how it ended. revoked: cancelled before it was tried.
    """

    SCHEDULED = "scheduled"
    EXECUTED = "executed"
    REVOKED = "revoked"


class ShipNaverExchange(Arguments):
    """Request of `naver_orders.ship_exchange`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders that are shipped again; all of the payment if left out."""
    delivery_method: NaverDeliveryMethod
    """How the goods are delivered."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method DELIVERY."""


class ShipNaverOrders(Arguments):
    """Request of `naver_orders.ship`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders that are shipped; all of the payment if left out."""
    delivery_method: NaverDeliveryMethod
    """How the goods are delivered."""
    dispatched_at: UnixTime
    """When the goods were sent."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method DELIVERY."""


class StandardCode(Model):
    """A bank or card company and its standard code (표준코드)."""

    code: str
    """The code."""
    name: str
    """Name of the bank or card company."""


class SuperBillingKey(Model):
    """
    A super billing key (슈퍼 빌링키): one id for the keys that all active channels of a smart
    routing group (스마트 라우팅 그룹) issued for the same card.
    """

    customer_uid: str
    """The key's id, given by the merchant."""
    channel_group_id: Annotated[str, Field(alias="channelGroupId")]
    """Id of the smart routing group."""
    customer_id: str | None = None
    """The merchant's id of the buyer; used by tosspayments."""
    customer_name: Annotated[str | None, Field(repr=False)] = None
    """Name of the card holder."""
    customer_tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number of the card holder."""
    customer_email: Annotated[str | None, Field(repr=False)] = None
    """E-mail address of the card holder."""
    customer_addr: Annotated[str | None, Field(repr=False)] = None
    """Address of the card holder."""
    customer_postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode of the card holder."""
    succeeded_channels: Annotated[
        list[BillingKeyChannel] | None, Field(alias="succeededChannels")
    ] = None
    """Channels that issued a key."""
    failed_channels: Annotated[
        list[FailedBillingKeyChannel] | None, Field(alias="failedChannels")
    ] = None
    """Channels that issued none."""


class Tier(Model):
    """A sub-merchant (하위상점) of an agency account."""

    tier_code: str
    """Its code: 3 characters, A-Z or 0-9."""
    tier_name: str | None
    """Its name in the console."""


class UnschedulePayments(Arguments):
    """Request of `subscriptions.unschedule`."""

    customer_uid: str | None = None
    """Id of the billing key; left out, the order numbers alone decide."""
    merchant_uids: Annotated[list[str] | None, Field(alias="merchant_uid", min_length=1)] = None
    """Order numbers of the schedules; left out, all schedules of the billing key are cancelled."""


class UpdateEscrowShipment(Arguments):
    """Request of `escrow_shipments.update`."""

    sender: EscrowSender
    """Who sends; each gateway needs other fields of it."""
    receiver: EscrowReceiver
    """Who receives; each gateway needs other fields of it."""
    shipment: Annotated[EscrowShipmentInput, Field(alias="logis")]
    """How and when the goods are sent."""
    products: list[EscrowProduct] | None = None
    """What is sent. Needed by welcome; used by it only."""


class UpdatePaycoOrderStatus(Arguments):
    """Request of `payco_orders.update_status`."""

    status: PaycoOrderStatus
    """New state of the order."""


class UpdatePreparedKcpMoney(Arguments):
    """Request of `kcp_quick.update_prepared`."""

    btid: Annotated[str, Field(max_length=20)]
    """Registration number of the transaction (거래등록번호), made by the merchant."""
    customer_ip: Annotated[str, Field(alias="cust_ip", repr=False)]
    """IPv4 address of the customer."""
    code_verifier: Annotated[str, Field(max_length=200, repr=False)]
    """Random text that verifies who asks."""
    prepaid_auth: Annotated[KcpFlag | None, Field(alias="prepaid_auth_yn")] = None
    """
    Whether authentication of prepaid money (선불머니 인증) is used. For the action types Pay and
    PinCheck, where it may be left out, and PrepaidAuth, which needs it.
    """
    prepaid_amount: Amount | None = None
    """
    Amount to pay in prepaid money, a whole number of at most 9 digits. For the action types Pay
    and PinCheck, where it may be left out, and PrepaidAuth, which needs it; needed, too, if
    `prepaid_auth` is Y.
    """
    vendor_type: Annotated[KcpVendorType | None, Field(alias="vender_type")] = None
    """Who issued the barcode (바코드 발급사). For the action type PrepaidOfflineUse."""
    reward_id: Annotated[str | None, Field(max_length=20)] = None
    """
    Key of a franchise's own policy that is applied to the payment (리워드 ID). For the action type
    PrepaidOfflineUse.
    """


class UpdatePreparedPayment(Arguments):
    """Request of `prepared_payments.update`."""

    merchant_uid: Annotated[str, Field(max_length=40)]
    """The order number that is registered."""
    amount: Amount
    """New amount."""
    currency: str | None = None
    """Currency that the payment must have, such as KRW, USD or JPY. Left out: any."""


class UpdateSchedule(Arguments):
    """Request of `subscriptions.update_schedule`."""

    schedule_at: UnixTime
    """When to pay, in the future."""


class UpdateVirtualAccount(Arguments):
    """Request of `vbanks.update`."""

    amount: Amount | None = None
    """New amount to be paid in, a whole number."""
    vbank_due: UnixTime = None
    """New deadline of the deposit (입금기한)."""


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


class WithholdNaverReturn(Arguments):
    """Request of `naver_orders.withhold_return`."""

    product_order_ids: Annotated[list[str] | None, Field(alias="product_order_id")] = None
    """Product orders to withhold the return of; all of the payment if left out."""
    reason: NaverWithholdReason | None = None
    """Why; a wrong code counts as the provider's default, ETC."""
    memo: str
    """Note to the buyer."""
    extra_charge: Amount | None = None
    """
    What the buyer has to pay in addition (기타 비용 청구액), a whole number; the provider's default is
    0.
    """
