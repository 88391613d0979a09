"""Waiting for what Konaplate finishes later (Async, `isPending`).

    charge = client.charges.create(sequence_id="20261120-1", ...)
    if charge.is_pending:
        result = waiting.wait_for_charge(client, sequence_id="20261120-1")

The provider looks at a pending charge every 5 minutes on the day of the request, so a
short deadline may end before anything is known. `StillPendingError.last` is the last
state then; ask again later with the same number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from krpay.polling import StillPendingError, poll, poll_async

if TYPE_CHECKING:
    from krpay.konaplate import models
    from krpay.konaplate.client import AsyncClient, Client

__all__ = [
    "StillPendingError",
    "wait_for_bank_account",
    "wait_for_bank_account_async",
    "wait_for_charge",
    "wait_for_charge_async",
]

CHARGE_DEADLINE = 15 * 60.0
REGISTRATION_DEADLINE = 3 * 60.0


def wait_for_charge(
    client: Client, *, sequence_id: str, deadline: float = CHARGE_DEADLINE
) -> models.ChargeResult:
    """Ask for the result of a charge or of its cancellation until there is one.

    Args:
        client: The client.
        sequence_id: The number that you gave to the charge or the cancellation.
        deadline: Seconds after which no new question is asked.

    Returns:
        The result: COMPLETED or FAILED, or a value that nobody has described.

    Raises:
        StillPendingError: Time ran out; `last` is the last result.

    Source: `charges.get_result`; its values are reported.
    """
    return poll(
        lambda: client.charges.get_result(sequence_id=sequence_id),
        _has_result,
        deadline=deadline,
        what="the charge",
    )


async def wait_for_charge_async(
    client: AsyncClient, *, sequence_id: str, deadline: float = CHARGE_DEADLINE
) -> models.ChargeResult:
    """Ask for the result of a charge, asynchronously; see `wait_for_charge`."""
    return await poll_async(
        lambda: client.charges.get_result(sequence_id=sequence_id),
        _has_result,
        deadline=deadline,
        what="the charge",
    )


def wait_for_bank_account(
    client: Client, *, registration_no: str, deadline: float = REGISTRATION_DEADLINE
) -> models.BankAccountRegistrationState:
    """Ask how far the registration of a bank account has come until it has ended.

    Args:
        client: The client.
        registration_no: The number that `bank_accounts.register` gave.
        deadline: Seconds after which no new question is asked.

    Returns:
        The last state: registered or failed, or one that nobody has described.

    Raises:
        StillPendingError: Time ran out; `last` is the last state.
        APIError: The registration failed, and the provider refuses the question.

    Source: `bank_accounts.get_registration`.
    """
    return poll(
        lambda: client.bank_accounts.get_registration(registration_no=registration_no),
        _has_ended,
        deadline=deadline,
        what="the registration",
    )


async def wait_for_bank_account_async(
    client: AsyncClient, *, registration_no: str, deadline: float = REGISTRATION_DEADLINE
) -> models.BankAccountRegistrationState:
    """Ask how far a registration has come, asynchronously; see `wait_for_bank_account`."""
    return await poll_async(
        lambda: client.bank_accounts.get_registration(registration_no=registration_no),
        _has_ended,
        deadline=deadline,
        what="the registration",
    )


def _has_result(state: models.ChargeResult) -> bool:
    return state.result not in (None, "PENDING")


def _has_ended(state: models.BankAccountRegistrationState) -> bool:
    return state.status not in (None, "ARS_AUTH_IN_PROGRESS", "ARS_AUTH_DONE")
