# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""KONA PLATE Open API (코나플레이트)

Prepaid cards, charging accounts and members. Messages are signed, and encrypted where an API
asks for it. Responses have the headers X-KM-Correlation-Id (20 characters), the trace number in
the form of the request's, and optionally X-KM-Crypto-Key-Id (32 characters), the id of the key.
The docs pages carry no dates.
"""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.konaplate import (
        endpoints as endpoints,
        errors as errors,
        models as models,
        waiting as waiting,
    )
    from krpay.konaplate.client import AsyncClient as AsyncClient, Client as Client

__all__ = ["AsyncClient", "Client", "endpoints", "errors", "models", "waiting"]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("AsyncClient", "Client"):
        return getattr(import_module("krpay.konaplate.client"), name)
    if name in __all__:
        return import_module(f"krpay.konaplate.{name}")
    raise AttributeError(f"module 'krpay.konaplate' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
