"""Bunjang on the wire: tokens, times, open enums and unknown members."""

from __future__ import annotations

import base64
import binascii
import copy
import hashlib
import hmac
import json
import pickle
import time
import uuid
from datetime import datetime
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey
from jwcrypto import jwk as other_jwk  # type: ignore[import-untyped]
from jwcrypto import jwt as other_jwt

from krpay import bunjang
from krpay.bunjang._signing import encode_jwt
from krpay.bunjang.models import PointIssuance, PointIssuanceStatus
from krpay.errors import ConfigurationError, OutcomeUnknownError
from tests.loopback import HangUp, LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.runtime.clients import BUNJANG, SECRET_BYTES, Clients, result_of
from tests.runtime.samples import ISSUANCE, bunjang_error, claims_of, issuance, jwt_of, unpadded

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


def header_of(request: LoopbackRequest) -> dict[str, Any]:
    header: dict[str, Any] = json.loads(unpadded(jwt_of(request).split(".")[0]))
    return header


def assert_signed_with(secret: bytes, request: LoopbackRequest) -> None:
    signed, _, signature = jwt_of(request).rpartition(".")
    mac = hmac.new(secret, signed.encode(), hashlib.sha256).digest()
    assert unpadded(signature) == mac
    assert "=" not in jwt_of(request)


