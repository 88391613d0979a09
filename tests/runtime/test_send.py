"""`send` and `send_raw` with endpoint functions: a call made here can be sent anywhere."""

from __future__ import annotations

import pickle
from types import NoneType
from typing import Any

import pytest

from krpay import bunjang, iamport, konaplate
from krpay.errors import InvalidResponseError, RequestRejectedError
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import Clients, result_of
from tests.runtime.keys import Keys
from tests.runtime.samples import ISSUANCE, envelope, issuance, payment, with_tokens

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

GET = bunjang.endpoints.points.get_issuance("123")
CANCEL = bunjang.endpoints.points.cancel_issuance("123")
REVOKE = iamport.endpoints.cvs.revoke("imp_1", tier="A01")
DELETE = konaplate.endpoints.bank_accounts.delete(user_id=50000104652)
CALLS: tuple[Any, ...] = (
    GET,
    CANCEL,
    REVOKE,
    DELETE,
    iamport.endpoints.payments.get("imp_1", include_sandbox=True),
    iamport.endpoints.access_tokens.issue(api_key="test-key", api_secret="test-secret"),
    konaplate.endpoints.bank_accounts.get(user_id=1),
)


class TestACall:
    def test_says_what_it_will_do(self) -> None:
        assert (CANCEL.operation, CANCEL.method) == ("points.cancel_issuance", "POST")
        assert CANCEL.path == "/api/v1/points/issuance/123/cancel"
        assert CANCEL.result is bunjang.models.PointIssuance
        assert not CANCEL.safe
        assert CANCEL.outcome == "points.get_issuance"
        assert GET.safe
        assert REVOKE.headers == (("Tier", "A01"),)
        assert DELETE.encrypted_request
        assert DELETE.result is NoneType

    @pytest.mark.parametrize("call", CALLS, ids=repr)
    def test_can_be_queued_and_compared(self, call: Any) -> None:
        assert pickle.loads(pickle.dumps(call)) == call

    @pytest.mark.parametrize("call", CALLS, ids=repr)
    def test_is_shown_without_its_values(self, call: Any) -> None:
        assert repr(call) == f"<Call {call.operation}: {call.method}>"
        assert "test-secret" not in repr(call.body)

    def test_cannot_be_changed(self) -> None:
        call: Any = CANCEL
        with pytest.raises(AttributeError):
            call.path = "/else"


class TestSend:
    async def test_gives_the_data(self, clients: Clients, server: LoopbackServer) -> None:
        server.script(issuance())
        found = await result_of(clients.bunjang(server).send(GET))
        assert isinstance(found, bunjang.models.PointIssuance)
        assert found.amount == 10000

    async def test_does_the_same_as_the_method(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(payment())
        client = clients.iamport(server)
        by_call = await result_of(client.send(REVOKE))
        by_method = await result_of(client.cvs.revoke("imp_1", tier="A01"))
        assert by_call == by_method
        _, first, second = server.requests
        assert first == second

    async def test_sends_a_call_that_came_from_elsewhere(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        call = pickle.loads(pickle.dumps(CANCEL))
        await result_of(clients.bunjang(server).send(call))
        assert server.requests[0].target == CANCEL.path

    async def test_takes_the_same_options_as_a_method(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance())
        await result_of(
            clients.bunjang(server).send(
                CANCEL, timeout=5, extra_headers={"X-Trace": "1"}, extra_body={"a": 1}
            )
        )
        [request] = server.requests
        assert request.header("X-Trace") == "1"
        assert request.body == b'{"a":1}'


class TestSendRaw:
    async def test_gives_status_headers_and_bytes_and_parses_on_demand(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        answer = issuance()
        server.script(LoopbackResponse(201, answer.body, {"X-Rate": "7"}))
        response = await result_of(clients.bunjang(server).send_raw(GET))
        assert response.status_code == 201
        assert response.headers["x-rate"] == "7"
        assert response.content == answer.body
        assert response.request_id is None
        found = response.parse()
        assert found.model_dump(mode="json", by_alias=True) == ISSUANCE
        assert response.parse() == found
        assert repr(response) == "<Response points.get_issuance: 201>"

    async def test_raises_refusals_all_the_same(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        server.script(envelope(None, -1, "거절"))
        with pytest.raises(RequestRejectedError, match="거절"):
            await result_of(clients.iamport(server).send_raw(REVOKE))

    async def test_gives_an_answer_that_does_not_fit_and_lets_parse_complain(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        server.script(issuance(amount="many"))
        response = await result_of(clients.bunjang(server).send_raw(GET))
        assert b'"many"' in response.content
        with pytest.raises(InvalidResponseError, match="amount") as caught:
            response.parse()
        assert caught.value.body == response.content

    async def test_gives_the_bytes_of_an_encrypted_answer_as_they_came(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        answer = respond_json({"encData": keys.seal(b'{"userId":77}')})
        server.script(answer)
        call = konaplate.endpoints.bank_accounts.get(user_id=1)
        response = await result_of(clients.konaplate(server, **keys.options).send_raw(call))
        assert response.content == answer.body
        assert response.parse().user_id == 77

    async def test_parses_nothing_as_nothing(
        self, clients: Clients, server: LoopbackServer, keys: Keys
    ) -> None:
        server.script(LoopbackResponse(200))
        client: Any = clients.konaplate(server, **keys.options)
        response = await result_of(client.send_raw(DELETE))
        assert response.content == b""
        assert response.parse() is None
