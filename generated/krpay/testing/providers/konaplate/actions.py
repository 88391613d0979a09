# Copied from codegen/package/testing/providers/konaplate/actions.py by `nox -s generate`. Do not edit.
"""What can be done to the Konaplate sandbox by hand."""

from __future__ import annotations

from krpay.testing.actions import action
from krpay.testing.providers.konaplate.state import KonaplateState

SLOW_GATEWAY_SECONDS = 3600.0


@action(
    "Have the payment gateway confirm a charge or cancel",
    targets=KonaplateState.list_pending,
    where="/charges/*",
)
def confirm_charge(state: KonaplateState, sequence_id: str) -> None:
    state.settle(sequence_id)


@action(
    "Have the payment gateway fail a charge or cancel",
    targets=KonaplateState.list_pending,
    where="/charges/*",
)
def fail_charge(state: KonaplateState, sequence_id: str) -> None:
    state.settle(sequence_id, "FAILED")


@action("Have new charges and cancels wait for the payment gateway", where="/pending_seconds")
def slow_gateway(state: KonaplateState) -> None:
    state.pending_seconds = SLOW_GATEWAY_SECONDS


@action("Have new charges and cancels confirmed at once", where="/pending_seconds")
def fast_gateway(state: KonaplateState) -> None:
    state.pending_seconds = 0.0


@action(
    "Finish the registration of a bank account",
    targets=KonaplateState.list_open_registrations,
    where="/registrations/*",
)
def finish_registration(state: KonaplateState, number: str) -> None:
    state.end_registration(number)


@action("Expire all one-time tokens", where="/open_tokens")
def expire_tokens(state: KonaplateState) -> None:
    state.tokens.clear()
