# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Billing keys (빌링키) of customers, for payments without a payment window."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Id, UnixTime
from krpay.iamport.models.common import CardType


class BillingKey(Model):
    """
    A billing key (빌링키): one means of payment of a customer, stored at one payment gateway. A
    field that does not apply is None; paypal_v2 tells nothing about the card.
    """

    customer_uid: str
    """The key's id, given by the merchant."""
    pg_provider: str | None = None
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
    inserted: UnixTime = None
    """When the key was issued."""
    updated: UnixTime = None
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
    inserted: UnixTime = None
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


class BillingKeyRequester(StrEnum):
    """
    Who asked for the deletion. admin: the merchant. customer: the buyer.
    """

    ADMIN = "admin"
    CUSTOMER = "customer"


class FailedBillingKeyChannel(Model):
    """A channel that issued no key, and why."""

    type: BillingKeyFailure | None = None
    """Kind of failure."""
    message: str | None = None
    """What went wrong; text for people."""
    pg_provider: str | None
    """Payment gateway of the channel."""
    pg_id: str | None
    """Merchant id at the gateway."""


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
    customer_id: Id | None = None
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
