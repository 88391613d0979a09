"""A call that is ended from outside: `errors.lost` finds it in whatever is raised."""

from __future__ import annotations

import asyncio
import gc
import pickle
import signal
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import pytest
import trio

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.kits import find_kits
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer, Silence

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KIT = next(kit for kit in find_kits() if not kit.sign_in_tags and not kit.optional_credentials)
READ, CHANGE = KIT.safe, KIT.unsafe
SOON = 0.1
"""Seconds after which a caller loses patience."""
Work = Callable[[], Coroutine[Any, Any, Any]]
End = Callable[[Work, float], Coroutine[Any, Any, None]]


async def by_asyncio_timeout(work: Work, patience: float) -> None:
    async with asyncio.timeout(patience):
        await work()


async def by_asyncio_wait_for(work: Work, patience: float) -> None:
    await asyncio.wait_for(work(), patience)


async def by_anyio_fail_after(work: Work, patience: float) -> None:
    with anyio.fail_after(patience):
        await work()


async def by_trio_fail_after(work: Work, patience: float) -> None:
    with trio.fail_after(patience):
        await work()


async def by_cancelling_its_task(work: Work, patience: float) -> None:
    task = asyncio.ensure_future(work())
    await asyncio.sleep(patience)
    task.cancel()
    await task


async def by_a_timeout_around_a_group(work: Work, patience: float) -> None:
    """The group's exceptions are what the caller sees."""

    async def fail() -> None:
        await asyncio.sleep(patience)
        raise ValueError("another task of the group")

    async def keep() -> None:
        try:
            await work()
        except asyncio.CancelledError as error:
            raise LookupError from error

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(keep())
        tasks.create_task(fail())


async def by_its_own_deadline_and_a_wrapper(work: Work, patience: float) -> None:
    try:
        async with asyncio.timeout(patience):
            await work()
    except TimeoutError:
        raise RuntimeError("wrapped by the caller")  # noqa: B904  its context is what is found


async def by_a_generator_s_cleanup(work: Work, patience: float) -> None:
    try:
        with anyio.fail_after(patience):
            await work()
    finally:
        await anyio.sleep(0)


EVERYWHERE = [by_anyio_fail_after, by_a_generator_s_cleanup]
IN_ASYNCIO = [
    *EVERYWHERE,
    by_asyncio_timeout,
    by_asyncio_wait_for,
    by_cancelling_its_task,
    by_a_timeout_around_a_group,
    by_its_own_deadline_and_a_wrapper,
]
WAYS = [
    *[("trio", way) for way in (*EVERYWHERE, by_trio_fail_after)],
    *[(connections, way) for connections in ("asyncio", "aiohttp") for way in IN_ASYNCIO],
]
every_way = pytest.mark.parametrize(
    ("connections", "end"),
    WAYS,
    ids=[f"{connections}-{way.__name__}" for connections, way in WAYS],
    indirect=["connections"],
)


async def end_when_it_was_sent(server: LoopbackServer, end: End, work: Work) -> BaseException:
    """End a call from outside when its request is there, however slow this machine is."""
    for patience in (SOON, 1.0, 10.0):
        with pytest.raises(BaseException) as caught:  # noqa: PT011  of several libraries
            await end(work, patience)
        if server.requests:
            break
    return caught.value


@every_way
async def test_an_unsafe_call_that_is_ended_is_found(
    clients: ClientMaker, server: LoopbackServer, end: End
) -> None:
    server.script(Silence())
    client = clients.make(KIT, server)
    error = await end_when_it_was_sent(server, end, lambda: finish(CHANGE.send(client)))
    lost = errors.lost(error)
    assert isinstance(lost, errors.OutcomeUnknownError)
    assert lost.operation == CHANGE.name
    assert lost.call == CHANGE.make_call().conceal()
    assert lost.outcome is not None
    assert lost.outcome.operation == CHANGE.outcome
    assert len(server.requests) == 1
    assert errors.lost(TimeoutError()) is None  # a later one is not about this call


@every_way
async def test_a_read_that_is_ended_is_not_lost(
    clients: ClientMaker, server: LoopbackServer, end: End
) -> None:
    server.script(Silence())
    client = clients.make(KIT, server)
    error = await end_when_it_was_sent(server, end, lambda: finish(READ.send(client)))
    assert errors.lost(error) is None


@every_way
async def test_an_unsafe_call_that_never_left_is_not_lost(
    clients: ClientMaker, server: LoopbackServer, end: End
) -> None:
    server.ignore()
    client = clients.make(KIT, server)
    with pytest.raises(BaseException) as caught:  # noqa: PT011
        await end(lambda: finish(CHANGE.send(client)), SOON)
    assert errors.lost(caught.value) is None


