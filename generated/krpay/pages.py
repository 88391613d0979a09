# Copied from codegen/package/pages.py by `nox -s generate`. Do not edit.
"""Going through all pages of a list: what methods such as `payments.iter_find_all` give.

Iterating gives the items, and fetches a page when its first item is wanted. `pages()` gives the
pages themselves, from the first one on.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from krpay._runtime.next_page import find_next_page

if TYPE_CHECKING:
    from krpay._runtime.call import Call, CallOptions
    from krpay._runtime.responses import Response

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")

__all__ = ["AsyncPagedItems", "PagedItems"]


class Route(Generic[PageT, ItemT]):
    """The way from page to page: the calls, and what is on a page."""

    def __init__(
        self,
        make: Callable[[Any], Call[PageT]],
        items: Callable[[PageT], Iterable[ItemT]],
        following: Callable[[PageT], object],
    ) -> None:
        self.first = make(None)  # so that bad arguments are refused before anything is iterated
        self.items = items
        self._make = make
        self._following = following

    def find_next(
        self, response: Response[PageT], page: PageT, seen: set[object]
    ) -> Call[PageT] | None:
        """Make the call for what comes after a page, if anything does."""
        after = find_next_page(response, page, self._following, seen)
        return self._make(after) if after else None


class PagedItems(Iterator[ItemT], Generic[ItemT, PageT]):
    """The items of all pages."""

    def __init__(
        self, send: Callable[..., Response[PageT]], route: Route[PageT, ItemT], options: CallOptions
    ) -> None:
        self._send = send
        self._route = route
        self._options = options
        self._left = self._iterate()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ItemT:
        return next(self._left)

    def pages(self) -> Iterator[PageT]:
        """Iterate over the pages, from the first one on."""
        call: Call[PageT] | None = self._route.first
        seen: set[object] = set()
        while call is not None:
            response = self._send(call, **self._options)
            page = response.parse()
            yield page
            call = self._route.find_next(response, page, seen)

    def _iterate(self) -> Iterator[ItemT]:
        for page in self.pages():
            yield from self._route.items(page)


class AsyncPagedItems(AsyncIterator[ItemT], Generic[ItemT, PageT]):
    """The items of all pages, asynchronously. Nothing has to be closed if it is left early."""

    def __init__(
        self,
        send: Callable[..., Awaitable[Response[PageT]]],
        route: Route[PageT, ItemT],
        options: CallOptions,
    ) -> None:
        self._send = send
        self._route = route
        self._options = options
        self._pages = _AsyncPages(send, route, options)
        self._left: Iterator[ItemT] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        for item in self._left:
            return item
        async for page in self._pages:
            self._left = iter(self._route.items(page))
            for item in self._left:
                return item
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Give nothing more; there is nothing to close."""
        self._left = iter(())
        self._pages.end()

    def pages(self) -> AsyncIterator[PageT]:
        """Iterate over the pages, from the first one on."""
        return _AsyncPages(self._send, self._route, self._options)


class _AsyncPages(AsyncIterator[PageT], Generic[PageT, ItemT]):
    """The pages; no generator, which somebody would have to close under trio."""

    def __init__(
        self,
        send: Callable[..., Awaitable[Response[PageT]]],
        route: Route[PageT, ItemT],
        options: CallOptions,
    ) -> None:
        self._send = send
        self._route = route
        self._options = options
        self._call: Call[PageT] | None = route.first
        self._read: tuple[Response[PageT], PageT] | None = None
        self._seen: set[object] = set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PageT:
        if self._read is not None:
            read, self._read = self._read, None
            self._call = self._route.find_next(*read, self._seen)
        if self._call is None:
            raise StopAsyncIteration
        call, self._call = self._call, None
        response = await self._send(call, **self._options)
        self._read = response, response.parse()
        return self._read[1]

    def end(self) -> None:
        """Give nothing more."""
        self._call = self._read = None
