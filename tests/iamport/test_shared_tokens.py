"""One access token for all: threads and tasks that send at once ask for it once."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import anyio
import pytest

from krpay import iamport
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.kit import CREDENTIALS
from tests.iamport.samples import (
    GET_TOKEN,
    IMP_UID,
    UNAUTHORIZED,
    read_bearer,
    respond_payment,
    respond_token,
    script_tokens,
)
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Silence

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestAHundredAtOnce:
    CROWD = 100

    def test_threads_ask_for_one_token(self, server: LoopbackServer) -> None:
        script_tokens(server)
        server.script(respond_payment())
        start = threading.Barrier(self.CROWD)
        imp_uids: list[str] = []
        failures: list[BaseException] = []

        def work() -> None:
            try:
                start.wait(20)
                imp_uids.append(client.payments.get(IMP_UID).imp_uid)
            except BaseException as error:  # noqa: BLE001  shown below
                failures.append(error)

        with iamport.Client(base_url=server.url, **CREDENTIALS) as client:
            threads = [threading.Thread(target=work) for _ in range(self.CROWD)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(30)
        assert failures == []
        assert imp_uids == [IMP_UID] * self.CROWD
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == self.CROWD + 1

    @pytest.mark.parametrize("mode", ["asyncio", "trio"])
    async def test_tasks_ask_for_one_token(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        client = make_client(clients, server)
        imp_uids: list[str] = []

        async def work() -> None:
            imp_uids.append((await finish(client.payments.get(IMP_UID))).imp_uid)

        async with anyio.create_task_group() as tasks:
            for _ in range(self.CROWD):
                tasks.start_soon(work)
        assert imp_uids == [IMP_UID] * self.CROWD
        assert len(server.requests_to(GET_TOKEN)) == 1
        assert len(server.requests) == self.CROWD + 1

    @pytest.mark.parametrize("mode", ["asyncio"])
    async def test_tasks_replace_a_refused_token_once(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        script_tokens(server, "stale", "fresh", "needless")

        def respond(request: LoopbackRequest) -> LoopbackResponse:
            return respond_payment() if read_bearer(request) == "fresh" else UNAUTHORIZED

        server.script(respond)
        client = make_client(clients, server)
        async with asyncio.TaskGroup() as tasks:
            for _ in range(self.CROWD):
                tasks.create_task(finish(client.cvs.revoke(IMP_UID)))
        assert len(server.requests_to(GET_TOKEN)) == 2

    def test_threads_replace_a_refused_token_once(self, server: LoopbackServer) -> None:
        script_tokens(server, "stale", "fresh", "needless")

        def respond(request: LoopbackRequest) -> LoopbackResponse:
            return respond_payment() if read_bearer(request) == "fresh" else UNAUTHORIZED

        server.script(respond)
        failures: list[BaseException] = []

        def work() -> None:
            try:
                client.cvs.revoke(IMP_UID)
            except BaseException as error:  # noqa: BLE001  shown below
                failures.append(error)

        with iamport.Client(base_url=server.url, **CREDENTIALS) as client:
            threads = [threading.Thread(target=work) for _ in range(20)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(30)
        assert failures == []
        assert len(server.requests_to(GET_TOKEN)) == 2

    @pytest.mark.parametrize("mode", ["asyncio", "trio"])
    async def test_tasks_do_not_hang_when_the_one_that_asks_is_cancelled(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(Silence(), respond_token(), to=GET_TOKEN)
        server.script(respond_payment())
        client = make_client(clients, server)
        done: list[Any] = []

        async def work() -> None:
            done.append(await finish(client.payments.get(IMP_UID)))

        async with anyio.create_task_group() as tasks, anyio.create_task_group() as doomed:
            doomed.start_soon(work)
            while not server.requests:
                await anyio.sleep(0.005)
            for _ in range(5):
                tasks.start_soon(work)
            await anyio.sleep(0.05)  # they wait for the same token now
            doomed.cancel_scope.cancel()
        assert len(done) == 5
        assert len(server.requests_to(GET_TOKEN)) == 2

    def test_tasks_may_use_a_client_that_was_made_before_there_was_an_event_loop(
        self, server: LoopbackServer
    ) -> None:
        script_tokens(server)
        server.script(respond_payment())
        client = iamport.AsyncClient(base_url=server.url, **CREDENTIALS)

        async def work() -> None:
            async with client:
                await asyncio.gather(*(client.payments.get(IMP_UID) for _ in range(5)))

        asyncio.run(work())
        assert len(server.requests_to(GET_TOKEN)) == 1
