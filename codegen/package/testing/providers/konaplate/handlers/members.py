"""Members: registered, found, and gone."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.state import KonaplateState


@handles("members.register")
def register_member(state: KonaplateState, request: OperationRequest) -> Any:
    body = dict(request.body)
    if _find_login(state, body["loginId"]) is not None:
        raise state.refusal("001_001")
    user_id = max(state.members, default=50000104651) + 1
    properties = state.spec.components["schemas"]["Member"]["properties"]
    known = {name: value for name, value in body.items() if name in properties}
    member = state.add_member(user_id, password=body["loginPassword"], **known)
    for name in {"ci", "mobileNumber"} - body.keys():
        del member[name]
    card = state.add_card(user_id, is_basic=True)
    # The expiry has a day here and nowhere else; it is the 28th, which each month has.
    basic = {
        "par": card.par,
        "cardNo": card.number,
        "expiryDate": f"{card.expiry}28",
        "serviceId": card.service_id,
    }
    return {"userId": user_id, "basicCardInfo": basic}


@handles("members.get")
def get_member(state: KonaplateState, request: OperationRequest) -> Any:
    return {"userInfo": state.get_member(request.body["userId"])}


@handles("members.unregister")
def unregister_member(state: KonaplateState, request: OperationRequest) -> Any:
    user_id = request.body["userId"]
    state.get_member(user_id)
    cards = state.list_cards(user_id)
    if any(card.is_suspended or card.balance for card in cards):
        raise state.refusal("001_052")
    for card in cards:
        card.is_terminated = True
    del state.members[user_id], state.passwords[user_id]
    state.accounts.pop(user_id, None)


@handles("members.check_login_id")
def check_login_id(state: KonaplateState, request: OperationRequest) -> Any:
    user_id = _find_login(state, request.body.get("loginId"))
    if user_id not in (None, request.body.get("userId")):
        raise state.refusal("001_001")


@handles("members.find_login_id")
def find_login_id(state: KonaplateState, request: OperationRequest) -> Any:
    return {"loginId": _get_by_ci(state, request.body["ci"])["loginId"]}


@handles("members.check_password")
def check_password(state: KonaplateState, request: OperationRequest) -> Any:
    user_id = _find_login(state, request.body["loginId"])
    if user_id is None:
        raise state.refusal("001_006")
    if state.passwords[user_id] != request.body["loginPassword"]:
        raise state.refusal("001_035")
    return {"userId": user_id}


@handles("members.reset_password")
def reset_password(state: KonaplateState, request: OperationRequest) -> Any:
    if "ci" in request.body:
        _get_by_ci(state, request.body["ci"])


@handles("members.raise_balance_limit")
def raise_balance_limit(state: KonaplateState, request: OperationRequest) -> Any:
    user_id = request.body["userId"]
    state.get_member(user_id)
    if user_id not in state.accounts:
        raise state.refusal("007_001")
    for card in state.list_cards(user_id):
        card.is_named = True


def _get_by_ci(state: KonaplateState, ci: str) -> JsonObject:
    for member in state.members.values():
        if member.get("ci") == ci:
            return member
    raise state.refusal("001_006")


def _find_login(state: KonaplateState, login_id: str | None) -> int | None:
    """Find the member with a login id."""
    members = state.members.items()
    return next((user_id for user_id, one in members if one["loginId"] == login_id), None)
