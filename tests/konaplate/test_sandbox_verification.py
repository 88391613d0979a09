"""The sandbox refuses headers, signatures and encryption that Konaplate would refuse."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from krpay import errors, konaplate
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.keys import encrypt_message, make_key_pair

URL = "https://sandbox.konaplate.com/open-api/api/v1/bankaccounts/delete"


def catch_request(sandbox: Sandbox) -> httpx.Request:
    """A request as the package sends it, caught before it leaves."""
    caught: list[httpx.Request] = []

    def catch(request: httpx.Request) -> httpx.Response:
        caught.append(request)
        return httpx.Response(200)

    credentials = sandbox.providers["konaplate"].credentials
    transport = httpx.MockTransport(catch)
    with konaplate.Client(**credentials, http_client=httpx.Client(transport=transport)) as client:
        client.bank_accounts.delete(user_id=50000104652)
    return caught[0]


def send_changed(
    sandbox: Sandbox,
    request: httpx.Request,
    body: bytes | None = None,
    headers: Mapping[str, str | None] | None = None,
) -> tuple[int, str]:
    content = request.content if body is None else body
    sent = {name: value for name, value in request.headers.items() if name.startswith("x-km-")}
    for name, value in (headers or {}).items():
        sent.pop(name.lower(), None)
        if value is not None:
            sent[name.lower()] = value
    with sandbox.http_client() as client:
        response = client.post(URL, content=content, headers=sent)
    refusal = response.json()["response"]
    return response.status_code, f"{refusal['code']} {refusal['description']}"


def sign_body(body: bytes, *, key: bytes = b"test-secret") -> str:
    mac = base64.b64encode(hmac.digest(key, body, "sha256")).decode()
    return f"KMV1:20261120120000000:{mac}"


WHY = "it cannot be decrypted by the key of server_certificate"
UNREADABLE = (400, f"000_002 Invalid input parameter. encData; {WHY}")


def test_the_sandbox_takes_the_request_as_it_was() -> None:
    sandbox = Sandbox()
    assert send_changed(sandbox, catch_request(sandbox)) == (200, "000_000 Success")


@pytest.mark.parametrize(
    ("header", "value", "right"),
    [
        ("X-KM-User-AspId", None, "it must match .{15,16}"),
        ("X-KM-User-AspId", "999999999999999", "this sandbox takes 000000000000001"),
        ("X-KM-Access-Key", None, "it must match .{40}"),
        ("X-KM-Access-Key", "x" * 40, "this sandbox takes test-access-key0000"),
        ("X-KM-Correlation-Id", "261120120000-xyz0000", "it must match "),
        ("X-KM-Correlation-Id", "261120120000-123456", "it must match "),
        ("X-KM-Tran-Time", "20261120120000000", "it must match [0-9]{14}"),
        ("X-KM-Tran-Time", "20200101000000", "in that time zone it is 20"),
        ("X-KM-Tran-Time", "20261345000000", "it is no yyyyMMddHHmmss"),
        ("X-KM-Time-Zone", "PST", "it must match UTC|KST"),
        ("X-KM-Tran-Token", None, "it must match KMV1:"),
        ("X-KM-Tran-Token", sign_body(b"another body"), "not that of the body by test-secret"),
        ("X-KM-Tran-Token", "KMV1:20261120120000:short", "it must match KMV1:"),
        ("X-KM-Crypto-Key-Id", None, "this sandbox takes test-crypto-key0000"),
        ("X-KM-Crypto-Key-Id", "x" * 32, "this sandbox takes test-crypto-key0000"),
    ],
)
def test_the_sandbox_refuses_a_wrong_header_and_says_what_is_right(
    header: str, value: str | None, right: str
) -> None:
    sandbox = Sandbox()
    status, text = send_changed(sandbox, catch_request(sandbox), headers={header: value})
    assert status == 400
    assert text.startswith(f"000_002 Invalid input parameter. {header}; ")
    assert right in text


@pytest.mark.parametrize(
    "body",
    [
        b'{"userId":50000104652}',
        b'{"encData":"a.b.c.d.e"}',
        b'{"encData":5}',
        b"not JSON",
        b"[" * 100_000,
    ],
)
def test_the_sandbox_refuses_a_body_that_it_cannot_decrypt(body: bytes) -> None:
    sandbox = Sandbox()
    request = catch_request(sandbox)
    response = send_changed(sandbox, request, body, {"X-KM-Tran-Token": sign_body(body)})
    assert response == UNREADABLE


def test_the_sandbox_refuses_what_was_encrypted_for_another_key() -> None:
    sandbox = Sandbox()
    other = make_key_pair("krpay sandbox server")  # of the same name, but not the same
    body = json.dumps(encrypt_message(b'{"userId":50000104652}', other)).encode()
    response = send_changed(
        sandbox, catch_request(sandbox), body, {"X-KM-Tran-Token": sign_body(body)}
    )
    assert response == UNREADABLE


def test_the_sandbox_allows_a_clock_that_is_a_little_off() -> None:
    sandbox = Sandbox()
    request = catch_request(sandbox)
    for zone, hours in (("UTC", 0), ("KST", 9)):
        moment = datetime.now(UTC) + timedelta(hours=hours, minutes=-4)
        sent = f"{moment:%Y%m%d%H%M%S}"
        status, _ = send_changed(
            sandbox, request, headers={"X-KM-Tran-Time": sent, "X-KM-Time-Zone": zone}
        )
        assert status == 200


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"asp_id": "999999999999999"}, "this sandbox takes 000000000000001"),
        ({"secret_key": "mine"}, "not that of the body by test-secret"),
    ],
)
def test_credentials_of_another_are_told_those_of_the_sandbox(
    options: dict[str, Any], text: str
) -> None:
    with Sandbox() as sandbox, pytest.raises(errors.BadRequestError) as refused:
        sandbox.konaplate(**options).terms.list()
    assert text in refused.value.message
