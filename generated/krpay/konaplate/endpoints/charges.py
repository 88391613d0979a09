# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charges of prepaid cards from bank accounts and at convenience stores (충전)."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def create_barcode(
    *, card_no: str, barcode_type: models.ChargeBarcodeType | str, amount: int
) -> Call[models.ChargeBarcode]:
    """Create a barcode for charging or withdrawing at a convenience store (편의점 충전/출금 요청)."""
    return Call(
        operation="charges.create_barcode",
        method="POST",
        path="/api/v1/payment/generate/barcode-spec",
        body=request_building.build_body(
            models.CreateChargeBarcode, card_no=card_no, barcode_type=barcode_type, amount=amount
        ),
        result=models.ChargeBarcode,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )


def get_result(*, sequence_id: str) -> Call[models.ChargeResult]:
    """Get the result of a charge or of its cancellation."""
    return Call(
        operation="charges.get_result",
        method="POST",
        path="/api/v1/recharges/by-bank-account/result/inquiry",
        body=request_building.build_body(models.GetChargeResult, sequence_id=sequence_id),
        result=models.ChargeResult,
        replay=Replay.SAFE,
    )


def cancel(
    *,
    sequence_id: str,
    user_id: int,
    nr_number: str,
    one_time_token: str,
    dcvv: str | None = None,
    card_expiry: str | None = None,
) -> Call[models.ChargeCancellation]:
    """Cancel a charge from the member's bank account."""
    return Call(
        operation="charges.cancel",
        method="POST",
        path="/api/v1/recharges/by-bank-accounts/no-hce/cancel",
        body=request_building.build_body(
            models.CancelCharge,
            sequence_id=sequence_id,
            user_id=user_id,
            nr_number=nr_number,
            one_time_token=one_time_token,
            dcvv=dcvv,
            card_expiry=card_expiry,
        ),
        result=models.ChargeCancellation,
        replay=Replay.UNSAFE,
        outcome="charges.get_result",
    )


def create(
    *, sequence_id: str, user_id: int, amount: int, one_time_token: str, dcvv: str, merchant_id: str
) -> Call[models.Charge]:
    """Charge a prepaid card from the member's bank account."""
    return Call(
        operation="charges.create",
        method="POST",
        path="/api/v1/recharges/by-bank-accounts/no-hce",
        body=request_building.build_body(
            models.CreateCharge,
            sequence_id=sequence_id,
            user_id=user_id,
            amount=amount,
            one_time_token=one_time_token,
            dcvv=dcvv,
            merchant_id=merchant_id,
        ),
        result=models.Charge,
        replay=Replay.UNSAFE,
        outcome="charges.get_result",
    )
