# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Transfers of balance between the cards of a member."""

from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def create(*, user_id: int, from_card_no: str, to_card_no: str, amount: int) -> Call[None]:
    """Transfer balance between two cards of a member."""
    return Call(
        operation="transfers.create",
        method="POST",
        path="/api/v1/transfer/balance",
        body=request_building.build_body(
            models.CreateTransfer,
            user_id=user_id,
            from_card_no=from_card_no,
            to_card_no=to_card_no,
            amount=amount,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        outcome="cards.list",
        encrypted_request=True,
    )
