"""One asynchronous client in several event loops, one after the other."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import httpx
import pytest
import trio

from krpay import iamport
from krpay.errors import ConfigurationError
from tests.iamport.kit import CREDENTIALS
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    REVOKE,
    respond_payment,
    respond_token,
    script_tokens,
)
from tests.loopback import LoopbackServer

pytestmark = [
    # An event loop that ends leaves its connections to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
Main = Callable[[], Coroutine[Any, Any, Any]]


@pytest.fixture(autouse=True)
def collect_garbage() -> Iterator[None]:
    """Collect what a test leaves in its own time, so that no other test is blamed for it."""
    yield
    gc.collect()


def run_in_asyncio(main: Main) -> Any:
    """Run in a new event loop of asyncio."""
    return asyncio.run(main())


def test_it_works_in_each(server: LoopbackServer) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = iamport.AsyncClient(base_url=server.url, **CREDENTIALS)

    async def work() -> list[str]:
        results = [await client.payments.get(IMP_UID), await client.cvs.revoke(IMP_UID)]
        return [one.imp_uid for one in results]

    async def close() -> None:
        await work()
        await client.close()

    assert run_in_asyncio(work) == [IMP_UID] * 2
    assert trio.run(work) == [IMP_UID] * 2
    assert run_in_asyncio(work) == [IMP_UID] * 2
    trio.run(close)
    assert len(server.requests_to(REVOKE)) == 4


@pytest.mark.parametrize("run", [run_in_asyncio, trio.run], ids=["asyncio", "trio"])
def test_connections_of_loops_that_ended_do_not_pile_up(
    server: LoopbackServer, run: Callable[[Main], Any]
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = iamport.AsyncClient(base_url=server.url, **CREDENTIALS)

    async def work() -> None:
        await client.cvs.revoke(IMP_UID)

    for _ in range(10):
        run(work)
    gc.collect()
    end = time.monotonic() + 5
    while server.open_connections > 1 and time.monotonic() < end:
        time.sleep(0.01)
    assert server.open_connections <= 1
    assert server.accepted == 10


@pytest.mark.parametrize("run", [run_in_asyncio, trio.run], ids=["asyncio", "trio"])
def test_a_handed_in_http_client_of_another_loop_is_refused(
    server: LoopbackServer, run: Callable[[Main], Any]
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    http_client = httpx.AsyncClient()
    clients = [
        iamport.AsyncClient(base_url=server.url, http_client=http_client, **CREDENTIALS)
        for _ in range(2)
    ]

    async def work() -> None:
        await clients[0].cvs.revoke(IMP_UID)

    async def work_with_the_other() -> None:
        await clients[1].cvs.revoke(IMP_UID)

    run_in_asyncio(work)
    gc.collect()  # it does not matter whether the loop is still there
    for main in (work, work_with_the_other):
        with pytest.raises(ConfigurationError, match="make an HTTP client in each loop"):
            run(main)
    assert len(server.requests_to(REVOKE)) == len(server.requests_to(GET_TOKEN)) == 1


def test_a_handed_in_http_client_without_connections_is_used() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        is_token = request.url.path == GET_TOKEN
        found = respond_token() if is_token else respond_payment()
        return httpx.Response(200, content=found.body)

    http_client = httpx.AsyncClient(transport=httpx.MockTransport(respond))
    client = iamport.AsyncClient(http_client=http_client, **CREDENTIALS)

    async def work() -> str:
        return (await client.cvs.revoke(IMP_UID)).imp_uid

    assert run_in_asyncio(work) == trio.run(work) == IMP_UID
