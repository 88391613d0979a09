# Copied from codegen/package/testing/providers/iamport/handlers/vbanks.py by `nox -s generate`. Do not edit.
"""Virtual accounts."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState


@handles("vbanks.issue")
def issue_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    body = request.body
    return state.start_payment(
        body,
        pay_method="vbank",
        vbank_code=body["vbank_code"],
        vbank_num=body.get("vbank_num", "27490154618030"),
        vbank_holder=body.get("vbank_holder"),
        vbank_date=body["vbank_due"],
        vbank_issued_at=state.now,
    )


@handles("vbanks.update")
def update_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    payment = state.get_unpaid(request.path["imp_uid"], status=400)
    if "amount" in request.body:
        payment["amount"] = request.body["amount"]
    if "vbank_due" in request.body:
        payment["vbank_date"] = request.body["vbank_due"]
    return payment


@handles("vbanks.revoke")
def revoke_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    return state.revoke_unpaid(request.path["imp_uid"], status=400)
