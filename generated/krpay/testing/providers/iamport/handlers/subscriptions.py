# Copied from codegen/package/testing/providers/iamport/handlers/subscriptions.py by `nox -s generate`. Do not edit.
"""Payments without the buyer: by card or billing key, at once or at a time."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.cards import DECLINES, CardRecord
from krpay.testing.providers.iamport.handlers._amounts import (
    check_amounts,
    check_amounts_of,
    check_future,
)
from krpay.testing.providers.iamport.handlers._pages import make_page
from krpay.testing.providers.iamport.state import UNKNOWN_BUYER, IamportState

# Texts that live responses were seen with.
_UNKNOWN_CUSTOMER = "등록된 고객정보가 없습니다."
_NOTHING_TO_UNSCHEDULE = "취소할 예약결제 기록이 존재하지 않습니다."


@handles("subscriptions.pay_once", declines=DECLINES)
def pay_with_card(state: IamportState, request: OperationRequest) -> Any:
    body = request.body
    check_amounts(request)
    _note_second_payment(state, request)
    usage = "issue" if "customer_uid" in body else None
    card = CardRecord(body["card_number"], body["expiry"])
    payment = state.pay_by_card(body, card, request.decline, customer_uid_usage=usage)
    if "customer_uid" in body and payment["status"] == "paid":
        state.add_billing_key(body["customer_uid"], body)
    return payment


@handles("subscriptions.pay", declines=DECLINES)
def pay_with_billing_key(state: IamportState, request: OperationRequest) -> Any:
    check_amounts(request)
    if request.body["customer_uid"] not in state.billing_keys:
        raise Refusal(200, -1, UNKNOWN_BUYER)
    _note_second_payment(state, request)
    return state.pay_by_key(request.body, "payment", request.decline)


def _note_second_payment(state: IamportState, request: OperationRequest) -> None:
    """Note that the order was paid before, which is refused elsewhere, but here by no source."""
    if state.was_paid(request.body["merchant_uid"]):
        request.add_notice(
            "an order with this merchant_uid was paid already; the docs ask for a new one each "
            "time, and no source says that the service refuses a second payment"
        )


@handles("subscriptions.schedule", declines=DECLINES)
def schedule_payments(state: IamportState, request: OperationRequest) -> Any:
    body = request.body
    check_amounts(request)
    is_known = body["customer_uid"] in state.billing_keys
    if not is_known and "card_number" not in body:
        raise Refusal(200, 1, _UNKNOWN_CUSTOMER)
    orders = set(state.schedules)
    for entry in body["schedules"]:
        check_amounts_of(entry)
        if entry["merchant_uid"] in orders:
            raise Refusal(200, 1, "이미 등록된 merchant_uid입니다.")
        orders.add(entry["merchant_uid"])
    if not is_known:
        state.add_billing_key(body["customer_uid"], body)
    if request.decline is not None:
        for entry in body["schedules"]:
            state.decline_later(entry["merchant_uid"], request.decline)
    return [_add_schedule(state, body["customer_uid"], entry) for entry in body["schedules"]]


def _add_schedule(state: IamportState, customer_uid: str, entry: JsonObject) -> JsonObject:
    schedule = state.make_empty("Schedule") | {"currency": "KRW"}
    schedule |= {name: value for name, value in entry.items() if name in schedule}
    schedule |= {"customer_uid": customer_uid, "schedule_status": "scheduled"}
    schedule |= {"merchant_uid": entry["merchant_uid"]}
    state.schedules[entry["merchant_uid"]] = schedule
    state.plan_schedule(schedule)
    return schedule


@handles("subscriptions.get_schedule")
def get_schedule(state: IamportState, request: OperationRequest) -> Any:
    schedule = state.schedules.get(request.path["merchant_uid"])
    if schedule is None:
        raise Refusal(404, -1, _NOTHING_TO_UNSCHEDULE)
    return schedule


@handles("subscriptions.update_schedule")
def update_schedule(state: IamportState, request: OperationRequest) -> Any:
    schedule = get_schedule(state, request)
    if schedule["schedule_status"] != "scheduled":
        raise Refusal(400, -1, "예약 상태가 아닙니다.")
    check_future(state, request, "schedule_at", status=400)
    schedule["schedule_at"] = request.body["schedule_at"]
    state.plan_schedule(schedule)
    return schedule


@handles("subscriptions.reschedule")
def reschedule_payment(state: IamportState, request: OperationRequest) -> Any:
    schedule = _get_stopped(state, request)
    check_future(state, request, "schedule_at", status=400)
    again = {"schedule_status": "scheduled", "payment_status": None, "fail_reason": None}
    schedule |= again | {"schedule_at": request.body["schedule_at"], "revoked_at": 0}
    state.plan_schedule(schedule)
    return schedule


@handles("subscriptions.retry", declines=DECLINES)
def retry_schedule(state: IamportState, request: OperationRequest) -> Any:
    schedule = _get_stopped(state, request)
    if schedule["customer_uid"] not in state.billing_keys:
        raise Refusal(400, -1, UNKNOWN_BUYER)
    return state.execute_schedule(schedule, request.decline)


def _get_stopped(state: IamportState, request: OperationRequest) -> JsonObject:
    schedule: JsonObject = get_schedule(state, request)
    revoked = schedule["schedule_status"] == "revoked"
    if not revoked and schedule["payment_status"] != "failed":
        raise Refusal(400, -1, "실패하거나 취소된 예약이 아닙니다.")
    return schedule


@handles("subscriptions.unschedule")
def unschedule_payments(state: IamportState, request: OperationRequest) -> Any:
    orders = request.body.get("merchant_uid")
    orders = [orders] if isinstance(orders, str) else orders
    schedules = [
        schedule
        for schedule in state.schedules.values()
        if schedule["schedule_status"] == "scheduled"
        and schedule["customer_uid"] == request.body.get("customer_uid", schedule["customer_uid"])
        and (orders is None or schedule["merchant_uid"] in orders)
    ]
    if not schedules:
        raise Refusal(200, 1, _NOTHING_TO_UNSCHEDULE)
    for schedule in schedules:
        schedule |= {"schedule_status": "revoked", "revoked_at": state.now}
    return schedules


@handles("subscriptions.list_schedules")
def list_schedules(state: IamportState, request: OperationRequest) -> Any:
    query = request.query
    schedules = state.find_schedules(
        query["schedule_from"], query["schedule_to"], query.get("schedule_status")
    )
    return make_page(list(schedules), request)
