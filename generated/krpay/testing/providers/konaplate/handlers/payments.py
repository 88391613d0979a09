# Copied from codegen/package/testing/providers/konaplate/handlers/payments.py by `nox -s generate`. Do not edit.
"""One-time tokens of cards, and the payments that are made with them."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import Decline, OperationRequest
from krpay.testing.providers.konaplate.declines import PAYMENT_DECLINES, make_decline
from krpay.testing.providers.konaplate.handlers._tokens import take_card
from krpay.testing.providers.konaplate.records import TokenRecord
from krpay.testing.providers.konaplate.state import PAYMENT, KonaplateState

TOKEN_SECONDS = 30
TYPED_TOKEN_SECONDS = 5 * 60


@handles("payments.generate_token")
def generate_token(state: KonaplateState, request: OperationRequest) -> Any:
    card = state.get_card(request.body["cardNo"], "003_001")
    seconds = TYPED_TOKEN_SECONDS if "type" in request.body else TOKEN_SECONDS
    token = TokenRecord(card, f"{secrets.randbelow(1000):03d}", state.clock.now() + seconds)
    text = f"{secrets.randbelow(10**16):016d}"
    state.tokens[text] = token
    expires = int(token.expires * 1000)
    return {"oneTimeToken": text, "dcvv": token.dcvv, "expiryTime": expires}


@handles("payments.pay", declines=PAYMENT_DECLINES)
def pay(state: KonaplateState, request: OperationRequest) -> Any:
    card = take_card(state, request.body, state.refusal("006_012"))
    decline = request.decline
    if decline is None and state.has_expired(card):
        decline = Decline("expired_card")
    elif decline is None and card.is_declined:
        decline = Decline("declined")
    if decline is not None:
        raise make_decline(state, PAYMENT_DECLINES, decline)
    amount = request.body.get("amount", 0)
    if not 0 < amount <= card.balance:
        raise state.refusal("006_007")
    paid = state.book(card, PAYMENT, -amount)
    return {
        "cardNo": card.number,
        "balance": card.balance,
        "approvalCode": paid["approvalCode"],
        "nrNumber": paid["nrNumber"],
        "approvalTime": paid["approvalDateTime"],
    }


@handles("payments.cancel")
def cancel_payment(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    card = state.get_card(body.get("cardNo"), "006_008")
    key = (PAYMENT, body.get("nrNumber"))
    payments = [one for one in card.transactions if (one["trType"], one["nrNumber"]) == key]
    if len(payments) != 1:  # none, or a payment and its cancel
        raise state.refusal("006_012")
    if body.get("amount") != payments[0]["trAmount"]:
        raise state.refusal("006_007")
    back = state.book(card, PAYMENT, body["amount"], body["nrNumber"], is_cancel=True)
    return {"balance": card.balance, "approvalTime": back["approvalDateTime"]}
