"""krpay's own connections: httpcore's, over streams that keep time and watch their ends.

What httpx lacks, and money needs:

- One deadline for all of an attempt. A timeout for each read never ends a response that comes
  byte by byte.
- A connection on which more came than the response is never used again: what is left would
  be taken for the response to the next request.
- A connection has one request at a time, whatever threads do (`krpay._runtime.connection_pool`).
- A failure before the first byte of a request always shows (`krpay._runtime.delivery`).

It speaks HTTP/1.1. Over HTTP/2, httpcore sends a request again after a GOAWAY by itself.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar

import anyio
import httpcore

from krpay._runtime import http
from krpay._runtime.connection_pool import AsyncPool, Pool
from krpay._runtime.headers import RawHeaders
from krpay._runtime.proxies import ProxySettings
from krpay._runtime.streams import AsyncBackend, Backend

_WITH_BODY = ("POST", "PUT", "PATCH")
"""Methods whose requests say that their body is empty, if it is."""
PoolT = TypeVar("PoolT")


class Request:
    """A request of krpay's own clients; it has what the flow sets of an HTTP client's."""

    __slots__ = ("content", "extensions", "headers", "method", "url")

    def __init__(
        self, method: str, url: http.URL, *, content: bytes, extensions: dict[str, Any]
    ) -> None:
        self.method = method
        self.url = url
        self.content = content
        self.extensions = extensions
        self.headers: dict[str, str] = {}


class Response:
    """A response of krpay's own client that blocks; its errors are those of httpx."""

    is_stream_consumed = False

    def __init__(self, response: httpcore.Response, pool: Pool, connection: Any) -> None:
        self.status_code = response.status
        self.headers = RawHeaders(response.headers)
        self._stream: Any = response.stream
        self._pool = pool
        self._connection = connection
        self._is_closed = False

    def iter_raw(self) -> Iterator[bytes]:
        """Iterate over the body as it comes."""
        try:
            yield from self._stream
        except _ERRORS as error:
            raise _translate(error) from error

    def close(self) -> None:
        """Let go of the connection."""
        if not self._is_closed:
            self._is_closed = True
            try:
                self._stream.close()
            finally:
                self._pool.take_back(self._connection)


class AsyncResponse:
    """The same, asynchronous."""

    is_stream_consumed = False

    def __init__(self, response: httpcore.Response, pool: AsyncPool, connection: Any) -> None:
        self.status_code = response.status
        self.headers = RawHeaders(response.headers)
        self._stream: Any = response.stream
        self._pool = pool
        self._connection = connection
        self._is_closed = False

    async def aiter_raw(self) -> AsyncIterator[bytes]:
        """Iterate over the body as it comes."""
        try:
            async for piece in self._stream:
                yield piece
        except _ERRORS as error:
            raise _translate(error) from error

    async def aclose(self) -> None:
        """Let go of the connection."""
        if not self._is_closed:
            self._is_closed = True
            try:
                with anyio.CancelScope(shield=True):
                    await self._stream.aclose()
            finally:
                await self._pool.take_back(self._connection)


class _Pools(Generic[PoolT]):
    """A pool for each server."""

    def __init__(
        self,
        ssl_context: ssl.SSLContext,
        proxies: ProxySettings,
        prefix: str,
        backend: Callable[[], Any],
        make: Callable[[Callable[[], Any]], PoolT],
    ) -> None:
        self._ssl_context = ssl_context
        self._proxies = proxies
        self._prefix = prefix
        self._backend = backend
        self._make = make
        self._by_origin: dict[tuple[bytes, bytes, int | None], PoolT] = {}

    def find(self, url: http.URL) -> PoolT:
        """Find the pool for a URL."""
        place = (url.raw_scheme, url.raw_host, url.port)
        pool = self._by_origin.get(place)
        if pool is None:  # another thread may do the same
            pool = self._by_origin.setdefault(place, self._make(self._make_connect(url)))
        return pool

    def _make_connect(self, url: http.URL) -> Callable[[], Any]:
        """Make what makes connections to a server, directly or through a proxy."""
        maker = _make_maker(
            self._proxies.find(url), self._ssl_context, self._backend(), self._prefix
        )
        return partial(maker.create_connection, _convert_url(url).origin)

    def take_all(self) -> list[PoolT]:
        """Take all pools, to be closed."""
        pools = list(self._by_origin.values())
        self._by_origin.clear()
        return pools


