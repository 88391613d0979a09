"""Transfers between the cards of a member."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.state import TRANSFER, KonaplateState


@handles("transfers.create")
def create_transfer(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    source = state.get_card(body["fromCardNo"], "003_001")
    target = state.get_card(body["toCardNo"], "003_001")
    for card in (source, target):
        if card.user_id != body["userId"] or not card.is_active:
            raise state.refusal("003_001")
    amount = body["amount"] or source.balance
    if amount > source.balance:
        raise state.refusal("006_007")
    number = state.book(source, TRANSFER, -amount)["nrNumber"]
    state.book(target, TRANSFER, amount, number)
