# Copied from codegen/package/testing/providers/iamport/handlers/_amounts.py by `nox -s generate`. Do not edit.
"""Amounts and times in requests, before anything is done."""

from __future__ import annotations

from typing import Any

from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState

_AMOUNTS = ("amount", "tax_free", "vat_amount", "vat", "checksum", "checking_amount")


def check_amounts(request: OperationRequest, *, status: int = 200) -> None:
    """Check that no amount in a request is below 0, and that no part is above the whole.

    Raises:
        Refusal: One is. No source has the text.
    """
    check_amounts_of(dict(request.body), status=status)
    if request.body.get("amount") == 0 and request.operation.name != "payments.cancel":
        request.add_notice("amount is 0; no source says what the service does with that")


def check_amounts_of(body: dict[str, Any], *, status: int = 200) -> None:
    """Check the amounts of one object of a request.

    Raises:
        Refusal: One is below 0, or a part is above the whole.
    """
    for name in _AMOUNTS:
        if body.get(name, 0) < 0:
            raise _refuse(status, f"{name}은(는) 음수일 수 없습니다.")
    for name in ("tax_free", "vat_amount", "vat"):
        if body.get("amount") and body.get(name, 0) > body["amount"]:
            raise _refuse(status, f"{name}이(가) amount보다 큽니다.")


def check_future(
    state: IamportState, request: OperationRequest, name: str, *, status: int = 200
) -> None:
    """Check that a time is in the future, if there is one.

    Raises:
        Refusal: It has passed. No source has the text.
    """
    if name in request.body and request.body[name] <= state.now:
        raise _refuse(status, f"{name}이(가) 지난 시각입니다.")


def _refuse(status: int, message: str) -> Refusal:
    return Refusal(status, 1 if status == 200 else -1, message)