class TestTheToken:
    async def test_of_a_get_claims_access_key_and_time_and_nothing_else(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        before = int(time.time())
        await result_of(clients.bunjang(server).points.get_issuance("123"))
        [request] = server.requests
        assert (request.method, request.target) == ("GET", "/api/v1/points/issuance/123")
        assert request.body == b""
        assert header_of(request) == {"alg": "HS256", "typ": "JWT"}
        claims = claims_of(request)
        assert set(claims) == {"accessKey", "iat"}
        assert claims["accessKey"] == BUNJANG["access_key"]
        assert type(claims["iat"]) is int
        assert before <= claims["iat"] <= time.time()
        assert_signed_with(SECRET_BYTES, request)

    async def test_of_a_post_has_a_random_uuid_as_nonce_too(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        before = int(time.time())
        await result_of(clients.bunjang(server).points.cancel_issuance("123"))
        [request] = server.requests
        assert (request.method, request.target) == ("POST", "/api/v1/points/issuance/123/cancel")
        assert request.body == b""
        assert request.header("Content-Length") == "0"
        assert header_of(request) == {"alg": "HS256", "typ": "JWT"}
        claims = claims_of(request)
        assert set(claims) == {"accessKey", "iat", "nonce"}
        assert before <= claims["iat"] <= time.time()
        nonce = uuid.UUID(claims["nonce"])
        assert (nonce.version, str(nonce)) == (4, claims["nonce"])
        assert_signed_with(SECRET_BYTES, request)

    async def test_has_a_fresh_nonce_for_each_attempt(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(429), LoopbackResponse(429), issuance())
        await result_of(clients.bunjang(server).points.cancel_issuance("123"))
        assert len(server.requests) == 3
        assert len({claims_of(request)["nonce"] for request in server.requests}) == 3
        assert len({jwt_of(request) for request in server.requests}) == 3

    async def test_of_a_get_is_made_anew_for_each_attempt(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(LoopbackResponse(429, headers={"Retry-After": "1"}), issuance())
        await result_of(clients.bunjang(server).points.get_issuance("123"))
        first, second = server.requests
        assert claims_of(second)["iat"] > claims_of(first)["iat"]
        assert jwt_of(first) != jwt_of(second)

    async def test_has_a_fresh_nonce_for_each_call(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        client = clients.bunjang(server)
        for _ in range(5):
            await result_of(client.points.cancel_issuance("123"))
        assert len({claims_of(request)["nonce"] for request in server.requests}) == 5

    @pytest.mark.parametrize(
        "secret", [bytes(range(32)), b"\x00" * 64, b"\xfb\xff\xbf" * 20, b"test-secret" * 3]
    )
    async def test_is_signed_with_the_decoded_secret(
        self, clients: Clients, server: LoopbackServer, secret: bytes
    ) -> None:
        server.script(issuance())
        text = base64.b64encode(secret).decode()
        await result_of(clients.bunjang(server, secret_key=text).points.get_issuance("123"))
        assert_signed_with(secret, server.requests[0])

    async def test_is_sent_even_if_the_http_client_has_credentials_of_its_own(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        http = clients.http(auth=("someone", "else"), headers={"Authorization": "Basic x"})
        await result_of(clients.bunjang(server, http_client=http).points.get_issuance("123"))
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


class TestAnIssuance:
    async def test_has_naive_times_that_print_back_unchanged(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        found = await result_of(clients.bunjang(server).points.get_issuance("123"))
        assert found.created_at == datetime(2023, 10, 27, 10, 0, 0)  # noqa: DTZ001
        assert found.created_at.tzinfo is None
        assert found.prepared_vbank_info.vbank_due_date.tzinfo is None
        assert found.model_dump(mode="json", by_alias=True) == ISSUANCE

    @pytest.mark.parametrize(
        "text",
        [
            "2023-10-27T10:00:00",
            "2023-10-27T10:00:00.123",
            "2023-10-27T10:00:00.123456",
            "2023-12-31T23:59:59.001",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59",
        ],
    )
    async def test_keeps_the_digits_of_its_times(
        self, clients: Clients, server: LoopbackServer, text: str
    ) -> None:
        server.script(issuance(modifiedAt=text))
        found = await result_of(clients.bunjang(server).points.get_issuance("123"))
        assert found.modified_at.tzinfo is None
        assert found.model_dump(mode="json", by_alias=True)["modifiedAt"] == text

    async def test_may_have_a_status_that_nobody_documented(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance(status="REFUND_WAIT"))
        found = await result_of(clients.bunjang(server).points.cancel_issuance("123"))
        status = found.status
        assert status == "REFUND_WAIT"
        assert isinstance(status, PointIssuanceStatus)
        assert not status.is_known
        assert str(status) == f"{status}" == status.value == "REFUND_WAIT"
        assert found.model_dump(mode="json", by_alias=True)["status"] == "REFUND_WAIT"
        assert json.loads(found.model_dump_json(by_alias=True))["status"] == "REFUND_WAIT"
        assert pickle.loads(pickle.dumps(status)) == status
        assert pickle.loads(pickle.dumps(found)) == found
        assert copy.deepcopy(found) == found

    async def test_keeps_members_that_nobody_documented_and_does_not_show_them(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance(memo="test-secret-memo", more={"a": [1]}))
        found = await result_of(clients.bunjang(server).points.get_issuance("123"))
        assert found.model_extra == {"memo": "test-secret-memo", "more": {"a": [1]}}
        assert "test-secret-memo" not in repr(found) + str(found)
        assert "memo=***" in repr(found)
        assert found.model_dump(mode="json", by_alias=True) == {
            **ISSUANCE,
            "memo": "test-secret-memo",
            "more": {"a": [1]},
        }

    def test_can_be_made_by_name_or_by_the_provider_s_name(self) -> None:
        by_alias = PointIssuance.model_validate(ISSUANCE)
        by_name = PointIssuance.model_validate(by_alias.model_dump())
        assert by_name == by_alias


async def test_an_unknown_error_is_the_documented_one_with_the_slip_in_its_name(
    clients: Clients, server: LoopbackServer
) -> None:
    server.script(bunjang_error(500, "UNKWOWN_ERROR", "오류"))
    client = clients.bunjang(server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await result_of(client.points.cancel_issuance("123"))
    cause = caught.value.__cause__
    assert isinstance(cause, bunjang.errors.UnknownError)
    assert cause.message == "오류"
    assert len(server.requests) == 1
    with pytest.raises(bunjang.errors.UnknownError):
        await result_of(client.points.get_issuance("123"))
    assert len(server.requests) == 4


async def test_an_answer_lost_while_cancelling_can_be_looked_up_with_the_named_operation(
    clients: Clients, server: LoopbackServer
) -> None:
    server.script(HangUp(), issuance(status="CANCELLED"))
    client = clients.bunjang(server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await result_of(client.points.cancel_issuance("123"))
    assert caught.value.check == "points.get_issuance"
    found = await result_of(client.points.get_issuance("123"))
    assert found.status is PointIssuanceStatus.CANCELLED
    assert [request.method for request in server.requests] == ["POST", "GET"]


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
    found = jwt.decode(token, OctKey.import_key(key), algorithms=["HS256"])
    assert (found.header, found.claims) == ({"alg": "HS256", "typ": "JWT"}, claims)
    other_key = other_jwk.JWK(kty="oct", k=base64.urlsafe_b64encode(key).decode().rstrip("="))
    other = other_jwt.JWT(jwt=token, key=other_key, algs=["HS256"])
    assert json.loads(other.claims) == claims
