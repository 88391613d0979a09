"""Cash receipts of orders that were paid elsewhere."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.handlers._receipts import get_receipt, issue_receipt
from krpay.testing.providers.iamport.state import IamportState


@handles("external_cash_receipts.get")
def get_external_receipt(state: IamportState, request: OperationRequest) -> Any:
    return get_receipt(state.external_cash_receipts, request.path["merchant_uid"], request)


@handles("external_cash_receipts.issue")
def issue_external_receipt(state: IamportState, request: OperationRequest) -> Any:
    order = request.path["merchant_uid"]
    return issue_receipt(state, state.external_cash_receipts, order, request)


@handles("external_cash_receipts.revoke")
def revoke_external_receipt(state: IamportState, request: OperationRequest) -> Any:
    order = request.path["merchant_uid"]
    receipt = get_receipt(state.external_cash_receipts, order, request)
    del state.external_cash_receipts[order]
    return receipt
