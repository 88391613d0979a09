# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

TYPE_CHECKING = False  # as in typing, but without its import

if TYPE_CHECKING:
    from krpay.iamport.endpoints import access_tokens as access_tokens
    from krpay.iamport.endpoints import benepia as benepia
    from krpay.iamport.endpoints import billing_keys as billing_keys
    from krpay.iamport.endpoints import cash_receipts as cash_receipts
    from krpay.iamport.endpoints import certifications as certifications
    from krpay.iamport.endpoints import channels as channels
    from krpay.iamport.endpoints import codes as codes
    from krpay.iamport.endpoints import cvs as cvs
    from krpay.iamport.endpoints import escrow_shipments as escrow_shipments
    from krpay.iamport.endpoints import external_cash_receipts as external_cash_receipts
    from krpay.iamport.endpoints import kcp_quick as kcp_quick
    from krpay.iamport.endpoints import naver_orders as naver_orders
    from krpay.iamport.endpoints import naver_payments as naver_payments
    from krpay.iamport.endpoints import partner_receipts as partner_receipts
    from krpay.iamport.endpoints import payco_orders as payco_orders
    from krpay.iamport.endpoints import payments as payments
    from krpay.iamport.endpoints import paymentwall as paymentwall
    from krpay.iamport.endpoints import prepared_payments as prepared_payments
    from krpay.iamport.endpoints import subscriptions as subscriptions
    from krpay.iamport.endpoints import tiers as tiers
    from krpay.iamport.endpoints import vbanks as vbanks

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
