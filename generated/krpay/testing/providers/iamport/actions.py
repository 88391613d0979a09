# Copied from codegen/package/testing/providers/iamport/actions.py by `nox -s generate`. Do not edit.
"""What can be done to the iamport sandbox by hand."""

from __future__ import annotations

from krpay.testing import webhook_actions
from krpay.testing.actions import action
from krpay.testing.operation_requests import Decline
from krpay.testing.providers.iamport.state import IamportState


def _list_accounts(state: IamportState) -> list[str]:
    return state.list_unpaid(is_vbank=True)


def _list_barcodes(state: IamportState) -> list[str]:
    return state.list_unpaid(is_vbank=False)


@action("Pay a virtual account", targets=_list_accounts, where="/payments/*/imp_uid")
def pay_virtual_account(state: IamportState, imp_uid: str) -> None:
    state.mark_paid(imp_uid)


@action("Pay a barcode at the till", targets=_list_barcodes, where="/payments/*/imp_uid")
def pay_barcode(state: IamportState, imp_uid: str) -> None:
    state.mark_paid(imp_uid)


@action(
    "Run a scheduled payment now",
    targets=IamportState.list_scheduled,
    where="/schedules/*/merchant_uid",
)
def run_schedule(state: IamportState, merchant_uid: str) -> None:
    state.run_schedule(state.schedules[merchant_uid])


@action(
    "Decline a scheduled payment now",
    targets=IamportState.list_scheduled,
    where="/schedules/*/merchant_uid",
)
def decline_schedule(state: IamportState, merchant_uid: str) -> None:
    state.run_schedule(state.schedules[merchant_uid], Decline("declined"))


def _list_taken_keys(state: IamportState) -> list[str]:
    return state.list_keys(are_declined=False)


def _list_declined_keys(state: IamportState) -> list[str]:
    return state.list_keys(are_declined=True)


@action(
    "Have the payments by a billing key declined",
    targets=_list_taken_keys,
    where="/billing_keys/*/customer_uid",
)
def decline_billing_key(state: IamportState, customer_uid: str) -> None:
    state.cards[customer_uid].declined = "declined"


@action(
    "Have the payments by a billing key taken again",
    targets=_list_declined_keys,
    where="/billing_keys/*/customer_uid",
)
def take_billing_key(state: IamportState, customer_uid: str) -> None:
    state.cards[customer_uid].declined = None


@action("Have all payments by card declined", where="/cards_are_declined")
def decline_cards(state: IamportState) -> None:
    state.cards_are_declined = True


@action("Have payments by card taken again", where="/cards_are_declined")
def take_cards(state: IamportState) -> None:
    state.cards_are_declined = False


@action("Expire the access token", where="/token")
def expire_token(state: IamportState) -> None:
    state.expire_token()


@action(
    "Pay another amount into a virtual account",
    targets=_list_accounts,
    where="/payments/*/imp_uid",
)
def pay_wrong_amount(state: IamportState, imp_uid: str) -> None:
    state.payments[imp_uid]["amount"] += 1
    state.mark_paid(imp_uid)


WEBHOOKS = webhook_actions.WEBHOOK_ACTIONS
