"""A real HTTP server on 127.0.0.1 that does as it is told, the unkind things included."""

from __future__ import annotations

import json
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from types import TracebackType
from typing import BinaryIO, Self

LONGEST_WAIT = 30.0
"""Seconds after which nothing here waits any longer."""


@dataclass(frozen=True)
class LoopbackRequest:
    """A request, byte by byte as it arrived."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def header_values(self, name: str) -> list[str]:
        """List the values of each header of that name."""
        return [value for other, value in self.headers if other.lower() == name.lower()]

    def header(self, name: str) -> str | None:
        """Give the value of a header that must not come twice."""
        values = self.header_values(name)
        assert len(values) < 2, f"{name} came {len(values)} times"
        return values[0] if values else None


@dataclass(frozen=True)
class LoopbackResponse:
    """A whole response."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def write_head(self) -> bytes:
        """Write status line and headers, with the length of the whole body."""
        phrase = HTTPStatus(self.status).phrase if self.status in set(HTTPStatus) else "Unknown"
        headers = {"Content-Type": "application/json; charset=UTF-8", **self.headers}
        lines = [f"HTTP/1.1 {self.status} {phrase}", f"Content-Length: {len(self.body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


@dataclass(frozen=True)
class PartialResponse:
    """Send the head and half of the body, then hang up or fall silent."""

    response: LoopbackResponse
    silent: bool = False


@dataclass(frozen=True)
class HangUp:
    """Read the whole request, then close the connection without a response."""


@dataclass(frozen=True)
class Silence:
    """Read the whole request, and never respond."""


@dataclass(frozen=True)
class RawResponse:
    """Bytes as they are, piece by piece with a pause after each; then hang up, or fall silent."""

    pieces: Iterable[bytes]
    pause: float = 0.0
    silent: bool = False
    stays_open: bool = False


Step = (
    LoopbackResponse
    | PartialResponse
    | RawResponse
    | HangUp
    | Silence
    | Callable[[LoopbackRequest], LoopbackResponse]
)


def respond_json(value: object, status: int = 200, **headers: str) -> LoopbackResponse:
    """Give a response that carries a JSON value; `retry_after="1"` becomes a header."""
    named = {name.replace("_", "-").title(): text for name, text in headers.items()}
    return LoopbackResponse(status, json.dumps(value, ensure_ascii=False).encode(), named)


class LoopbackServer:
    """Listens as soon as it is made; `with` closes it.

    `script` says what happens to the requests that come, one step for each; the last
    step stays in force. Without a script, each request gets a 404. With a TLS context it
    speaks TLS.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self.requests: list[LoopbackRequest] = []
        """All requests that were read to their end, in order."""
        self.accepted = 0
        """How many connections were accepted."""
        self._scripts: dict[str | None, list[Step]] = {None: [LoopbackResponse(404)]}
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._failures: list[BaseException] = []
        self._waiting: list[socket.socket] = []
        self._listener = _bind_socket(0)
        self._waker: socket.socket | None = None
        self._acceptor: threading.Thread | None = None
        self.port: int = self._listener.getsockname()[1]
        self.listen()

    @property
    def url(self) -> str:
        """The URL at which the server listens."""
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://127.0.0.1:{self.port}"

    @property
    def open_connections(self) -> int:
        """How many connections are open."""
        with self._lock:
            return len(self._connections)

    def script(self, *steps: Step, to: str | None = None) -> None:
        """Take these steps, one for each request; with `to`, for requests to that path only."""
        with self._lock:
            self._scripts[to] = list(steps)

    def requests_to(self, path: str) -> list[LoopbackRequest]:
        """List the requests to one path."""
        return [request for request in self.requests if request.target.split("?")[0] == path]

    def listen(self) -> None:
        """Accept connections, on the same port as before."""
        assert self._acceptor is None
        self._listener.listen(256)
        self._listener.setblocking(False)
        self._waker, wake = socket.socketpair()
        self._acceptor = threading.Thread(target=self._accept, args=(self._listener, wake))
        self._acceptor.start()

    def refuse(self) -> None:
        """Refuse connections from now on, and close those that are open.

        The port stays bound, so that nobody else gets it.
        """
        self._stop()
        self._listener = _bind_socket(self.port)

    def ignore(self) -> None:
        """Leave connections unanswered from now on, as if on a network that loses everything."""
        self.refuse()
        self._listener.listen(0)
        for _ in range(8):  # more than its queue takes
            waiting = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", self.port))
            self._waiting.append(waiting)

    def close(self) -> None:
        """Close everything, and end all threads."""
        for waiting in self._waiting:
            waiting.close()
        self._stop()
        self._listener.close()
        for failure in self._failures:
            raise failure

    def _stop(self) -> None:
        if self._acceptor is not None:
            assert self._waker is not None
            self._waker.close()
            self._acceptor.join(LONGEST_WAIT)
            self._acceptor = self._waker = None
        self._listener.close()
        with self._lock:
            for connection in self._connections:
                _shut_down(connection)
            threads, self._threads = self._threads, []
        for thread in threads:
            thread.join(LONGEST_WAIT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _accept(self, listener: socket.socket, wake: socket.socket) -> None:
        with selectors.DefaultSelector() as selector, wake:
            selector.register(listener, selectors.EVENT_READ)
            selector.register(wake, selectors.EVENT_READ)
            while all(key.fileobj is not wake for key, _ in selector.select()):
                try:
                    connection, _ = listener.accept()
                except OSError:  # the client has gone already
                    continue
                connection.settimeout(LONGEST_WAIT)
                thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
                with self._lock:
                    self.accepted += 1
                    self._connections.add(connection)
                    self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection = self._secure(connection)
            with connection, connection.makefile("rb") as reader:
                while True:
                    request = _read_request(reader)
                    if request is None or not self._respond(connection, request):
                        return
        except OSError:  # the client went away, or the server closes
            pass
        except BaseException as error:  # noqa: BLE001  raised again by close()
            self._failures.append(error)
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _secure(self, connection: socket.socket) -> socket.socket:
        """Speak TLS on a connection, if this server does."""
        if self._tls is None:
            return connection
        with self._lock:  # the socket is another one from here on
            self._connections.discard(connection)
            secure = self._tls.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
            self._connections.add(secure)
        try:
            secure.do_handshake()
        except OSError:
            with self._lock:
                self._connections.discard(secure)
            secure.close()
            raise
        return secure

    def _respond(self, connection: socket.socket, request: LoopbackRequest) -> bool:
        """Do what the script says, and tell whether the connection stays open."""
        with self._lock:
            self.requests.append(request)
            steps = self._scripts.get(request.target.split("?")[0], self._scripts[None])
            step = steps.pop(0) if len(steps) > 1 else steps[0]
        if isinstance(step, HangUp):
            _shut_down(connection)
            return False
        if isinstance(step, Silence):
            connection.recv(1)
            return False
        if isinstance(step, PartialResponse):
            body = step.response.body
            connection.sendall(step.response.write_head() + body[: len(body) // 2])
            if step.silent:
                connection.recv(1)
            _shut_down(connection)
            return False
        if isinstance(step, RawResponse):
            return _send_raw(connection, step)
        response = step if isinstance(step, LoopbackResponse) else step(request)
        connection.sendall(response.write_head() + response.body)
        return True


def _send_raw(connection: socket.socket, step: RawResponse) -> bool:
    """Send bytes as they are, and tell whether the connection stays open."""
    with _keep_together(connection) if not step.pause else nullcontext():
        for piece in step.pieces:
            connection.sendall(piece)
            if step.pause:
                time.sleep(step.pause)
    if step.stays_open:
        return True
    if step.silent:
        connection.recv(1)
    _shut_down(connection)
    return False


@contextmanager
def _keep_together(connection: socket.socket) -> Iterator[None]:
    """Let what is written travel together, where the system can do that."""
    cork: int | None = getattr(socket, "TCP_CORK", None)
    if cork is None:
        yield
        return
    connection.setsockopt(socket.IPPROTO_TCP, cork, 1)
    try:
        yield
    finally:
        with suppress(OSError):  # the client has gone
            connection.setsockopt(socket.IPPROTO_TCP, cork, 0)


def _read_request(reader: BinaryIO) -> LoopbackRequest | None:
    """Read the next request; `None` if the client went away before its end."""
    line = reader.readline()
    if not line.endswith(b"\n"):
        return None
    method, target, _ = line.decode("latin-1").split(" ")
    headers: list[tuple[str, str]] = []
    while (line := reader.readline()).strip():
        name, _, value = line.decode("latin-1").partition(":")
        headers.append((name, value.strip()))
    if not line:
        return None
    length = int(LoopbackRequest(method, target, headers, b"").header("Content-Length") or 0)
    body = reader.read(length)
    return LoopbackRequest(method, target, headers, body) if len(body) == length else None


def _bind_socket(port: int) -> socket.socket:
    """Give a socket that has the port; until it listens, connections are refused."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    return listener


def _shut_down(connection: socket.socket) -> None:
    with suppress(OSError):  # it is closed already
        connection.shutdown(socket.SHUT_RDWR)
