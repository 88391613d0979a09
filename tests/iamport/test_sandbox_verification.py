"""Access tokens of the sandbox: given for key and secret, and refused as documented."""

from __future__ import annotations

import httpx
import pytest

from krpay import errors
from krpay.testing import Sandbox


def ask_for_token(client: httpx.Client, **body: str) -> httpx.Response:
    return client.post("https://api.iamport.kr/users/getToken", json=body)


GOOD = {"imp_key": "test-api-key", "imp_secret": "test-api-secret"}


@pytest.mark.parametrize(
    ("body", "status"),
    [({**GOOD, "imp_secret": "wrong"}, 401), ({"imp_key": "test-api-key"}, 400), (GOOD, 200)],
)
def test_the_sandbox_gives_a_token_for_key_and_secret(body: dict[str, str], status: int) -> None:
    with Sandbox().http_client() as client:
        response = ask_for_token(client, **body)
    assert response.status_code == status
    assert (response.json()["code"] == 0) == (status == 200)


def test_tokens_live_as_documented() -> None:
    sandbox = Sandbox()
    with sandbox.http_client() as client:
        first = ask_for_token(client, **GOOD).json()["response"]
        assert first["expired_at"] - first["now"] == 1800
        sandbox.clock.advance(minutes=20)
        same = ask_for_token(client, **GOOD).json()["response"]
        assert (same["access_token"], same["expired_at"]) == (
            first["access_token"],
            first["expired_at"],
        )
        sandbox.clock.advance(minutes=9.5)
        extended = ask_for_token(client, **GOOD).json()["response"]
        assert extended["access_token"] == first["access_token"]
        assert extended["expired_at"] == first["expired_at"] + 300
        sandbox.clock.advance(minutes=6)
        assert (
            ask_for_token(client, **GOOD).json()["response"]["access_token"]
            != (first["access_token"])
        )


@pytest.mark.parametrize("header", [None, "Bearer wrong", "Basic token"])
def test_the_sandbox_refuses_a_call_without_its_token(header: str | None) -> None:
    with Sandbox().http_client() as client:
        ask_for_token(client, **GOOD)
        headers = {"Authorization": header} if header else {}
        response = client.delete("https://api.iamport.kr/cvs/imp_448280090638", headers=headers)
    assert response.status_code == 401
    assert response.json()["response"] is None


def test_the_sandbox_refuses_an_expired_token_and_the_client_renews_it() -> None:
    sandbox = Sandbox()
    with sandbox.iamport() as client:
        assert client.payments.get("imp_448280090638").status == "ready"
        sandbox.clock.advance(minutes=31)
        assert client.cvs.revoke("imp_448280090638").status == "failed"


TOKENS = [
    (None, "no token was sent"),
    ("Basic dGVzdA==", "no token was sent"),
    ("Bearer unknown", "this is not the token"),
    ("Bearer old", "the token has expired"),
]


@pytest.mark.parametrize(("header", "text"), TOKENS)
def test_a_token_is_told_what_is_wrong_with_it(header: str | None, text: str) -> None:
    with Sandbox() as sandbox:
        sandbox.iamport().payments.get("imp_448280090638")
        if header == "Bearer old":
            header = sandbox.requests[-1].headers["authorization"]
            sandbox.clock.advance(minutes=31)
        response = sandbox.http_client().get(
            "https://api.iamport.kr/payments/imp_448280090638",
            headers={"Authorization": header} if header else {},
        )
    assert response.status_code == 401
    assert text in response.json()["message"]


def test_a_wrong_secret_is_refused() -> None:
    with (
        Sandbox().iamport(api_secret="other") as client,
        pytest.raises(errors.AuthenticationError),
    ):
        client.payments.get("imp_448280090638")


def test_credentials_of_another_are_told_those_of_the_sandbox() -> None:
    with Sandbox() as sandbox, pytest.raises(errors.APIError) as refused:
        sandbox.iamport(api_key="my-key", api_secret="my-secret").channels.list()
    assert "this sandbox takes test-api-key and test-api-secret" in refused.value.message
