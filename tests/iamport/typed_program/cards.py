# pyright: strict
"""Cards: what a buyer types in, and what iamport keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import assert_type

from krpay import iamport
from krpay.iamport import models
from krpay.iamport.models import BillingKey, SuperBillingKey


@dataclass(frozen=True)
class Card:
    """A card as the buyer typed it in."""

    number: str
    expiry: str
    birth: str


def describe_key(key: SuperBillingKey | BillingKey) -> str:
    """A plain key by its card, a super key by the gateways that stand behind it."""
    if isinstance(key, SuperBillingKey):
        assert_type(key.succeeded_channels, list[models.BillingKeyChannel] | None)
        return f"group {key.channel_group_id}, {len(key.succeeded_channels or [])} gateways"
    assert_type(key, BillingKey)
    assert_type(key.inserted, datetime | None)
    return f"{key.card_name or 'card'} at {key.pg_provider or 'a gateway'}"


def keep_card(client: iamport.Client, customer: str, channel: str, card: Card) -> str:
    """Store a customer's card."""
    issued = client.billing_keys.issue(
        customer,
        channel_key=channel,
        card_number=card.number,
        expiry=card.expiry,
        birth=card.birth,
    )
    assert_type(issued, SuperBillingKey | BillingKey)
    return describe_key(issued)


def describe_stored_card(client: iamport.Client, customer: str) -> str:
    """What is stored for a customer."""
    key = client.billing_keys.get(customer)
    assert_type(key, SuperBillingKey | BillingKey)
    return describe_key(key)


def forget_card(client: iamport.Client, customer: str) -> str:
    """Delete the card of a customer who leaves."""
    gone = client.billing_keys.delete(
        customer, reason="left", requester=models.BillingKeyRequester.CUSTOMER
    )
    return gone.customer_uid
