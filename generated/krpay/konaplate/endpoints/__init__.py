# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krpay.konaplate.endpoints import bank_accounts as bank_accounts

__all__ = [
    "bank_accounts",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.konaplate.endpoints.{name}")
    raise AttributeError(f"module 'krpay.konaplate.endpoints' has no attribute {name!r}")
