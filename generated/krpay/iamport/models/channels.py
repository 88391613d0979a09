# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payment gateway settings (채널) of the account."""

from __future__ import annotations

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Model


class Channel(Model):
    """A payment gateway setting (채널)."""

    pg_provider: str
    """Payment gateway (PG사), such as html5_inicis or kcp; an open list."""
    pg_id: str | None
    """Merchant id at the gateway (MID)."""
    sandbox: bool | None = None
    """A test channel."""
    type: ChannelType | None = None
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
