"""The sandbox refuses what the providers would refuse."""

from __future__ import annotations

import base64
import hmac
import json
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from krpay import errors
from krpay.testing import Sandbox
from krpay.testing.konaplate_keys import make_keys, sealed

SECRET = b"test-secret-test-secret-test-secret"
ISSUANCE = "https://openapi.bunjang.co.kr/api/v1/points/issuance/123"


def part(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def jwt(claims: object, *, key: bytes = SECRET, alg: str = "HS256", header: object = None) -> str:
    signed = f"{part(header or {'alg': alg, 'typ': 'JWT'})}.{part(claims)}"
    mac = hmac.digest(key, signed.encode(), "sha256")
    return f"{signed}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


def claims(**changes: object) -> dict[str, object]:
    good = {"accessKey": "test-access-key", "iat": int(time.time()), "nonce": str(uuid.uuid4())}
    return {name: value for name, value in {**good, **changes}.items() if value is not None}


BUNJANG_TOKENS: dict[str, tuple[Callable[[], str | None], str]] = {
    "none": (lambda: None, "MISSING_AUTH_TOKEN"),
    "another scheme": (lambda: "Basic dGVzdA==", "MISSING_AUTH_TOKEN"),
    "no JWT": (lambda: "Bearer abc", "INVALID_AUTH_TOKEN"),
    "another key": (lambda: f"Bearer {jwt(claims(), key=b'other')}", "INVALID_AUTH_TOKEN"),
    "alg none": (lambda: f"Bearer {jwt(claims(), alg='none')}", "INVALID_AUTH_TOKEN"),
    "with a number for a header": (
        lambda: f"Bearer {jwt(claims(), header=5)}",
        "INVALID_AUTH_TOKEN",
    ),
    "with a number for claims": (lambda: f"Bearer {jwt(5)}", "INVALID_AUTH_TOKEN"),
    "with null for claims": (lambda: f"Bearer {jwt(None)}", "INVALID_AUTH_TOKEN"),
    "no access key": (lambda: f"Bearer {jwt(claims(accessKey=None))}", "MISSING_ACCESS_KEY"),
    "wrong access key": (lambda: f"Bearer {jwt(claims(accessKey='x'))}", "INVALID_ACCESS_KEY"),
    "no iat": (lambda: f"Bearer {jwt(claims(iat=None))}", "MISSING_IAT_CLAIM"),
    "iat in milliseconds": (
        lambda: f"Bearer {jwt(claims(iat=int(time.time() * 1000)))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "iat far beyond any time": (
        lambda: f"Bearer {jwt(claims(iat=10**400))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "iat as text": (lambda: f"Bearer {jwt(claims(iat='1'))}", "INVALID_AUTH_TOKEN"),
    "too old": (
        lambda: f"Bearer {jwt(claims(iat=int(time.time()) - 31))}",
        "EXPIRED_AUTH_TOKEN",
    ),
    "no nonce": (lambda: f"Bearer {jwt(claims(nonce=None))}", "INVALID_AUTH_TOKEN"),
    "a nonce of another kind": (
        lambda: f"Bearer {jwt(claims(nonce=str(uuid.uuid1())))}",
        "INVALID_AUTH_TOKEN",
    ),
}


@pytest.mark.parametrize("case", BUNJANG_TOKENS)
def test_bunjang_refuses_a_token_that_is(case: str) -> None:
    make, code = BUNJANG_TOKENS[case]
    token = make()
    headers = {"Authorization": token} if token else {}
    with Sandbox().http_client() as client:
        answer = client.post(f"{ISSUANCE}/cancel", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["errorCode"] == code


def test_bunjang_takes_a_token_made_by_hand() -> None:
    with Sandbox().http_client() as client:
        headers = {"Authorization": f"Bearer {jwt(claims())}"}
        assert client.post(f"{ISSUANCE}/cancel", headers=headers).status_code == 200


def test_bunjang_wants_no_nonce_on_get() -> None:
    with Sandbox().http_client() as client:
        headers = {"Authorization": f"Bearer {jwt(claims(nonce=None))}"}
        assert client.get(ISSUANCE, headers=headers).status_code == 200


def token_answer(client: httpx.Client, **body: str) -> httpx.Response:
    return client.post("https://api.iamport.kr/users/getToken", json=body)


GOOD = {"imp_key": "test-api-key", "imp_secret": "test-api-secret"}


@pytest.mark.parametrize(
    ("body", "status"),
    [({**GOOD, "imp_secret": "wrong"}, 401), ({"imp_key": "test-api-key"}, 400), (GOOD, 200)],
)
def test_iamport_gives_a_token_for_key_and_secret(body: dict[str, str], status: int) -> None:
    with Sandbox().http_client() as client:
        answer = token_answer(client, **body)
    assert answer.status_code == status
    assert (answer.json()["code"] == 0) == (status == 200)


def test_iamport_tokens_live_as_documented() -> None:
    sandbox = Sandbox()
    with sandbox.http_client() as client:
        first = token_answer(client, **GOOD).json()["response"]
        assert first["expired_at"] - first["now"] == 1800
        sandbox.clock.advance(minutes=20)
        same = token_answer(client, **GOOD).json()["response"]
        assert (same["access_token"], same["expired_at"]) == (
            first["access_token"],
            first["expired_at"],
        )
        sandbox.clock.advance(minutes=9.5)
        extended = token_answer(client, **GOOD).json()["response"]
        assert extended["access_token"] == first["access_token"]
        assert extended["expired_at"] == first["expired_at"] + 300
        sandbox.clock.advance(minutes=6)
        assert (
            token_answer(client, **GOOD).json()["response"]["access_token"]
            != (first["access_token"])
        )


@pytest.mark.parametrize("header", [None, "Bearer wrong", "Basic token"])
def test_iamport_refuses_a_call_without_its_token(header: str | None) -> None:
    with Sandbox().http_client() as client:
        token_answer(client, **GOOD)
        headers = {"Authorization": header} if header else {}
        answer = client.delete("https://api.iamport.kr/cvs/imp_448280090638", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["response"] is None


def test_iamport_refuses_an_expired_token_and_the_client_renews_it() -> None:
    sandbox = Sandbox()
    with sandbox.iamport() as client:
        assert client.payments.get("imp_448280090638").status == "ready"
        sandbox.clock.advance(minutes=31)
        assert client.cvs.revoke("imp_448280090638").status == "failed"


KONAPLATE = "https://sandbox.konaplate.com/open-api/api/v1/bankaccounts/delete"


def konaplate_request(sandbox: Sandbox) -> httpx.Request:
    """A request as the package sends it, caught before it leaves."""
    caught: list[httpx.Request] = []

    def catch(request: httpx.Request) -> httpx.Response:
        caught.append(request)
        return httpx.Response(200)

    from krpay import konaplate

    credentials = sandbox.providers["konaplate"].credentials
    transport = httpx.MockTransport(catch)
    with konaplate.Client(**credentials, http_client=httpx.Client(transport=transport)) as client:
        client.bank_accounts.delete(user_id=50000104652)
    return caught[0]


def konaplate_answer(
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
        answer = client.post(KONAPLATE, content=content, headers=sent)
    response = answer.json()["response"]
    return answer.status_code, f"{response['code']} {response['description']}"


def sign(body: bytes, *, key: bytes = b"test-secret") -> str:
    mac = base64.b64encode(hmac.digest(key, body, "sha256")).decode()
    return f"KMV1:20261120120000000:{mac}"


WHY = "it cannot be decrypted by the key of server_certificate"
UNREADABLE = (400, f"000_002 Invalid input parameter. encData; {WHY}")


def test_konaplate_takes_the_request_as_it_was() -> None:
    sandbox = Sandbox()
    assert konaplate_answer(sandbox, konaplate_request(sandbox)) == (200, "000_000 Success")


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
        ("X-KM-Tran-Token", sign(b"another body"), "not that of the body by test-secret"),
        ("X-KM-Tran-Token", "KMV1:20261120120000:short", "it must match KMV1:"),
        ("X-KM-Crypto-Key-Id", None, "this sandbox takes test-crypto-key0000"),
        ("X-KM-Crypto-Key-Id", "x" * 32, "this sandbox takes test-crypto-key0000"),
    ],
)
def test_konaplate_refuses_a_wrong_header_and_says_what_is_right(
    header: str, value: str | None, right: str
) -> None:
    sandbox = Sandbox()
    status, said = konaplate_answer(sandbox, konaplate_request(sandbox), headers={header: value})
    assert status == 400
    assert said.startswith(f"000_002 Invalid input parameter. {header}; ")
    assert right in said


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
def test_konaplate_refuses_a_body_that_it_cannot_decrypt(body: bytes) -> None:
    sandbox = Sandbox()
    request = konaplate_request(sandbox)
    answer = konaplate_answer(sandbox, request, body, {"X-KM-Tran-Token": sign(body)})
    assert answer == UNREADABLE


def test_konaplate_refuses_what_was_encrypted_for_another_key() -> None:
    sandbox = Sandbox()
    other = make_keys("krpay sandbox server")  # of the same name, but not the same
    body = json.dumps(sealed(b'{"userId":50000104652}', other)).encode()
    answer = konaplate_answer(
        sandbox, konaplate_request(sandbox), body, {"X-KM-Tran-Token": sign(body)}
    )
    assert answer == UNREADABLE


def test_konaplate_allows_a_clock_that_is_a_little_off() -> None:
    sandbox = Sandbox()
    request = konaplate_request(sandbox)
    for zone, hours in (("UTC", 0), ("KST", 9)):
        moment = datetime.now(UTC) + timedelta(hours=hours, minutes=-4)
        sent = f"{moment:%Y%m%d%H%M%S}"
        status, _ = konaplate_answer(
            sandbox, request, headers={"X-KM-Tran-Time": sent, "X-KM-Time-Zone": zone}
        )
        assert status == 200


def test_a_wrong_secret_is_refused_by_every_provider() -> None:
    sandbox = Sandbox()
    with (
        sandbox.bunjang(secret_key=base64.b64encode(b"other-secret-other-secret").decode()) as b,
        pytest.raises(errors.AuthenticationError),
    ):
        b.points.get_issuance("123")
    with sandbox.iamport(api_secret="other") as i, pytest.raises(errors.AuthenticationError):
        i.payments.get("imp_448280090638")
    with sandbox.konaplate(secret_key="other") as k, pytest.raises(errors.BadRequestError):
        k.bank_accounts.delete(user_id=50000104652)
