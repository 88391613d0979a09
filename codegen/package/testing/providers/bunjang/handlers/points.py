"""Points: issuances of virtual accounts, and the balance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.bunjang.state import BunjangState


@handles("points.get_balance")
def get_balance(state: BunjangState, request: OperationRequest) -> Any:
    return {"balance": state.balance, "pointExpiredIn30Days": 0}


@handles("points.issue")
def issue_points(state: BunjangState, request: OperationRequest) -> Any:
    # The request is not documented: `amount` is taken if it comes.
    return state.add_issuance(str(1000 + len(state.issuances)), **_read_amount(state, request.body))


@handles("points.get_issuance")
def get_issuance(state: BunjangState, request: OperationRequest) -> Any:
    issuance = state.issuances.get(request.path["id"])
    if issuance is None:
        raise state.refusal("NOT_FOUND_PAY_INBOUND")
    return issuance


@handles("points.cancel_issuance")
def cancel_issuance(state: BunjangState, request: OperationRequest) -> Any:
    issuance = get_issuance(state, request)
    if issuance["status"] != "READY":  # a rule of a partner guide
        raise state.refusal("INVALID_PAY_INBOUND_STATUS")
    issuance |= {"status": "CANCELLED", "modifiedAt": state.local_time()}
    return issuance


def _read_amount(state: BunjangState, body: Mapping[str, Any]) -> dict[str, Any]:
    amount = body.get("amount")
    if type(amount) is int and amount < 0:
        raise state.refusal("BAD_REQUEST", "amount is below 0")
    return {"amount": amount} if type(amount) is int else {}