@pytest.mark.parametrize("connections", ["asyncio", "trio", "aiohttp"], indirect=True)
async def test_a_timeout_of_something_else_is_not_about_an_earlier_call(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(Silence(), CHANGE.success)
    client = clients.make(KIT, server)
    await end_when_it_was_sent(server, by_anyio_fail_after, lambda: finish(CHANGE.send(client)))
    await finish(CHANGE.send(client))
    with pytest.raises(TimeoutError) as caught, anyio.fail_after(0.01):
        await anyio.sleep(1)
    assert errors.lost(caught.value) is None


@contextmanager
def interrupt_when(happened: Callable[[], object]) -> Iterator[None]:
    """Press Ctrl-C as soon as something has happened."""
    main = threading.main_thread().ident
    assert main is not None

    def press(thread: int = main) -> None:
        while not happened():
            time.sleep(0.005)
        time.sleep(0.05)
        signal.pthread_kill(thread, signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:  # as it is for a job that a shell put behind itself
        signal.signal(signal.SIGINT, signal.default_int_handler)
    presser = threading.Thread(target=press)
    presser.start()
    try:
        yield
    finally:
        presser.join()
        signal.signal(signal.SIGINT, before)


needs_signals = pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="no such signals")


@needs_signals
@pytest.mark.parametrize("mode", ["sync"])
class TestCtrlC:
    async def test_in_an_unsafe_call_finds_it(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(Silence())
        client = clients.make(KIT, server)
        with pytest.raises(KeyboardInterrupt) as caught, interrupt_when(lambda: server.requests):
            CHANGE.send(client)
        lost = errors.lost(caught.value)
        assert lost is not None
        assert lost.operation == CHANGE.name
        assert caught.value.__notes__ == [str(lost)]
        assert len(server.requests) == 1

    async def test_in_a_read_finds_nothing(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(Silence())
        client = clients.make(KIT, server)
        with pytest.raises(KeyboardInterrupt) as caught, interrupt_when(lambda: server.requests):
            READ.send(client)
        assert errors.lost(caught.value) is None

    # Python itself leaves a socket open that was interrupted while it connected.
    @pytest.mark.filterwarnings("ignore::ResourceWarning")
    @pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
    async def test_before_anything_was_sent_finds_nothing(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.ignore()
        client = clients.make(KIT, server)
        with pytest.raises(KeyboardInterrupt) as caught, interrupt_when(lambda: True):
            CHANGE.send(client)
        assert errors.lost(caught.value) is None
        del caught
        gc.collect()

    async def test_while_the_answer_is_read_finds_the_call(
        self, clients: ClientMaker, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def judge(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("krpay._runtime.responses.parse_directly", judge)
        server.script(CHANGE.success)
        with pytest.raises(KeyboardInterrupt) as caught:
            CHANGE.send(clients.make(KIT, server))
        assert errors.lost(caught.value) is not None

    async def test_leaves_the_client_in_order(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(Silence(), CHANGE.success)
        client = clients.make(KIT, server)
        with pytest.raises(KeyboardInterrupt), interrupt_when(lambda: server.requests):
            CHANGE.send(client)
        CHANGE.send(client)
        assert server.accepted == 2


class SoftTimeLimit(Exception):
    """What workers such as Celery's throw into a task that lasts too long."""


@needs_signals
@pytest.mark.parametrize("mode", ["sync"])
@pytest.mark.parametrize("owner", ["own", "handed in"])
@pytest.mark.parametrize("kind", [SoftTimeLimit, TimeoutError, SystemExit])
async def test_a_time_limit_by_a_signal_finds_an_unsafe_call(
    clients: ClientMaker,
    server: LoopbackServer,
    kind: type[BaseException],
    owner: str,
) -> None:
    def limit(*_: object) -> None:
        raise kind

    server.script(Silence())
    http_client = clients.make_http_client() if owner == "handed in" else None
    client = clients.make(KIT, server, http_client=http_client)
    before = signal.signal(signal.SIGINT, limit)
    try:
        with (
            pytest.raises((kind, errors.OutcomeUnknownError)) as caught,
            interrupt_when(lambda: server.requests),
        ):
            CHANGE.send(client)
    finally:
        signal.signal(signal.SIGINT, before)
    lost = errors.lost(caught.value)
    assert lost is not None
    assert lost.operation == CHANGE.name
    assert len(server.requests) == 1


async def test_a_lost_call_survives_a_queue(clients: ClientMaker, server: LoopbackServer) -> None:
    def fail(request: LoopbackRequest) -> LoopbackResponse:
        return LoopbackResponse(502, b"<html>")

    server.script(fail)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        await finish(CHANGE.send(clients.make(KIT, server)))
    again: errors.OutcomeUnknownError = pickle.loads(pickle.dumps(caught.value))
    assert id(errors.lost(again)) == id(again)
    assert (again.call, again.outcome) == (caught.value.call, caught.value.outcome)
    assert errors.lost(ExceptionGroup("several", [ValueError(), again])) is again
