"""Requests that a program may send to iamport by mistake, signed all the same."""

from __future__ import annotations

import pytest

from krpay.testing import Sandbox
from tests.testing.signed_requests import send_signed

STATUS = "GET /payments/status/all?"
KEY = "/subscribe/customers/customer_1234"

REFUSED: dict[str, tuple[str, int, str]] = {
    "a cash receipt to revoke that was not issued": (
        "DELETE /receipts/imp_448280090638", 400, "현금영수증"
    ),
    "an amount that was not registered": (
        "GET /payments/prepare/unknown", 404, "사전등록된 결제정보가 존재하지"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_the_sandbox_refuses(case: str) -> None:
    request, status, text = REFUSED[case]
    response = send_signed(Sandbox(), "iamport", request)
    assert response.status_code == status
    assert text in response.json()["message"]


def test_a_page_after_the_last_is_empty_where_no_refusal_is_documented() -> None:
    sandbox = Sandbox()
    response = send_signed(sandbox, "iamport", f"GET {KEY}/payments?page=7")
    assert response.json()["response"] == {"total": 0, "previous": 1, "next": 0, "list": []}
    assert send_signed(sandbox, "iamport", f"{STATUS}page=7").status_code == 400


def test_members_of_a_request_that_no_response_has_are_not_sent_back() -> None:
    sent = '{"merchant_uid": "order_1", "amount": 5, "curency": "KRW"}'
    response = send_signed(Sandbox(), "iamport", "POST /payments/prepare", sent)
    expected = {"merchant_uid": "order_1", "amount": 5, "currency": None}
    assert response.json()["response"] == expected


def test_a_response_without_data_has_no_member_for_it() -> None:
    response = send_signed(Sandbox(), "iamport", "POST /payments/imp_448280090638/naver/point")
    assert response.json() == {"code": 0, "message": None}
