# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.iamport.endpoints import (
        access_tokens as access_tokens,
        benepia as benepia,
        billing_keys as billing_keys,
        cash_receipts as cash_receipts,
        certifications as certifications,
        channels as channels,
        codes as codes,
        cvs as cvs,
        escrow_shipments as escrow_shipments,
        external_cash_receipts as external_cash_receipts,
        kcp_quick as kcp_quick,
        naver_orders as naver_orders,
        naver_payments as naver_payments,
        partner_receipts as partner_receipts,
        payco_orders as payco_orders,
        payments as payments,
        paymentwall as paymentwall,
        prepared_payments as prepared_payments,
        subscriptions as subscriptions,
        tiers as tiers,
        vbanks as vbanks,
    )

__all__ = [
    "access_tokens",
    "benepia",
    "billing_keys",
    "cash_receipts",
    "certifications",
    "channels",
    "codes",
    "cvs",
    "escrow_shipments",
    "external_cash_receipts",
    "kcp_quick",
    "naver_orders",
    "naver_payments",
    "partner_receipts",
    "payco_orders",
    "payments",
    "paymentwall",
    "prepared_payments",
    "subscriptions",
    "tiers",
    "vbanks",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.iamport.endpoints.{name}")
    raise AttributeError(f"module 'krpay.iamport.endpoints' has no attribute {name!r}")
