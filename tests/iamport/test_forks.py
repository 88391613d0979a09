"""Forked processes: each has its own connections, locks and tokens, and gets its own answers."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import sys
import threading
from functools import partial
from typing import Any

import httpx
import pytest

from krpay import iamport
from krpay.errors import NotSentError
from tests.forks import fork
from tests.iamport.kit import CREDENTIALS
from tests.iamport.samples import GET_TOKEN, respond_payment, respond_token
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Silence

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="processes are not forked here"
)
CHILDREN = 4
READS = 40


@pytest.fixture(params=["plain", "TLS"])
def any_server(request: pytest.FixtureRequest) -> LoopbackServer:
    """A server with and without TLS, that gives each payment it is asked for."""
    name = "server" if request.param == "plain" else "secure_server"
    found: LoopbackServer = request.getfixturevalue(name)
    prepare(found)
    return found


def prepare(server: LoopbackServer) -> None:
    """Let a server give each payment that it is asked for."""
    server.script(respond_token(), to=GET_TOKEN)
    server.script(give_payment)


def give_payment(request: LoopbackRequest) -> LoopbackResponse:
    """Give the payment that is asked for."""
    return respond_payment(imp_uid=request.target.rpartition("/")[2])


def read_many(client: iamport.Client, name: str) -> int:
    """Read many payments; gives how many were the ones that were asked for."""
    asked = [f"imp_{name}_{number}" for number in range(READS)]
    return sum(client.payments.get(one).imp_uid == one for one in asked)


def make_client(server: LoopbackServer, **options: Any) -> iamport.Client:
    """Make a client that sends to a server, and does not wait long."""
    return iamport.Client(base_url=server.url, **{"timeout": 10, **CREDENTIALS, **options})


def test_each_child_of_a_client_that_was_used_gets_its_own_answers(
    any_server: LoopbackServer,
) -> None:
    with make_client(any_server) as client:
        assert read_many(client, "before") == READS
        children = [fork(partial(read_many, client, f"child{n}")) for n in range(CHILDREN)]
        assert read_many(client, "parent") == READS
        assert [wait() for wait in children] == [READS] * CHILDREN
        accepted = any_server.accepted
        assert read_many(client, "after") == READS
        assert any_server.accepted == accepted  # the parent has kept its connection
    assert accepted == 1 + CHILDREN


def test_the_same_with_multiprocessing(server: LoopbackServer) -> None:
    prepare(server)
    context: Any = multiprocessing.get_context("fork")
    results: Any = context.Queue()

    def put(number: int) -> None:
        results.put(read_many(client, f"child{number}"))

    with make_client(server) as client:
        read_many(client, "before")
        children = [context.Process(target=put, args=(n,)) for n in range(CHILDREN)]
        for child in children:
            child.start()
        assert [results.get(timeout=30) for _ in children] == [READS] * CHILDREN
        for child in children:
            child.join(30)


def test_a_child_that_closes_its_client_leaves_the_parent_s_connection_open(
    any_server: LoopbackServer,
) -> None:
    def close() -> int:
        with client:
            read_many(client, "child")
        gc.collect()
        return 1

    with make_client(any_server) as client:
        read_many(client, "before")
        assert fork(close)() == 1
        assert fork(client.close)() is None  # without a call of its own
        accepted = any_server.accepted
        assert read_many(client, "after") == READS
        assert any_server.accepted == accepted


def test_threads_of_a_child_can_all_begin_at_once(server: LoopbackServer) -> None:
    prepare(server)

    def work() -> list[str]:
        sys.setswitchinterval(1e-6)
        barrier, seen = threading.Barrier(20), list[str]()

        def read(number: int) -> None:
            barrier.wait(20)
            try:
                seen.append(client.payments.get(f"imp_{number}").imp_uid)
            except BaseException as error:  # noqa: BLE001  the parent shows it
                seen.append(repr(error))

        threads = [threading.Thread(target=read, args=(number,)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        return sorted(seen)

    with make_client(server) as client:
        read_many(client, "before")
        assert fork(work)() == sorted(f"imp_{number}" for number in range(20))


def test_a_token_that_a_thread_was_getting_keeps_no_child_waiting(server: LoopbackServer) -> None:
    prepare(server)
    server.script(Silence(), respond_token(), to=GET_TOKEN)

    def wait_for_a_token() -> None:
        with pytest.raises(NotSentError):
            client.payments.get("imp_thread", timeout=1)

    with make_client(server) as client:
        thread = threading.Thread(target=wait_for_a_token)
        thread.start()
        while not server.requests_to(GET_TOKEN):
            thread.join(0.005)
        children = [fork(partial(read_many, client, f"child{n}")) for n in range(2)]
        assert [wait() for wait in children] == [READS, READS]
        thread.join(30)


def test_an_asynchronous_client_works_in_a_child(any_server: LoopbackServer) -> None:
    async def read(name: str) -> int:
        asked = [f"imp_{name}_{number}" for number in range(READS)]
        got = await asyncio.gather(*(client.payments.get(one) for one in asked))
        return sum(one.imp_uid == other for one, other in zip(got, asked, strict=True))

    def run(name: str) -> int:
        return asyncio.run(read(name))

    async def use() -> tuple[int, list[int], int]:
        before = await read("before")
        children = [
            fork(partial(in_another_thread, partial(run, f"child{n}"))) for n in range(CHILDREN)
        ]
        seen = [await asyncio.to_thread(wait) for wait in children]
        after = await read("after")
        await client.close()
        return before, seen, after

    client = iamport.AsyncClient(base_url=any_server.url, timeout=10, **CREDENTIALS)
    assert asyncio.run(use()) == (READS, [READS] * CHILDREN, READS)


def in_another_thread(work: Any) -> Any:
    """Do work in a thread: the child was forked inside the parent's event loop."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join(30)
    return results[0]


