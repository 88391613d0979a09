# Copied from codegen/package/testing/providers/iamport/handlers/payments.py by `nox -s generate`. Do not edit.
"""Payments: read, listed, and cancelled whole or in part."""

from __future__ import annotations

import secrets
from typing import Any

from krpay.testing.handlers import PartialData, handles
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.handlers._amounts import check_amounts
from krpay.testing.providers.iamport.handlers._pages import make_page
from krpay.testing.providers.iamport.state import UNKNOWN_PAYMENT, IamportState

# Texts that live responses were seen with.
_NOTHING_TO_CANCEL = "취소할 결제건이 존재하지 않습니다."
_ALREADY_CANCELLED = "이미 전액취소된 주문입니다."

_REFUND_ACCOUNT = ("refund_holder", "refund_bank", "refund_account")

_SORT_MEMBERS = {"started": "started_at", "paid": "paid_at", "updated": "started_at"}


@handles("payments.get")
def get_payment(state: IamportState, request: OperationRequest) -> Any:
    payment = state.payments.get(request.path["imp_uid"])
    is_hidden = payment and payment["sandbox"] and request.query.get("include_sandbox") is not True
    if payment is None or is_hidden:
        raise Refusal(404, -1, UNKNOWN_PAYMENT)
    return payment


@handles("payments.get_many")
def get_payments(state: IamportState, request: OperationRequest) -> Any:
    ids = request.query.get("imp_uid[]", [])
    orders = request.query.get("merchant_uid[]", [])
    if not 1 <= len(ids) + len(orders) <= 100:
        raise Refusal(400, -1, "1 to 100 ids, please")
    payments = [
        payment
        for payment in state.payments.values()
        if payment["imp_uid"] in ids or payment["merchant_uid"] in orders
    ]
    if not payments:
        raise Refusal(404, -1, UNKNOWN_PAYMENT)
    known = {payment["imp_uid"] for payment in payments}
    known |= {payment["merchant_uid"] for payment in payments}
    return payments if known.issuperset([*ids, *orders]) else PartialData(payments)


@handles("payments.find")
def find_payment(state: IamportState, request: OperationRequest) -> Any:
    return _find_of_order(state, request)[0]


@handles("payments.find_all")
def find_payments(state: IamportState, request: OperationRequest) -> Any:
    return make_page(_find_of_order(state, request), request)


def _find_of_order(state: IamportState, request: OperationRequest) -> list[JsonObject]:
    status = request.path.get("payment_status")
    payments = [
        payment
        for payment in state.list_of_order(request.path["merchant_uid"])
        if status in (None, payment["status"])
    ]
    if not payments:
        raise Refusal(404, -1, UNKNOWN_PAYMENT)
    return _sort(payments, request)


@handles("payments.list_by_status")
def list_payments(state: IamportState, request: OperationRequest) -> Any:
    status = request.path["payment_status"]
    end = request.query.get("to", state.now)
    start = request.query.get("from", end - 90 * 86400)
    payments = [
        payment
        for payment in state.payments.values()
        if status in ("all", payment["status"]) and start <= payment["started_at"] <= end
    ]
    return make_page(_sort(payments, request), request)


def _sort(payments: list[JsonObject], request: OperationRequest) -> list[JsonObject]:
    order = request.query.get("sorting", "-started")
    member = _SORT_MEMBERS[order.lstrip("-")]
    # Of two in the same second, as in most tests, the one that was made later is the later.
    payments = sorted(payments, key=lambda payment: int(payment[member]))
    return payments[::-1] if order.startswith("-") else payments


@handles("payments.cancel")
def cancel_payment(state: IamportState, request: OperationRequest) -> Any:
    body = request.body
    check_amounts(request)
    payment = _find_to_cancel(state, request)
    if payment is None or payment["status"] not in ("paid", "cancelled"):
        raise Refusal(200, 1, _NOTHING_TO_CANCEL)
    left = payment["amount"] - payment["cancel_amount"]
    if left <= 0:
        raise Refusal(200, 1, _ALREADY_CANCELLED)
    amount = body.get("amount") or left
    if payment["pay_method"] == "vbank" and not all(body.get(one) for one in _REFUND_ACCOUNT):
        # The docs say that they are needed; no source has the text of the refusal.
        listed = ", ".join(_REFUND_ACCOUNT)
        raise Refusal(200, 1, f"가상계좌 환불에는 {listed}이(가) 필요합니다.")
    if amount > left or body.get("checksum", left) != left:
        raise Refusal(200, 1, "취소 요청 금액이 취소 가능 금액과 맞지 않습니다.")
    cancel = {
        "pg_tid": payment["pg_tid"],
        "amount": amount,
        "cancelled_at": state.now,
        "reason": body.get("reason"),
        "cancellation_id": secrets.token_hex(10).upper(),
        "receipt_url": None,
    }
    payment["cancel_history"] = [*payment["cancel_history"], cancel]
    payment |= {
        "cancel_amount": payment["cancel_amount"] + amount,
        "cancelled_at": state.now,
        "cancel_reason": body.get("reason"),
        "status": "cancelled" if amount == left else "paid",
    }
    if body.get("enable_webhook"):  # by default a cancel through the API tells nobody
        # Which status the webhook of a cancel in part has, no source says.
        state.notify(
            {**payment, "status": "cancelled"}, cancellation_id=str(cancel["cancellation_id"])
        )
    return payment


def _find_to_cancel(state: IamportState, request: OperationRequest) -> JsonObject | None:
    if "imp_uid" in request.body:
        return state.payments.get(request.body["imp_uid"])
    payments = state.list_of_order(request.body.get("merchant_uid"))
    return payments[-1] if payments else None
