"""HTTP/1.1 on one connection: reads each request whole, then responds."""

from __future__ import annotations

import math
import socket
import struct
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from http import HTTPStatus

import h11

from krpay.testing.http_messages import ConnectionLost, HttpResponse

LONGEST = 16 * 1024 * 1024
"""Bytes of a body; what is longer is no request to a provider."""

PATIENCE = 60.0
"""Seconds until a whole request must have come, and so a connection without one ends."""

_LONGEST_HEAD = 65536
_MOST_HEADERS = 100
_PIECE = 65536
_LONGEST_REASON = 200
_DRAIN_SECONDS = 2.0
"""Seconds to wait for the rest of a request that was refused before its end."""

_LONGEST_SILENCE = 3600.0
"""Seconds after which a silent connection ends, if its client never ends it."""

_NO_LINGERING = struct.pack("ii", 1, 0)
"""To linger for no time: what was not sent is thrown away, and the peer is told so."""

_UNFRAMED = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
"""Statuses whose responses say nothing of a body."""

Respond = Callable[[str, str, dict[str, str], bytes], HttpResponse]
"""Method, target, headers by lower-case name, and body."""


class ClientDisconnected(Exception):
    """The client went away, in the middle of its request or after it."""


class UnreadableRequest(Exception):
    """What came is no request that can be relied on."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass
class _Arrival:
    """What has come of a request so far."""

    head: h11.Request
    body: bytearray = field(default_factory=bytearray)

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): _decode_header(value) for name, value in self.head.headers}


class ServedConnection:
    """Serves the requests of one connection, one after the other, until its end."""

    def __init__(
        self, connection: socket.socket, respond: Respond, patience: float = PATIENCE
    ) -> None:
        self._socket = connection
        self._respond = respond
        self._patience = patience
        self._deadline = 0.0
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_LONGEST_HEAD)

    def serve(self) -> None:
        """Serve until the client leaves, is too slow, or sends what is no request."""
        try:
            while self._serve_one():
                self._http.start_next_cycle()
        except UnreadableRequest as unreadable:
            self._refuse(unreadable)
        except (TimeoutError, ClientDisconnected):
            pass

    def _serve_one(self) -> bool:
        """Serve one request; whether the connection can be used for another."""
        arrival = self._read_request()
        try:
            response = self._respond(
                arrival.head.method.decode(),
                arrival.head.target.decode(),
                arrival.headers,
                bytes(arrival.body),
            )
        except ConnectionLost as lost:
            if not lost.is_processed:
                self._reset()
            return False
        except Exception:  # noqa: BLE001  a client must not take a bug for a lost response
            traceback.print_exc()
            text = "this is a mistake of the sandbox itself; its output has more"
            response = HttpResponse.of_json(500, {"message": text})
        if response.delay == math.inf:
            self._wait_for_end()
            return False
        time.sleep(response.delay)
        self._send(response, has_body=arrival.head.method != b"HEAD")
        is_over = self._http.our_state is h11.DONE and self._http.their_state is h11.DONE
        return is_over and not response.ends_connection

    def _read_request(self) -> _Arrival:
        """Read a request to its end and no further.

        Raises:
            UnreadableRequest: It is none, or nobody can tell where it ends, or it is too long.
            ClientDisconnected: It ended too early, or there is none any more.
            TimeoutError: It does not end.
        """
        self._deadline = time.monotonic() + self._patience
        arrival: _Arrival | None = None
        while True:
            event = self._next_event()
            if isinstance(event, h11.Request):
                _check_head(event)
                arrival = _Arrival(event)
            elif isinstance(event, h11.Data):
                assert arrival is not None
                arrival.body += event.data
                if len(arrival.body) > LONGEST:
                    raise UnreadableRequest(413, f"a body has at most {LONGEST} bytes here")
            elif isinstance(event, h11.EndOfMessage):
                assert arrival is not None
                return arrival
            elif event is h11.NEED_DATA:
                self._receive()
            else:
                raise ClientDisconnected

    def _next_event(self) -> type[h11.NEED_DATA | h11.PAUSED] | h11.Event:
        try:
            return self._http.next_event()
        except h11.RemoteProtocolError as error:
            # It quotes what came.
            raise UnreadableRequest(error.error_status_hint, str(error)[:_LONGEST_REASON]) from None

    def _receive(self) -> None:
        if self._http.they_are_waiting_for_100_continue:
            self._socket.sendall(
                self._http.send(h11.InformationalResponse(status_code=100, headers=[])) or b""
            )
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._socket.settimeout(left)
        piece = self._socket.recv(_PIECE)
        if not piece:  # h11 would call half a request a wrong one
            raise ClientDisconnected
        self._http.receive_data(piece)

    def _send(self, response: HttpResponse, *, has_body: bool = True) -> None:
        headers = {"Server": "krpay-sandbox", "Date": formatdate(usegmt=True), **response.headers}
        if response.status not in _UNFRAMED:
            headers["Content-Length"] = str(len(response.body))
        head = h11.Response(
            status_code=response.status,
            headers=list(headers.items()),
            reason=_find_reason(response.status),
        )
        sent = self._http.send(head) or b""
        self._socket.settimeout(self._patience)
        for piece in response.pieces if has_body and response.status not in _UNFRAMED else ():
            if response.drip:
                self._socket.sendall(sent)
                sent = b""
                time.sleep(response.pause)
            sent += self._http.send(h11.Data(data=piece)) or b""
        sent += self._http.send(h11.EndOfMessage()) or b""
        self._socket.sendall(sent)

    def _wait_for_end(self) -> None:
        """Say nothing until the client ends the connection."""
        self._socket.settimeout(_LONGEST_SILENCE)
        with suppress(OSError):
            while self._socket.recv(_PIECE):
                pass

    def _refuse(self, unreadable: UnreadableRequest) -> None:
        """Refuse what cannot be read as a request, and what would follow it."""
        response = HttpResponse.of_json(unreadable.status, {"message": unreadable.message})
        closing = {**response.headers, "Connection": "close"}
        # Where something is left unread, the end of the connection would overtake the response.
        left = LONGEST
        with suppress(OSError):
            self._send(HttpResponse(response.status, response.body, closing))
            self._socket.shutdown(socket.SHUT_WR)
            self._socket.settimeout(_DRAIN_SECONDS)
            while left > 0 and (more := self._socket.recv(_PIECE)):
                left -= len(more)

    def _reset(self) -> None:
        """End the connection as a crash would, not as an end."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGERING)
        self._socket.close()


def _check_head(head: h11.Request) -> None:
    """Refuse what h11 takes, and what a server on this machine need not take."""
    names = [name for name, _ in head.headers]
    if head.http_version not in (b"1.0", b"1.1"):
        raise UnreadableRequest(505, f"this is HTTP/1.1, not HTTP/{head.http_version.decode()}")
    if len(head.target) > _LONGEST_HEAD:
        raise UnreadableRequest(414, f"a target has at most {_LONGEST_HEAD} bytes here")
    if len(names) > _MOST_HEADERS:
        raise UnreadableRequest(431, f"a request has at most {_MOST_HEADERS} headers here")
    if b"transfer-encoding" in names and b"content-length" in names:
        raise UnreadableRequest(400, "send Content-Length or Transfer-Encoding, not both")
    lengths = [int(value) for name, value in head.headers if name == b"content-length"]
    if lengths and lengths[0] > LONGEST:
        raise UnreadableRequest(413, f"a body has at most {LONGEST} bytes here")


def _find_reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _decode_header(value: bytes) -> str:
    """Decode a header's value as UTF-8 if it can be, which is what clients send beside ASCII."""
    try:
        return value.decode()
    except UnicodeError:
        return value.decode("latin-1")
