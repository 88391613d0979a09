"""A wrong request is told what came, what the spec says and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from krpay import errors
from krpay._runtime.call import Call
from krpay._runtime.request_bodies import JsonBody
from krpay.testing import Sandbox
from tests.specs import list_providers

CARD = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
ORDER = {"merchant_uid": "order_1", "amount": 1000}


@dataclass(frozen=True)
class WrongRequest:
    """A request that does not fit, and texts that the refusal has and has not."""

    operation: str
    method: str
    path: str
    body: dict[str, Any] | None
    shown: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()


ONCE = ("subscriptions.pay_once", "POST", "/subscribe/payments/onetime")
CASES = {
    "a wrong type": WrongRequest(
        *ONCE,
        {**ORDER, **CARD, "amount": "abc"},
        (
            "subscriptions.pay_once: amount: 'abc' is not of type 'number'; the spec says: number",
            "(see https://",
        ),
    ),
    "nothing where something must be": WrongRequest(
        *ONCE, CARD, ("merchant_uid: it is required; the spec says: string, maxLength 40, ",)
    ),
    "too much": WrongRequest(
        *ONCE,
        {**ORDER, **CARD, "merchant_uid": "x" * 2000},
        ("merchant_uid: 'xxx", "x... is too long; the spec says: string, maxLength 40"),
        ("x" * 100,),
    ),
    "a sensitive value": WrongRequest(
        *ONCE,
        {**ORDER, **CARD, "card_number": 9410123456789012},
        ("card_number: it is not of type 'string'; the spec says: string",),
        ("9410123456789012",),
    ),
    "sensitive values inside": WrongRequest(
        *ONCE,
        {**ORDER, **CARD, "card_number": {"number": "9410123456789012"}},
        ("card_number: it is not of type 'string'",),
        ("9410123456789012",),
    ),
    "a sensitive value that looks like a limit": WrongRequest(
        *ONCE, {**ORDER, **CARD, "cvc": 1}, ("cvc: it is not of type 'string'",), ("cvc: 1",)
    ),
    "a value inside a list": WrongRequest(
        "subscriptions.schedule",
        "POST",
        "/subscribe/payments/schedule",
        {
            "customer_uid": "customer_1",
            "schedules": [{**ORDER, "schedule_at": "now", "currency": "KRW", "name": "n"}],
        },
        ("schedules.0.schedule_at: 'now' is not of type 'integer'",),
    ),
    "an enum": WrongRequest(
        "payments.list_by_status",
        "GET",
        "/payments/status/all",
        None,
        ("sorting: 'cheap' is not one of ", "the spec says: string, one of "),
        query=(("sorting", "cheap"),),
    ),
    "a query parameter that is missing": WrongRequest(
        "subscriptions.list_schedules",
        "GET",
        "/subscribe/payments/schedule",
        None,
        ("schedule_from: it is required; the spec says: ",),
    ),
    "a query parameter that nobody knows": WrongRequest(
        "vbanks.revoke",
        "DELETE",
        "/vbanks/imp_1",
        None,
        ("pg_api_kay: no such query parameter; known: pg_api_key",),
        ("test-pg-secret",),
        (("pg_api_kay", "test-pg-secret"),),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_refusal_helps_with(case: WrongRequest) -> None:
    call: Call[Any] = Call(
        operation=case.operation,
        method=case.method,
        path=case.path,
        query=case.query,
        body=None if case.body is None else JsonBody(case.body),
        result=type(None),
    )
    with Sandbox() as sandbox:
        with pytest.raises(errors.BadRequestError) as refused:
            sandbox.iamport().send(call)
        body = refused.value.body.decode()
        for text in case.shown:
            assert text in refused.value.message
        for text in case.hidden:
            assert text not in body


@pytest.mark.parametrize("provider", list_providers())
def test_a_path_that_does_not_exist_is_told_the_nearest(provider: str) -> None:
    with Sandbox() as sandbox:
        spec = sandbox.providers[provider].spec
        operation = min(spec.operations, key=lambda one: one.path)
        wrong = f"{operation.path.partition('{')[0].rstrip('/')}x"
        url = spec.document["servers"][0]["url"] + wrong
        response = sandbox.http_client().request(operation.method, url)
    assert response.status_code == 404
    assert f"nearest: {operation.method} {operation.path}" in response.text


def test_a_host_that_no_provider_has_is_told_which_there_are() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(base_url="https://iamport.example")
        with pytest.raises(errors.NotSentError) as failed:
            client.payments.get("imp_448280090638")
        no_token = failed.value.__cause__
        assert isinstance(no_token, errors.NoResponseError)
        text = str(no_token.__cause__)
        assert "the sandbox has no https://iamport.example/users/getToken; it has https://" in text
        assert "https://api.iamport.kr" in text
        with pytest.raises(httpx.ConnectError) as refused:
            sandbox.http_client().get("https://iamport.example/vbanks?pg_api_key=test-pg-secret")
        assert "test-pg-secret" not in str(refused.value)
