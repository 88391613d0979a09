# Copied from codegen/package/_runtime/network.py by `nox -s generate`. Do not edit.
"""krpay's own connections: httpcore's pool, over streams that keep time and watch their ends.

What httpx lacks, and money needs:

- One deadline for all of an attempt. A timeout for each read never ends a response that comes
  byte by byte.
- A connection on which more came than the response is never used again: what is left would
  be taken for the response to the next request.
- A failure before the first byte of a request always shows (`krpay._runtime.delivery`).

It speaks HTTP/1.1. Over HTTP/2, httpcore sends a request again after a GOAWAY by itself.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpcore

from krpay._runtime import http
from krpay._runtime.headers import RawHeaders
from krpay._runtime.proxies import ProxySettings
from krpay._runtime.streams import AsyncBackend, Backend

_WITH_BODY = ("POST", "PUT", "PATCH")
"""Methods whose requests say that their body is empty, if it is."""
_MAX_CONNECTIONS = 100
_MAX_KEPT_ALIVE = 20
_KEPT_ALIVE_FOR = 5.0
"""Limits of the pool, as httpx has them."""


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

    def __init__(self, response: httpcore.Response) -> None:
        self.status_code = response.status
        self.headers = RawHeaders(response.headers)
        self._stream: Any = response.stream

    def iter_raw(self) -> Iterator[bytes]:
        """Iterate over the body as it comes."""
        try:
            yield from self._stream
        except _ERRORS as error:
            raise _translate(error) from error

    def close(self) -> None:
        """Let go of the connection."""
        self._stream.close()


class AsyncResponse:
    """The same, asynchronous."""

    is_stream_consumed = False

    def __init__(self, response: httpcore.Response) -> None:
        self.status_code = response.status
        self.headers = RawHeaders(response.headers)
        self._stream: Any = response.stream

    async def aiter_raw(self) -> AsyncIterator[bytes]:
        """Iterate over the body as it comes."""
        try:
            async for piece in self._stream:
                yield piece
        except _ERRORS as error:
            raise _translate(error) from error

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._stream.aclose()


class _Pools:
    """Pools of connections: direct ones, and those through a proxy."""

    def __init__(
        self, ssl_context: ssl.SSLContext, proxies: ProxySettings, prefix: str, backend: Any
    ) -> None:
        self._ssl_context = ssl_context
        self._proxies = proxies
        self._prefix = prefix
        self._backend = backend
        self._by_proxy: dict[str | None, Any] = {}
        self._by_host: dict[tuple[bytes, bytes], Any] = {}

    def find(self, url: http.URL) -> Any:
        """Find the pool for a URL."""
        place = (url.raw_scheme, url.raw_host)
        pool = self._by_host.get(place)
        if pool is None:
            pool = self._by_host[place] = self._make(self._proxies.find(url))
        return pool

    def _make(self, proxy: str | None) -> Any:
        if proxy not in self._by_proxy:
            options = {**_pool_options(), "network_backend": self._backend()}
            made = _make_pool(proxy, self._ssl_context, options, self._prefix)
            self._by_proxy.setdefault(proxy, made)
        return self._by_proxy[proxy]

    def take_all(self) -> list[Any]:
        """Take all pools, to be closed."""
        self._by_host.clear()
        pools = list(self._by_proxy.values())
        self._by_proxy.clear()
        return pools


class Client:
    """krpay's own client that blocks: what the flow needs of an HTTP client, on httpcore's pool."""

    def __init__(self, ssl_context: ssl.SSLContext, proxies: ProxySettings) -> None:
        self._pools = _Pools(ssl_context, proxies, "", Backend)
        self.is_closed = False

    def build_request(self, *arguments: Any, **options: Any) -> Request:
        """Build a request."""
        return Request(*arguments, **options)

    def send(self, request: Request, **options: Any) -> Response:
        """Send a request; the body of the response is still to come."""
        try:
            response = self._pools.find(request.url).handle_request(_convert(request))
        except _ERRORS as error:
            raise _translate(error) from error
        return Response(response)

    def close(self) -> None:
        """Close the connections."""
        self.is_closed = True
        for pool in self._pools.take_all():
            pool.close()


class AsyncClient:
    """The same, asynchronous."""

    def __init__(self, ssl_context: ssl.SSLContext, proxies: ProxySettings) -> None:
        self._pools = _Pools(ssl_context, proxies, "Async", AsyncBackend)
        self.is_closed = False

    def build_request(self, *arguments: Any, **options: Any) -> Request:
        """Build a request."""
        return Request(*arguments, **options)

    async def send(self, request: Request, **options: Any) -> AsyncResponse:
        """Send a request; the body of the response is still to come."""
        try:
            pool = self._pools.find(request.url)
            response = await pool.handle_async_request(_convert(request))
        except _ERRORS as error:
            raise _translate(error) from error
        return AsyncResponse(response)

    async def aclose(self) -> None:
        """Close the connections."""
        self.is_closed = True
        for pool in self._pools.take_all():
            await pool.aclose()


def _pool_options() -> dict[str, Any]:
    return {
        "max_connections": _MAX_CONNECTIONS,
        "max_keepalive_connections": _MAX_KEPT_ALIVE,
        "keepalive_expiry": _KEPT_ALIVE_FOR,
    }


def _make_pool(
    proxy_url: str | None, ssl_context: ssl.SSLContext, options: dict[str, Any], prefix: str
) -> Any:
    """Make the pool of connections through a proxy, or of direct ones."""
    if proxy_url is None:
        return getattr(httpcore, f"{prefix}ConnectionPool")(ssl_context=ssl_context, **options)
    proxy = http.Proxy(proxy_url)
    url = _convert_url(proxy.url)
    if proxy.url.scheme in ("socks5", "socks5h"):
        return getattr(httpcore, f"{prefix}SOCKSProxy")(
            proxy_url=url, proxy_auth=proxy.raw_auth, ssl_context=ssl_context, **options
        )
    return getattr(httpcore, f"{prefix}HTTPProxy")(
        proxy_url=url,
        proxy_auth=proxy.raw_auth,
        proxy_headers=proxy.headers.raw,
        ssl_context=ssl_context,
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