REFUSAL = "ConfigurationError: http_client was used before this process was forked"


class TestAnHttpClientThatWasHandedIn:
    def test_and_used_is_refused_in_the_child(self, server: LoopbackServer) -> None:
        prepare(server)
        with httpx.Client() as http_client:
            client = make_client(server, http_client=http_client)
            read_many(client, "before")
            said = fork(lambda: read_many(client, "child"))()
            assert said.startswith(REFUSAL)
            assert "make the HTTP client and the krpay client after the fork" in said
            assert read_many(client, "after") == READS

    def test_and_used_by_somebody_else_is_refused_in_the_child(
        self, server: LoopbackServer
    ) -> None:
        prepare(server)
        with httpx.Client() as http_client:
            client = make_client(server, http_client=http_client)
            http_client.get(f"{server.url}/payments/imp_1")
            assert fork(lambda: read_many(client, "child"))().startswith(REFUSAL)

    def test_and_used_by_another_client_is_refused_in_a_client_that_the_child_makes(
        self, server: LoopbackServer
    ) -> None:
        prepare(server)
        with httpx.Client() as http_client:
            read_many(make_client(server, http_client=http_client), "before")
            said = fork(lambda: read_many(make_client(server, http_client=http_client), "child"))()
            assert said.startswith(REFUSAL)

    def test_and_used_through_a_proxy_is_refused_in_the_child(self, server: LoopbackServer) -> None:
        prepare(server)
        with httpx.Client(mounts={"all://": httpx.HTTPTransport()}) as http_client:
            client = make_client(server, http_client=http_client)
            http_client.get(f"{server.url}/payments/imp_1")
            assert fork(lambda: read_many(client, "child"))().startswith(REFUSAL)

    def test_and_not_used_works_in_the_child(self, server: LoopbackServer) -> None:
        prepare(server)
        with httpx.Client() as http_client:
            client = make_client(server, http_client=http_client)
            assert fork(lambda: read_many(client, "child"))() == READS
            assert read_many(client, "parent") == READS

    def test_and_made_in_the_child_works(self, server: LoopbackServer) -> None:
        prepare(server)

        def work() -> int:
            with httpx.Client() as http_client:
                http_client.get(f"{server.url}/payments/imp_1")
                return read_many(make_client(server, http_client=http_client), "child")

        assert fork(work)() == READS

    def test_to_an_asynchronous_client_and_used_is_refused_in_the_child(
        self, server: LoopbackServer
    ) -> None:
        prepare(server)

        async def read() -> str:
            return (await client.payments.get("imp_1")).imp_uid

        async def use() -> str:
            await read()
            said = await asyncio.to_thread(fork(lambda: in_another_thread_raising(read)))
            await http_client.aclose()
            return str(said)

        http_client = httpx.AsyncClient()
        client = iamport.AsyncClient(
            base_url=server.url, http_client=http_client, timeout=10, **CREDENTIALS
        )
        assert asyncio.run(use()).startswith(REFUSAL)


def in_another_thread_raising(work: Any) -> Any:
    """Run a coroutine in a thread, and raise what it raised."""

    def run() -> Any:
        try:
            return asyncio.run(work())
        except Exception as error:  # noqa: BLE001  raised below
            return error

    result = in_another_thread(run)
    if isinstance(result, Exception):
        raise result
    return result
