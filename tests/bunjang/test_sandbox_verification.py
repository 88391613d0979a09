"""The sandbox refuses tokens that Bunjang would refuse."""

from __future__ import annotations

import base64
import hmac
import json
import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from krpay import errors
from krpay.testing import Sandbox

SECRET = b"test-secret-test-secret-test-secret"
ISSUANCE = "https://openapi.bunjang.co.kr/api/v1/points/issuance/123"


def encode_part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def make_token(
    claims: object, *, key: bytes = SECRET, alg: str = "HS256", header: object = None
) -> str:
    signed = f"{encode_part(header or {'alg': alg, 'typ': 'JWT'})}.{encode_part(claims)}"
    mac = hmac.digest(key, signed.encode(), "sha256")
    return f"{signed}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


def make_claims(**changes: object) -> dict[str, object]:
    good = {"accessKey": "test-access-key", "iat": int(time.time()), "nonce": str(uuid.uuid4())}
    return {name: value for name, value in {**good, **changes}.items() if value is not None}


TOKENS: dict[str, tuple[Callable[[], str | None], str]] = {
    "none": (lambda: None, "MISSING_AUTH_TOKEN"),
    "another scheme": (lambda: "Basic dGVzdA==", "MISSING_AUTH_TOKEN"),
    "no JWT": (lambda: "Bearer abc", "INVALID_AUTH_TOKEN"),
    "another key": (
        lambda: f"Bearer {make_token(make_claims(), key=b'other')}",
        "INVALID_AUTH_TOKEN",
    ),
    "alg none": (lambda: f"Bearer {make_token(make_claims(), alg='none')}", "INVALID_AUTH_TOKEN"),
    "with a number for a header": (
        lambda: f"Bearer {make_token(make_claims(), header=5)}",
        "INVALID_AUTH_TOKEN",
    ),
    "with a number for claims": (lambda: f"Bearer {make_token(5)}", "INVALID_AUTH_TOKEN"),
    "with null for claims": (lambda: f"Bearer {make_token(None)}", "INVALID_AUTH_TOKEN"),
    "no access key": (
        lambda: f"Bearer {make_token(make_claims(accessKey=None))}",
        "MISSING_ACCESS_KEY",
    ),
    "wrong access key": (
        lambda: f"Bearer {make_token(make_claims(accessKey='x'))}",
        "INVALID_ACCESS_KEY",
    ),
    "no iat": (lambda: f"Bearer {make_token(make_claims(iat=None))}", "MISSING_IAT_CLAIM"),
    "iat in milliseconds": (
        lambda: f"Bearer {make_token(make_claims(iat=int(time.time() * 1000)))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "iat far beyond any time": (
        lambda: f"Bearer {make_token(make_claims(iat=10**400))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "iat as text": (lambda: f"Bearer {make_token(make_claims(iat='1'))}", "INVALID_AUTH_TOKEN"),
    "too old": (
        lambda: f"Bearer {make_token(make_claims(iat=int(time.time()) - 31))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "no nonce": (lambda: f"Bearer {make_token(make_claims(nonce=None))}", "INVALID_AUTH_TOKEN"),
    "a nonce of another kind": (
        lambda: f"Bearer {make_token(make_claims(nonce=str(uuid.uuid1())))}",
        "INVALID_AUTH_TOKEN",
    ),
}


@pytest.mark.parametrize("case", TOKENS)
def test_a_token_is_refused_that_is(case: str) -> None:
    make, code = TOKENS[case]
    token = make()
    headers = {"Authorization": token} if token else {}
    with Sandbox().http_client() as client:
        response = client.post(f"{ISSUANCE}/cancel", headers=headers)
    assert response.status_code == 401
    assert response.json()["errorCode"] == code


def test_a_token_made_by_hand_is_taken() -> None:
    with Sandbox().http_client() as client:
        headers = {"Authorization": f"Bearer {make_token(make_claims())}"}
        assert client.post(f"{ISSUANCE}/cancel", headers=headers).status_code == 200


def test_no_nonce_is_needed_on_get() -> None:
    with Sandbox().http_client() as client:
        headers = {"Authorization": f"Bearer {make_token(make_claims(nonce=None))}"}
        assert client.get(ISSUANCE, headers=headers).status_code == 200


def test_a_wrong_secret_is_refused() -> None:
    other = base64.b64encode(b"other-secret-other-secret").decode()
    with (
        Sandbox().bunjang(secret_key=other) as client,
        pytest.raises(errors.AuthenticationError),
    ):
        client.points.get_issuance("123")


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"access_key": "mine"}, "this sandbox takes the access key test-access-key"),
        ({"secret_key": "bWluZQ=="}, "with the key in Base64 dGVzdC1zZWNyZXQt"),
    ],
)
def test_credentials_of_another_are_told_those_of_the_sandbox(
    options: dict[str, Any], text: str
) -> None:
    with Sandbox() as sandbox, pytest.raises(errors.APIError) as refused:
        sandbox.bunjang(**options).points.get_balance()
    assert text in refused.value.message
