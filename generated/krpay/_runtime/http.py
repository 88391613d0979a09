# Copied from codegen/package/_runtime/http.py by `nox -s generate`. Do not edit.
"""The only module that knows httpx, and httpx2, which has the same names.

httpx is what krpay installs and makes its own clients of. A client of httpx2 that is handed
in works as well: no class is shared between the two, so what a request is made of is taken
from the library of the client that sends it.
"""

from __future__ import annotations

import ssl
import sys
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping
from functools import cache
from typing import Any, Protocol, cast
from urllib.parse import quote, urlencode

import httpx
from httpx import (
    URL,
    AsyncBaseTransport,
    AsyncClient,
    BaseTransport,
    Client,
    ConnectError,
    Headers,
    HTTPError,
    InvalidURL,
    Proxy,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    Request,
    Response,
    Timeout,
    WSGITransport,
)

from krpay._runtime.redact import HIDDEN
from krpay._version import __version__

__all__ = [
    "DEFAULT_TIMEOUT",
    "HEADERS",
    "URL",
    "AnyAsyncClient",
    "AnyClient",
    "AsyncBaseTransport",
    "AsyncClient",
    "AsyncClientMaker",
    "BaseTransport",
    "Client",
    "ConnectError",
    "GivenAsyncClient",
    "HTTPError",
    "Headers",
    "InvalidURL",
    "Proxy",
    "ReadError",
    "ReadTimeout",
    "RemoteProtocolError",
    "Request",
    "Response",
    "Timeout",
    "WSGITransport",
    "add_query",
    "encode_query",
    "error_class",
    "find_distrust",
    "is_connect_error",
    "is_http_error",
    "is_loopback",
    "is_timeout",
    "is_timeout_setting",
    "iterate_pieces",
    "iterate_pieces_async",
    "library_of",
    "make_ssl_context",
    "make_url",
    "own",
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
    "Accept-Encoding": "gzip, identity",
}
"""Headers of every request; other encodings than gzip would not be unpacked."""

_LIBRARIES = ("httpx", "httpx2")


class AnyClient(Protocol):
    """A client that blocks, of httpx or httpx2."""

    @property
    def is_closed(self) -> bool: ...

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    def send(self, *args: Any, **kwargs: Any) -> Any: ...

    def close(self) -> None: ...


class AnyAsyncClient(Protocol):
    """An asynchronous client of httpx or httpx2."""

    @property
    def is_closed(self) -> bool: ...

    def build_request(self, *args: Any, **kwargs: Any) -> Any: ...

    async def send(self, *args: Any, **kwargs: Any) -> Any: ...

    async def aclose(self) -> None: ...


class AsyncClientMaker(ABC):
    """What is handed in to make krpay's own connections with, in each event loop."""

    @abstractmethod
    def make_client(self, ssl_context: ssl.SSLContext, proxies: Any) -> AnyAsyncClient:
        """Make what sends in one event loop; it reports all that it does, as our own does."""


GivenAsyncClient = AnyAsyncClient | AsyncClientMaker
"""What may be handed in to an asynchronous client."""


def own() -> Any:
    """The library of krpay's own clients."""
    return httpx


def library_of(client: object, kind: str) -> Any:
    """Find the library of an HTTP client of this kind, `Client` or `AsyncClient`.

    Raises:
        TypeError: It is a client of neither library, or of the other kind.
    """
    for name in _LIBRARIES:
        library = sys.modules.get(name)
        if library is not None and isinstance(client, getattr(library, kind)):
            return library
    raise TypeError(f"http_client must be an httpx.{kind} or an httpx2.{kind}")


def make_url(library: Any, text: str, *, is_quiet: bool) -> Any:
    """Make the URL of a request; a quiet one shows no query where it is printed."""
    return (_quiet_url(library) if is_quiet else library.URL)(text)


@cache
def _quiet_url(library: Any) -> type[Any]:
    """Make the class of quiet URLs: httpx logs the URLs of requests."""

    class QuietURL(library.URL):  # type: ignore[misc]
        def __str__(self) -> str:
            shown = str(self.copy_with(query=None))
            return f"{shown}?{HIDDEN}" if self.query else shown

        def __repr__(self) -> str:
            return f"QuietURL({str(self)!r})"

    return QuietURL


def is_http_error(error: BaseException) -> bool:
    """Whether an error is one of the HTTP client's own."""
    return isinstance(error, _classes("HTTPError"))


def is_timeout(error: BaseException | None) -> bool:
    """Whether an error is about time running out."""
    return isinstance(error, (*_classes("TimeoutException"), TimeoutError))


def is_connect_error(error: BaseException) -> bool:
    """Whether an error says that there was no connection; a hint, which proves nothing."""
    return isinstance(
        error,
        _classes("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"),
    )


def error_class(name: str) -> type[HTTPError]:
    """Find httpx's class of errors of this name."""
    return cast(type[HTTPError], getattr(httpx, name))


def is_timeout_setting(value: object) -> bool:
    """Whether a value is a `Timeout`."""
    return isinstance(value, _classes("Timeout"))


def _classes(*names: str) -> tuple[type[Any], ...]:
    libraries = [sys.modules[name] for name in _LIBRARIES if name in sys.modules]
    return tuple(getattr(library, name) for library in libraries for name in names)


def find_distrust(error: BaseException | None) -> str | None:
    """Find why the TLS certificate of a server is not trusted, if an error is about that."""
    seen = set[int]()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, ssl.SSLCertVerificationError):
            # Subclasses of others, such as aiohttp's, come without what OpenSSL said.
            return getattr(error, "verify_message", None) or "it cannot be verified"
        error = error.__cause__ or error.__context__
    return None


def make_ssl_context() -> ssl.SSLContext:
    """Read the trusted certificates, as httpx does: SSL_CERT_FILE and SSL_CERT_DIR hold."""
    return httpx.create_ssl_context()


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, where plain http is allowed."""
    if host == "localhost":
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def encode_query(members: tuple[tuple[str, str], ...]) -> str:
    """Encode the query of a URL, with its question mark; nothing for no members."""
    return f"?{urlencode(members, quote_via=quote)}" if members else ""


def add_query(url: Any, members: Mapping[str, str], library: Any) -> Any:
    """Add secret members to the query of a URL, which is not shown from then on."""
    target = cast(str, url.raw_path.decode("ascii"))
    added = encode_query(tuple(members.items()))
    if "?" in target:
        added = added.replace("?", "&", 1)
    return _quiet_url(library)(url.copy_with(raw_path=(target + added).encode("ascii")))


def iterate_pieces(response: Any) -> Iterator[bytes]:
    """Iterate over a body as it came; some transports have it all at once."""
    if response.is_stream_consumed:
        yield response.content
        return
    yield from response.iter_raw()


async def iterate_pieces_async(response: Any) -> AsyncIterator[bytes]:
    """Iterate over a body as it came, asynchronously."""
    if response.is_stream_consumed:
        yield response.content
        return
    async for piece in response.aiter_raw():
        yield piece
