# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transactions of cards."""

from collections.abc import Mapping
from datetime import date

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def list(
    *,
    par: str,
    start_date: date,
    end_date: date,
    user_id: int | None = None,
    transaction_type: models.TransactionType | str | None = None,
    include_previous_card: bool | None = None,
    page_request: models.TransactionPageRequest | Mapping[str, object] | None = None,
) -> Call[models.TransactionPage]:
    """List the transactions of a card."""
    return Call(
        operation="transactions.list",
        method="POST",
        path="/api/v1/transaction/card",
        body=request_building.build_body(
            models.ListTransactions,
            user_id=user_id,
            par=par,
            start_date=start_date,
            end_date=end_date,
            transaction_type=transaction_type,
            include_previous_card=include_previous_card,
            page_request=page_request,
        ),
        result=models.TransactionPage,
        replay=Replay.SAFE,
    )
