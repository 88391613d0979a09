# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Endpoint functions: arguments in, a `Call` out. Pure: no I/O and no client."""

TYPE_CHECKING = False  # as in typing, but without its import

if TYPE_CHECKING:
    from krpay.konaplate.endpoints import auto_charges as auto_charges
    from krpay.konaplate.endpoints import bank_accounts as bank_accounts
    from krpay.konaplate.endpoints import cards as cards
    from krpay.konaplate.endpoints import charges as charges
    from krpay.konaplate.endpoints import credit_card_charges as credit_card_charges
    from krpay.konaplate.endpoints import gifts as gifts
    from krpay.konaplate.endpoints import members as members
    from krpay.konaplate.endpoints import mileage as mileage
    from krpay.konaplate.endpoints import payments as payments
    from krpay.konaplate.endpoints import points as points
    from krpay.konaplate.endpoints import refunds as refunds
    from krpay.konaplate.endpoints import terms as terms
    from krpay.konaplate.endpoints import transactions as transactions
    from krpay.konaplate.endpoints import transfers as transfers

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