class Client:
    """krpay's own client that blocks: what the flow needs of an HTTP client."""

    def __init__(self, ssl_context: ssl.SSLContext, proxies: ProxySettings) -> None:
        self._pools = _Pools(ssl_context, proxies, "", Backend, Pool)
        self.is_closed = False

    def build_request(self, *arguments: Any, **options: Any) -> Request:
        """Build a request."""
        return Request(*arguments, **options)

    def send(self, request: Request, **options: Any) -> Response:
        """Send a request; the body of the response is still to come."""
        pool = self._pools.find(request.url)
        connection = pool.lend(request.extensions["timeout"]["pool"])
        try:
            response = connection.handle_request(_convert(request))
        except BaseException as error:
            pool.take_back(connection)
            if isinstance(error, _ERRORS):
                raise _translate(error) from error
            raise
        return Response(response, pool, connection)

    def close(self) -> None:
        """Close the connections."""
        self.is_closed = True
        for pool in self._pools.take_all():
            pool.close()


class AsyncClient:
    """The same, asynchronous."""

    def __init__(self, ssl_context: ssl.SSLContext, proxies: ProxySettings) -> None:
        self._pools = _Pools(ssl_context, proxies, "Async", AsyncBackend, AsyncPool)
        self.is_closed = False

    def build_request(self, *arguments: Any, **options: Any) -> Request:
        """Build a request."""
        return Request(*arguments, **options)

    async def send(self, request: Request, **options: Any) -> AsyncResponse:
        """Send a request; the body of the response is still to come."""
        pool = self._pools.find(request.url)
        connection = await pool.lend(request.extensions["timeout"]["pool"])
        try:
            response = await connection.handle_async_request(_convert(request))
        except BaseException as error:
            await pool.take_back(connection)
            if isinstance(error, _ERRORS):
                raise _translate(error) from error
            raise
        return AsyncResponse(response, pool, connection)

    async def aclose(self) -> None:
        """Close the connections."""
        self.is_closed = True
        for pool in self._pools.take_all():
            await pool.aclose()


def _make_maker(
    proxy_url: str | None, ssl_context: ssl.SSLContext, backend: Any, prefix: str
) -> Any:
    """Make what makes connections through a proxy, or direct ones."""
    options = {"ssl_context": ssl_context, "network_backend": backend}
    if proxy_url is None:
        return getattr(httpcore, f"{prefix}ConnectionPool")(**options)
    proxy = http.Proxy(proxy_url)
    url = _convert_url(proxy.url)
    if proxy.url.scheme in ("socks5", "socks5h"):
        return getattr(httpcore, f"{prefix}SOCKSProxy")(
            proxy_url=url, proxy_auth=proxy.raw_auth, **options
        )
    return getattr(httpcore, f"{prefix}HTTPProxy")(
        proxy_url=url,
        proxy_auth=proxy.raw_auth,
        proxy_headers=proxy.headers.raw,
        proxy_ssl_context=ssl_context if proxy.url.scheme == "https" else None,
        **options,
    )


def _convert(request: Request) -> httpcore.Request:
    """Make httpcore's request, with the headers that frame it."""
    headers = [(b"Host", request.url.netloc)]
    headers += [
        (name.encode("ascii"), text.encode("ascii")) for name, text in request.headers.items()
    ]
    headers.append((b"Connection", b"keep-alive"))
    if request.content or request.method in _WITH_BODY:
        headers.append((b"Content-Length", str(len(request.content)).encode("ascii")))
    return httpcore.Request(
        request.method,
        _convert_url(request.url),
        headers=headers,
        content=request.content,
        extensions=request.extensions,
    )


def _convert_url(url: http.URL) -> httpcore.URL:
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


def _translate(error: Exception) -> http.HTTPError:
    """Give an error of httpcore its class of httpx, which has the same name."""
    return http.error_class(type(error).__name__)(str(error))
