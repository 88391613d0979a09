"""Whose HTTP client a client sends with, who closes it, and who shares it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from krpay.errors import ConfigurationError
from tests.clients import ClientMaker, MakeClient, finish
from tests.loopback import LoopbackServer
from tests.runtime.examples import KIT, READ

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestAnHttpClientOfOnesOwn:
    async def test_is_used_and_left_open(
        self, clients: ClientMaker, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        http = clients.make_http_client(headers={"X-Mine": "yes"})
        client = make_client(http_client=http)
        await finish(READ.send(client))
        assert server.requests_to(READ.path)[0].header("X-Mine") == "yes"
        await finish(client.close())
        assert not http.is_closed
        await finish(READ.send(make_client(http_client=http)))
        assert len(server.requests_to(READ.path)) == 2

    async def test_is_left_open_at_the_end_of_a_with_block(
        self, clients: ClientMaker, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        http = clients.make_http_client()
        await send_in_a_with_block(make_client(http_client=http))
        assert not http.is_closed

    async def test_is_shared_by_clients_with_other_options(
        self, clients: ClientMaker, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        http = clients.make_http_client()
        client = make_client(http_client=http)
        await send_in_a_with_block(client.with_options(max_retries=0))
        assert not http.is_closed
        await finish(READ.send(client))
        assert server.accepted == 1

    async def test_does_not_impose_its_own_timeout(
        self, clients: ClientMaker, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        seen: list[dict[str, float]] = []

        def note(request: httpx.Request) -> httpx.Response:
            if request.url.path in KIT.sign_in:
                return httpx.Response(200, json=KIT.sign_in[request.url.path])
            seen.append(request.extensions["timeout"])
            return httpx.Response(200, content=READ.success.body)

        http = clients.make_http_client(transport=httpx.MockTransport(note), timeout=0.001)
        await finish(READ.send(make_client(http_client=http)))
        assert seen == [{"connect": 10.0, "read": 30.0, "write": 30.0, "pool": 30.0}]


async def send_in_a_with_block(client: Any) -> None:
    if hasattr(client, "__enter__"):
        with client:
            READ.send(client)
    else:
        async with client:
            await READ.send(client)


class TestAnHttpClientOfOurs:
    async def test_is_closed_with_the_client(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        client = make_client()
        await finish(READ.send(client))
        await finish(client.close())
        with pytest.raises(ConfigurationError, match="closed"):
            await finish(READ.send(client))

    async def test_is_closed_at_the_end_of_a_with_block(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        client = make_client()
        await send_in_a_with_block(client)
        with pytest.raises(ConfigurationError, match="closed"):
            await finish(READ.send(client))

    async def test_keeps_its_connection_from_call_to_call(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        client = make_client()
        for each in (client, client, client.with_options(timeout=5)):
            await finish(READ.send(each))
        assert server.accepted == 1

    async def test_is_not_closed_by_a_client_with_other_options(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        server.script(READ.success)
        client = make_client()
        await send_in_a_with_block(client.with_options(max_retries=0))
        await finish(READ.send(client))


class TestAClientWithOtherOptions:
    async def test_is_of_the_same_class_and_leaves_the_original_as_it_was(
        self, make_client: MakeClient, server: LoopbackServer
    ) -> None:
        client = make_client()
        before = getattr(client, READ.tag)
        other = client.with_options(timeout=1, max_retries=0)
        assert type(other) is type(client)
        assert other.base_url == client.base_url
        assert getattr(other, READ.tag) is not before
        assert getattr(client, READ.tag) is before
