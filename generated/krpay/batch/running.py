# Copied from codegen/package/batch/running.py by `nox -s generate`. Do not edit.
"""Running a batch with threads or with tasks: both carry out what `Work` says."""
# A client runs flows for the package, and for nobody else.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import threading
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, closing, nullcontext
from datetime import UTC, datetime
from os import PathLike
from typing import Any, NamedTuple, cast

from krpay._runtime.call import Call
from krpay._runtime.clients import BaseAsyncClient, BaseSyncClient
from krpay._runtime.setup import Setup
from krpay.batch.delivery import Delivery, Result
from krpay.batch.pacing import Pacer
from krpay.batch.records import Record, State, Store
from krpay.batch.reports import Summary
from krpay.batch.sqlite_store import SqliteStore
from krpay.errors import InvalidArgumentError

KeyedCall = tuple[str, Call[Any]]
Calls = Mapping[str, Call[Any]] | Iterable[KeyedCall]
AnyStore = Store | str | PathLike[str]
_Item = tuple[str, Call[Any] | None]
_FAILURES = (State.NOT_SENT, State.UNKNOWN)


class _Pass(NamedTuple):
    """Calls to go through, by as many workers as there are."""

    items: Calls | AsyncIterable[KeyedCall] | Iterable[_Item]


class _Pause(NamedTuple):
    """Time to let pass."""

    seconds: float


class Work:
    """What is to be done, what came of it, and whether to go on; decides, and does no I/O."""

    def __init__(
        self,
        setup: Setup,
        calls: Calls | AsyncIterable[KeyedCall],
        store: Store,
        *,
        per_second: float | None,
        stop_after: int | None,
        wait: float,
        on_result: Callable[[Record], object] | None,
        on_progress: Callable[[Summary], object] | None,
    ) -> None:
        self.summary = Summary()
        self.failure: BaseException | None = None
        self._setup = setup
        self._calls = calls
        self._store = store
        self._pacer = Pacer(per_second)
        self._stop_after = stop_after
        self._wait = wait
        self._on_result = on_result
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._failures = 0
        self._active = set[str]()
        self._counted = dict[str, State]()  # what may come again in this run
        self._later = dict[str, tuple[Call[Any] | None, datetime]]()
        self._began = time.monotonic()

    def plan(self) -> Iterator[_Pass | _Pause]:
        """Say what to go through next: first what is open, then the calls, then again."""
        yield _Pass((record.key, None) for record in self._find_open())
        yield _Pass(self._calls)
        deadline = time.monotonic() + self._wait
        while self._later and self.goes_on:
            first = min(moment for _, moment in self._later.values())
            seconds = max((first - datetime.now(UTC)).total_seconds(), 0.0) + 0.1
            if time.monotonic() + seconds > deadline:
                break
            yield _Pause(seconds)
            yield _Pass([(key, call) for key, (call, _) in self._later.items()])

    @property
    def goes_on(self) -> bool:
        """Whether more is to be done."""
        return not self.summary.stopped and self.failure is None

    def begin(self, item: object) -> Delivery | None:
        """Take a call, unless its key is at work already."""
        key, call = _check_item(item)
        with self._lock:
            if key in self._active:
                return None
            self._active.add(key)
        return Delivery(self._setup, self._store, key, call, self._pacer)

    def end(self, delivery: Delivery, result: Result) -> None:
        """Count what came of a call, and tell of it."""
        record = result.record
        with self._lock:
            self._active.discard(record.key)
            may_come_again = delivery.call is None or not record.has_ended
            self._count(result, may_come_again=may_come_again)
            self._later.pop(record.key, None)
            if record.state is State.UNKNOWN and record.ask_again_at is not None:
                self._later[record.key] = (delivery.call, record.ask_again_at)
            self._failures = self._failures + 1 if record.state in _FAILURES else 0
            if self._stop_after is not None and self._failures >= self._stop_after:
                self.summary.stopped = (
                    f"{self._failures} calls in a row did not end well; "
                    f"the last one, {record.key}: {record.reason}"
                )
            self.summary.seconds = time.monotonic() - self._began
            if self._on_result is not None and not result.was_ended:
                self._on_result(record)
            if self._on_progress is not None:
                self._on_progress(self.summary)

    def _count(self, result: Result, *, may_come_again: bool) -> None:
        """Count a call in the state that it has now, once however often it is looked at."""
        record = result.record
        before = self._counted.pop(record.key, None)
        if before is None and result.was_ended:
            self.summary.had_ended += 1
            return
        if before is not None:
            self.summary.counts[before] -= 1
        self.summary.counts[record.state] += 1
        if record.was_lost and record.has_ended and not result.was_ended:
            self.summary.was_lost += 1
        if may_come_again:
            self._counted[record.key] = record.state

    def _find_open(self) -> Iterator[Record]:
        return self._store.records(State.SENDING, State.UNKNOWN)

    def fail(self, error: BaseException) -> None:
        """Let nothing more be begun."""
        with self._lock:
            self.failure = self.failure or error


