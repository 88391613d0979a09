"""Konaplate on the wire: signature, encryption, and answers that hardly anybody documented."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from krpay import konaplate
from krpay.errors import (
    APIError,
    BadRequestError,
    ConnectionFailedError,
    InvalidArgumentError,
    InvalidResponseError,
    NotFoundError,
    OutcomeUnknownError,
    RequestRejectedError,
    ServerError,
)
from tests.loopback import HangUp, LoopbackRequest, LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import KONAPLATE, AnyKonaplate, Clients, result_of
from tests.runtime.keys import CRYPTO_KEY_ID, Keys, rsa_key, seal
from tests.runtime.samples import kona_error, unpadded

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

DELETE = "/open-api/api/v1/bankaccounts/delete"
INFO = "/open-api/api/v1/bankaccounts/info"
SUCCESS = respond_json({"response": {"code": "000_000", "description": "Success"}})
KST = timezone(timedelta(hours=9))
CORRELATION_ID = r"\d{12}-[0-9a-f]{7}"


async def delete(client: AnyKonaplate, user_id: object = 50000104652) -> object:
    method: Callable[..., Any] = client.bank_accounts.delete
    return await result_of(method(user_id=user_id))


def token_of(request: LoopbackRequest) -> str:
    token = request.header("X-KM-Tran-Token")
    assert token is not None
    return token


def sealed_in(request: LoopbackRequest) -> str:
    document = json.loads(request.body)
    assert list(document) == ["encData"]
    sealed: str = document["encData"]
    assert request.body == b'{"encData":"' + sealed.encode() + b'"}'
    return sealed


class TestARequest:
    async def test_is_encrypted_for_the_server_and_holds_the_documented_body(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        await delete(clients.konaplate(server, **keys.options))
        [request] = server.requests
        assert (request.method, request.target) == ("POST", DELETE)
        assert request.header("Content-Type") == "application/json"
        assert request.header("Accept") == "application/json"
        sealed = sealed_in(request)
        assert len(sealed.split(".")) == 5
        header = json.loads(unpadded(sealed.split(".")[0]))
        assert header == {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
        assert len(unpadded(sealed.split(".")[2])) == 12
        assert keys.open(sealed).plaintext == b'{"userId":50000104652}'
        assert request.header("X-KM-Crypto-Key-Id") == CRYPTO_KEY_ID
        assert b"50000104652" not in request.body

    async def test_is_signed_over_the_encrypted_bytes_that_are_sent(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        await delete(clients.konaplate(server, **keys.options))
        [request] = server.requests
        version, moment, mac = token_of(request).split(":")
        assert version == "KMV1"
        assert re.fullmatch(r"\d{17}", moment)
        expected = hmac.new(KONAPLATE["secret_key"].encode(), request.body, hashlib.sha256)
        assert base64.b64decode(mac, validate=True) == expected.digest()
        assert len(token_of(request)) == 67

    async def test_says_when_it_was_made_in_korean_time(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        before = datetime.now(KST).replace(microsecond=0)
        await delete(clients.konaplate(server, **keys.options))
        [request] = server.requests
        tran_time = request.header("X-KM-Tran-Time") or ""
        assert re.fullmatch(r"\d{14}", tran_time)
        assert request.header("X-KM-Time-Zone") == "KST"
        made = datetime.strptime(tran_time, "%Y%m%d%H%M%S").replace(tzinfo=KST)
        assert before <= made <= datetime.now(KST)
        assert token_of(request).split(":")[1][:14] == tran_time
        correlation_id = request.header("X-KM-Correlation-Id") or ""
        assert re.fullmatch(CORRELATION_ID, correlation_id)
        assert len(correlation_id) == 20
        assert correlation_id.startswith(tran_time[2:])

    async def test_says_who_sends_it(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        await delete(clients.konaplate(server, **keys.options))
        [request] = server.requests
        assert request.header("X-KM-User-AspId") == KONAPLATE["asp_id"]
        assert request.header("X-KM-Access-Key") == KONAPLATE["access_key"]
        assert KONAPLATE["secret_key"] not in str(request.headers)

    async def test_is_signed_anew_for_each_attempt(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(LoopbackResponse(429), LoopbackResponse(429), SUCCESS)
        await delete(clients.konaplate(server, **keys.options))
        assert len({request.header("X-KM-Correlation-Id") for request in server.requests}) == 3
        for request in server.requests:
            mac = hmac.new(KONAPLATE["secret_key"].encode(), request.body, hashlib.sha256)
            assert token_of(request).endswith(":" + base64.b64encode(mac.digest()).decode())
            assert keys.open(sealed_in(request)).plaintext == b'{"userId":50000104652}'

    async def test_is_encrypted_afresh_for_each_call(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        client = clients.konaplate(server, **keys.options)
        await delete(client)
        await delete(client)
        first, second = (sealed_in(request).split(".") for request in server.requests)
        assert first[1] != second[1]
        assert first[2] != second[2]

    @pytest.mark.parametrize("user_id", [1, 50000104652, 2**63, 9999999999999999999])
    async def test_carries_each_digit_of_the_user_id(
        self, clients: Clients, server: LoopbackServer, keys: Keys, user_id: int
    ) -> None:
        server.script(SUCCESS)
        await delete(clients.konaplate(server, **keys.options), user_id)
        [request] = server.requests
        expected = b'{"userId":' + str(user_id).encode() + b"}"
        assert keys.open(sealed_in(request)).plaintext == expected

    async def test_takes_more_members_before_it_is_encrypted(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        client = clients.konaplate(server, **keys.options)
        method: Callable[..., Any] = client.bank_accounts.delete
        await result_of(method(user_id=5, extra_body={"memo": "메모", "userId": 6}))
        [request] = server.requests
        plain = keys.open(sealed_in(request)).plaintext
        assert plain == '{"userId":6,"memo":"메모"}'.encode()


class TestAUserId:
    @pytest.mark.parametrize(
        "user_id",
        [0, -1, 10**19, 12345678901234567890, True, False, "50000104652", 1.0, None, [1], b"1"],
    )
    async def test_that_breaks_the_spec_is_refused_before_anything_is_sent(
        self, clients: Clients, server: LoopbackServer, keys: Keys, user_id: object
    ) -> None:
        client = clients.konaplate(server, **keys.options)
        with pytest.raises(InvalidArgumentError, match="user_id") as caught:
            await delete(client, user_id)
        assert isinstance(caught.value, ValueError)
        assert server.accepted == 0
        if user_id not in (0, True, False, None) and len(str(user_id)) > 3:
            assert str(user_id) not in str(caught.value)


class TestASuccess:
    @pytest.mark.parametrize(
        "answer",
        [
            LoopbackResponse(200),
            LoopbackResponse(204),
            LoopbackResponse(200, b" "),
            respond_json({}),
            respond_json({"userId": 1}),
            respond_json({"response": {}}),
            respond_json({"response": None}),
            respond_json({"response": {"code": None}}),
            SUCCESS,
            respond_json({"response": {"code": "000_000"}, "more": [1]}),
        ],
        ids=[
            "empty",
            "204",
            "blank",
            "{}",
            "without response",
            "empty response",
            "null response",
            "null code",
            "success",
            "more members",
        ],
    )
    async def test_of_an_operation_without_data_is_none(
        self, clients: Clients, server: LoopbackServer, keys: Keys, answer: LoopbackResponse
    ) -> None:
        server.script(answer)
        assert await delete(clients.konaplate(server, **keys.options)) is None
        assert len(server.requests) == 1

    async def test_has_its_data_beside_the_response_object(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(
            respond_json(
                {
                    "response": {"code": "000_000", "description": "Success"},
                    "userId": 9999999999999999999,
                    "accountInfo": {"accountId": "A1", "userName": "홍길동", "bank": "088"},
                }
            )
        )
        client = clients.konaplate(server, **keys.options)
        found = await result_of(client.bank_accounts.get(user_id=7))
        assert found.user_id == 9999999999999999999
        assert found.account_info is not None
        assert found.account_info.user_name == "홍길동"
        assert "홍길동" not in repr(found)
        assert found.account_info.model_extra == {"bank": "088"}
        assert found.model_extra == {}
        [request] = server.requests
        assert request.target == INFO
        assert keys.open(sealed_in(request)).plaintext == b'{"userId":7}'

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    async def test_may_be_encrypted_for_us(
        self, clients: Clients, server: LoopbackServer, keys: Keys, enc: str
    ) -> None:
        plain = b'{"response":{"code":"000_000"},"userId":77}'
        server.script(respond_json({"encData": keys.seal(plain, enc)}))
        client = clients.konaplate(server, **keys.options)
        assert (await result_of(client.bank_accounts.get(user_id=7))).user_id == 77
        assert await delete(client) is None

    async def test_may_be_large_and_encrypted(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        plain = json.dumps({"userId": 77, "history": ["x" * 100] * 5000}).encode()
        server.script(respond_json({"encData": keys.seal(plain)}))
        client = clients.konaplate(server, **keys.options)
        assert (await result_of(client.bank_accounts.get(user_id=7))).user_id == 77


class TestARefusal:
    @pytest.mark.parametrize("status", [400, 200])
    async def test_with_a_documented_code_raises_its_own_class(
        self, clients: Clients, server: LoopbackServer, keys: Keys, status: int
    ) -> None:
        server.script(kona_error(status, "000_002", "Invalid input parameter. userId"), SUCCESS)
        with pytest.raises(konaplate.errors.InvalidInputParameter) as caught:
            await delete(clients.konaplate(server, **keys.options))
        error = caught.value
        assert isinstance(error, BadRequestError)
        assert error.code == "000_002"
        assert error.message == "Invalid input parameter. userId"
        assert error.status_code == status
        assert "Invalid input parameter. userId" in str(error)
        assert error.request_id == server.requests[0].header("X-KM-Correlation-Id")
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        ("status", "cls"),
        [
            (200, RequestRejectedError),
            (400, BadRequestError),
            (404, NotFoundError),
            (418, APIError),
        ],
    )
    async def test_with_another_code_raises_the_class_of_its_status(
        self, clients: Clients, server: LoopbackServer, keys: Keys, status: int, cls: type[APIError]
    ) -> None:
        server.script(kona_error(status, "999_999", "Nobody knows."))
        with pytest.raises(APIError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert type(caught.value) is cls
        assert caught.value.code == "999_999"
        assert caught.value.message == "Nobody knows."

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    async def test_may_be_encrypted_for_us(
        self, clients: Clients, server: LoopbackServer, keys: Keys, enc: str
    ) -> None:
        body = kona_error(400, "000_002", "Invalid input parameter. userId").body
        server.script(respond_json({"encData": keys.seal(body, enc)}, 400))
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="userId"):
            await delete(clients.konaplate(server, **keys.options))

    async def test_that_cannot_be_decrypted_is_still_a_refusal(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        stranger = rsa_key().public_key()
        server.script(respond_json({"encData": seal(stranger, b"{}")}, 400))
        with pytest.raises(BadRequestError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert caught.value.code is None


def damaged(token: str, part: int, replacement: str | None = None) -> str:
    parts = token.split(".")
    first = "B" if parts[part][0] == "A" else "A"
    parts[part] = first + parts[part][1:] if replacement is None else replacement
    return ".".join(parts)


def with_header(token: str, header: object) -> str:
    text = json.dumps(header).encode()
    return damaged(token, 0, base64.urlsafe_b64encode(text).rstrip(b"=").decode())


RSA = "RSA-OAEP-256"
GARBAGE: dict[str, Callable[[str], str]] = {
    "nothing": lambda token: "",
    "text": lambda token: "hello",
    "dots": lambda token: "....",
    "Korean": lambda token: "한.국.어.문.장",
    "four parts": lambda token: token.rpartition(".")[0],
    "six parts": lambda token: token + ".AAAA",
    "changed header": lambda token: damaged(token, 0),
    "changed key": lambda token: damaged(token, 1),
    "no key": lambda token: damaged(token, 1, ""),
    "short vector": lambda token: damaged(token, 2, "AAAA"),
    "changed text": lambda token: damaged(token, 3),
    "changed tag": lambda token: damaged(token, 4),
    "short tag": lambda token: damaged(token, 4, "AAAA"),
    "header is a list": lambda token: with_header(token, []),
    "header is a number": lambda token: with_header(token, 5),
    "no enc": lambda token: with_header(token, {"alg": RSA}),
    "enc is a list": lambda token: with_header(token, {"alg": RSA, "enc": []}),
    "alg is a list": lambda token: with_header(token, {"alg": [], "enc": "A128GCM"}),
    "alg is none": lambda token: with_header(token, {"alg": "none", "enc": "A128GCM"}),
    "alg is dir": lambda token: with_header(token, {"alg": "dir", "enc": "A128GCM"}),
    "alg is old": lambda token: with_header(token, {"alg": "RSA1_5", "enc": "A128GCM"}),
    "enc is old": lambda token: with_header(token, {"alg": RSA, "enc": "A128CBC-HS256"}),
}


class TestASuccessThatCannotBeRead:
    async def test_because_it_is_encrypted_for_another_key_is_no_refusal(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        answer = respond_json({"encData": seal(rsa_key().public_key(), b'{"userId":1}')})
        server.script(answer, SUCCESS)
        with pytest.raises(InvalidResponseError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert caught.value.body == answer.body
        assert "The provider processed bank_accounts.delete" in str(caught.value)
        assert "client_private_key" in str(caught.value)
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")
        assert len(server.requests) == 1

    @pytest.mark.parametrize("change", GARBAGE.values(), ids=list(GARBAGE))
    async def test_because_it_is_damaged_is_no_refusal(
        self, clients: Clients, server: LoopbackServer, keys: Keys, change: Callable[[str], str]
    ) -> None:
        answer = respond_json({"encData": change(keys.seal(b'{"userId":1}'))})
        server.script(answer, SUCCESS)
        with pytest.raises(InvalidResponseError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert caught.value.body == answer.body
        assert len(server.requests) == 1

    async def test_because_what_was_encrypted_is_not_json_is_no_refusal(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(respond_json({"encData": keys.seal(b"<html>")}))
        with pytest.raises(InvalidResponseError, match="not JSON"):
            await delete(clients.konaplate(server, **keys.options))

    async def test_because_we_have_no_private_key_names_what_is_missing(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(respond_json({"encData": keys.seal(b'{"userId":1}')}))
        options = {**keys.options, "client_private_key": None}
        with pytest.raises(InvalidResponseError, match="client_private_key") as caught:
            await delete(clients.konaplate(server, **options))
        assert "KONAPLATE_CLIENT_PRIVATE_KEY" in str(caught.value)


class TestTheRequestId:
    async def test_is_on_a_refusal(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(LoopbackResponse(429), kona_error(400, "000_002", "x"))
        with pytest.raises(APIError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        first, second = server.requests
        assert caught.value.request_id == second.header("X-KM-Correlation-Id")
        assert caught.value.request_id != first.header("X-KM-Correlation-Id")

    async def test_is_on_a_lost_answer(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(HangUp())
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")

    async def test_is_on_a_server_error_and_on_its_cause(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(LoopbackResponse(500))
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert isinstance(caught.value.__cause__, ServerError)
        sent = server.requests[0].header("X-KM-Correlation-Id")
        assert caught.value.request_id == caught.value.__cause__.request_id == sent

    async def test_is_on_a_failed_connection(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.refuse()
        with pytest.raises(ConnectionFailedError) as caught:
            await delete(clients.konaplate(server, **keys.options))
        assert re.fullmatch(CORRELATION_ID, caught.value.request_id or "")

    async def test_is_on_an_answer_that_does_not_fit(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(respond_json({"userId": "nobody"}))
        with pytest.raises(InvalidResponseError) as caught:
            await result_of(clients.konaplate(server, **keys.options).bank_accounts.get(user_id=1))
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")

    async def test_is_on_a_raw_answer(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(SUCCESS)
        client = clients.konaplate(server, **keys.options)
        call = konaplate.endpoints.bank_accounts.delete(user_id=1)
        response = await result_of(client.send_raw(call))
        assert response.request_id == server.requests[0].header("X-KM-Correlation-Id")
