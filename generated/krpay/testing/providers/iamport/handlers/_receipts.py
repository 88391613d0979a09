# Copied from codegen/package/testing/providers/iamport/handlers/_receipts.py by `nox -s generate`. Do not edit.
"""Cash receipts, which payments have and orders that were paid elsewhere."""

from __future__ import annotations

from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState

Receipts = dict[str, JsonObject]
"""By the id of a payment, or by the number of an order."""


def get_receipt(receipts: Receipts, key: str, request: OperationRequest) -> JsonObject:
    """Get a receipt.

    Raises:
        Refusal: None was issued.
    """
    receipt = receipts.get(key)
    if receipt is None:
        # For one way to revoke, 400 is the nearest that is documented.
        status = 404 if "404" in request.operation.raw["responses"] else 400
        raise Refusal(status, -1, "현금영수증 발급내역이 존재하지 않습니다.")
    return receipt


def issue_receipt(
    state: IamportState, receipts: Receipts, key: str, request: OperationRequest
) -> JsonObject:
    """Issue a receipt, with the data of the request and examples of the spec.

    Raises:
        Refusal: One was issued already.
    """
    if key in receipts:
        raise Refusal(400, -1, "이미 발급된 현금영수증이 있습니다.")
    receipt = dict(state.spec.make_example_data(request.operation, request.arguments))
    if "applied_at" in receipt:
        receipt["applied_at"] = state.now
    receipts[key] = receipt
    return receipt
