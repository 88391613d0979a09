"""Virtual accounts."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.banks import find_bank
from krpay.testing.providers.iamport.handlers._amounts import check_amounts, check_future
from krpay.testing.providers.iamport.state import IamportState


@handles("vbanks.issue")
def issue_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    body = request.body
    check_amounts(request)
    check_future(state, request, "vbank_due")
    state.refuse_paid(body["merchant_uid"])
    bank = find_bank(body["vbank_code"])
    if bank is None:
        # Gateways have codes of their own, and no source says what a wrong one gives.
        request.add_notice(f"no bank is known by the code {body['vbank_code']}")
    payment = state.start_payment(
        body,
        pay_method="vbank",
        vbank_code=body["vbank_code"],
        vbank_name=bank,
        vbank_num=body.get("vbank_num") or f"{secrets.randbelow(9 * 10**13) + 10**13}",
        vbank_holder=body.get("vbank_holder"),
        vbank_date=body["vbank_due"],
        vbank_issued_at=state.now,
    )
    state.notify(payment)
    return payment


@handles("vbanks.update")
def update_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    check_amounts(request, status=400)
    check_future(state, request, "vbank_due", status=400)
    payment = state.get_unpaid(request.path["imp_uid"], status=400)
    if "amount" in request.body:
        payment["amount"] = request.body["amount"]
    if "vbank_due" in request.body:
        payment["vbank_date"] = request.body["vbank_due"]
    return payment


@handles("vbanks.revoke")
def revoke_virtual_account(state: IamportState, request: OperationRequest) -> Any:
    return state.revoke_unpaid(request.path["imp_uid"], status=400)
