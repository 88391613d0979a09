"""How often a call is sent, and what each attempt looks like."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

import krpay
from krpay.errors import NoResponseError, ServerError
from tests.clients import MakeClient, PrepareCall, finish
from tests.kits import ExampleOperation, find_kit
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer
from tests.runtime.examples import KIT, READ, with_every_operation

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestHowOften:
    @pytest.mark.parametrize("max_retries", [0, 1, 4])
    async def test_is_up_to_the_client(
        self, prepare_call: PrepareCall, server: LoopbackServer, max_retries: int
    ) -> None:
        send = prepare_call(READ, max_retries=max_retries)
        server.script(HangUp())
        with pytest.raises(NoResponseError):
            await send()
        assert len(server.requests_to(READ.path)) == 1 + max_retries

    async def test_can_be_changed_for_a_few_calls(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(KIT.refuse(500, "UNHEARD_OF"))
        client = make_client(max_retries=1)
        patient = client.with_options(max_retries=3)
        for each, attempts in ((patient, 4), (client, 2)):
            server.requests.clear()
            with pytest.raises(ServerError):
                await finish(READ.send(each))
            assert len(server.requests_to(READ.path)) == attempts


class TestEachAttempt:
    @with_every_operation
    async def test_sends_the_same_request_but_for_its_signature(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(LoopbackResponse(429), LoopbackResponse(429), operation.success)
        await send()
        first, *others = server.requests_to(operation.path)
        signature = find_kit(operation.provider).signature_headers

        def unsigned(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
            return sorted((n.lower(), v) for n, v in headers if n.lower() not in signature)

        for other in others:
            assert (other.method, other.target, other.body) == (
                first.method,
                first.target,
                first.body,
            )
            assert unsigned(other.headers) == unsigned(first.headers)

    @with_every_operation
    async def test_says_who_is_calling_and_what_is_understood(
        self, prepare_call: PrepareCall, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        send = prepare_call(operation)
        server.script(operation.success)
        await send()
        for request in server.requests:
            assert request.header("Accept") == "application/json"
            agent = request.header("User-Agent") or ""
            assert agent.startswith(f"krpay/{krpay.__version__} httpx/{httpx.__version__} ")
            assert request.header("Content-Type") == ("application/json" if request.body else None)


async def test_a_response_in_two_pieces_is_one_response(
    make_client: MakeClient, server: LoopbackServer
) -> None:
    client, body = make_client(), READ.success.body + b" " * 200_000
    server.script(READ.success, LoopbackResponse(200, body))
    result = await finish(READ.send(client))
    raw: Any = await finish(client.send_raw(READ.make_call()))
    assert raw.content == body
    assert raw.parse() == result
