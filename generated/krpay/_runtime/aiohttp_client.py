# Copied from codegen/package/_runtime/aiohttp_client.py by `nox -s generate`. Do not edit.
"""The HTTP client for many calls in flight: settings, of which aiohttp's connections are made."""

from __future__ import annotations

import ssl
from importlib.util import find_spec
from typing import Any

from krpay._runtime import http
from krpay._runtime.proxies import ProxySettings
from krpay.errors import ConfigurationError, InvalidArgumentError


class AiohttpClient(http.AsyncClientMaker):
    """Sends through aiohttp: `AsyncClient(http_client=krpay.AiohttpClient())`.

    It is the faster way to have many calls in flight under asyncio. It holds settings only:
    each client makes connections of its own with it, in each event loop, and closes them when
    it is closed. So several clients may share it. Proxies of the environment are used, but for
    SOCKS.

    Args:
        max_connections: How many connections are open at once, at most, for each client and
            event loop; further calls wait for one.
        ssl_context: What certificates are trusted; by default as without `http_client`.

    Raises:
        ConfigurationError: aiohttp is not installed.
        InvalidArgumentError: `max_connections` is no whole number of 1 or more.
    """

    def __init__(
        self, *, max_connections: int = 100, ssl_context: ssl.SSLContext | None = None
    ) -> None:
        if type(max_connections) is not int or max_connections < 1:
            raise InvalidArgumentError("max_connections: give a whole number of 1 or more")
        if find_spec("aiohttp") is None:
            raise ConfigurationError(
                'AiohttpClient needs aiohttp, which krpay\'s extra "aiohttp" installs: '
                'pip install ".[aiohttp]" in the clone'
            )
        self._max_connections = max_connections
        self._ssl_context = ssl_context

    def __repr__(self) -> str:
        return f"AiohttpClient(max_connections={self._max_connections})"

    def make_client(self, ssl_context: ssl.SSLContext, proxies: ProxySettings) -> Any:
        """Make the connections of an event loop; krpay's clients do."""
        from krpay._runtime.aiohttp_connections import AiohttpSession

        return AiohttpSession(self._max_connections, self._ssl_context or ssl_context, proxies)
