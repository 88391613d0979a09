"""Copies of a client: they share its connections, and leave it as it is."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.kits import ProviderKit, find_kits
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

with_every_kit = pytest.mark.parametrize("kit", find_kits(), ids=str)


async def use_and_close(client: Any, kit: ProviderKit) -> None:
    """Use a client in a `with` block."""
    if hasattr(client, "__enter__"):
        with client:
            kit.safe.send(client)
    else:
        async with client:
            await kit.safe.send(client)


def prepare(kit: ProviderKit, server: LoopbackServer) -> None:
    """Let a server respond to a read."""
    kit.prepare_server(server)
    server.script(kit.safe.success, to=kit.safe.path)


@with_every_kit
async def test_a_copy_for_another_server_that_is_closed_leaves_the_original_open(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    with LoopbackServer() as other:
        prepare(kit, server)
        prepare(kit, other)
        client = clients.make(kit, server, **kit.make_keys())
        await finish(kit.safe.send(client))
        copy = client.with_base_url(other.url + kit.base_path)
        await use_and_close(copy, kit)
        await finish(copy.close())
        await finish(kit.safe.send(client))
        assert len(other.requests_to(kit.safe.path)) == 1
        assert server.accepted == 1


@with_every_kit
async def test_a_token_of_one_server_is_not_shown_to_another(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    with LoopbackServer() as other:
        prepare(kit, server)
        prepare(kit, other)
        client = clients.make(kit, server, **kit.make_keys())
        await finish(kit.safe.send(client))
        await finish(kit.safe.send(client.with_base_url(other.url + kit.base_path)))
        for path in kit.sign_in:
            assert len(server.requests_to(path)) == len(other.requests_to(path)) == 1


@with_every_kit
async def test_a_copy_of_a_closed_client_is_closed(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    prepare(kit, server)
    client = clients.make(kit, server, **kit.make_keys())
    copies = [client.with_options(timeout=1), client.with_base_url(client.base_url)]
    await finish(client.close())
    for copy in copies:
        with pytest.raises(errors.ConfigurationError, match="the client is closed"):
            await finish(kit.safe.send(copy))
    assert server.accepted == 0


@pytest.mark.parametrize("url", ["http://provider.example", "ftp://127.0.0.1", "http://u:p@[::1]"])
def test_a_copy_for_a_server_in_clear_is_refused(
    clients: ClientMaker, server: LoopbackServer, url: str
) -> None:
    client = clients.make(find_kits()[0], server)
    with pytest.raises(errors.ConfigurationError):
        client.with_base_url(url)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@with_every_kit
def test_a_client_that_another_thread_closes_makes_no_connections_any_more(
    server: LoopbackServer, kit: ProviderKit, unsafe: bool
) -> None:
    prepare(kit, server)
    clients = ClientMaker("sync")
    client = clients.make(kit, server, max_retries=1000, **kit.make_keys())
    kit.safe.send(client)
    server.refuse()
    operation = kit.unsafe if unsafe else kit.safe
    closer = threading.Timer(0.1, client.close)
    closer.start()
    with pytest.raises(errors.ConfigurationError, match="the client is closed"):
        operation.send(client)
    closer.join()
