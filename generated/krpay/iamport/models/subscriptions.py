# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, Id, JsonText, OwnId, UnixTime
from krpay.iamport._pages import SchedulePageBase
from krpay.iamport.models.common import ProductType
from krpay.iamport.models.payments import PaymentStatus


class BillingKeyPaymentExtra(Arguments):
    """Further parameters of a payment with a billing key."""

    naver_use_completed_on: Annotated[str | None, Field(alias="naverUseCfm")] = None
    """
    Day on which the service is used up (이용완료일), written YYYYMMDD. For naverpay, if the contract
    demands it.
    """


class CashReceiptTarget(StrEnum):
    """
    Whom a cash receipt (현금영수증) is issued to. person: a person (소득공제). company: a company
    (지출증빙). anonymous: tosspay_v2 issues none.
    """

    PERSON = "person"
    COMPANY = "company"
    ANONYMOUS = "anonymous"


class PayOnce(Arguments):
    """Request of `subscriptions.pay_once`."""

    merchant_uid: OwnId
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
    customer_uid: OwnId | None = None
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
    promotion_id: Id | None = None
    """Id of a promotion to apply, starts with `promotion-id-`."""
    bypass: JsonText | None = None
    """The gateway's own parameters, passed on as they are."""


class PayWithBillingKey(Arguments):
    """Request of `subscriptions.pay`."""

    customer_uid: OwnId
    """Id of the billing key to pay with."""
    merchant_uid: OwnId
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
    promotion_id: Id | None = None
    """
    Id of a promotion to apply, starts with `promotion-id-`; the masked number of the stored
    card decides whether it does.
    """


class Reschedule(Arguments):
    """Request of `subscriptions.reschedule`."""

    schedule_at: UnixTime
    """When to try again, in the future."""


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
    schedule_at: UnixTime = None
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

    merchant_uid: OwnId
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
    promotion_id: Id | None = None
    """
    Id of a promotion to apply, starts with `promotion-id-`; the masked number of the stored
    card decides whether it does.
    """


class SchedulePage(SchedulePageBase):
    """
    A page of schedules. Only `items` is there if the provider answers with a bare array.
    Evidence: reported (https://github.com/iamport/iamport-rest-client-java).
    """

    total: int | None = None
    """Schedules on all pages together."""
    previous: int | None = None
    """Number of the page before; 0 on the first page."""
    next: int | None = None
    """Number of the next page; 0 on the last page."""
    items: Annotated[list[Schedule], Field(alias="list")]
    """The schedules of this page."""


class SchedulePayments(Arguments):
    """Request of `subscriptions.schedule`."""

    customer_uid: OwnId
    """Id of the billing key to pay with; if there is none, one is issued from the card data."""
    schedules: Annotated[list[ScheduleInput], Field(min_length=1)]
    """The payments to schedule, each with an order number of its own."""
    channel_key: Annotated[str | None, Field(max_length=55)] = None
    """
    Key of the channel (채널 키) to pay through, for a super billing key; left out, one is chosen
    by the shares of the channels when the time comes.
    """
    customer_id: Id | None = None
    """
    The merchant's id of the buyer, for a new key. Needed by tosspayments: without it the
    provider makes one up for each key.
    """
    checking_amount: Amount | None = None
    """Amount to charge and cancel at once, to check the card; 0 for no check."""
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


class UnschedulePayments(Arguments):
    """Request of `subscriptions.unschedule`."""

    customer_uid: OwnId | None = None
    """Id of the billing key; left out, the order numbers alone decide."""
    merchant_uids: Annotated[list[OwnId] | None, Field(alias="merchant_uid", min_length=1)] = None
    """Order numbers of the schedules; left out, all schedules of the billing key are cancelled."""


class UpdateSchedule(Arguments):
    """Request of `subscriptions.update_schedule`."""

    schedule_at: UnixTime
    """When to pay, in the future."""
