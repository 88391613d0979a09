"""Connections of aiohttp: what `krpay.AiohttpClient` makes, with `krpay[aiohttp]`.

They are made as krpay's own are: for each event loop, in the process that uses them. aiohttp
does three things otherwise than money needs, and all three are mended where it lends out a
connection, which it does once for each time that it sends a request:

- It sends GET, PUT and DELETE a second time if a connection that was used before breaks.
- Its errors say little about delivery. What proves it is whether there was a connection.
- It lends out a connection on which more came than the response, and takes what is left for
  the response to the next request.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextvars import ContextVar
from typing import Any

import aiohttp
import yarl

from krpay._runtime import http
from krpay._runtime.connection_pool import KEPT_ALIVE_FOR
from krpay._runtime.framing import ResponseEnd
from krpay._runtime.headers import RawHeaders
from krpay._runtime.loops import is_under_trio
from krpay._runtime.network import Request
from krpay._runtime.proxies import ProxySettings
from krpay.errors import ConfigurationError

_TURNS = 3
"""Turns of the event loop in which a kept connection shows that it has ended, or that more has
come. Each reads once: what is encrypted needs one more until it is decrypted."""
_NEVER_BY_ITSELF = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_ABOUT_TO_CONNECT = "connection.connect_tcp.started"
_ABOUT_TO_WRITE = "http11.send_request_headers.started"

_MEANINGS: tuple[tuple[type[Exception], str], ...] = (
    (aiohttp.ConnectionTimeoutError, "ConnectTimeout"),
    (aiohttp.ServerTimeoutError, "ReadTimeout"),
    (aiohttp.ClientProxyConnectionError, "ProxyError"),
    (aiohttp.ClientHttpProxyError, "ProxyError"),
    (aiohttp.ClientConnectorError, "ConnectError"),
    (aiohttp.ServerDisconnectedError, "RemoteProtocolError"),
    (aiohttp.ClientOSError, "ReadError"),
    (aiohttp.ClientPayloadError, "RemoteProtocolError"),
    (aiohttp.ClientResponseError, "RemoteProtocolError"),
    (aiohttp.ClientConnectionError, "ReadError"),
    (aiohttp.ClientError, "RemoteProtocolError"),
)
"""aiohttp's errors, and those of httpx that mean the same; the first that fits holds."""


class _Sending:
    """One request that is to be sent once."""

    __slots__ = ("has_connection", "trace")

    def __init__(self, trace: Any) -> None:
        self.trace = trace
        self.has_connection = False


_sending: ContextVar[_Sending] = ContextVar("_sending")


class AiohttpSession:
    """The connections of one event loop: what the flow needs of an HTTP client."""

    def __init__(
        self, max_connections: int, ssl_context: ssl.SSLContext, proxies: ProxySettings
    ) -> None:
        if is_under_trio():
            raise ConfigurationError(
                "AiohttpClient works under asyncio, and not under trio; leave http_client out"
            )
        self._proxies = proxies
        self._proxy_by_host: dict[tuple[str, str], str | None] = {}
        self._session = aiohttp.ClientSession(
            connector=_Connector(
                limit=max_connections,
                keepalive_timeout=KEPT_ALIVE_FOR,
                ssl=ssl_context,
                use_dns_cache=False,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NEVER_BY_ITSELF,
            auto_decompress=False,
        )
        self.is_closed = False

    def build_request(self, *arguments: Any, **options: Any) -> Request:
        """Build a request."""
        return Request(*arguments, **options)

    async def send(self, request: Request, **options: Any) -> AiohttpResponse:
        """Send a request; the body of the response is still to come."""
        url, limits = request.url, request.extensions["timeout"]
        target = f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}"
        sending = _Sending(request.extensions.get("trace"))
        token = _sending.set(sending)
        try:
            if sending.trace is not None:
                await sending.trace(_ABOUT_TO_CONNECT, {})
            response = await self._session.request(
                request.method,
                yarl.URL(target, encoded=True),
                data=request.content or None,
                headers=request.headers,
                allow_redirects=False,
                proxy=self._find_proxy(url),
                timeout=aiohttp.ClientTimeout(
                    total=None,
                    connect=limits["pool"],
                    sock_connect=limits["connect"],
                    sock_read=limits["read"],
                ),
            )
        except aiohttp.ClientError as error:
            raise _translate(error) from error
        finally:
            _sending.reset(token)
        return AiohttpResponse(response)

    def _find_proxy(self, url: http.URL) -> str | None:
        place = (url.scheme, url.host)
        if place not in self._proxy_by_host:
            proxy = self._proxies.find(url)
            if proxy is not None and proxy.startswith("socks"):
                raise ConfigurationError(
                    "AiohttpClient knows no SOCKS proxies, and the environment names one; "
                    "leave http_client out, or unset the variable"
                )
            self._proxy_by_host[place] = proxy
        return self._proxy_by_host[place]

    async def aclose(self) -> None:
        """Close the connections."""
        self.is_closed = True
        await self._session.close()


class AiohttpResponse:
    """A response; its errors are those of httpx."""

    is_stream_consumed = False

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self.status_code = response.status
        self.headers = RawHeaders(response.raw_headers)
        self._response = response

    async def aiter_raw(self) -> AsyncIterator[bytes]:
        """Iterate over the body as it comes."""
        content = self._response.content
        try:
            while piece := await content.readany():
                yield piece
        except aiohttp.ClientError as error:
            raise _translate(error) from error

    async def aclose(self) -> None:
        """Let go of the connection; one whose response was not read to its end is closed."""
        self._response.close()


class _Connector(aiohttp.TCPConnector):
    """Lends a request a connection once, and none that is not clean."""

    async def connect(self, *arguments: Any, **options: Any) -> Any:
        sending = _sending.get()
        if sending.has_connection:
            raise aiohttp.ServerDisconnectedError("the connection ended before a response came")
        connection = await super().connect(*arguments, **options)
        while (watcher := await _watch(connection)) is None:
            connection.close()
            connection = await super().connect(*arguments, **options)
        sending.has_connection = True
        watcher.end.begin()
        if sending.trace is not None:
            await sending.trace(_ABOUT_TO_WRITE, {})
        return connection


async def _watch(connection: Any) -> _Watcher | None:
    """Find or begin the watch over a connection; gives `None` if it must not be used."""
    transport = connection.transport
    if transport is None:
        return None
    watcher = transport.get_protocol()
    if not isinstance(watcher, _Watcher):  # it is a new one
        watcher = _Watcher(watcher)
        transport.set_protocol(watcher)
        return watcher
    try:
        for _ in range(_TURNS):
            await asyncio.sleep(0)
    except BaseException:
        connection.close()
        raise
    return watcher if watcher.end.is_clean and connection.protocol.is_connected() else None


class _Watcher(asyncio.Protocol):
    """Stands before aiohttp's protocol, and follows where responses end."""

    def __init__(self, watched: Any) -> None:
        self.end = ResponseEnd()
        self._watched: asyncio.Protocol = watched

    def data_received(self, data: bytes) -> None:
        self.end.take(data)
        self._watched.data_received(data)

    def eof_received(self) -> bool | None:
        return self._watched.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._watched.connection_lost(exc)

    def pause_writing(self) -> None:
        self._watched.pause_writing()

    def resume_writing(self) -> None:
        self._watched.resume_writing()


def _translate(error: aiohttp.ClientError) -> http.HTTPError:
    """Give an error of aiohttp its class of httpx."""
    name = next(name for kind, name in _MEANINGS if isinstance(error, kind))
    return http.error_class(name)(str(error) or type(error).__name__)
