"""Cash receipts of payments."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.handlers._receipts import get_receipt, issue_receipt
from krpay.testing.providers.iamport.state import IamportState


@handles("cash_receipts.get")
def get_cash_receipt(state: IamportState, request: OperationRequest) -> Any:
    return get_receipt(state.cash_receipts, request.path["imp_uid"], request)


@handles("cash_receipts.issue")
def issue_cash_receipt(state: IamportState, request: OperationRequest) -> Any:
    imp_uid = request.path["imp_uid"]
    receipt = issue_receipt(state, state.cash_receipts, imp_uid, request)
    if imp_uid in state.payments:
        payment = state.payments[imp_uid]
        payment["cash_receipt_issued"] = True
        receipt["amount"] = payment["amount"]
    return receipt


@handles("cash_receipts.revoke")
def revoke_cash_receipt(state: IamportState, request: OperationRequest) -> Any:
    imp_uid = request.path["imp_uid"]
    receipt = get_receipt(state.cash_receipts, imp_uid, request)
    del state.cash_receipts[imp_uid]
    if imp_uid in state.payments:
        state.payments[imp_uid]["cash_receipt_issued"] = False
    return receipt
