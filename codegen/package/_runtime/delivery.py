"""Delivery: what is known of how far a request got.

An exception's class proves nothing about it: HTTP clients map errors as they like, and some
send a request twice by themselves. So an unsafe request carries a witness, which the HTTP
client calls at each step (httpx's `trace` extension; httpcore's names of events).

Once the first byte was written, the request may have arrived, whatever happens later. That
holds for an HTTP client that sends a request again by itself, too. Over HTTP/2, which only
clients that were handed in speak, httpcore does that for requests above the last stream of
a GOAWAY; the server says of these that it did not process them (RFC 9113, section 6.8).

A transport that stands in for a server in tests says "not sent" as a real one does, before it
raises: `request.extensions["trace"]("connection.connect_tcp.failed", {})`, awaited in an
asynchronous one. Without that, an unsafe call on it may have taken effect.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FIRST_BYTE = ("http11.send_request_headers.started", "http2.send_request_headers.started")


class Witness:
    """Sees how far one request gets.

    A proxy's CONNECT is a request of its own, whose events come here, too; it is none of ours.
    """

    __slots__ = ("saw_first_byte", "saw_something")

    def __init__(self) -> None:
        self.saw_something = False
        self.saw_first_byte = False

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Take an event of a client that blocks."""
        self.saw_something = True
        if event in _FIRST_BYTE:
            request = info.get("request")
            if getattr(request, "method", b"") != b"CONNECT":
                self.saw_first_byte = True

    async def watch_async(self, event: str, info: Mapping[str, Any]) -> None:
        """Take an event of an asynchronous client."""
        self.watch(event, info)

    def proves_not_written(self, *, silence_proves: bool) -> bool:
        """Tell whether nothing of the request was written.

        A witness that saw nothing proves that only where the transport is our own: others
        may not report at all.
        """
        return not self.saw_first_byte and (self.saw_something or silence_proves)
