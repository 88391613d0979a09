"""A pool that lends each connection to one request at a time, and first the one used last.

httpcore's own pool does not know which connections it has just lent out. With more than some
twenty threads it closes one of these as a surplus one, and the request sent on it is lost. So
it only makes connections here, and this pool knows who has them.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import anyio

from krpay._runtime import http
from krpay._runtime.deadline import time_left

MAX_CONNECTIONS = 100
KEPT_ALIVE_FOR = 5.0
"""Limits of a pool, as httpx has them; connections are made when they are needed."""


class _Connections:
    """The connections of a pool: those that are lent out, and the others since when they are not.

    Threads share them. None is in the hands of two.
    """

    def __init__(self) -> None:
        self._lent = set[Any]()
        self._idle = deque[tuple[float, Any]]()
        self._lock = threading.Lock()

    def take(self) -> tuple[Any, list[Any]]:
        """Take out the one used last, if there is one, and those that nobody used for long."""
        expired: list[Any] = []
        before = time.monotonic() - KEPT_ALIVE_FOR
        with self._lock:
            while self._idle and self._idle[0][0] < before:
                expired.append(self._idle.popleft()[1])
            return (self._idle.pop()[1] if self._idle else None), expired

    def lend(self, connection: Any) -> Any:
        """Remember that somebody has a connection."""
        with self._lock:
            self._lent.add(connection)
        return connection

    def keep(self, connection: Any) -> bool:
        """Take back a connection; tells whether it is in order, and not to be closed."""
        is_in_order = connection.is_idle() and not connection.is_closed()
        with self._lock:
            if connection not in self._lent:  # the pool was closed meanwhile
                return False
            self._lent.remove(connection)
            if is_in_order:
                self._idle.append((time.monotonic(), connection))
        return is_in_order

    def take_all(self) -> list[Any]:
        """Take out all of them, to be closed."""
        with self._lock:
            taken = [*self._lent, *(connection for _, connection in self._idle)]
            self._lent.clear()
            self._idle.clear()
        return taken


class Pool:
    """Connections to one server; threads share it."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._connections = _Connections()
        self._free = threading.Semaphore(MAX_CONNECTIONS)

    def lend(self, timeout: float | None) -> Any:
        """Lend out a connection, which must be taken back; wait for one if all are lent out."""
        late = http.error_class("PoolTimeout")
        if not self._free.acquire(timeout=time_left(timeout, late)):
            raise late(f"all {MAX_CONNECTIONS} connections are in use")
        try:
            while True:
                connection, expired = self._connections.take()
                for one in expired:
                    one.close()
                if connection is None:
                    return self._connections.lend(self._connect())
                if not connection.has_expired():
                    return self._connections.lend(connection)
                connection.close()
        except BaseException:
            self._free.release()
            raise

    def take_back(self, connection: Any) -> None:
        """Take back a connection."""
        try:
            if not self._connections.keep(connection):
                connection.close()
        finally:
            self._free.release()

    def close(self) -> None:
        """Close all connections, those that are lent out, too."""
        for connection in self._connections.take_all():
            connection.close()


class AsyncPool:
    """The same, asynchronous: for the tasks of one event loop."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._connections = _Connections()
        self._free = anyio.Semaphore(MAX_CONNECTIONS)

    async def lend(self, timeout: float | None) -> Any:
        """Lend out a connection, which must be taken back; wait for one if all are lent out."""
        await self._wait(timeout)
        try:
            while True:
                connection, expired = self._connections.take()
                for one in expired:
                    await _close(one)
                if connection is None:
                    return self._connections.lend(self._connect())
                if not connection.has_expired():
                    return self._connections.lend(connection)
                await _close(connection)
        except BaseException:
            self._free.release()
            raise

    async def _wait(self, timeout: float | None) -> None:
        try:
            self._free.acquire_nowait()
        except anyio.WouldBlock:
            with anyio.move_on_after(timeout):
                await self._free.acquire()
                return
            late = http.error_class("PoolTimeout")
            raise late(f"all {MAX_CONNECTIONS} connections are in use") from None

    async def take_back(self, connection: Any) -> None:
        """Take back a connection."""
        try:
            if not self._connections.keep(connection):
                await _close(connection)
        finally:
            self._free.release()

    async def aclose(self) -> None:
        """Close all connections, those that are lent out, too."""
        for connection in self._connections.take_all():
            await _close(connection)


async def _close(connection: Any) -> None:
    """Close a connection, to the end even if the task is cancelled."""
    if not connection.is_closed():
        with anyio.CancelScope(shield=True):
            await connection.aclose()
