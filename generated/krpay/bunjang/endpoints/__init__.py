# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.bunjang.endpoints import (
        brands as brands,
        categories as categories,
        orders as orders,
        points as points,
        products as products,
    )

__all__ = [
    "brands",
    "categories",
    "orders",
    "points",
    "products",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.bunjang.endpoints.{name}")
    raise AttributeError(f"module 'krpay.bunjang.endpoints' has no attribute {name!r}")
