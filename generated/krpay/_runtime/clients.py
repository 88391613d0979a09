# Copied from codegen/package/_runtime/clients.py by `nox -s generate`. Do not edit.
"""The clients: they carry out the steps of the sending flow, blocking or not."""

from __future__ import annotations

import copy
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from krpay._runtime import http
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.carrying import AsyncCarrier, SyncCarrier
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.credentials import check_base_url
from krpay._runtime.exchange import Exchange
from krpay._runtime.next_page import find_next_page
from krpay._runtime.options import check_seconds, check_timeout, retry_policy
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.responses import Response
from krpay._runtime.setup import Attempt, Setup
from krpay._runtime.signing import AnySigner
from krpay._runtime.steps import Flow, Sink, SinkFailed
from krpay.errors import OutcomeUnknownError

if TYPE_CHECKING:
    from krpay._runtime.resolving import Resolution
    from krpay.journal import Journal
    from krpay.resolving import Verdict

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
        resolve_lost: float | None,
        journal: Journal | None,
        connections: SyncConnections | AsyncConnections,
        make_event: Callable[[], Any],
    ) -> None:
        self._setup = Setup(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            headers=http.HEADERS,
            timeout=check_timeout(timeout),
            policy=retry_policy(max_retries),
            on_attempt=on_attempt,
            resolve_lost=check_seconds("resolve_lost", resolve_lost),
            journal=journal,
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

    def _resolution(
        self,
        lost: OutcomeUnknownError,
        wait: float | None,
        finish: bool,
        call: Call[Any] | None,
    ) -> Resolution:
        from krpay._runtime.resolving import Resolution  # only those who lose calls need it

        return Resolution(self._setup, lost, wait=wait, finish=finish, call=call)

    def _value_resolution(self, lost: OutcomeUnknownError, call: Call[T]) -> Flow[T]:
        from krpay._runtime.resolving import ValueResolution

        return ValueResolution(self._setup, lost, call)

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
        resolve_lost: float | None,
        journal: Journal | None,
        http_client: http.AnyClient | None,
    ) -> None:
        self._connections = SyncConnections(http_client)
        self._carrier = SyncCarrier(self._connections)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            connections=self._connections,
            make_event=threading.Event,
        )

    def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        try:
            return self.send_raw(call, **options).parse()
        except OutcomeUnknownError as lost:
            if self._setup.resolve_lost is None:
                raise
            found = self._run(self._value_resolution(lost, call))
        return found

    def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return self._run(Exchange(self._setup, call, options))

    def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            self._run(Exchange(self._setup, call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    def resolve(
        self,
        lost: OutcomeUnknownError,
        *,
        wait: float | None = None,
        finish: bool = False,
        call: Call[Any] | None = None,
    ) -> Verdict:
        """Find out what became of a lost call, by what the provider says.

        Args:
            lost: The error of the lost call, or what `krpay.resolving.load` read back.
            wait: Seconds for which to ask again while nobody can tell yet.
            finish: Send the call again if it did not happen and the provider itself refuses a
                second time, as the docs of the operation say.
            call: The call that was lost, made by its endpoint function; needed where `lost`
                lacks sensitive values.

        Returns:
            `Happened`, `DidNotHappen` or `StillUnknown` of `krpay.resolving`, with evidence.

        Raises:
            DeclinedError: The provider declined the call.
            ConfigurationError: The call was sent by another account, or to another server.
            InvalidArgumentError: Sensitive values are lacking, or nothing guards the call.
        """
        return self._run(self._resolution(lost, wait, finish, call))

    def _run(self, flow: Flow[T]) -> T:
        steps = flow.run()
        try:
            step = next(steps)
            while True:
                try:
                    result = self._carrier.carry_out(step)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

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
            after = find_next_page(response, page, following, seen)
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
        resolve_lost: float | None,
        journal: Journal | None,
        http_client: http.AnyAsyncClient | None,
    ) -> None:
        self._connections = AsyncConnections(http_client)
        self._carrier = AsyncCarrier(self._connections)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            on_attempt=on_attempt,
            resolve_lost=resolve_lost,
            journal=journal,
            connections=self._connections,
            make_event=_make_async_event,
        )

    async def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        try:
            response = await self.send_raw(call, **options)
            return response.parse()
        except OutcomeUnknownError as lost:
            if self._setup.resolve_lost is None:
                raise
            found = await self._run(self._value_resolution(lost, call))
        return found

    async def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return await self._run(Exchange(self._setup, call, options))

    async def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            await self._run(Exchange(self._setup, call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    async def resolve(
        self,
        lost: OutcomeUnknownError,
        *,
        wait: float | None = None,
        finish: bool = False,
        call: Call[Any] | None = None,
    ) -> Verdict:
        """Find out what became of a lost call, by what the provider says.

        Arguments, result and errors are those of `resolve` of the client that blocks.
        """
        return await self._run(self._resolution(lost, wait, finish, call))

    async def _run(self, flow: Flow[T]) -> T:
        steps = flow.run()
        try:
            step = next(steps)
            while True:
                try:
                    result = await self._carrier.carry_out(step)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    step = steps.throw(error)
                else:
                    step = steps.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

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
            after = find_next_page(response, page, following, seen)
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


def _make_async_event() -> Any:
    import anyio

    return anyio.Event()
