"""Arguments of Bunjang's methods: what a caller may add, and the signature."""

from __future__ import annotations

from decimal import Decimal

import httpx
import pytest

from krpay import bunjang
from tests.bunjang.clients import AnyClient, make_client
from tests.bunjang.kit import CREDENTIALS
from tests.bunjang.samples import respond_issuance
from tests.clients import ClientMaker, finish
from tests.loopback import LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


@pytest.fixture
def client(clients: ClientMaker, server: LoopbackServer) -> AnyClient:
    """A client of a server that has an issuance."""
    server.script(respond_issuance())
    return make_client(clients, server)


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
async def test_extra_headers_do_not_replace_the_signature(
    client: AnyClient, server: LoopbackServer, name: str
) -> None:
    await finish(client.points.get_issuance("123", extra_headers={name: "Basic x"}))
    [value] = server.requests[0].header_values("Authorization")
    assert value.startswith("Bearer ey")


class TestExtraBody:
    async def test_gives_a_body_to_an_operation_that_has_none(
        self, client: AnyClient, server: LoopbackServer
    ) -> None:
        await finish(client.points.cancel_issuance("123", extra_body={"사유": "변심"}))
        [request] = server.requests
        assert request.body == '{"사유":"변심"}'.encode()
        assert request.header("Content-Type") == "application/json"

    async def test_carries_decimals_exactly(
        self, client: AnyClient, server: LoopbackServer
    ) -> None:
        extra = {"a": Decimal("0.1"), "b": Decimal("12345678901234567890"), "c": Decimal("1.50")}
        await finish(client.points.cancel_issuance("123", extra_body=extra))
        assert server.requests[0].body == b'{"a":0.1,"b":12345678901234567890,"c":1.5}'


def test_parameters_of_the_http_client_leave_ours_in_the_query(server: LoopbackServer) -> None:
    server.script(respond_json({"data": [], "nextCursor": None}))
    with httpx.Client(params={"trace": "1"}) as http_client:
        client = bunjang.Client(base_url=server.url, http_client=http_client, **CREDENTIALS)
        client.send_raw(bunjang.endpoints.products.search(q="가방"))
    [request] = server.requests
    assert "q=%EA%B0%80%EB%B0%A9" in request.target
