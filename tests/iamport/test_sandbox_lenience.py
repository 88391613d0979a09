"""Requests that the live service takes although the Swagger file does not say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from krpay.testing import Sandbox, Server

CARD = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
KEY = {**CARD, "pwd_2digit": "00", "channel_key": "channel-key-1"}
ORDER = {"merchant_uid": "order_1", "amount": 1000, "name": "노트북"}
BARCODE = "/payments/imp_448280090638"
WRONG_TOKENS = ("Basic {token}", "Bearer wrong", "wrong", "Bearer", "")

TOKENS: dict[str, dict[str, str]] = {
    "as documented": {"Authorization": "Bearer {token}"},
    "bare": {"Authorization": "{token}"},
    "a scheme in lower case": {"Authorization": "bearer {token}"},
    "in the older header": {"X-ImpTokenHeader": "{token}"},
    "in both headers": {"Authorization": "{token}", "X-ImpTokenHeader": "wrong"},
}

Json = dict[str, Any]
BODIES: dict[str, tuple[str, Json]] = {
    "a slash at the end": ("/payments/cancel/", {"merchant_uid": "order_0"}),
    "null for what is left out": (
        "/payments/cancel",
        {"imp_uid": None, "merchant_uid": "order_0", "amount": None, "checksum": None},
    ),
    "an amount as text": ("/payments/cancel", {"merchant_uid": "order_0", "amount": "1000"}),
    "an amount with a fraction as text": (
        "/subscribe/payments/again",
        {**ORDER, "customer_uid": "customer_0", "amount": "10.5", "currency": "USD"},
    ),
    "a moment as text, in a list": (
        "/subscribe/payments/schedule",
        {"customer_uid": "customer_0", "schedules": [{**ORDER, "schedule_at": "2000000000"}]},
    ),
    "null in a list": (
        "/subscribe/payments/schedule",
        {
            "customer_uid": "customer_0",
            "schedules": [{**ORDER, "schedule_at": 2_000_000_000, "buyer_name": None}],
        },
    ),
    "one order number as text": (
        "/subscribe/payments/unschedule",
        {"customer_uid": "customer_0", "merchant_uid": "order_later"},
    ),
    "a payment without a name": (
        "/subscribe/payments/again",
        {"customer_uid": "customer_0", "merchant_uid": "order_1", "amount": 3000},
    ),
    "a schedule without a name": (
        "/subscribe/payments/schedule",
        {
            "customer_uid": "customer_0",
            "schedules": [{"merchant_uid": "order_1", "amount": 1, "schedule_at": 2_000_000_000}],
        },
    ),
    "a bypass that is an object": (
        "/subscribe/payments/again",
        {**ORDER, "customer_uid": "customer_0", "bypass": {"tosspay_v2": {"cashReceipt": True}}},
    ),
    "a billing key without a channel": ("/subscribe/customers/customer_1", CARD),
    "a verification without a channel": (
        "/certifications/otp/request",
        {
            "name": "홍길동",
            "phone": "01012341234",
            "birth": "900131",
            "gender_digit": "1",
            "carrier": "SKT",
            "method": "SMS",
            "company": "krpay",
        },
    ),
}

STILL_REFUSED: dict[str, tuple[str, Json]] = {
    "a text that is no number": ("/payments/cancel", {"merchant_uid": "1", "amount": "1,000"}),
    "an amount that is empty": ("/payments/cancel", {"merchant_uid": "1", "amount": ""}),
    "null for an amount to pay": (
        "/subscribe/payments/again",
        {**ORDER, "customer_uid": "customer_0", "amount": None},
    ),
    "a payment without an order": (
        "/subscribe/payments/again",
        {"customer_uid": "customer_0", "amount": 1000},
    ),
    "an account without a channel": (
        "/vbanks",
        {**ORDER, "vbank_code": "004", "vbank_due": 2_000_000_000},
    ),
    "a name of another type": (
        "/subscribe/payments/again",
        {**ORDER, "customer_uid": "customer_0", "name": 5},
    ),
}


def prepare(client: httpx.Client, sandbox: Sandbox) -> None:
    """Sign in, and have a paid order, a billing key and a schedule there."""
    keys = {"imp_key": "test-api-key", "imp_secret": "test-api-secret"}
    answer = client.post("/users/getToken", json=keys).json()
    client.headers["Authorization"] = f"Bearer {answer['response']['access_token']}"
    later = {**ORDER, "merchant_uid": "order_later", "schedule_at": 2_000_000_000}
    for path, body in (
        ("/subscribe/customers/customer_0", KEY),
        ("/subscribe/payments/onetime", {**ORDER, **CARD, "merchant_uid": "order_0"}),
        ("/subscribe/payments/schedule", {"customer_uid": "customer_0", "schedules": [later]}),
    ):
        assert client.post(path, json=body).json()["code"] == 0
    sandbox.requests.clear()


def connect(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with Server(sandbox) as server, httpx.Client(base_url=f"{server.url}/iamport") as client:
        prepare(client, sandbox)
        yield client


@pytest.fixture
def lenient() -> Iterator[httpx.Client]:
    yield from connect(Sandbox())


@pytest.fixture
def strict() -> Iterator[httpx.Client]:
    yield from connect(Sandbox(strict=True))


def send_with(client: httpx.Client, headers: dict[str, str]) -> int:
    token = client.headers["Authorization"].removeprefix("Bearer ")
    sent = {name: value.format(token=token) for name, value in headers.items()}
    return httpx.get(f"{client.base_url}{BARCODE[1:]}", headers=sent).status_code


@pytest.mark.parametrize("form", TOKENS)
def test_a_token_is_taken(lenient: httpx.Client, form: str) -> None:
    assert send_with(lenient, TOKENS[form]) == 200


@pytest.mark.parametrize("form", list(TOKENS)[1:])
def test_a_strict_sandbox_takes_a_token_as_documented_alone(
    strict: httpx.Client, form: str
) -> None:
    assert send_with(strict, TOKENS[form]) == 401


def test_a_token_that_is_none_is_refused(lenient: httpx.Client) -> None:
    for value in WRONG_TOKENS:
        assert send_with(lenient, {"Authorization": value, "X-ImpTokenHeader": "{token}"}) == 401


@pytest.mark.parametrize("form", BODIES)
def test_a_body_is_taken(lenient: httpx.Client, form: str) -> None:
    path, body = BODIES[form]
    response = lenient.post(path, json=body)
    assert (response.status_code, response.json()["code"]) == (200, 0), response.text


@pytest.mark.parametrize("form", BODIES)
def test_a_strict_sandbox_refuses(strict: httpx.Client, form: str) -> None:
    path, body = BODIES[form]
    response = strict.post(path, json=body)
    assert response.status_code == (404 if path.endswith("/") else 400), response.text


@pytest.mark.parametrize("form", STILL_REFUSED)
def test_a_body_is_refused_all_the_same(lenient: httpx.Client, form: str) -> None:
    path, body = STILL_REFUSED[form]
    assert lenient.post(path, json=body).status_code == 400


def test_what_is_recorded_is_what_came(lenient: httpx.Client) -> None:
    sandbox = Sandbox()
    for client in connect(sandbox):
        body = {"merchant_uid": "order_0", "amount": "1000", "checksum": None}
        cancelled = client.post("/payments/cancel/", json=body).json()["response"]
        assert cancelled["cancel_amount"] == 1000
        assert sandbox.requests[-1].json == body
        assert sandbox.requests[-1].path == "/payments/cancel/"
        [notice] = sandbox.requests[-1].notices
        assert "beyond its docs" in notice


def test_a_sandbox_stays_strict_when_it_begins_again() -> None:
    sandbox = Sandbox(strict=True)
    sandbox.reset()
    for client in connect(sandbox):
        assert client.get(f"{BARCODE}/").status_code == 404
