"""The token of each request to Bunjang, and the secret that signs it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
import uuid
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey
from jwcrypto import jwk as other_jwk  # type: ignore[import-untyped]
from jwcrypto import jwt as other_jwt

from krpay import bunjang
from krpay.bunjang._signing import encode_jwt
from krpay.errors import ConfigurationError
from tests.bunjang.clients import make_client
from tests.bunjang.kit import CREDENTIALS, SECRET_BYTES
from tests.bunjang.samples import read_claims, read_jwt, respond_issuance
from tests.clients import ClientMaker, finish
from tests.encodings import decode_base64url
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def read_header(request: LoopbackRequest) -> dict[str, Any]:
    header: dict[str, Any] = json.loads(decode_base64url(read_jwt(request).split(".")[0]))
    return header


def assert_signed_with(secret: bytes, request: LoopbackRequest) -> None:
    signed, _, signature = read_jwt(request).rpartition(".")
    mac = hmac.new(secret, signed.encode(), hashlib.sha256).digest()
    assert decode_base64url(signature) == mac
    assert "=" not in read_jwt(request)


class TestTheToken:
    async def test_of_a_get_claims_access_key_and_time_and_nothing_else(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        before = int(time.time())
        await finish(make_client(clients, server).points.get_issuance("123"))
        [request] = server.requests
        assert (request.method, request.target) == ("GET", "/api/v1/points/issuance/123")
        assert request.body == b""
        assert read_header(request) == {"alg": "HS256", "typ": "JWT"}
        claims = read_claims(request)
        assert set(claims) == {"accessKey", "iat"}
        assert claims["accessKey"] == CREDENTIALS["access_key"]
        assert type(claims["iat"]) is int
        assert before <= claims["iat"] <= time.time()
        assert_signed_with(SECRET_BYTES, request)

    async def test_of_a_post_has_a_random_uuid_as_nonce_too(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        before = int(time.time())
        await finish(make_client(clients, server).points.cancel_issuance("123"))
        [request] = server.requests
        assert (request.method, request.target) == ("POST", "/api/v1/points/issuance/123/cancel")
        assert request.body == b""
        assert request.header("Content-Length") == "0"
        assert read_header(request) == {"alg": "HS256", "typ": "JWT"}
        claims = read_claims(request)
        assert set(claims) == {"accessKey", "iat", "nonce"}
        assert before <= claims["iat"] <= time.time()
        nonce = uuid.UUID(claims["nonce"])
        assert (nonce.version, str(nonce)) == (4, claims["nonce"])
        assert_signed_with(SECRET_BYTES, request)

    async def test_has_a_fresh_nonce_for_each_attempt(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(429), LoopbackResponse(429), respond_issuance())
        await finish(make_client(clients, server).points.cancel_issuance("123"))
        assert len(server.requests) == 3
        assert len({read_claims(request)["nonce"] for request in server.requests}) == 3
        assert len({read_jwt(request) for request in server.requests}) == 3

    async def test_of_a_get_is_made_anew_for_each_attempt(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(429, headers={"Retry-After": "1"}), respond_issuance())
        await finish(make_client(clients, server).points.get_issuance("123"))
        first, second = server.requests
        assert read_claims(second)["iat"] > read_claims(first)["iat"]
        assert read_jwt(first) != read_jwt(second)

    async def test_has_a_fresh_nonce_for_each_call(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        client = make_client(clients, server)
        for _ in range(5):
            await finish(client.points.cancel_issuance("123"))
        assert len({read_claims(request)["nonce"] for request in server.requests}) == 5

    @pytest.mark.parametrize(
        "secret", [bytes(range(32)), b"\x00" * 64, b"\xfb\xff\xbf" * 20, b"test-secret" * 3]
    )
    async def test_is_signed_with_the_decoded_secret(
        self, clients: ClientMaker, server: LoopbackServer, secret: bytes
    ) -> None:
        server.script(respond_issuance())
        text = base64.b64encode(secret).decode()
        await finish(make_client(clients, server, secret_key=text).points.get_issuance("123"))
        assert_signed_with(secret, server.requests[0])

    async def test_is_sent_even_if_the_http_client_has_credentials_of_its_own(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        http = clients.make_http_client(
            auth=("someone", "else"), headers={"Authorization": "Basic x"}
        )
        await finish(make_client(clients, server, http_client=http).points.get_issuance("123"))
        assert_signed_with(SECRET_BYTES, server.requests[0])


@pytest.mark.parametrize("kind", [bunjang.Client, bunjang.AsyncClient])
@pytest.mark.parametrize(
    "secret",
    ["not base64", "dGVzdA", "dGVzdA=", "d-Vz_A==", "dGVz dA==", "*", "시크릿키", "dGVzdA==비밀"],
)
def test_a_secret_that_is_not_base64_is_refused_at_construction(kind: Any, secret: str) -> None:
    with pytest.raises(ConfigurationError, match="secret_key") as caught:
        kind(access_key="test-access-key", secret_key=secret)
    assert "Base64" in str(caught.value)
    assert secret not in str(caught.value)
    assert not isinstance(caught.value.__cause__, binascii.Error)


@pytest.mark.parametrize("size", [32, 33, 64, 65, 200])
@pytest.mark.parametrize(
    "claims",
    [
        {"accessKey": "test-access-key", "iat": 1783987200},
        {"accessKey": "열쇠", "iat": 0, "nonce": "0b7d9f0e-3c39-4a05-9d4a-2f6f1c8c7b10"},
        {"accessKey": "\U0001f511~~~???>>>", "iat": 2**40},
    ],
)
def test_two_jose_libraries_read_the_token(size: int, claims: dict[str, Any]) -> None:
    key = (hashlib.sha512(str(size).encode()).digest() * 4)[:size]
    token = encode_jwt(key, claims)
    decoded = jwt.decode(token, OctKey.import_key(key), algorithms=["HS256"])
    assert (decoded.header, decoded.claims) == ({"alg": "HS256", "typ": "JWT"}, claims)
    other_key = other_jwk.JWK(kty="oct", k=base64.urlsafe_b64encode(key).decode().rstrip("="))
    other = other_jwt.JWT(jwt=token, key=other_key, algs=["HS256"])
    assert json.loads(other.claims) == claims
