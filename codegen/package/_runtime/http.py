"""The only module that knows httpx; a successor would be a change to this file."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from enum import Enum
from urllib.parse import quote, urlencode

import httpx
from httpx import (
    URL,
    AsyncBaseTransport,
    AsyncClient,
    Auth,
    BaseTransport,
    Client,
    ConnectError,
    Headers,
    HTTPError,
    InvalidURL,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    Request,
    Response,
    Timeout,
)

from krpay._runtime.redact import HIDDEN
from krpay._version import __version__

__all__ = [
    "DEFAULT_TIMEOUT",
    "HEADERS",
    "TOKEN_REQUEST",
    "URL",
    "AsyncBaseTransport",
    "AsyncClient",
    "Auth",
    "BaseTransport",
    "Client",
    "ConnectError",
    "Delivery",
    "HTTPError",
    "Headers",
    "InvalidURL",
    "QuietURL",
    "ReadError",
    "ReadTimeout",
    "RemoteProtocolError",
    "Request",
    "Response",
    "Timeout",
    "add_query",
    "cap_timeout",
    "encode_query",
    "find_delivery",
    "is_loopback",
    "is_timeout",
    "raw_chunks",
    "raw_chunks_async",
]

DEFAULT_TIMEOUT = Timeout(30.0, connect=10.0)
_AGENTS = (
    ("krpay", __version__),
    ("httpx", httpx.__version__),
    ("python", sys.version.partition(" ")[0]),
)
HEADERS = {
    "User-Agent": " ".join(f"{name}/{version}" for name, version in _AGENTS),
    "Accept": "application/json",
}


TOKEN_REQUEST = "krpay_token_request"  # noqa: S105  the name of an extension
"""The extension that marks a request of an auth flow."""


class QuietURL(URL):
    """A URL that shows no query where it is printed: httpx logs the URLs of requests."""

    def __str__(self) -> str:
        shown = str(self.copy_with(query=None))
        return f"{shown}?{HIDDEN}" if self.query else shown

    def __repr__(self) -> str:
        return f"QuietURL({str(self)!r})"


class Delivery(Enum):
    """Whether a request that failed may have reached the provider."""

    NOT_BEGUN = "the auth flow failed before it"
    NO = "no"
    MAYBE = "maybe"


_NOT_DELIVERED = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def find_delivery(error: HTTPError, request: Request) -> Delivery:
    """Find out whether `request` may have arrived although sending failed with `error`."""
    try:
        failed = error.request
    except RuntimeError:  # not raised by the transport, but by a hook, perhaps after the response
        return Delivery.MAYBE
    if failed is request:
        return Delivery.NO if isinstance(error, _NOT_DELIVERED) else Delivery.MAYBE
    if failed.extensions.get(TOKEN_REQUEST):
        return Delivery.NOT_BEGUN
    return Delivery.MAYBE  # of a request that a hook made


def raw_chunks(response: Response, size: int) -> Iterator[bytes]:
    """Iterate over the body as it came; test transports have it all at once."""
    return iter([response.content]) if response.is_stream_consumed else response.iter_raw(size)


async def raw_chunks_async(response: Response, size: int) -> AsyncIterator[bytes]:
    """Iterate over the body as it came, asynchronously."""
    if response.is_stream_consumed:
        yield response.content
        return
    async for chunk in response.aiter_raw(size):
        yield chunk


def is_timeout(error: HTTPError) -> bool:
    """Whether an error is about time running out."""
    return isinstance(error, httpx.TimeoutException)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, where plain http is allowed."""
    if host == "localhost":
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def cap_timeout(timeout: Timeout, seconds: float, *, only_before_sending: bool) -> Timeout:
    """Cap each phase of a timeout at `seconds`, but never leave a phase without any time.

    With `only_before_sending`, reading and writing keep their time: a request that was sent
    must have the time to be answered, where not knowing the response would be worse than
    being late.
    """
    seconds = max(seconds, 0.001)

    def least(phase: float | None) -> float:
        return seconds if phase is None else min(phase, seconds)

    return Timeout(
        connect=least(timeout.connect),
        read=timeout.read if only_before_sending else least(timeout.read),
        write=timeout.write if only_before_sending else least(timeout.write),
        pool=least(timeout.pool),
    )


def encode_query(members: tuple[tuple[str, str], ...]) -> str:
    """Encode the query of a URL, with its question mark; nothing for no members."""
    return f"?{urlencode(members, quote_via=quote)}" if members else ""


def add_query(request: Request, members: Mapping[str, str]) -> None:
    """Add secret members to the query of a request, whose URL is not shown from then on."""
    target = request.url.raw_path.decode("ascii")
    added = encode_query(tuple(members.items()))
    if "?" in target:
        added = added.replace("?", "&", 1)
    request.url = QuietURL(request.url.copy_with(raw_path=(target + added).encode("ascii")))
