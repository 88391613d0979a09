"""Prepaid cards: applied for, suspended and discarded."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.state import KonaplateState


@handles("cards.list")
def list_cards(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    state.get_member(body["userId"])
    cards = state.list_cards(body["userId"])
    if "par" in body:
        cards = [card for card in cards if card.par == body["par"]]
    if "physicalCardNo" in body:
        cards = []  # the sandbox has mobile cards only
    return {"cardDataInfo": [state.describe_card(card) for card in cards]}


@handles("cards.get_by_number")
def get_card(state: KonaplateState, request: OperationRequest) -> Any:
    card = state.get_card(request.body["cardNo"], "003_001")
    return {
        "userId": card.user_id,
        "balance": card.balance,
        "serviceId": card.service_id,
        "cardStatus": "ACTIVE" if card.is_active else "INACTIVE",
    }


@handles("cards.change_status")
def change_card_status(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    state.get_member(body["userId"])
    if "par" in body:
        card, unknown = state.cards.get(body["par"]), "003_021"
    elif "cardNo" in body:
        numbered = {card.number: card for card in state.cards.values()}
        card, unknown = numbered.get(body["cardNo"]), "003_001"
    else:
        raise state.refuse_parameter("par")
    if card is None or card.user_id != body["userId"]:
        raise state.refusal(unknown)
    if card.is_terminated:
        raise state.refusal("003_022")
    card.is_suspended = body["status"] == "SUSPEND"


@handles("cards.terminate")
def terminate_card(state: KonaplateState, request: OperationRequest) -> Any:
    state.get_member(request.body["userId"])
    card = state.cards.get(request.body["par"])
    if card is None or card.user_id != request.body["userId"] or card.is_terminated:
        raise state.refusal("001_047")
    if card.is_basic:
        raise state.refusal("001_059")
    if state.pending_amount(card) or card.balance:
        raise state.refusal("001_052")
    card.is_terminated = True


@handles("cards.issue_prepaid")
def issue_card(state: KonaplateState, request: OperationRequest) -> Any:
    user_id = request.body["userInfo"]["userId"]
    state.get_member(user_id)
    card = state.add_card(user_id)
    card.service_id = request.body["serviceId"]
    card.apply_no = f"{state.now:%Y%m%d%H%M%S}{state.next_number():08d}"
    return {
        "cardApplyNo": card.apply_no,
        "mobileCardNo": card.number,
        "mobileCardCVC": "000",
        "mobileCardPar": card.par,
    }


@handles("cards.cancel_application")
def cancel_application(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    state.get_member(body["userId"])
    for card in state.list_cards(body["userId"]):
        if card.apply_no == body["cardApplyNo"]:
            break
    else:
        raise state.refuse_parameter("cardApplyNo")
    if card.applied_on != f"{state.now:%Y%m%d}":
        raise state.refusal("003_002")
    if card.transactions:
        raise state.refusal("003_003")
    card.is_terminated = True
    return {"mobileCardNo": card.number, "par": card.par}
