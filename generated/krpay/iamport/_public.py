# Copied from codegen/package/iamport/_public.py by `nox -s generate`. Do not edit.
"""What `krpay.iamport` has beside its clients: days in Korea, and whether a payment is paid."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING

from krpay.errors import InvalidArgumentError, KrpayError

if TYPE_CHECKING:
    from krpay.iamport.models import Payment

__all__ = ["KOREA", "NotPaidError", "day", "days", "is_paid", "require_paid"]

KOREA = timezone(timedelta(hours=9), "KST")
"""The time zone of the service."""


class NotPaidError(KrpayError):
    """A payment is not what the order costs; the text says in what."""

    reason: str
    """Why it does not count as paid."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


def day(of: date) -> tuple[datetime, datetime]:
    """Give the `from_` and `to` of a day in Korea, its last second included.

    Args:
        of: The day; a `datetime` is none, as its day depends on where one is.

    Raises:
        InvalidArgumentError: It is no date.
    """
    return days(of, of)


def days(first: date, last: date) -> tuple[datetime, datetime]:
    """Give the `from_` and `to` of several days in Korea, the last one included.

    Raises:
        InvalidArgumentError: One of them is no date, or the last is before the first.
    """
    for name, one in (("first", first), ("last", last)):
        if isinstance(one, datetime) or not isinstance(one, date):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"{name}: give a date, not {type(one).__name__}")
    if last < first:
        raise InvalidArgumentError("last must not be before first")
    start = datetime.combine(first, time(), KOREA)
    return start, datetime.combine(last, time(), KOREA) + timedelta(days=1, seconds=-1)


def is_paid(payment: Payment, amount: int | Decimal, currency: str = "KRW") -> bool:
    """Tell whether a payment pays an order: paid, of this amount, and nothing cancelled.

    Args:
        payment: The payment as the provider gives it, not as a browser or a webhook tells.
        amount: What the order costs, in units of the currency.
        currency: Its code.

    Raises:
        InvalidArgumentError: The amount is a float, or no amount.
    """
    return _find_fault(payment, amount, currency) is None


def require_paid(payment: Payment, amount: int | Decimal, currency: str = "KRW") -> None:
    """Raise if a payment does not pay an order; see `is_paid`.

    Raises:
        NotPaidError: It does not; the text says why.
        InvalidArgumentError: The amount is a float, or no amount.
    """
    reason = _find_fault(payment, amount, currency)
    if reason is not None:
        raise NotPaidError(f"payment {payment.imp_uid} does not count: {reason}", reason=reason)


def _find_fault(payment: Payment, amount: int | Decimal, currency: str) -> str | None:
    """Find why a payment does not pay an order."""
    if isinstance(amount, bool) or not isinstance(amount, int | Decimal):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"amount: give an int or a Decimal, not {type(amount).__name__}")
    unread = sorted({"/cancel_amount", "/cancel_history"} & payment.unread.keys())
    if payment.status != "paid":
        return f"its status is {payment.status}"
    if payment.currency != currency:
        return f"it is in {payment.currency}, and the order in {currency}"
    if payment.amount != amount:
        return f"its amount is {payment.amount}, and the order costs {amount}"
    if payment.cancel_amount:
        return f"{payment.cancel_amount} of it was cancelled"
    if payment.cancel_history:
        return f"it has {len(payment.cancel_history)} cancels"
    return f"its {unread[0][1:]} cannot be read" if unread else None