def run(
    client: BaseSyncClient,
    calls: Calls,
    store: AnyStore,
    *,
    concurrency: int = 8,
    per_second: float | None = None,
    stop_after: int | None = 20,
    wait: float = 0.0,
    on_result: Callable[[Record], object] | None = None,
    on_progress: Callable[[Summary], object] | None = None,
) -> Summary:
    """Make each call once, in threads, and account for each.

    Args:
        client: A client of the provider. It keeps its own retries; its journal and
            `resolve_lost` are not used, as the batch has its own.
        calls: Pairs of a key and a call that an endpoint function made, or a dict of them. They
            are taken one by one, so they may be a generator over millions.
        store: The journal: a file name for SQLite, or a `Store` of your own.
        concurrency: How many calls are in flight at once.
        per_second: How many calls are begun in a second, at most.
        stop_after: After how many calls in a row that are `not sent` or `unknown` the run
            stops; `None` for never.
        wait: Seconds for which to wait in the end for those that cannot be known yet.
        on_result: Called with the record of each call that was worked on, one at a time.
        on_progress: Called with the summary so far, such as what `progress_bar` gives.

    Returns:
        How many calls are in which state. The store has each.

    Raises:
        KeyConflictError: A key was given with other arguments before. What was in flight has
            been finished.
        InvalidArgumentError: `calls` has something else than pairs of a key and a call.
        ConfigurationError: The client cannot send, or is another account than the one that
            calls in the store were sent by.
    """
    if not isinstance(client, BaseSyncClient):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("client: give a Client; for an AsyncClient there is run_async")
    limits = _check_limits(concurrency, per_second, stop_after, wait)
    with _open(store) as opened:
        work = Work(
            client._setup, calls, opened, on_result=on_result, on_progress=on_progress, **limits
        )
        try:
            for step in work.plan():
                if isinstance(step, _Pause):
                    time.sleep(step.seconds)
                else:
                    _run_pass(client, work, iter(_as_sync(step.items)), concurrency)
                if not work.goes_on:
                    break
        except BaseException as error:
            work.fail(error)
            raise
        if work.failure is not None:
            raise work.failure
        return work.summary


def _run_pass(client: BaseSyncClient, work: Work, items: Iterator[_Item], concurrency: int) -> None:
    lock = threading.Lock()

    def work_on() -> None:
        try:
            while work.goes_on:
                with lock:
                    item = next(items, None)
                if item is None:
                    return
                if (delivery := work.begin(item)) is not None:
                    work.end(delivery, client._run(delivery))
        except BaseException as error:  # noqa: BLE001  whoever runs the batch gets it
            work.fail(error)

    with ThreadPoolExecutor(concurrency, thread_name_prefix="krpay-batch") as pool:
        try:
            for worker in [pool.submit(work_on) for _ in range(concurrency)]:
                worker.result()
        except BaseException as error:  # Ctrl+C: what is in flight is finished
            work.fail(error)
            raise


async def run_async(
    client: BaseAsyncClient,
    calls: Calls | AsyncIterable[KeyedCall],
    store: AnyStore,
    *,
    concurrency: int = 8,
    per_second: float | None = None,
    stop_after: int | None = 20,
    wait: float = 0.0,
    on_result: Callable[[Record], object] | None = None,
    on_progress: Callable[[Summary], object] | None = None,
) -> Summary:
    """Make each call once, in tasks under asyncio or trio, and account for each; see `run`."""
    import anyio

    if not isinstance(client, BaseAsyncClient):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("client: give an AsyncClient; for a Client there is run")
    limits = _check_limits(concurrency, per_second, stop_after, wait)
    with _open(store) as opened:
        work = Work(
            client._setup, calls, opened, on_result=on_result, on_progress=on_progress, **limits
        )
        for step in work.plan():
            if isinstance(step, _Pause):
                await anyio.sleep(step.seconds)
            else:
                async with aclosing(_as_async(step.items)) as items:
                    await _run_pass_async(client, work, items, concurrency)
            if not work.goes_on:
                break
        if work.failure is not None:
            raise work.failure
        return work.summary


