# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards by credit card (신용카드 충전)."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def create(*, sequence_id: str, user_id: int, amount: int) -> Call[models.CreditCardCharge]:
    """Create a transaction that charges a prepaid card by credit card (신용카드 충전 거래 생성)."""
    return Call(
        operation="credit_card_charges.create",
        method="POST",
        path="/api/v1/recharges/online-payment/transaction/generate",
        body=request_building.build_body(
            models.CreateCreditCardCharge, sequence_id=sequence_id, user_id=user_id, amount=amount
        ),
        result=models.CreditCardCharge,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )
