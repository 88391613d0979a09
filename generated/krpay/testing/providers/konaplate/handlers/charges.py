# Copied from codegen/package/testing/providers/konaplate/handlers/charges.py by `nox -s generate`. Do not edit.
"""Charges of cards from bank accounts, and their cancellations."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.declines import CHARGE_DECLINES, make_decline
from krpay.testing.providers.konaplate.handlers._tokens import take_card
from krpay.testing.providers.konaplate.records import CardRecord, ChargeRecord
from krpay.testing.providers.konaplate.state import (
    BALANCE_LIMIT,
    NAMED_BALANCE_LIMIT,
    KonaplateState,
)


@handles("charges.create", declines=CHARGE_DECLINES)
def create_charge(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    card = take_card(state, body, state.refuse_parameter("oneTimeToken"))
    if body["userId"] not in state.accounts:
        raise state.refusal("007_001")
    if state.withdrawals_fail:
        raise state.refusal("007_004")
    limit = NAMED_BALANCE_LIMIT if card.is_named else BALANCE_LIMIT
    if state.pending_amount(card) + card.balance + body["amount"] > limit:
        raise state.refusal("007_003")
    if request.decline is not None:
        raise make_decline(state, CHARGE_DECLINES, request.decline)
    charge = _begin_charge(state, body["sequenceId"], card, body["amount"])
    return {"nrNumber": charge.number, "isPending": charge.result == "PENDING"}


@handles("charges.cancel")
def cancel_charge(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    card = take_card(state, body, state.refuse_parameter("oneTimeToken"))
    if body["userId"] not in state.accounts:
        raise state.refusal("007_001")
    for original in state.charges.values():
        if original.number == body["nrNumber"] and original.cancels is None:
            break
    else:
        raise state.refuse_parameter("nrNumber")
    is_done = original.result == "COMPLETED" and not original.is_cancelled
    if original.card is not card or not is_done or card.balance < original.amount:
        raise state.refusal("007_030")
    charge = _begin_charge(state, body["sequenceId"], card, original.amount, cancels=original)
    return {"isPending": charge.result == "PENDING"}


@handles("charges.get_result")
def get_charge_result(state: KonaplateState, request: OperationRequest) -> Any:
    charge = state.charges.get(request.body["sequenceId"])
    if charge is None:
        raise state.refuse_parameter("sequenceId")
    return {"result": charge.result, "nrNumber": charge.number}


def _begin_charge(
    state: KonaplateState,
    sequence_id: str,
    card: CardRecord,
    amount: int,
    *,
    cancels: ChargeRecord | None = None,
) -> ChargeRecord:
    """Begin a charge or a cancel."""
    if sequence_id in state.charges:
        raise state.refuse_parameter("sequenceId")
    due = state.clock.now() + state.pending_seconds
    charge = ChargeRecord(card, amount, state.make_transaction_number(), due, cancels=cancels)
    if cancels:
        cancels.is_cancelled = True
    state.add_charge(sequence_id, charge)
    return charge
