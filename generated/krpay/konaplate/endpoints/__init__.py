# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.konaplate.endpoints import (
        auto_charges as auto_charges,
        bank_accounts as bank_accounts,
        cards as cards,
        charges as charges,
        credit_card_charges as credit_card_charges,
        gifts as gifts,
        members as members,
        mileage as mileage,
        payments as payments,
        points as points,
        refunds as refunds,
        terms as terms,
        transactions as transactions,
        transfers as transfers,
    )

__all__ = [
    "auto_charges",
    "bank_accounts",
    "cards",
    "charges",
    "credit_card_charges",
    "gifts",
    "members",
    "mileage",
    "payments",
    "points",
    "refunds",
    "terms",
    "transactions",
    "transfers",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.konaplate.endpoints.{name}")
    raise AttributeError(f"module 'krpay.konaplate.endpoints' has no attribute {name!r}")
