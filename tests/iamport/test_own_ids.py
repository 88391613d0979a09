"""Ids as databases and responses have them: text, a number, or a UUID where the shop chose it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from krpay.errors import InvalidArgumentError
from krpay.iamport import endpoints
from krpay.testing import Sandbox
from tests.iamport.preparations import issue_billing_key

ORDER = UUID("3f2b8a52-7d0e-4b6c-9a51-d1b2e3f4a5b6")

WRITTEN: list[tuple[Any, str]] = [
    ("order_0001", "order_0001"),
    (7, "7"),
    (ORDER, str(ORDER)),
]


@pytest.mark.parametrize(("given", "sent"), WRITTEN)
def test_an_order_number_is_sent_as_text_in_path_query_and_body(given: Any, sent: str) -> None:
    sandbox = Sandbox()
    issue_billing_key(sandbox, "customer_1234")
    with sandbox.iamport() as client:
        paid = client.subscriptions.pay(
            customer_uid="customer_1234", merchant_uid=given, amount=1000, name="Socks"
        )
        found = client.payments.find(given)
        [many] = client.payments.get_many(merchant_uids=[given])
    assert paid.merchant_uid == found.merchant_uid == many.merchant_uid == sent


def test_a_model_of_a_request_takes_them_too() -> None:
    schedule = {"merchant_uid": ORDER, "schedule_at": 1893456000, "amount": 1000, "name": "Socks"}
    sandbox = Sandbox()
    issue_billing_key(sandbox, "9")
    with sandbox.iamport() as client:
        [made] = client.subscriptions.schedule(customer_uid=9, schedules=[schedule])
    assert (made.customer_uid, made.merchant_uid) == ("9", str(ORDER))


WRONG: list[Any] = [-1, True, 1.5, b"order", 10**5000]


@pytest.mark.parametrize("given", WRONG, ids=["negative", "truth", "fraction", "bytes", "huge"])
def test_nothing_else_is_an_order_number(given: Any) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"^subscriptions\.pay: merchant_uid: "
    ) as caught:
        endpoints.subscriptions.pay(
            customer_uid="customer_1234", merchant_uid=given, amount=1000, name="Socks"
        )
    assert "Value error" not in str(caught.value)


def test_the_longest_order_number_is_counted_as_it_is_sent() -> None:
    with pytest.raises(InvalidArgumentError, match="at most 40 characters"):
        endpoints.subscriptions.pay(
            customer_uid="customer_1234", merchant_uid=10**40, amount=1000, name="Socks"
        )
