# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards by credit card (신용카드 충전)."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import models as _models


def create(*, sequence_id: str, user_id: int, amount: int) -> _Call[_models.CreditCardCharge]:
    """Create a transaction that charges a prepaid card by credit card (신용카드 충전 거래 생성)."""
    _request = _build.RequestBuilder(
        "credit_card_charges.create",
        "POST",
        "/api/v1/recharges/online-payment/transaction/generate",
    )
    _request.body(
        _models.CreateCreditCardCharge, sequence_id=sequence_id, user_id=user_id, amount=amount
    )
    return _request.call(
        _models.CreditCardCharge,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )
