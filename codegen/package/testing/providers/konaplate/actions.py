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


@action("Have the payment gateway fail to withdraw from bank accounts", where="/withdrawals_fail")
def fail_withdrawals(state: KonaplateState) -> None:
    state.withdrawals_fail = True


@action("Have withdrawals from bank accounts work again", where="/withdrawals_fail")
def mend_withdrawals(state: KonaplateState) -> None:
    state.withdrawals_fail = False


def _list_taken(state: KonaplateState) -> list[str]:
    return state.list_holders(are_declined=False)


def _list_declined(state: KonaplateState) -> list[str]:
    return state.list_holders(are_declined=True)


@action("Have payments by a member's cards declined", targets=_list_taken, where="/cards/*/userId")
def decline_cards(state: KonaplateState, user_id: str) -> None:
    for card in state.list_cards(int(user_id)):
        card.is_declined = True


@action(
    "Have payments by a member's cards taken again",
    targets=_list_declined,
    where="/cards/*/userId",
)
def take_cards(state: KonaplateState, user_id: str) -> None:
    for card in state.list_cards(int(user_id)):
        card.is_declined = False


@action("Expire all one-time tokens", where="/open_tokens")
def expire_tokens(state: KonaplateState) -> None:
    state.tokens.clear()
