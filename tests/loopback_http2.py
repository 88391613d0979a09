"""An HTTP/2 server on 127.0.0.1 that says goodbye in the middle of a connection."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

import h2.config
import h2.connection
import h2.events

from tests.loopback import LONGEST_WAIT, LoopbackResponse


class Http2Server:
    """Gives one response on each connection, and says GOAWAY to the request after it.

    `behind` is by how many requests the last one that it says it has processed is behind.
    """

    def __init__(self, response: LoopbackResponse, *, behind: int) -> None:
        self.seen: list[int] = []
        """The stream of each request, in order."""
        self._response = response
        self._behind = behind
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """The URL at which the server listens."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(LONGEST_WAIT)
        for one in self._sockets:
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._sockets.append(connection)
                thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        config = h2.config.H2Configuration(client_side=False)
        state = h2.connection.H2Connection(config)
        state.initiate_connection()
        with suppress(OSError):
            connection.sendall(state.data_to_send())
            while data := connection.recv(65536):
                for event in state.receive_data(data):
                    self._take(state, event)
                connection.sendall(state.data_to_send())

    def _take(self, state: h2.connection.H2Connection, event: Any) -> None:
        if not isinstance(event, h2.events.StreamEnded) or event.stream_id is None:
            return
        stream = event.stream_id
        self.seen.append(stream)
        if stream > 1:
            state.close_connection(last_stream_id=stream - 2 * self._behind)
            return
        state.send_headers(stream, [(":status", str(self._response.status))])
        state.send_data(stream, self._response.body, end_stream=True)
