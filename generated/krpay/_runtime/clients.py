# Copied from codegen/package/_runtime/clients.py by `nox -s generate`. Do not edit.
"""The clients: they carry out the steps of the sending flow, blocking or not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack

from krpay._runtime import http
from krpay._runtime.base_client import BaseClient, ClientT, OnAttempt
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call, CallOptions, hide_options
from krpay._runtime.carrying import AsyncCarrier, SyncCarrier
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.exchange import Exchange
from krpay._runtime.open_calls import make_open_call
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.redact import hide
from krpay._runtime.responses import Response
from krpay._runtime.signing import AnySigner
from krpay._runtime.steps import Flow, Sink, SinkFailed
from krpay.errors import OutcomeUnknownError
from krpay.pages import AsyncPagedItems, PagedItems, Route

if TYPE_CHECKING:
    from krpay.journal import Journal
    from krpay.resolving import Verdict

T = TypeVar("T")
ItemT = TypeVar("ItemT")


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
        options = hide_options(options)
        try:
            return self.send_raw(call, **options).parse()
        except OutcomeUnknownError as lost:
            if self._setup.resolve_lost is None:
                raise
            found = self._run(self._value_resolution(lost, call))
        return found

    def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        options = hide_options(options)
        return self._run(Exchange(self._setup, call, options))

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        replay: Literal["safe", "unsafe"] = "unsafe",
        result: type[T],
        **options: Unpack[CallOptions],
    ) -> T:
        """Call something of the provider that no method does, by the rules of any other call.

        It is signed, its response is read in the provider's form, and a call that is not said to
        be safe is never sent again where it may have arrived.

        Args:
            method: HTTP method, such as "POST".
            path: What follows the base URL, with its values percent-encoded.
            query: Parameters of the query; a list repeats its name, None is left out.
            body: Members of a JSON body.
            replay: "safe" for a call that only reads.
            result: What the data are: `dict`, or a model.
            options: Options of any call.

        Returns:
            The data of the response.

        Raises:
            InvalidArgumentError: A part makes no request; nothing was sent.
            APIError: The provider refused.
            OutcomeUnknownError: An unsafe call may have taken effect; a person must find out.
        """
        query, body = hide(query), hide(body)
        call = make_open_call(method, path, query=query, body=body, replay=replay, result=result)
        return self.send(call, **options)

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
        items: Callable[[T], Iterable[ItemT]],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> PagedItems[ItemT, T]:
        """Go through all pages; `make` gives the call for a page, for the first of `None`."""
        return PagedItems(self.send_raw, Route(make, items, following), hide_options(options))

    def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_connections:
            self._connections.close()

    def __enter__(self: ClientT) -> ClientT:
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
        http_client: http.GivenAsyncClient | None,
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
        options = hide_options(options)
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
        options = hide_options(options)
        return await self._run(Exchange(self._setup, call, options))

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        replay: Literal["safe", "unsafe"] = "unsafe",
        result: type[T],
        **options: Unpack[CallOptions],
    ) -> T:
        """Call something of the provider that no method does.

        Arguments, result and errors are those of `request` of the client that blocks.
        """
        query, body = hide(query), hide(body)
        call = make_open_call(method, path, query=query, body=body, replay=replay, result=result)
        return await self.send(call, **options)

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
        items: Callable[[T], Iterable[ItemT]],
        following: Callable[[T], object],
        **options: Unpack[CallOptions],
    ) -> AsyncPagedItems[ItemT, T]:
        """Go through all pages; `make` gives the call for a page, for the first of `None`."""
        return AsyncPagedItems(self.send_raw, Route(make, items, following), hide_options(options))

    async def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_connections:
            await self._connections.close()

    async def __aenter__(self: ClientT) -> ClientT:
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
