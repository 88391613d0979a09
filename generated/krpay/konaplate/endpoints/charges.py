# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import _outcomes as _outcomes, models as _models


def create_barcode(
    *, card_no: str, barcode_type: _models.ChargeBarcodeType | str, amount: int
) -> _Call[_models.ChargeBarcode]:
    """Create a barcode for charging or withdrawing at a convenience store (편의점 충전/출금 요청)."""
    [card_no] = _hide(card_no)
    _request = _build.RequestBuilder(
        "charges.create_barcode", "POST", "/api/v1/payment/generate/barcode-spec"
    )
    _request.body(
        _models.CreateChargeBarcode, card_no=card_no, barcode_type=barcode_type, amount=amount
    )
    return _request.call(
        _models.ChargeBarcode,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )


def get_result(*, sequence_id: str) -> _Call[_models.ChargeResult]:
    """Get the result of a charge or of its cancellation."""
    _request = _build.RequestBuilder(
        "charges.get_result", "POST", "/api/v1/recharges/by-bank-account/result/inquiry"
    )
    _request.body(_models.GetChargeResult, sequence_id=sequence_id)
    return _request.call(
        _models.ChargeResult,
        replay=_Replay.SAFE,
    )


def cancel(
    *,
    sequence_id: str,
    user_id: int,
    nr_number: str,
    one_time_token: str,
    dcvv: str | None = None,
    card_expiry: str | None = None,
) -> _Call[_models.ChargeCancellation]:
    """Cancel a charge from the member's bank account."""
    one_time_token, dcvv, card_expiry = _hide(one_time_token, dcvv, card_expiry)
    _request = _build.RequestBuilder(
        "charges.cancel", "POST", "/api/v1/recharges/by-bank-accounts/no-hce/cancel"
    )
    _request.body(
        _models.CancelCharge,
        sequence_id=sequence_id,
        user_id=user_id,
        nr_number=nr_number,
        one_time_token=one_time_token,
        dcvv=dcvv,
        card_expiry=card_expiry,
    )
    return _request.call(
        _models.ChargeCancellation,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.charges_cancel,
    )


def create(
    *, sequence_id: str, user_id: int, amount: int, one_time_token: str, dcvv: str, merchant_id: str
) -> _Call[_models.Charge]:
    """Charge a prepaid card from the member's bank account."""
    one_time_token, dcvv = _hide(one_time_token, dcvv)
    _request = _build.RequestBuilder(
        "charges.create", "POST", "/api/v1/recharges/by-bank-accounts/no-hce"
    )
    _request.body(
        _models.CreateCharge,
        sequence_id=sequence_id,
        user_id=user_id,
        amount=amount,
        one_time_token=one_time_token,
        dcvv=dcvv,
        merchant_id=merchant_id,
    )
    return _request.call(
        _models.Charge,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.charges_create,
    )
