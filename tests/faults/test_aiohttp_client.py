"""What aiohttp does by itself, and krpay must not let it do; what `AiohttpClient` refuses."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import krpay
from krpay import errors
from tests.clients import ClientMaker, finish
from tests.kits import find_kits
from tests.loopback import HangUp, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
DELETE = next(
    operation for kit in find_kits() for operation in (kit.unsafe,) if operation.method == "DELETE"
)
only_aiohttp = pytest.mark.parametrize("connections", ["aiohttp"], indirect=True)


@only_aiohttp
async def test_a_delete_on_a_connection_that_breaks_is_sent_once(
    prepare_call: Callable[..., Any], server: LoopbackServer
) -> None:
    """aiohttp itself sends it a second time."""
    send = prepare_call(DELETE)
    server.script(DELETE.success, HangUp(), to=DELETE.path)
    await send()
    with pytest.raises(errors.OutcomeUnknownError):
        await send()
    assert len(server.requests_to(DELETE.path)) == 2


@only_aiohttp
async def test_no_header_of_aiohttp_is_sent(clients: ClientMaker, server: LoopbackServer) -> None:
    server.script(READ.success)
    await finish(READ.send(clients.make(KIT, server)))
    [request] = server.requests
    assert (request.header("User-Agent") or "").startswith("krpay/")
    assert request.header("Accept-Encoding") == "gzip, identity"
    assert request.header("Cookie") is None


def test_one_serves_many_clients_and_event_loops(server: LoopbackServer) -> None:
    server.script(READ.success)
    http_client = krpay.AiohttpClient(max_connections=2)

    async def call() -> None:
        package: Any = getattr(krpay, KIT.name)
        url = server.url + KIT.base_path
        for _ in range(2):
            async with (
                package.AsyncClient(
                    base_url=url, http_client=http_client, **KIT.credentials
                ) as client,
                asyncio.TaskGroup() as tasks,
            ):
                for _ in range(6):
                    tasks.create_task(finish(READ.send(client)))

    for _ in range(2):
        asyncio.run(call())
    assert len(server.requests) == 24
    assert server.accepted <= 8  # two for each client in each loop


@pytest.mark.parametrize("count", [0, -1, True, 2.5, "10"])
def test_a_number_of_connections_that_is_none_is_refused(count: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="max_connections"):
        krpay.AiohttpClient(max_connections=count)


@pytest.mark.parametrize("connections", ["sync"], indirect=True)
async def test_a_client_that_blocks_does_not_take_it(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"must be an httpx\.Client"):
        clients.make(KIT, server, http_client=krpay.AiohttpClient())


@pytest.mark.parametrize("connections", ["trio"], indirect=True)
async def test_trio_is_refused_before_anything_is_sent(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    client = clients.make(KIT, server, http_client=krpay.AiohttpClient())
    with pytest.raises(errors.ConfigurationError, match="under asyncio, and not under trio"):
        await finish(CHANGE.send(client))
    assert server.requests == []


@only_aiohttp
async def test_a_proxy_that_it_does_not_know_is_refused(
    clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:9")
    monkeypatch.setattr("krpay._runtime.proxies.find_spec", lambda name: name)  # of SOCKS for httpx
    client = clients.make(KIT, server, base_url="https://krpay.invalid")
    with pytest.raises(errors.ConfigurationError, match="knows no SOCKS proxies"):
        await finish(CHANGE.send(client))


def test_without_aiohttp_it_says_what_to_install() -> None:
    program = """
import sys
sys.modules["aiohttp"] = None
import importlib.util
import krpay
importlib.util.find_spec = lambda name: None
try:
    krpay.AiohttpClient()
except krpay.errors.ConfigurationError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert 'pip install ".[aiohttp]"' in done.stdout
