# Copied from codegen/package/testing/providers/konaplate/handlers/transactions.py by `nox -s generate`. Do not edit.
"""Transactions of a card."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.konaplate.state import KonaplateState


@handles("transactions.list")
def list_transactions(state: KonaplateState, request: OperationRequest) -> Any:
    body = request.body
    card = state.cards.get(body["par"])
    if card is None or body.get("userId", card.user_id) != card.user_id:
        raise state.refusal("003_001")
    transactions = [
        one
        for one in card.transactions
        if body["startDate"] <= one["approvalDateTime"][:8] <= body["endDate"]
        and body.get("trType", one["trType"]) == one["trType"]
    ]
    paging = body.get("pageRequest", {})
    if paging.get("orderByDirection") == "DESC":
        transactions.reverse()
    page, size = paging.get("page", 0), max(paging.get("pageSize", 20), 1)
    items = transactions[page * size : (page + 1) * size]
    pages = -(-len(transactions) // size)
    info = {"page": page, "totalPages": pages, "numberOfElements": len(items)}
    return {"pageResponse": info, "transactionInfo": items}
