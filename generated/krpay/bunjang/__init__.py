# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Bunjang Open API (번개장터 Open API)

Partner API of Bunjang (번개장터), a Korean second-hand marketplace: points, products, orders and
catalog files. The version is the date of the newest page that was read.
"""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.bunjang import (
        catalog as catalog,
        endpoints as endpoints,
        errors as errors,
        models as models,
        webhook_receiver as webhook_receiver,
        webhooks as webhooks,
    )
    from krpay.bunjang.client import AsyncClient as AsyncClient, Client as Client

__all__ = [
    "AsyncClient",
    "Client",
    "endpoints",
    "errors",
    "models",
    "catalog",
    "webhook_receiver",
    "webhooks",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("AsyncClient", "Client"):
        return getattr(import_module("krpay.bunjang.client"), name)
    if name in __all__:
        return import_module(f"krpay.bunjang.{name}")
    raise AttributeError(f"module 'krpay.bunjang' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
