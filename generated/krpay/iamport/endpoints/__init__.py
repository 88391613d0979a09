# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krpay.iamport.endpoints import access_tokens as access_tokens
    from krpay.iamport.endpoints import cvs as cvs
    from krpay.iamport.endpoints import payments as payments

__all__ = [
    "access_tokens",
    "cvs",
    "payments",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.iamport.endpoints.{name}")
    raise AttributeError(f"module 'krpay.iamport.endpoints' has no attribute {name!r}")
