"""Calls to Konaplate as values, and what sending them gives."""

from __future__ import annotations

from types import NoneType
from typing import Any

import pytest

from krpay import konaplate
from tests.clients import ClientMaker, finish
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

DELETE = konaplate.endpoints.bank_accounts.delete(user_id=50000104652)


def test_a_call_says_whether_it_is_encrypted_and_what_it_gives() -> None:
    assert DELETE.encrypted_request
    assert DELETE.result is NoneType


class TestSendRaw:
    async def test_gives_the_bytes_of_an_encrypted_response_as_they_came(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        encrypted = respond_json({"encData": keys.encrypt(b'{"userId":77}')})
        server.script(encrypted)
        call = konaplate.endpoints.bank_accounts.get(user_id=77)
        response = await finish(make_client(clients, server, **keys.options).send_raw(call))
        assert response.content == encrypted.body
        assert response.parse().user_id == 77

    async def test_parses_nothing_as_nothing(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(LoopbackResponse(200))
        client: Any = make_client(clients, server, **keys.options)
        response = await finish(client.send_raw(DELETE))
        assert response.content == b""
        assert response.parse() is None