async def _run_pass_async(
    client: BaseAsyncClient, work: Work, items: AsyncIterator[_Item], concurrency: int
) -> None:
    import anyio

    lock = anyio.Lock()

    async def work_on() -> None:
        try:
            while work.goes_on:
                async with lock:
                    item = await anext(items, None)
                if item is None:
                    return
                if (delivery := work.begin(item)) is not None:
                    work.end(delivery, await client._run(delivery))
        except Exception as error:  # noqa: BLE001  whoever runs the batch gets it
            work.fail(error)

    async with anyio.create_task_group() as tasks:
        for _ in range(concurrency):
            tasks.start_soon(work_on)


def send_one(client: BaseSyncClient, key: str, call: Call[Any], store: AnyStore) -> Record:
    """Make one call under its key, unless it has ended before: for a task of a queue.

    A task that is delivered again, or that was killed, is run again: first it is found out what
    became of the call. Give the task back to the queue while the record is `unknown` or
    `not sent`, to come again at `ask_again_at`.

    Returns:
        The record of the call.

    Raises:
        KeyConflictError: The key was given with other arguments before.
    """
    with _open(store) as opened:
        return client._run(_deliver(client._setup, key, call, opened)).record


async def send_one_async(
    client: BaseAsyncClient, key: str, call: Call[Any], store: AnyStore
) -> Record:
    """Make one call under its key, unless it has ended before; see `send_one`."""
    with _open(store) as opened:
        return (await client._run(_deliver(client._setup, key, call, opened))).record


def _deliver(setup: Setup, key: str, call: Call[Any], store: Store) -> Delivery:
    key, whole = _check_item((key, call))
    return Delivery(setup, store, key, whole, Pacer())


def _check_item(item: Any) -> _Item:
    """Check that something is a key and a call, or a key alone."""
    if not isinstance(item, tuple) or len(cast(Any, item)) != 2:
        raise InvalidArgumentError("calls: give pairs of a key and a call")
    key: Any
    call: Any
    key, call = cast(Any, item)
    if not isinstance(key, str) or not key:
        raise InvalidArgumentError("calls: a key is a text, and not empty")
    if not isinstance(call, Call | None):
        raise InvalidArgumentError(
            f"calls: key {key!r} has a {type(call).__name__}; give what an endpoint function "
            "returns"
        )
    return key, cast(Any, call)


def _check_limits(
    concurrency: int, per_second: float | None, stop_after: int | None, wait: float
) -> dict[str, Any]:
    for name, count in (("concurrency", concurrency), ("stop_after", stop_after)):
        if count is not None and (type(count) is not int or count < 1):
            raise InvalidArgumentError(f"{name}: give a whole number of 1 or more")
    if per_second is not None and not (type(per_second) in (int, float) and per_second > 0):
        raise InvalidArgumentError("per_second: give a number above 0")
    if type(wait) not in (int, float) or not wait >= 0:
        raise InvalidArgumentError("wait: give a number of seconds, 0 or more")
    return {"per_second": per_second, "stop_after": stop_after, "wait": wait}


def _open(store: AnyStore) -> Any:
    """Open the file of a store, to be closed in the end; a store of the caller stays open."""
    if isinstance(store, str | PathLike):
        return closing(SqliteStore(store))
    return nullcontext(store)


def _as_sync(items: Any) -> Iterable[_Item]:
    if isinstance(items, Mapping):
        return cast(Mapping[str, Call[Any]], items).items()
    if isinstance(items, AsyncIterable):
        raise InvalidArgumentError("calls: an asynchronous iterator is for run_async")
    return cast(Iterable[_Item], items)


async def _as_async(items: Any) -> AsyncGenerator[_Item]:
    if isinstance(items, AsyncIterable):
        async for item in cast(AsyncIterable[_Item], items):
            yield item
    else:
        for item in _as_sync(items):
            yield item
