# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transfers of balance between the cards of a member."""

from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models
from krpay.null import Null as _Null


def create(*, user_id: int, from_card_no: str, to_card_no: str, amount: int | _Null) -> _Call[None]:
    """Transfer balance between two cards of a member."""
    from_card_no, to_card_no = _hide(from_card_no, to_card_no)
    _request = _build.RequestBuilder("transfers.create", "POST", "/api/v1/transfer/balance")
    _request.body(
        _models.CreateTransfer,
        user_id=user_id,
        from_card_no=from_card_no,
        to_card_no=to_card_no,
        amount=amount,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.transfers_create,
        encrypted_request=True,
    )
