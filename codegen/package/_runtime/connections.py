"""One process, one loop, one set of connections: what copies of a client share.

A connection that two processes use gives one of them the response to the other's request. So
each process has an HTTP client and access tokens of its own, made when it first sends. What
has to be read from the system, certificates and proxies, is read in the process that makes
the client: some systems end a forked process that asks for it.

An HTTP client that was handed in cannot be made again. In a forked process it is refused if
it was used before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from typing import Any, Generic, TypeVar
from weakref import ReferenceType, WeakKeyDictionary, ref

from krpay._runtime import http
from krpay._runtime.loops import current_loop
from krpay._runtime.proxies import ProxySettings
from krpay._runtime.tokens import TokenStores
from krpay.errors import ConfigurationError

ClientT = TypeVar("ClientT")


class _Process:
    """A process: another object in each one that was forked."""


_process = _Process()
_abandoned: list[object] = []
"""Connections of a parent process: to let go of them here might end them there."""
_used_in: WeakKeyDictionary[Any, _Process] = WeakKeyDictionary()
"""Where each HTTP client that was handed in was first used, by whatever client of ours."""
_used_by: WeakKeyDictionary[Any, ReferenceType[Any]] = WeakKeyDictionary()
"""The event loop that used each asynchronous one last."""


def _begin_process() -> None:
    global _process  # noqa: PLW0603  there is one process
    _process = _Process()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_process)


class Lane(Generic[ClientT]):
    """The HTTP client and the access tokens of one process, or of one event loop in it."""

    def __init__(self, client: ClientT) -> None:
        self.client = client
        self.tokens = TokenStores()


class Connections(Generic[ClientT]):
    """What a client and its copies send with."""

    def __init__(self, given: ClientT | None, kind: str) -> None:
        try:
            self.library: Any = http.library_of(given, kind) if given is not None else http.own()
        except TypeError as error:
            raise ConfigurationError(str(error)) from None
        self.given = given
        self._kind = kind
        self._process = _process
        self._checked_in: _Process | None = None
        self._is_closed = False
        if given is None:
            self._ssl_context = http.make_ssl_context()
            self._proxies = ProxySettings()

    @property
    def are_our_own(self) -> bool:
        """Whether the transport is krpay's, and reports all that it does."""
        return self.given is None

    @property
    def are_closed(self) -> bool:
        """Whether nothing can be sent any more."""
        given: Any = self.given
        return self._is_closed if given is None else given.is_closed

    def _check_open(self) -> None:
        """Refuse to make connections that nobody would close: another thread closed the client."""
        if self._is_closed:
            raise ConfigurationError("the client is closed; make another one")

    def _check_process(self, given: ClientT) -> None:
        """Refuse a client that was handed in, and used before this process was forked."""
        if self._checked_in is _process:
            return
        first = _used_in.get(given)
        was_forked = self._process is not _process
        if first not in (None, _process) or (
            first is None and was_forked and _has_connections(given)
        ):
            raise ConfigurationError(
                "http_client was used before this process was forked, and its connections belong "
                "to the parent; make the HTTP client and the krpay client after the fork, in each "
                "worker, or leave http_client out: krpay's own connections are made anew"
            )
        self._checked_in = _used_in[given] = _process


class SyncConnections(Connections[http.AnyClient]):
    """Connections of a client that blocks: one HTTP client for all threads of a process."""

    def __init__(self, given: http.AnyClient | None) -> None:
        super().__init__(given, "Client")
        self._lanes: dict[_Process, Lane[http.AnyClient]] = {}

    def lane(self) -> Lane[http.AnyClient]:
        """Find what this process sends with."""
        self._check_open()
        lane = self._lanes.get(_process)
        if self.given is not None:
            self._check_process(self.given)
        if lane is None:
            lane = self._lanes.setdefault(_process, Lane(self.given or self._make_client()))
            _abandoned.extend(
                self._lanes.pop(other, None)  # another thread may do the same
                for other in list(self._lanes)
                if other is not _process
            )
        return lane

    def _make_client(self) -> http.AnyClient:
        from krpay._runtime.network import Client

        return Client(self._ssl_context, self._proxies)

    def close(self) -> None:
        """Close the connections of this process."""
        self._is_closed = True
        lane = self._lanes.pop(_process, None)
        if lane is not None:
            lane.client.close()


class AsyncConnections(Connections[http.AnyAsyncClient]):
    """Connections of an asynchronous client: one HTTP client for each event loop."""

    def __init__(self, given: http.GivenAsyncClient | None) -> None:
        self._maker = given if isinstance(given, http.AsyncClientMaker) else None
        handed_in = None if isinstance(given, http.AsyncClientMaker) else given
        super().__init__(handed_in, "AsyncClient")
        self._lanes: dict[_Process, MutableMapping[Any, Lane[http.AnyAsyncClient]]] = {}

    def lane(self) -> Lane[http.AnyAsyncClient]:
        """Find what this event loop sends with."""
        self._check_open()
        if self.given is not None:
            self._check_process(self.given)
        lanes = self._lanes.get(_process)
        if lanes is None:
            lanes = self._lanes.setdefault(_process, WeakKeyDictionary())
            _abandoned.extend(
                self._lanes.pop(other, None)  # another thread may do the same
                for other in list(self._lanes)
                if other is not _process
            )
        loop = current_loop()
        if self.given is not None:
            _check_loop(self.given, loop)
        lane = lanes.get(loop)
        if lane is None:
            for other in [other for other in list(lanes) if _is_over(other)]:
                lanes.pop(other, None)  # its connections hold it, and it would stay for ever
            lane = lanes[loop] = Lane(self.given or self._make_client())
        return lane

    def _make_client(self) -> http.AnyAsyncClient:
        if self._maker is not None:
            return self._maker.make_client(self._ssl_context, self._proxies)
        from krpay._runtime.network import AsyncClient

        return AsyncClient(self._ssl_context, self._proxies)

    async def close(self) -> None:
        """Close the connections of this event loop; those of other loops end with their loop."""
        self._is_closed = True
        lanes = self._lanes.pop(_process, {})
        lane = lanes.get(current_loop())
        if lane is not None:
            await lane.client.aclose()


def _is_over(loop: Any) -> bool:
    """Tell whether an event loop has ended for good."""
    if hasattr(loop, "is_closed"):
        return bool(loop.is_closed())
    trio = sys.modules["trio"]
    try:
        loop.run_sync_soon(int)  # nothing, if trio still runs
    except trio.RunFinishedError:
        return True
    return False


def _check_loop(given: object, loop: object) -> None:
    """Refuse an HTTP client that was handed in, and has connections of another event loop."""
    last = _used_by.get(given)
    if last is not None and last() is loop:
        return
    if last is not None and _has_connections(given):
        raise ConfigurationError(
            "http_client has connections of another event loop; make an HTTP client in "
            "each loop, or leave http_client out: krpay makes one for each"
        )
    _used_by[given] = ref(loop)


def _has_connections(client: Any) -> bool:
    """Tell whether the pools of an HTTP client have connections, if they show them."""
    mounts = getattr(client, "_mounts", {}).values()
    pools = [getattr(one, "_pool", None) for one in (getattr(client, "_transport", None), *mounts)]
    return any(getattr(pool, "connections", None) for pool in pools)
