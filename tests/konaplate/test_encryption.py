"""What a request to Konaplate holds before and after it is encrypted."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from krpay.errors import InvalidArgumentError
from tests.clients import ClientMaker, finish
from tests.encodings import decode_base64url
from tests.konaplate.calls import delete_account, read_encrypted
from tests.konaplate.clients import make_client
from tests.konaplate.keys import CRYPTO_KEY_ID, KeyPairs
from tests.konaplate.samples import DELETE, SUCCESS
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestARequest:
    async def test_is_encrypted_for_the_server_and_holds_the_documented_body(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        await delete_account(make_client(clients, server, **keys.options))
        [request] = server.requests
        assert (request.method, request.target) == ("POST", DELETE)
        assert request.header("Content-Type") == "application/json"
        assert request.header("Accept") == "application/json"
        token = read_encrypted(request)
        assert len(token.split(".")) == 5
        header = json.loads(decode_base64url(token.split(".")[0]))
        assert header == {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
        assert len(decode_base64url(token.split(".")[2])) == 12
        assert keys.decrypt(token).plaintext == b'{"userId":50000104652}'
        assert request.header("X-KM-Crypto-Key-Id") == CRYPTO_KEY_ID
        assert b"50000104652" not in request.body

    async def test_is_encrypted_afresh_for_each_call(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        client = make_client(clients, server, **keys.options)
        await delete_account(client)
        await delete_account(client)
        first, second = (read_encrypted(request).split(".") for request in server.requests)
        assert first[1] != second[1]
        assert first[2] != second[2]

    @pytest.mark.parametrize("user_id", [1, 50000104652, 2**63, 9999999999999999999])
    async def test_carries_each_digit_of_the_user_id(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, user_id: int
    ) -> None:
        server.script(SUCCESS)
        await delete_account(make_client(clients, server, **keys.options), user_id)
        [request] = server.requests
        expected = b'{"userId":' + str(user_id).encode() + b"}"
        assert keys.decrypt(read_encrypted(request)).plaintext == expected

    async def test_takes_more_members_before_it_is_encrypted(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        client = make_client(clients, server, **keys.options)
        method: Callable[..., Any] = client.bank_accounts.delete
        await finish(method(user_id=5, extra_body={"memo": "메모", "userId": 6}))
        [request] = server.requests
        plain = keys.decrypt(read_encrypted(request)).plaintext
        assert plain == '{"userId":6,"memo":"메모"}'.encode()


class TestAUserId:
    @pytest.mark.parametrize(
        "user_id",
        [0, -1, 10**19, 12345678901234567890, True, False, "50000104652", 1.0, None, [1], b"1"],
    )
    async def test_that_breaks_the_spec_is_refused_before_anything_is_sent(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, user_id: object
    ) -> None:
        client = make_client(clients, server, **keys.options)
        with pytest.raises(InvalidArgumentError, match="user_id") as caught:
            await delete_account(client, user_id)
        assert isinstance(caught.value, ValueError)
        assert server.accepted == 0
        if user_id not in (0, True, False, None) and len(str(user_id)) > 3:
            assert str(user_id) not in str(caught.value)


@pytest.mark.parametrize(
    "name", ["Content-Length", "transfer-encoding", "Host", "X-KM-Crypto-Key-Id"]
)
async def test_a_header_that_frames_or_encrypts_the_request_is_refused(
    clients: ClientMaker, server: LoopbackServer, keys: KeyPairs, name: str
) -> None:
    client = make_client(clients, server, **keys.options)
    with pytest.raises(InvalidArgumentError, match=r"is set by krpay|leave it out"):
        await finish(client.bank_accounts.delete(user_id=1, extra_headers={name: "5"}))
    assert server.requests == []
