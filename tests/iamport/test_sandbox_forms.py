"""Programs in other languages often send forms to iamport."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from krpay.testing import Sandbox

URL = "https://api.iamport.kr"
CARD = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> httpx.Client:
    client = sandbox.http_client()
    form = {"imp_key": "test-api-key", "imp_secret": "test-api-secret"}
    token = client.post(f"{URL}/users/getToken", data=form).json()["response"]["access_token"]
    client.headers["Authorization"] = f"Bearer {token}"
    return client


def test_a_payment_is_made_and_cancelled_by_forms(sandbox: Sandbox, client: httpx.Client) -> None:
    order = {"merchant_uid": "order_1", "amount": "1000", **CARD}
    paid = client.post(f"{URL}/subscribe/payments/onetime", data=order).json()["response"]
    assert (paid["status"], paid["amount"]) == ("paid", 1000)
    assert sandbox.requests[-1].json == {"merchant_uid": "order_1", "amount": 1000, **CARD}

    cancel = {"imp_uid": paid["imp_uid"], "amount": "400", "extra[requester]": "customer"}
    cancelled = client.post(f"{URL}/payments/cancel", data=cancel).json()["response"]
    assert cancelled["cancel_amount"] == 400
    assert sandbox.requests[-1].json["extra"] == {"requester": "customer"}


def test_a_form_may_have_lists(sandbox: Sandbox, client: httpx.Client) -> None:
    body = "customer_uid=customer_1&merchant_uid[]=order_1&merchant_uid[]=007"
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}
    client.post(f"{URL}/subscribe/payments/unschedule", content=body, headers=headers)
    assert sandbox.requests[-1].json["merchant_uid"] == ["order_1", "007"]


WRONG = [
    ({"merchant_uid": "order_1", "amount": "much"}, "amount: 'much' is not of type 'number'"),
    ({"merchant_uid": "order_1", "a[b][c]": "1"}, "a form cannot have a[b][c]; send JSON"),
    ({"extra": "1", "extra[requester]": "admin"}, "extra comes in more than one form"),
    ({"extra[requester]": "admin", "extra[]": "1"}, "extra comes in more than one form"),
]


@pytest.mark.parametrize(("form", "text"), WRONG)
def test_a_wrong_form_is_told_so(client: httpx.Client, form: dict[str, str], text: str) -> None:
    response = client.post(f"{URL}/subscribe/payments/onetime", data={**CARD, **form})
    assert response.status_code == 400
    assert text in response.json()["message"]


def test_json_that_is_sent_as_a_form_is_told_so(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = client.post(f"{URL}/payments/cancel", content=b'{"imp_uid": "x"}', headers=headers)
    assert response.status_code == 400
    assert "send Content-Type: application/json" in response.json()["message"]
