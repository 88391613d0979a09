"""The correlation id of a request to Konaplate is on whatever becomes of it."""

from __future__ import annotations

import re

import pytest

from krpay import konaplate
from krpay.errors import (
    APIError,
    ConnectionFailedError,
    ForeignResponseError,
    OutcomeUnknownError,
    ServerError,
)
from tests.clients import ClientMaker, finish
from tests.konaplate.calls import delete_account
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs
from tests.konaplate.samples import SUCCESS, respond_error
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

CORRELATION_ID = r"\d{12}-[0-9a-f]{7}"


class TestTheRequestId:
    async def test_is_on_a_refusal(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(LoopbackResponse(429), respond_error(400, "000_002", "x"))
        with pytest.raises(APIError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        first, second = server.requests
        assert caught.value.request_id == second.header("X-KM-Correlation-Id")
        assert caught.value.request_id != first.header("X-KM-Correlation-Id")

    async def test_is_on_a_lost_response(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(HangUp())
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")

    async def test_is_on_a_server_error_and_on_its_cause(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(respond_error(500, "999_999", "x"))
        with pytest.raises(OutcomeUnknownError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert isinstance(caught.value.__cause__, ServerError)
        sent = server.requests[0].header("X-KM-Correlation-Id")
        assert caught.value.request_id == caught.value.__cause__.request_id == sent

    async def test_is_on_a_failed_connection(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.refuse()
        with pytest.raises(ConnectionFailedError) as caught:
            await delete_account(make_client(clients, server, **keys.options))
        assert re.fullmatch(CORRELATION_ID, caught.value.request_id or "")

    async def test_is_on_a_response_that_is_not_the_providers(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(LoopbackResponse(200, b'{"userId": '))
        with pytest.raises(ForeignResponseError) as caught:
            await finish(make_client(clients, server, **keys.options).bank_accounts.get(user_id=1))
        assert caught.value.request_id == server.requests[0].header("X-KM-Correlation-Id")

    async def test_is_on_a_raw_response(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        client = make_client(clients, server, **keys.options)
        call = konaplate.endpoints.bank_accounts.delete(user_id=1)
        response = await finish(client.send_raw(call))
        assert response.request_id == server.requests[0].header("X-KM-Correlation-Id")
