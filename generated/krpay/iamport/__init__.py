# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""iamport REST API (PortOne V1, 아임포트)

Payments, cancels, billing keys, schedules, virtual accounts, cash receipts and identity checks
through Korean payment gateways. The version is the date of the provider's Swagger file that was
read.
"""

TYPE_CHECKING = False  # as in typing, but without its import

if TYPE_CHECKING:
    from krpay.iamport import (
        endpoints as endpoints,
        errors as errors,
        models as models,
        webhooks as webhooks,
    )
    from krpay.iamport.client import AsyncClient as AsyncClient, Client as Client

__all__ = ["AsyncClient", "Client", "endpoints", "errors", "models", "webhooks"]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("AsyncClient", "Client"):
        return getattr(import_module("krpay.iamport.client"), name)
    if name in __all__:
        return import_module(f"krpay.iamport.{name}")
    raise AttributeError(f"module 'krpay.iamport' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
