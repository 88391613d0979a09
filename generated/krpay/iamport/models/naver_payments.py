# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Naver Pay payment type (네이버페이 결제형)."""

from __future__ import annotations

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount


class ConfirmNaverPayment(Arguments):
    """Request of `naver_payments.confirm`."""

    requester: NaverConfirmRequester | None = None
    """Who confirms; the provider's default is admin."""


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


class NaverConfirmRequester(StrEnum):
    """
    Who confirms a purchase. admin: the merchant (고객사 관리자). customer: the buyer (구매자).
    """

    ADMIN = "admin"
    CUSTOMER = "customer"
