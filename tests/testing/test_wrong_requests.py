"""A wrong request is told what came, what the spec says and where to read on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import httpx
import pytest

from krpay import errors
from krpay._runtime.call import Body, Call
from krpay.testing import Sandbox

USER = 50000104652
CARD = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
ORDER = {"merchant_uid": "order_1", "amount": 1000}


@dataclass(frozen=True)
class Case:
    provider: str
    operation: str
    method: str
    path: str
    body: dict[str, Any] | None
    says: tuple[str, ...]
    hides: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    error: type[errors.APIError] = errors.BadRequestError


ONCE = ("iamport", "subscriptions.pay_once", "POST", "/subscribe/payments/onetime")
CASES = {
    "a wrong type": Case(
        *ONCE,
        {**ORDER, **CARD, "amount": "abc"},
        (
            "subscriptions.pay_once: amount: 'abc' is not of type 'number'; the spec says: number",
            "(see https://",
        ),
    ),
    "nothing where something must be": Case(
        *ONCE, CARD, ("merchant_uid: it is required; the spec says: string, maxLength 40, ",)
    ),
    "too much": Case(
        *ONCE,
        {**ORDER, **CARD, "merchant_uid": "x" * 2000},
        ("merchant_uid: 'xxx", "x... is too long; the spec says: string, maxLength 40"),
        ("x" * 100,),
    ),
    "a sensitive value": Case(
        *ONCE,
        {**ORDER, **CARD, "card_number": 9410123456789012},
        ("card_number: it is not of type 'string'; the spec says: string",),
        ("9410123456789012",),
    ),
    "sensitive values inside": Case(
        *ONCE,
        {**ORDER, **CARD, "card_number": {"number": "9410123456789012"}},
        ("card_number: it is not of type 'string'",),
        ("9410123456789012",),
    ),
    "a sensitive value that looks like a limit": Case(
        *ONCE, {**ORDER, **CARD, "cvc": 1}, ("cvc: it is not of type 'string'",), ("cvc: 1",)
    ),
    "a value inside a list": Case(
        "iamport",
        "subscriptions.schedule",
        "POST",
        "/subscribe/payments/schedule",
        {
            "customer_uid": "customer_1",
            "schedules": [{**ORDER, "schedule_at": "now", "currency": "KRW", "name": "n"}],
        },
        ("schedules.0.schedule_at: 'now' is not of type 'integer'",),
    ),
    "an enum": Case(
        "bunjang",
        "products.search",
        "GET",
        "/api/v1/products",
        None,
        ("sort: 'cheap' is not one of ", "the spec says: string, one of score, "),
        query=(("sort", "cheap"),),
    ),
    "a query parameter that is missing": Case(
        "bunjang",
        "orders.list",
        "GET",
        "/api/v1/orders",
        None,
        ("statusUpdateStartDate: it is required; the spec says: ",),
    ),
    "a sensitive query parameter": Case(
        "iamport",
        "vbanks.revoke",
        "DELETE",
        "/vbanks/imp_1",
        None,
        ("pg_api_kay: no such query parameter; known: pg_api_key",),
        ("test-pg-secret",),
        (("pg_api_kay", "test-pg-secret"),),
    ),
    "encrypted": Case(
        "konaplate",
        "members.get",
        "POST",
        "/api/v1/user/info",
        {"userId": "50000104652"},
        (
            "Invalid input parameter. userId; members.get: userId: '50000104652' is not of type",
            "; the spec says: integer",
            "(see https://",
        ),
    ),
    "nothing at all": Case(
        "konaplate",
        "members.get",
        "POST",
        "/api/v1/user/info",
        {},
        ("userId: it is required; the spec says: integer",),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_answer_helps_with(case: Case) -> None:
    with Sandbox() as sandbox:
        spec = sandbox.providers[case.provider].spec
        operation = spec.named(case.operation)
        make: Callable[[], Any] = getattr(sandbox, case.provider)
        call: Call[Any] = Call(
            operation=case.operation,
            method=case.method,
            path=case.path,
            query=case.query,
            body=None if case.body is None else Body(case.body),
            result=type(None),
            encrypted_request=operation.encrypted["request"] is True,
        )
        with pytest.raises(case.error) as refused:
            make().send(call)
        body = refused.value.body.decode()
        for text in case.says:
            assert text in refused.value.message
        for text in case.hides:
            assert text not in body


PATHS = [
    ("https://api.iamport.kr/payment/imp_1", "nearest: GET /payments/{imp_uid}"),
    ("https://openapi.bunjang.co.kr/v1/points/balance", "nearest: GET /api/v1/points/balance"),
    ("https://sandbox.konaplate.com/open-api/api/v1/user/info", "nearest: POST /api/v1/user/info"),
]


@pytest.mark.parametrize(("url", "said"), PATHS)
def test_a_path_that_does_not_exist_is_told_the_nearest(url: str, said: str) -> None:
    with Sandbox() as sandbox:
        answer = sandbox.http_client().get(url)
    assert answer.status_code == 404
    assert said in answer.text


TOKENS = [
    (None, "no token was sent"),
    ("Basic dGVzdA==", "no token was sent"),
    ("Bearer unknown", "this is not the token"),
    ("Bearer old", "the token has expired"),
]


@pytest.mark.parametrize(("header", "said"), TOKENS)
def test_an_iamport_token_is_told_what_is_wrong_with_it(header: str | None, said: str) -> None:
    with Sandbox() as sandbox:
        sandbox.iamport().payments.get("imp_448280090638")
        if header == "Bearer old":
            header = sandbox.requests[-1].headers["authorization"]
            sandbox.clock.advance(minutes=31)
        answer = sandbox.http_client().get(
            "https://api.iamport.kr/payments/imp_448280090638",
            headers={"Authorization": header} if header else {},
        )
    assert answer.status_code == 401
    assert said in answer.json()["message"]


CREDENTIALS: list[tuple[str, dict[str, Any], str, str]] = [
    # provider, its options, a call, what is said
    (
        "bunjang",
        {"access_key": "mine"},
        "points.get_balance",
        "this sandbox takes the access key test-access-key",
    ),
    (
        "bunjang",
        {"secret_key": "bWluZQ=="},
        "points.get_balance",
        "with the key in Base64 dGVzdC1zZWNyZXQt",
    ),
    (
        "iamport",
        {"api_key": "my-key", "api_secret": "my-secret"},
        "channels.list",
        "this sandbox takes test-api-key and test-api-secret",
    ),
    (
        "konaplate",
        {"asp_id": "999999999999999"},
        "terms.list",
        "this sandbox takes 000000000000001",
    ),
    ("konaplate", {"secret_key": "mine"}, "terms.list", "not that of the body by test-secret"),
]


@pytest.mark.parametrize(("provider", "options", "method", "said"), CREDENTIALS)
def test_credentials_of_another_are_told_those_of_the_sandbox(
    provider: str, options: dict[str, Any], method: str, said: str
) -> None:
    with Sandbox() as sandbox:
        make: Callable[..., Any] = getattr(sandbox, provider)
        call = attrgetter(method)(make(**options))
        with pytest.raises(errors.APIError) as refused:
            call()
    assert said in refused.value.message


def test_a_host_that_no_provider_has_is_told_which_there_are() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(base_url="https://iamport.example")
        with pytest.raises(errors.ConnectionFailedError) as failed:
            client.payments.get("imp_448280090638")
        said = str(failed.value.__cause__)
        assert "the sandbox has no https://iamport.example/users/getToken; it has https://" in said
        assert "https://api.iamport.kr" in said
        with pytest.raises(httpx.ConnectError) as refused:
            sandbox.http_client().get("https://iamport.example/vbanks?pg_api_key=test-pg-secret")
        assert "test-pg-secret" not in str(refused.value)
