"""Responses of Konaplate: data, refusals, and what cannot be decrypted."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from krpay import konaplate
from krpay.errors import (
    APIError,
    BadRequestError,
    NotFoundError,
    OutcomeUnknownError,
    RequestRejectedError,
)
from tests.certificates import make_rsa_key
from tests.clients import ClientMaker, finish
from tests.konaplate.calls import delete_account, read_encrypted
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs, encrypt_for
from tests.konaplate.kit import CREDENTIALS
from tests.konaplate.samples import INFO, SUCCESS, respond_error
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestASuccess:
    @pytest.mark.parametrize(
        "response",
        [
            LoopbackResponse(200),
            LoopbackResponse(204),
            LoopbackResponse(200, b" "),
            respond_json({}),
            SUCCESS,
            respond_json({"response": {"code": "000_000"}, "more": [1]}),
        ],
        ids=[
            "empty",
            "204",
            "blank",
            "{}",
            "success",
            "more members",
        ],
    )
    async def test_of_an_operation_without_data_is_none(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        keys: KeyPairs,
        response: LoopbackResponse,
    ) -> None:
        server.script(response)
        assert await delete_account(make_client(clients, server, **keys.options)) is None
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "body",
        [
            b'{"userId": 1}',
            b'{"response": {}}',
            b'{"response": null}',
            b'{"response": {"code": null}}',
            b'{"response": {"code": [0]}}',
            b'{"response": {"code": 1e400}}',
            b'{"response": "failed"}',
            b'{"error": "service unavailable"}',
            b'"error"',
            b"[]",
            b"null",
        ],
    )
    async def test_that_has_not_the_form_of_one_is_not_taken_for_done(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, body: bytes
    ) -> None:
        server.script(LoopbackResponse(200, body), SUCCESS)
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert (caught.value.status_code, caught.value.body) == (200, body)
        assert len(server.requests) == 1

    async def test_has_its_data_beside_the_response_object(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
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
        client = make_client(clients, server, **keys.options)
        account = await finish(client.bank_accounts.get(user_id=9999999999999999999))
        assert account.user_id == 9999999999999999999
        assert account.account_info is not None
        assert account.account_info.user_name == "홍길동"
        assert "홍길동" not in repr(account)
        assert account.account_info.model_extra == {"bank": "088"}
        assert account.model_extra == {}
        [request] = server.requests
        assert request.target == INFO
        assert keys.decrypt(read_encrypted(request)).plaintext == b'{"userId":9999999999999999999}'

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    async def test_may_be_encrypted_for_us(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, enc: str
    ) -> None:
        plain = b'{"response":{"code":"000_000"},"userId":77}'
        server.script(respond_json({"encData": keys.encrypt(plain, enc)}))
        client = make_client(clients, server, **keys.options)
        assert (await finish(client.bank_accounts.get(user_id=77))).user_id == 77
        assert await delete_account(client) is None

    async def test_may_be_large_and_encrypted(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        plain = json.dumps({"userId": 77, "history": ["x" * 100] * 5000}).encode()
        server.script(respond_json({"encData": keys.encrypt(plain)}))
        client = make_client(clients, server, **keys.options)
        assert (await finish(client.bank_accounts.get(user_id=77))).user_id == 77


class TestARefusal:
    @pytest.mark.parametrize("status", [400, 200])
    async def test_with_a_documented_code_raises_its_own_class(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, status: int
    ) -> None:
        server.script(respond_error(status, "000_002", "Invalid input parameter. userId"), SUCCESS)
        with pytest.raises(konaplate.errors.InvalidInputParameter) as caught:
            await delete_account(make_client(clients, server, **keys.options))
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
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        keys: KeyPairs,
        status: int,
        cls: type[APIError],
    ) -> None:
        server.script(respond_error(status, "999_999", "Nobody knows."))
        with pytest.raises(APIError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert type(caught.value) is cls
        assert caught.value.code == "999_999"
        assert caught.value.message == "Nobody knows."

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    async def test_may_be_encrypted_for_us(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, enc: str
    ) -> None:
        body = respond_error(400, "000_002", "Invalid input parameter. userId").body
        server.script(respond_json({"encData": keys.encrypt(body, enc)}, 400))
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="userId"):
            await delete_account(make_client(clients, server, **keys.options))

    async def test_that_cannot_be_decrypted_is_nobody_s_word(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        stranger = make_rsa_key().public_key()
        response = respond_json({"encData": encrypt_for(stranger, b"{}")}, 400)
        server.script(response, SUCCESS)
        with pytest.raises(OutcomeUnknownError, match="client_private_key") as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert (caught.value.status_code, caught.value.body) == (400, response.body)
        assert len(server.requests) == 1

    async def test_in_clear_counts_whatever_is_sealed_beside_it(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        refusal = json.loads(respond_error(200, "000_002", "userId").body)
        server.script(respond_json({**refusal, "encData": keys.encrypt(SUCCESS.body)}))
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="userId"):
            await delete_account(make_client(clients, server, **keys.options))


def damage_part(token: str, part: int, replacement: str | None = None) -> str:
    parts = token.split(".")
    first = "B" if parts[part][0] == "A" else "A"
    parts[part] = first + parts[part][1:] if replacement is None else replacement
    return ".".join(parts)


def replace_header(token: str, header: object) -> str:
    text = json.dumps(header).encode()
    return damage_part(token, 0, base64.urlsafe_b64encode(text).rstrip(b"=").decode())


RSA = "RSA-OAEP-256"
GARBAGE: dict[str, Callable[[str], str]] = {
    "nothing": lambda token: "",
    "text": lambda token: "hello",
    "dots": lambda token: "....",
    "Korean": lambda token: "한.국.어.문.장",
    "four parts": lambda token: token.rpartition(".")[0],
    "six parts": lambda token: token + ".AAAA",
    "changed header": lambda token: damage_part(token, 0),
    "changed key": lambda token: damage_part(token, 1),
    "no key": lambda token: damage_part(token, 1, ""),
    "short vector": lambda token: damage_part(token, 2, "AAAA"),
    "changed text": lambda token: damage_part(token, 3),
    "changed tag": lambda token: damage_part(token, 4),
    "short tag": lambda token: damage_part(token, 4, "AAAA"),
    "header is a list": lambda token: replace_header(token, []),
    "header is a number": lambda token: replace_header(token, 5),
    "no enc": lambda token: replace_header(token, {"alg": RSA}),
    "enc is a list": lambda token: replace_header(token, {"alg": RSA, "enc": []}),
    "alg is a list": lambda token: replace_header(token, {"alg": [], "enc": "A128GCM"}),
    "alg is none": lambda token: replace_header(token, {"alg": "none", "enc": "A128GCM"}),
    "alg is dir": lambda token: replace_header(token, {"alg": "dir", "enc": "A128GCM"}),
    "alg is old": lambda token: replace_header(token, {"alg": "RSA1_5", "enc": "A128GCM"}),
    "enc is old": lambda token: replace_header(token, {"alg": RSA, "enc": "A128CBC-HS256"}),
}


class TestASuccessThatCannotBeRead:
    async def test_because_it_is_encrypted_for_another_key_is_no_refusal(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        response = respond_json(
            {"encData": encrypt_for(make_rsa_key().public_key(), b'{"userId":1}')}
        )
        server.script(response, SUCCESS)
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert (caught.value.status_code, caught.value.body) == (200, response.body)
        assert "bank_accounts.delete may have taken effect" in str(caught.value)
        assert "client_private_key" in str(caught.value)
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")
        assert len(server.requests) == 1

    @pytest.mark.parametrize("change", GARBAGE.values(), ids=list(GARBAGE))
    async def test_because_it_is_damaged_is_no_refusal(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        keys: KeyPairs,
        change: Callable[[str], str],
    ) -> None:
        response = respond_json({"encData": change(keys.encrypt(b'{"userId":1}'))})
        server.script(response, SUCCESS)
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert (caught.value.status_code, caught.value.body) == (200, response.body)
        assert len(server.requests) == 1

    async def test_because_what_was_encrypted_is_not_json_is_no_refusal(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(respond_json({"encData": keys.encrypt(b"<html>")}))
        with pytest.raises(OutcomeUnknownError, match="not JSON"):
            await delete_account(make_client(clients, server, **keys.options))

    async def test_because_we_have_no_private_key_names_what_is_missing(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(respond_json({"encData": keys.encrypt(b'{"userId":1}')}))
        options = {**keys.options, "client_private_key": None}
        with pytest.raises(OutcomeUnknownError, match="client_private_key") as caught:
            await delete_account(make_client(clients, server, **options))
        assert "KONAPLATE_CLIENT_PRIVATE_KEY" in str(caught.value)


CHARGE: dict[str, Any] = {
    "sequence_id": "1",
    "user_id": 1,
    "amount": 1000,
    "one_time_token": "0" * 16,
    "dcvv": "000",
    "merchant_id": "1",
}


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b'{"error":{"code":"E1"}}', b'{"response":{"code":null}}', b'{"encData":["x"]}'],
)
def test_a_response_that_says_nothing_is_no_charge(
    server: LoopbackServer, keys: KeyPairs, body: bytes
) -> None:
    server.script(LoopbackResponse(200, body))
    options: dict[str, Any] = {**CREDENTIALS, **keys.options}
    with (
        konaplate.Client(base_url=server.url, **options) as client,
        pytest.raises(OutcomeUnknownError) as caught,
    ):
        client.charges.create(**CHARGE)
    assert caught.value.body == body
    assert len(server.requests) == 1
