"""What the sandbox says to requests that a program may send by mistake.

The requests are signed, and sent without the package's own checks. That there is an
answer at all is part of each test: an error in the sandbox ends the connection.
"""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from krpay.testing import Sandbox

ORDERS = "GET /api/v1/orders?statusUpdateStartDate={}&statusUpdateEndDate=2026-11-20T00:00:00Z"
DAY = ORDERS.format("2026-11-19T00:00:00Z")
STATUS = "GET /payments/status/all?"
PREPARE = "POST /payments/prepare"
KEY = "/subscribe/customers/customer_1234"


def ask(sandbox: Sandbox, provider: str, request: str, content: str = "") -> httpx.Response:
    method, target = request.split(" ")
    url = sandbox.providers[provider].spec.document["servers"][0]["url"] + target
    with getattr(sandbox, provider)() as client, sandbox.http_client() as http:
        return http.request(method, url, content=content.encode(), auth=client._authentication)


REFUSED: dict[str, tuple[str, str, str, int, str]] = {
    "a start that is no time": (
        "bunjang", ORDERS.format(""), "", 400, "statusUpdateStartDate: Invalid isoformat"
    ),
    "a start without an offset": (
        "bunjang", ORDERS.format("2026-11-19T00:00:00"), "", 400, "it has no offset"
    ),
    "orders in pages of 0": ("bunjang", f"{DAY}&size=0", "", 400, "size is below 1"),
    "products in pages of 0": ("bunjang", "GET /api/v1/products?size=0", "", 400, "below 1"),
    "a cursor before the first product": (
        "bunjang", "GET /api/v1/products?cursor=[-3]", "", 400, "cursor is not one of ours"
    ),
    "an order id of 5000 digits": (
        "bunjang", f"GET /api/v1/orders/{'9' * 5000}", "", 404, "RESOURCE_NOT_FOUND"
    ),
    "a product id of 5000 digits": (
        "bunjang", f"GET /api/v1/products/{'9' * 5000}", "", 404, "RESOURCE_NOT_FOUND"
    ),
    "an order without a body": (
        "bunjang", "POST /api/v2/orders", "", 400, "orders.create: body: it is required"
    ),
    "a cancel without a body": (
        "iamport", "POST /payments/cancel", "", 400, "payments.cancel: body: it is required"
    ),
    "an amount that is not a number": (
        "iamport", PREPARE, '{"merchant_uid": "1", "amount": NaN}', 400, "it is not JSON"
    ),
    "an amount beyond all numbers": (
        "iamport", PREPARE, '{"merchant_uid": "1", "amount": 1e400}', 400, "it is not JSON"
    ),
    "half a character": (
        "iamport", PREPARE, '{"merchant_uid": "\\ud800", "amount": 1}', 400, "surrogates"
    ),
    "a body that is nested without end": (
        "iamport", PREPARE, "[" * 100_000, 400, "it is nested too deeply"
    ),
    "a page that is nested without end": (
        "iamport", f"{STATUS}page={'[' * 3000}", "", 400, "payments.list_by_status: page"
    ),
    "a cash receipt to revoke that was not issued": (
        "iamport", "DELETE /receipts/imp_448280090638", "", 400, "현금영수증"
    ),
    "an amount that was not registered": (
        "iamport", "GET /payments/prepare/unknown", "", 404, "사전등록된 결제정보가 존재하지"
    ),
    "cards without a body": (
        "konaplate", "POST /api/v1/user/card/list", "", 400, "Invalid input parameter. body"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_the_sandbox_refuses(case: str) -> None:
    provider, request, content, status, said = REFUSED[case]
    answer = ask(Sandbox(), provider, request, content)
    assert answer.status_code == status
    assert said in json.dumps(answer.json(), ensure_ascii=False)


TAKEN: dict[str, tuple[str, str, Any]] = {
    "orders in pages of 2.0, which is an integer": ("bunjang", f"{DAY}&size=2.0", ("size", 2)),
    "payments by page 2.0": ("iamport", f"{STATUS}page=2.0&limit=1.0", ("previous", 1)),
    "an empty list of sellers": ("bunjang", "GET /api/v1/products?uid=", ("data", [])),
}


@pytest.mark.parametrize("case", TAKEN)
def test_the_sandbox_takes(case: str) -> None:
    provider, request, (name, value) = TAKEN[case]
    answer = ask(Sandbox(), provider, request)
    assert answer.status_code == 200
    document = answer.json()
    assert document.get("response", document)[name] == value


def test_a_page_after_the_last_is_empty_where_no_refusal_is_documented() -> None:
    sandbox = Sandbox()
    answer = ask(sandbox, "iamport", f"GET {KEY}/payments?page=7")
    assert answer.json()["response"] == {"total": 0, "previous": 1, "next": 0, "list": []}
    assert ask(sandbox, "iamport", f"{STATUS}page=7").status_code == 400


def test_members_of_a_request_that_no_answer_has_are_not_sent_back() -> None:
    sent = '{"merchant_uid": "order_1", "amount": 5, "curency": "KRW"}'
    answer = ask(Sandbox(), "iamport", PREPARE, sent)
    expected = {"merchant_uid": "order_1", "amount": 5, "currency": None}
    assert answer.json()["response"] == expected


def test_an_answer_without_data_has_no_member_for_it() -> None:
    answer = ask(Sandbox(), "iamport", "POST /payments/imp_448280090638/naver/point")
    assert answer.json() == {"code": 0, "message": None}
