"""Calls to Bunjang as values, and what sending them gives."""

from __future__ import annotations

import pytest

from krpay import bunjang
from krpay._runtime.outcome_rules import find_question
from krpay.errors import InvalidResponseError
from tests.bunjang.clients import make_client
from tests.bunjang.samples import ISSUANCE, respond_issuance
from tests.clients import ClientMaker, finish
from tests.loopback import LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

GET = bunjang.endpoints.points.get_issuance("123")
CANCEL = bunjang.endpoints.points.cancel_issuance("123")


def test_a_call_says_what_it_will_do() -> None:
    assert (CANCEL.operation, CANCEL.method) == ("points.cancel_issuance", "POST")
    assert CANCEL.path == "/api/v1/points/issuance/123/cancel"
    assert CANCEL.result is bunjang.models.PointIssuance
    assert not CANCEL.safe
    assert str(find_question(CANCEL)) == "points.get_issuance(issuance_id='123')"
    assert GET.safe


class TestSend:
    async def test_gives_the_data(self, clients: ClientMaker, server: LoopbackServer) -> None:
        server.script(respond_issuance())
        issuance = await finish(make_client(clients, server).send(GET))
        assert isinstance(issuance, bunjang.models.PointIssuance)
        assert issuance.amount == 10000

    async def test_takes_the_same_options_as_a_method(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        await finish(
            make_client(clients, server).send(
                CANCEL, timeout=5, extra_headers={"X-Trace": "1"}, extra_body={"a": 1}
            )
        )
        [request] = server.requests
        assert request.header("X-Trace") == "1"
        assert request.body == b'{"a":1}'


class TestSendRaw:
    async def test_gives_status_headers_and_bytes_and_parses_on_demand(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        body = respond_issuance().body
        server.script(LoopbackResponse(201, body, {"X-Rate": "7"}))
        response = await finish(make_client(clients, server).send_raw(GET))
        assert response.status_code == 201
        assert response.headers["x-rate"] == "7"
        assert response.content == body
        assert response.request_id is None
        issuance = response.parse()
        assert issuance.model_dump(mode="json", by_alias=True) == ISSUANCE
        assert response.parse() == issuance
        assert repr(response) == "<Response points.get_issuance: 201>"

    async def test_gives_a_response_that_does_not_fit_and_lets_parse_complain(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance(amount="many"))
        response = await finish(make_client(clients, server).send_raw(GET))
        assert b'"many"' in response.content
        with pytest.raises(InvalidResponseError, match="amount") as caught:
            response.parse()
        assert caught.value.body == response.content
