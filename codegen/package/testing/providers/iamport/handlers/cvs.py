"""Barcodes that are paid at the till of a convenience store."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.handlers._amounts import check_amounts, check_future
from krpay.testing.providers.iamport.state import IamportState


@handles("cvs.issue")
def issue_barcode(state: IamportState, request: OperationRequest) -> Any:
    # Where the barcode stands in the response is not documented; it is left out.
    check_amounts(request)
    deadline = request.body.get("expired_at", 0)
    if deadline:  # 0 is the one of the contract
        check_future(state, request, "expired_at")
    state.refuse_paid(request.body["merchant_uid"])
    payment = state.start_payment(request.body, pg_provider="galaxia")
    state.deadlines[payment["imp_uid"]] = deadline
    return payment


@handles("cvs.revoke")
def revoke_barcode(state: IamportState, request: OperationRequest) -> Any:
    # The docs list 200 and 401 only, so a refusal is a 200 with a code.
    return state.revoke_unpaid(request.path["imp_uid"], status=200)
