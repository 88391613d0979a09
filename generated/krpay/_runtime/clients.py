# Copied from codegen/package/_runtime/clients.py by `nox -s generate`. Do not edit.
"""The clients: they perform the effects of the sending flow, blocking or not."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing, closing
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from krpay._runtime import http, responses
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.options import check_http_client
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.responses import Response
from krpay._runtime.sending import (
    BaseClient,
    Effects,
    SendRequest,
    Sink,
    SinkFailed,
    Sleep,
    give_to_sink,
)
from krpay._runtime.signing import AnySigner

T = TypeVar("T")
ItemT = TypeVar("ItemT")

_CHUNK_BYTES = 256 * 1024


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
        http_client: http.Client | None,
    ) -> None:
        self._owns_http = http_client is None
        check_http_client(http_client, http.Client)
        self._http = http_client or http.Client(headers=http.HEADERS)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            headers={} if self._owns_http else http.HEADERS,
            build_request=self._http.build_request,
            is_closed=lambda: self._http.is_closed,
        )

    def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        return self.send_raw(call, **options).parse()

    def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return self._run(self._exchange(call, options))

    def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            self._run(self._exchange(call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    def _run(self, effects: Effects[T]) -> Response[T]:
        try:
            effect = next(effects)
            while True:
                try:
                    result = self._perform(effect)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    effect = effects.throw(error)
                else:
                    effect = effects.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    def _perform(self, effect: SendRequest | Sleep) -> http.Response | None:
        if isinstance(effect, Sleep):
            time.sleep(effect.seconds)
            return None
        response = self._http.send(
            effect.request,
            auth=effect.authentication,
            follow_redirects=False,
            stream=effect.sink is not None,
        )
        if effect.sink is not None:
            with closing(response):
                if response.is_success:
                    give_to_sink(effect.sink.begin, _content_length(response))
                    for chunk in http.raw_chunks(response, _CHUNK_BYTES):
                        give_to_sink(effect.sink.write, chunk)
                else:
                    response.read()
        return response

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
            page = self.send(call, **options)
            yield from items(page) or ()
            after = _find_next_page(call, page, following, seen)
            if not after:
                return
            call = make(after)

    def with_options(
        self, *, timeout: float | http.Timeout | None = None, max_retries: int | None = None
    ) -> Self:
        """Copy this client with other options; connections and access tokens are shared."""
        twin = self._copy_with(timeout, max_retries)
        twin._owns_http = False
        return twin

    def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_http:
            self._http.close()

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
        http_client: http.AsyncClient | None,
    ) -> None:
        self._owns_http = http_client is None
        check_http_client(http_client, http.AsyncClient)
        self._http = http_client or http.AsyncClient(headers=http.HEADERS)
        super().__init__(
            provider=provider,
            base_url=base_url,
            signer=signer,
            body_codec=body_codec,
            timeout=timeout,
            max_retries=max_retries,
            headers={} if self._owns_http else http.HEADERS,
            build_request=self._http.build_request,
            is_closed=lambda: self._http.is_closed,
        )

    async def send(self, call: Call[T], **options: Unpack[CallOptions]) -> T:
        """Send a call and return its data; see `krpay.errors` for what can happen."""
        response = await self.send_raw(call, **options)
        return response.parse()

    async def send_raw(self, call: Call[T], **options: Unpack[CallOptions]) -> Response[T]:
        """Send a call and return status, headers and bytes; refusals are raised all the same."""
        return await self._run(self._exchange(call, options))

    async def download(self, call: Call[None], sink: Sink, **options: Unpack[CallOptions]) -> None:
        """Send a call, and give the body of its response to `sink` piece by piece."""
        try:
            await self._run(self._exchange(call, options, sink))
        except SinkFailed as failed:
            raise failed.error from None

    async def _run(self, effects: Effects[T]) -> Response[T]:
        try:
            effect = next(effects)
            while True:
                try:
                    result = await self._perform(effect)
                except BaseException as error:  # noqa: BLE001  the flow decides, and raises again
                    effect = effects.throw(error)
                else:
                    effect = effects.send(result)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    async def _perform(self, effect: SendRequest | Sleep) -> http.Response | None:
        if isinstance(effect, Sleep):
            from anyio import sleep  # it brings in an event loop, which only this client needs

            await sleep(effect.seconds)
            return None
        response = await self._http.send(
            effect.request,
            auth=effect.authentication,
            follow_redirects=False,
            stream=effect.sink is not None,
        )
        if effect.sink is not None:
            async with aclosing(response):
                if response.is_success:
                    from anyio import to_thread

                    give_to_sink(effect.sink.begin, _content_length(response))
                    async for chunk in http.raw_chunks_async(response, _CHUNK_BYTES):
                        await to_thread.run_sync(give_to_sink, effect.sink.write, chunk)
                else:
                    await response.aread()
        return response

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
            page = await self.send(call, **options)
            for item in items(page) or ():
                yield item
            after = _find_next_page(call, page, following, seen)
            if not after:
                return
            call = make(after)

    def with_options(
        self, *, timeout: float | http.Timeout | None = None, max_retries: int | None = None
    ) -> Self:
        """Copy this client with other options; connections and access tokens are shared."""
        twin = self._copy_with(timeout, max_retries)
        twin._owns_http = False
        return twin

    async def close(self) -> None:
        """Close the connections, unless they were passed in as `http_client`."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _find_next_page(
    call: Call[T], page: T, following: Callable[[T], object], seen: set[object]
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
    raise responses.invalid_response(call, 200, b"", reason, None)


def _content_length(response: http.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isdigit() else None
