"""Amounts that were registered before their payments."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.state import IamportState

# A text that live responses were seen with.
_NOT_PREPARED = "사전등록된 결제정보가 존재하지 않습니다."


@handles("prepared_payments.create")
def create_prepared(state: IamportState, request: OperationRequest) -> Any:
    prepared = {"currency": None, **state.select_known("PreparedPayment", request.body)}
    return state.prepared.setdefault(request.body["merchant_uid"], prepared)


@handles("prepared_payments.get")
def get_prepared(state: IamportState, request: OperationRequest) -> Any:
    return _find_prepared(state, request.path["merchant_uid"])


@handles("prepared_payments.update")
def update_prepared(state: IamportState, request: OperationRequest) -> Any:
    prepared = _find_prepared(state, request.body["merchant_uid"])
    prepared |= state.select_known("PreparedPayment", request.body)
    return prepared


def _find_prepared(state: IamportState, merchant_uid: str) -> JsonObject:
    if merchant_uid not in state.prepared:
        raise Refusal(404, -1, _NOT_PREPARED)
    return state.prepared[merchant_uid]
