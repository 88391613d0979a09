# Copied from codegen/package/_runtime/streams.py by `nox -s generate`. Do not edit.
"""Connections that keep the time of a whole attempt, and know whether they may be used again."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from krpay._runtime.deadline import time_left
from krpay._runtime.framing import ResponseEnd
from krpay._runtime.loops import is_under_trio

_PIECE = 64 * 1024


class Stream(httpcore.NetworkStream):
    """A connection that ends what takes too long, and knows whether it may be used again."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._end = ResponseEnd()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout))
        self._end.take(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._end.begin()
        view: Any = memoryview(buffer)  # what shows the variables of a frame shows none of it
        del buffer
        for start in range(0, len(view), _PIECE):
            piece = view[start : start + _PIECE]
            self._stream.write(piece, time_left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = time_left(timeout, httpcore.ConnectTimeout)
        return Stream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and (not self._end.is_clean or _has_waiting_bytes(self._stream)):
            return True  # the pool asks before it lends a connection out, and then closes it
        return self._stream.get_extra_info(info)


class Backend(httpcore.NetworkBackend):
    """Opens connections that keep time."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = time_left(timeout, httpcore.ConnectTimeout)
        return Stream(self._backend.connect_tcp(host, port, left, local_address, socket_options))


class AsyncStream(httpcore.AsyncNetworkStream):
    """The same, asynchronous; its client ends what takes too long."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._end = ResponseEnd()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._stream.read(max_bytes, timeout)
        self._end.take(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._end.begin()
        view: Any = memoryview(buffer)
        del buffer
        await self._stream.write(view, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            secure = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except Exception:  # httpcore has closed it
            raise
        except BaseException:
            import anyio

            with anyio.CancelScope(shield=True):
                await self._stream.aclose()
            raise
        return AsyncStream(secure)

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and (not self._end.is_clean or _has_waiting_bytes(self._stream)):
            return True
        return self._stream.get_extra_info(info)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """The same, asynchronous, for asyncio and trio."""

    def __init__(self) -> None:
        kind: Any = httpcore.TrioBackend if is_under_trio() else httpcore.AnyIOBackend
        self._backend: httpcore.AsyncNetworkBackend = kind()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._backend.connect_tcp(host, port, timeout, local_address, socket_options)
        return AsyncStream(stream)


def _has_waiting_bytes(stream: Any) -> bool:
    """Tell whether bytes wait between the socket and us, where the socket does not show them.

    They wait in TLS, which takes more from the socket than it gives at once, and in the queue
    that anyio has for asyncio.
    """
    tls: Any = stream.get_extra_info("ssl_object")
    if tls is not None and not isinstance(tls, ssl.SSLObject):  # that of a socket
        return bool(tls.pending())
    if tls is not None:
        try:
            tls.read(1)  # what is taken here is lost, and so is the connection
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLError:  # it ended
            return True
        else:
            return True
    raw: Any = getattr(stream, "_stream", None)
    while hasattr(raw, "transport_stream"):
        raw = raw.transport_stream
    return bool(getattr(getattr(raw, "_protocol", None), "read_queue", None))
