"""Billing keys of cards."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import PartialData, handles
from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.cards import DECLINES
from krpay.testing.providers.iamport.handlers._amounts import check_amounts
from krpay.testing.providers.iamport.handlers._pages import make_page
from krpay.testing.providers.iamport.state import UNKNOWN_PAYMENT, IamportState


@handles("billing_keys.issue", declines=DECLINES)
def issue_billing_key(state: IamportState, request: OperationRequest) -> Any:
    check_amounts(request)
    return state.add_billing_key(request.path["customer_uid"], request.body, request.decline)


@handles("billing_keys.get")
def get_billing_key(state: IamportState, request: OperationRequest) -> Any:
    # The Swagger file says 404; client tests saw HTTP 200 with code 1.
    uid = request.path["customer_uid"]
    if uid not in state.billing_keys:
        text = f"요청하신 customer_uid({uid})로 등록된 정보를 찾을 수 없습니다."
        raise Refusal(200, 1, text)
    return state.billing_keys[uid]


@handles("billing_keys.delete")
def delete_billing_key(state: IamportState, request: OperationRequest) -> Any:
    key = get_billing_key(state, request)
    return state.remove_billing_key(key["customer_uid"])


@handles("billing_keys.get_many")
def get_billing_keys(state: IamportState, request: OperationRequest) -> Any:
    uids = request.query["customer_uid[]"]
    keys = [state.billing_keys[uid] for uid in uids if uid in state.billing_keys]
    if not keys:
        raise Refusal(404, -1, UNKNOWN_PAYMENT)
    return keys if state.billing_keys.keys() >= set(uids) else PartialData(keys)


@handles("billing_keys.list_payments")
def list_billing_key_payments(state: IamportState, request: OperationRequest) -> Any:
    uid = request.path["customer_uid"]
    payments = [one for one in state.payments.values() if one["customer_uid"] == uid]
    return make_page(payments, request)


@handles("billing_keys.list_schedules", "subscriptions.list_customer_schedules")
def list_customer_schedules(state: IamportState, request: OperationRequest) -> Any:
    query = request.query
    schedules = state.find_schedules(query["from"], query["to"], query.get("schedule-status"))
    uid = request.path["customer_uid"]
    return make_page([one for one in schedules if one["customer_uid"] == uid], request)
