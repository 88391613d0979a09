# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transactions of cards."""

from collections.abc import Mapping as _Mapping
from datetime import date as _date

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import models as _models


def list(
    *,
    par: str,
    start_date: _date,
    end_date: _date,
    user_id: int | None = None,
    transaction_type: _models.TransactionType | str | None = None,
    include_previous_card: bool | None = None,
    page_request: _models.TransactionPageRequest | _Mapping[str, object] | None = None,
) -> _Call[_models.TransactionPage]:
    """List the transactions of a card."""
    [par] = _hide(par)
    _request = _build.RequestBuilder("transactions.list", "POST", "/api/v1/transaction/card")
    _request.body(
        _models.ListTransactions,
        user_id=user_id,
        par=par,
        start_date=start_date,
        end_date=end_date,
        transaction_type=transaction_type,
        include_previous_card=include_previous_card,
        page_request=page_request,
    )
    return _request.call(
        _models.TransactionPage,
        replay=_Replay.SAFE,
    )
