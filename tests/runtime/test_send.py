"""`send` and `send_raw` with endpoint functions: a call made here can be sent anywhere."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from krpay._runtime.outcome_rules import find_question
from krpay.errors import APIError
from tests.clients import ClientMaker, MakeClient, finish
from tests.kits import ExampleOperation, ProviderKit, find_kit
from tests.loopback import LoopbackResponse, LoopbackServer
from tests.runtime.examples import CHANGE, KIT, READ, SAFE, with_every_kit, with_every_operation

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestACall:
    @with_every_operation
    def test_says_what_it_will_do(self, operation: ExampleOperation) -> None:
        call = operation.make_call()
        assert (call.operation, call.method) == (operation.name, operation.method)
        assert operation.path == find_kit(operation.provider).base_path + call.path
        assert call.safe == (operation in SAFE)
        question = find_question(call)
        assert (question.operation if question else None) == operation.outcome

    @with_every_operation
    def test_can_be_queued_and_compared(self, operation: ExampleOperation) -> None:
        call = operation.make_call()
        assert pickle.loads(pickle.dumps(call)) == call

    @with_every_operation
    def test_is_shown_without_its_values(self, operation: ExampleOperation) -> None:
        assert repr(operation.make_call()) == f"<Call {operation.name}: {operation.method}>"

    def test_cannot_be_changed(self) -> None:
        call: Any = CHANGE.make_call()
        with pytest.raises(AttributeError):
            call.path = "/else"


class TestSend:
    @with_every_operation
    async def test_does_the_same_as_the_method(
        self, clients: ClientMaker, server: LoopbackServer, operation: ExampleOperation
    ) -> None:
        kit = find_kit(operation.provider)
        kit.prepare_server(server)
        server.script(operation.success)
        client = clients.make(kit, server, **kit.make_keys())
        by_call = await finish(client.send(operation.make_call()))
        by_method = await finish(operation.send(client))
        assert by_call == by_method
        first, second = server.requests_to(operation.path)
        assert (first.method, first.target) == (second.method, second.target)

    async def test_sends_a_call_that_came_from_elsewhere(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        client = make_client()
        server.script(CHANGE.success)
        call = pickle.loads(pickle.dumps(CHANGE.make_call()))
        await finish(client.send(call))
        assert server.requests[-1].target == CHANGE.path

    async def test_takes_the_same_options_as_a_method(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        client = make_client()
        server.script(CHANGE.success)
        await finish(
            client.send(
                CHANGE.make_call(), timeout=5, extra_headers={"X-Trace": "1"}, extra_body={"a": 1}
            )
        )
        [request] = server.requests_to(CHANGE.path)
        assert request.header("X-Trace") == "1"
        assert request.body


class TestSendRaw:
    async def test_gives_status_headers_and_bytes_and_parses_on_demand(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        client = make_client()
        server.script(LoopbackResponse(201, READ.success.body, {"X-Rate": "7"}), READ.success)
        response = await finish(client.send_raw(READ.make_call()))
        assert response.status_code == 201
        assert response.headers["x-rate"] == "7"
        assert response.content == READ.success.body
        assert (response.request_id is not None) == KIT.has_request_ids
        assert response.parse() == response.parse() == await finish(READ.send(client))
        assert repr(response) == f"<Response {READ.name}: 201>"

    @with_every_kit
    async def test_raises_refusals_all_the_same(
        self, clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
    ) -> None:
        kit.prepare_server(server)
        server.script(kit.refuse(400, "UNHEARD_OF", "거절"))
        client = clients.make(kit, server, **kit.make_keys())
        with pytest.raises(APIError, match="거절"):
            await finish(client.send_raw(kit.unsafe.make_call()))
