# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""iamport REST API (PortOne V1, 아임포트)

Payments, cancels, billing keys, schedules, virtual accounts, cash receipts and identity checks
through Korean payment gateways. The version is the date of the provider's Swagger file that was
read.
"""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.iamport import (
        endpoints as endpoints,
        errors as errors,
        models as models,
        webhook_receiver as webhook_receiver,
        webhooks as webhooks,
    )
    from krpay.iamport._public import (
        KOREA as KOREA,
        NotPaidError as NotPaidError,
        day as day,
        days as days,
        is_paid as is_paid,
        require_paid as require_paid,
    )
    from krpay.iamport.client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "endpoints",
    "errors",
    "models",
    "webhook_receiver",
    "webhooks",
    "KOREA",
    "NotPaidError",
    "day",
    "days",
    "is_paid",
    "require_paid",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("AsyncClient", "Client"):
        return getattr(import_module("krpay.iamport.client"), name)
    if name in ("KOREA", "NotPaidError", "day", "days", "is_paid", "require_paid"):
        return getattr(import_module("krpay.iamport._public"), name)
    if name in __all__:
        return import_module(f"krpay.iamport.{name}")
    raise AttributeError(f"module 'krpay.iamport' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
