"""The clients: they carry out the steps of the sending flow, blocking or not."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from krpay._runtime import http
from krpay._runtime.answers import Answer
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.credentials import check_base_url
from krpay._runtime.deadline import DEADLINE, seconds_until
from krpay._runtime.downloads import Download
from krpay._runtime.exchange import Exchange
from krpay._runtime.options import check_timeout, retry_policy
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.responses import Response
from krpay._runtime.setup import Attempt, Setup
from krpay._runtime.signing import AnySigner
from krpay._runtime.steps import (
    Send,
    Sink,
    SinkFailed,
    Sleep,
    Step,
    WaitForToken,
    give_to_sink,
)

T = TypeVar("T")
ItemT = TypeVar("ItemT")
OnAttempt = Callable[[Attempt], object]


class BaseClient:
    """What both clients share: how they send, and copies of themselves."""

    def __init__(
        self,
        *,
        provider: ProviderProfile,
        base_url: str,
        signer: AnySigner,
        body_codec: BodyCodec | None,
        timeout: float | http.Timeout,
        max_retries: int,
        on_attempt: OnAttempt | None,
        connections: SyncConnections | AsyncConnections,
        make_event: Callable[[], Any],
    ) -> None:
        self._setup = Setup(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            headers={} if connections.are_our_own else http.HEADERS,
            timeout=check_timeout(timeout),
            policy=retry_policy(max_retries),
            on_attempt=on_attempt,
            connections=connections,
            make_event=make_event,
        )
        self._owns_connections = connections.are_our_own

    def __repr__(self) -> str:
        return f"<{type(self).__module__.rsplit('.', 1)[0]}.{type(self).__name__} {self.base_url}>"

    @property
    def base_url(self) -> str:
        """Where requests are sent."""
        return self._setup.base_url

    def with_options(
        self, *, timeout: float | http.Timeout | None = None, max_retries: int | None = None
    ) -> Self:
        """Copy this client with other options; connections and access tokens are shared."""
        setup = self._setup
        if timeout is not None:
            setup = replace(setup, timeout=check_timeout(timeout))
        if max_retries is not None:
            setup = replace(setup, policy=retry_policy(max_retries))
        return self._copy_with(setup)

    def with_base_url(self, base_url: str) -> Self:
        """Copy this client for another server of the provider; connections are shared."""
        return self._copy_with(replace(self._setup, base_url=check_base_url(base_url)))

    def _copy_with(self, setup: Setup) -> Self:
        twin = copy.copy(self)
        for name in [name for name in vars(twin) if not name.startswith("_")]:
            del twin.__dict__[name]  # cached resources belong to the original
        twin._setup = setup
        twin._owns_connections = False  # closing a copy leaves the original open
        return twin


class BaseSyncClient(BaseClient):
    """A client that blocks."""

    def __init__(
        self,
        *,
        provider: ProviderProfile,
        base_url: str,
        signer: AnySigner,
        body_codec: BodyCodec | None,
        timeout: float | http.Timeout,
        max_retries: int,
        on_attempt: OnAttempt | None,
        http_client: http.AnyClient | None,
    ) -> None:
        self._connections = SyncConnections(http_client)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            connections=self._connections,
            make_event=threading.Event,
        )

    def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        return self.send_raw(call, **options).parse()

    def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return self._run(Exchange(self._setup, call, options))

    def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            self._run(Exchange(self._setup, call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    def _run(self, exchange: Exchange[T]) -> Response[T]:
        steps = exchange.run()
        try:
            step = next(steps)
            while True:
                try:
                    result = self._carry_out(step)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    def _carry_out(self, step: Step) -> Answer | bool | None:
        if isinstance(step, Send):
            token = DEADLINE.set(step.deadline)
            try:
                return self._send_request(step)
            finally:
                DEADLINE.reset(token)
        if isinstance(step, WaitForToken):
            return step.event.wait(seconds_until(step.deadline))  # type: ignore[no-any-return]
        time.sleep(step.seconds)
        return None

    def _send_request(self, step: Send) -> Answer:
        client = self._connections.lane().client
        request = _build_request(client, step, step.witness and step.witness.watch)
        response = client.send(request, auth=None, follow_redirects=False, stream=True)
        answer = Answer(response.status_code, response.headers)
        is_unpacked = response.is_stream_consumed
        try:
            if step.sink is not None and answer.is_success:
                self._download(response, step, step.sink)
            else:
                for piece in http.iterate_pieces(response):
                    answer.take(piece)
                    if seconds_until(step.deadline) == 0:
                        raise TimeoutError  # it comes piece by piece for ever
                answer.finish(is_unpacked=is_unpacked)
        except SinkFailed:
            raise
        except Exception as error:  # noqa: BLE001  the answer says what came of it
            answer.fail(error)
        finally:
            response.close()
        return answer

    def _download(self, response: Any, step: Send, sink: Sink) -> None:
        download = Download(response.headers, step.timeouts["read"])
        give_to_sink(sink.begin, download.total)
        for piece in http.iterate_pieces(response):
            if chunk := download.take(piece):
                give_to_sink(sink.write, chunk)
        if chunk := download.rest():
            give_to_sink(sink.write, chunk)

    def paginate(
        self,
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> Iterator[ItemT]:
        """Iterate over the items of all pages; a page is fetched when its first item is wanted.

        `make` gives the call for a page, and is called at once for the first (`None`), so
        that bad arguments are refused before anything is iterated.
        """
        return self._iterate_pages(make(None), make, items, following, options)

    def _iterate_pages(
        self,
        call: Call[T],
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        options: CallOptions,
    ) -> Iterator[ItemT]:
        seen: set[object] = set()
        while True:
            response = self.send_raw(call, **options)
            page = response.parse()
            yield from items(page) or ()
            after = _find_next_page(response, page, following, seen)
            if not after:
                return
            call = make(after)

    def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_connections:
            self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class BaseAsyncClient(BaseClient):
    """A client for asyncio and trio."""

    def __init__(
        self,
        *,
        provider: ProviderProfile,
        base_url: str,
        signer: AnySigner,
        body_codec: BodyCodec | None,
        timeout: float | http.Timeout,
        max_retries: int,
        on_attempt: OnAttempt | None,
        http_client: http.AnyAsyncClient | None,
    ) -> None:
        self._connections = AsyncConnections(http_client)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            connections=self._connections,
            make_event=_make_async_event,
        )

    async def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        response = await self.send_raw(call, **options)
        return response.parse()

    async def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return await self._run(Exchange(self._setup, call, options))

    async def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            await self._run(Exchange(self._setup, call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    async def _run(self, exchange: Exchange[T]) -> Response[T]:
        steps = exchange.run()
        try:
            step = next(steps)
            while True:
                try:
                    result = await self._carry_out(step)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    async def _carry_out(self, step: Step) -> Answer | bool | None:
        import anyio  # it brings in an event loop, which only this client needs

        if isinstance(step, Sleep):
            await anyio.sleep(step.seconds)
            return None
        left = seconds_until(step.deadline)
        if isinstance(step, WaitForToken):
            with anyio.move_on_after(left):
                await step.event.wait()
            return step.event.is_set()  # type: ignore[no-any-return]
        answers: list[Answer] = []
        with anyio.move_on_after(left):  # whatever trickles, and whoever's transport it is
            return await self._send_request(step, answers)
        for answer in answers:
            answer.fail(TimeoutError())
            return answer
        raise TimeoutError

    async def _send_request(self, step: Send, answers: list[Answer]) -> Answer:
        """Send a request; the answer is in the list as soon as its head is there."""
        client = self._connections.lane().client
        request = _build_request(client, step, step.witness and step.witness.watch_async)
        response = await client.send(request, auth=None, follow_redirects=False, stream=True)
        answer = Answer(response.status_code, response.headers)
        answers.append(answer)
        is_unpacked = response.is_stream_consumed
        try:
            if step.sink is not None and answer.is_success:
                await self._download(response, step, step.sink)
            else:
                async for piece in http.iterate_pieces_async(response):
                    answer.take(piece)
                answer.finish(is_unpacked=is_unpacked)
        except SinkFailed:
            raise
        except Exception as error:  # noqa: BLE001  the answer says what came of it
            answer.fail(error)
        finally:
            await response.aclose()
        return answer

    async def _download(self, response: Any, step: Send, sink: Sink) -> None:
        from anyio import to_thread

        download = Download(response.headers, step.timeouts["read"])
        give_to_sink(sink.begin, download.total)
        async for piece in http.iterate_pieces_async(response):
            if chunk := download.take(piece):
                await to_thread.run_sync(give_to_sink, sink.write, chunk)
        if chunk := download.rest():
            await to_thread.run_sync(give_to_sink, sink.write, chunk)

    def paginate(
        self,
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> AsyncIterator[ItemT]:
        """Iterate over the items of all pages; a page is fetched when its first item is wanted.

        `make` gives the call for a page, and is called at once for the first (`None`), so
        that bad arguments are refused before anything is iterated.
        """
        return self._iterate_pages(make(None), make, items, following, options)

    async def _iterate_pages(
        self,
        call: Call[T],
        make: Callable[[Any], Call[T]],
        items: Callable[[T], Iterable[ItemT] | None],
        following: Callable[[T], object],
        options: CallOptions,
    ) -> AsyncIterator[ItemT]:
        seen: set[object] = set()
        while True:
            response = await self.send_raw(call, **options)
            page = response.parse()
            for item in items(page) or ():
                yield item
            after = _find_next_page(response, page, following, seen)
            if not after:
                return
            call = make(after)

    async def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_connections:
            await self._connections.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _build_request(client: Any, step: Send, trace: Any) -> Any:
    """Build the HTTP client's request."""
    extensions: dict[str, Any] = {"timeout": step.timeouts}
    if trace is not None:
        extensions["trace"] = trace
    request = client.build_request(
        step.method, step.url, content=step.content.reveal(), extensions=extensions
    )
    request.url = step.url  # an HTTP client with parameters of its own would drop the query
    for name, value in step.headers:
        request.headers[name] = value  # merging costs far more
    return request


def _make_async_event() -> Any:
    import anyio

    return anyio.Event()


def _find_next_page(
    response: Response[T], page: T, following: Callable[[T], object], seen: set[object]
) -> object:
    """Find what comes after a page; stopping without a word would lose the rest."""
    try:
        after = following(page)
    except LookupError as error:
        reason = f"{error}, so the pages after it cannot be found"
    else:
        if after not in seen:
            seen.add(after)
            return after
        reason = "it names a page that was read before, so the pages after it cannot be found"
    raise response.invalid(reason)
