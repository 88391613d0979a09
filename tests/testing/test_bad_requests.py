"""Requests with bodies and values that no client library would send, signed all the same.

That there is a response at all is part of each test: an error in the sandbox ends the
connection.
"""

from __future__ import annotations

import pytest

from krpay.testing import Sandbox
from tests.testing.signed_requests import send_signed

PREPARE = "POST /payments/prepare"
STATUS = "GET /payments/status/all?"

REFUSED: dict[str, tuple[str, str, str]] = {
    "no body": ("POST /payments/cancel", "", "payments.cancel: body: it is required"),
    "null": (PREPARE, "null", "prepared_payments.create: body: it is not a JSON object"),
    "a list": (PREPARE, "[]", "prepared_payments.create: body: it is not a JSON object"),
    "an amount that is not a number": (
        PREPARE, '{"merchant_uid": "1", "amount": NaN}', "it is not JSON"
    ),
    "an amount beyond all numbers": (
        PREPARE, '{"merchant_uid": "1", "amount": 1e400}', "it is not JSON"
    ),
    "half a character": (PREPARE, '{"merchant_uid": "\\ud800", "amount": 1}', "surrogates"),
    "a body that is nested without end": (PREPARE, "[" * 100_000, "it is nested too deeply"),
    "a page that is nested without end": (
        f"{STATUS}page={'[' * 3000}", "", "payments.list_by_status: page"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_the_sandbox_refuses(case: str) -> None:
    request, content, text = REFUSED[case]
    response = send_signed(Sandbox(), "iamport", request, content)
    assert response.status_code == 400
    assert text in response.json()["message"]


def test_an_integer_may_be_written_with_a_fraction_of_zero() -> None:
    response = send_signed(Sandbox(), "iamport", f"{STATUS}page=2.0&limit=1.0")
    assert response.status_code == 200
    assert response.json()["response"]["previous"] == 1
