# Copied from codegen/package/testing/providers/konaplate/handlers/refunds.py by `nox -s generate`. Do not edit.
"""Refunds of balances to bank accounts."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.declines import REFUND_DECLINES, make_decline
from krpay.testing.providers.konaplate.handlers._tokens import take_card
from krpay.testing.providers.konaplate.state import FEES, REFUND, KonaplateState


@handles("refunds.create", declines=REFUND_DECLINES)
def create_refund(state: KonaplateState, request: OperationRequest) -> Any:
    card = take_card(state, request.body, state.refuse_parameter("oneTimeToken"))
    if card.user_id not in state.accounts:
        raise state.refusal("009_001")
    if not card.balance:
        raise state.refusal("009_004")
    if request.body["sequenceId"] in state.refunds:
        raise state.refuse_parameter("sequenceId")
    if request.decline is not None:
        raise make_decline(state, REFUND_DECLINES, request.decline)
    state.refunds.add(request.body["sequenceId"])
    return {"nrNumber": state.book(card, REFUND, -card.balance)["nrNumber"]}


@handles("refunds.get_fee")
def get_refund_fee(state: KonaplateState, request: OperationRequest) -> Any:
    card = take_card(state, request.body, state.refuse_parameter("oneTimeToken"), keep=True)
    return {
        "par": card.par,
        "refundable": card.balance > 0,
        "balance": card.balance,
        **FEES,
        "refundAmount": card.balance,
    }
