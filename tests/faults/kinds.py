"""Kinds of failure, as data: what the server does, and what is to be observed."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from krpay._runtime.verdicts import Observed
from tests.kits import ExampleOperation, find_kit
from tests.loopback import (
    HangUp,
    LoopbackResponse,
    LoopbackServer,
    PartialResponse,
    RawResponse,
    Silence,
    Step,
)

HTML = b"<html><body><h1>It works, but it is not the provider</h1></body></html>"
TIMEOUT = 0.4
"""Seconds that a call has where the server takes its time."""


@dataclass(frozen=True)
class FaultKind:
    """One kind of failure."""

    name: str
    observed: Observed
    respond: Callable[[ExampleOperation], Step]
    takes_time: bool = False
    """Whether it ends only with the time of the call."""

    def __str__(self) -> str:
        return self.name

    def prepare(self, server: LoopbackServer, operation: ExampleOperation) -> None:
        """Make the server fail whenever the operation is called."""
        server.script(self.respond(operation), to=operation.path)


@cache
def _make_bomb() -> bytes:
    return gzip.compress(b" " * (64 << 20))


def _foreign(status: int, body: bytes = HTML, **headers: str) -> Callable[..., Step]:
    sent = {"Content-Type": "text/html", **{n.replace("_", "-"): v for n, v in headers.items()}}
    return lambda operation: LoopbackResponse(status, body, sent)


def _refused(status: int, code: str) -> Callable[..., Step]:
    return lambda operation: find_kit(operation.provider).refuse(status, code, "text of the kit")


def _body(change: Callable[[bytes], bytes], **headers: str) -> Callable[..., Step]:
    def respond(operation: ExampleOperation) -> Step:
        body = change(operation.success.body or b"{}")
        return LoopbackResponse(200, body, {n.replace("_", "-"): v for n, v in headers.items()})

    return respond


def _raw(
    pieces: Callable[[bytes], Iterator[bytes]], pause: float = 0.0, **options: bool
) -> Callable[..., Step]:
    def respond(operation: ExampleOperation) -> Step:
        success = operation.success
        return RawResponse(pieces(success.write_head() + success.body), pause, **options)

    return respond


def _endless(head: bytes, piece: bytes) -> Callable[[bytes], Iterator[bytes]]:
    return lambda _: itertools.chain([head], itertools.repeat(piece))


def _drip(success: bytes) -> Iterator[bytes]:
    return (success[place : place + 1] for place in range(len(success)))


def _drip_body(success: bytes) -> Iterator[bytes]:
    head, _, body = success.partition(b"\r\n\r\n")
    return itertools.chain([head + b"\r\n\r\n"], _drip(body))


def _cut_chunk(_: bytes) -> Iterator[bytes]:
    return iter([b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{"data":'])


def _with_duplicate(body: bytes) -> bytes:
    first = next(iter(json.loads(body)), "code")
    return b'{"%s":1,' % first.encode() + body.lstrip()[1:]


NONE, GONE, OTHER = Observed.NO_RESPONSE, Observed.FAILED_ELSEWHERE, Observed.FOREIGN

KINDS = (
    # No whole response.
    FaultKind("hang up", NONE, lambda _: HangUp()),
    FaultKind("silence", NONE, lambda _: Silence(), takes_time=True),
    FaultKind("half a head", NONE, _raw(lambda all_: iter([all_[:20]]))),
    FaultKind("half a body", NONE, lambda one: PartialResponse(LoopbackResponse(200, HTML))),
    FaultKind(
        "half a body, then silence",
        NONE,
        lambda one: PartialResponse(LoopbackResponse(200, HTML), silent=True),
        takes_time=True,
    ),
    FaultKind("a head byte by byte", NONE, _raw(_drip, 0.1), takes_time=True),
    FaultKind("a body byte by byte", NONE, _raw(_drip_body, 0.1), takes_time=True),
    FaultKind(
        "1xx for ever",
        NONE,
        _raw(_endless(b"", b"HTTP/1.1 102 Processing\r\n\r\n"), 0.05),
        takes_time=True,
    ),
    FaultKind("headers for ever", NONE, _raw(_endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"))),
    FaultKind(
        "a body for ever",
        NONE,
        _raw(
            _endless(
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                b"10000\r\n" + b" " * 65536 + b"\r\n",
            )
        ),
    ),
    FaultKind("a chunk that is cut", NONE, _raw(_cut_chunk)),
    FaultKind("no HTTP", NONE, _raw(lambda _: iter([b"SSH-2.0-OpenSSH_9.0\r\n"]))),
    FaultKind("gzip that is none", NONE, _body(lambda body: body, Content_Encoding="gzip")),
    FaultKind(
        "gzip that is cut",
        NONE,
        _body(lambda body: gzip.compress(body)[:-9], Content_Encoding="gzip"),
    ),
    FaultKind(
        "a gzip bomb",
        NONE,
        _body(lambda _: _make_bomb(), Content_Encoding="gzip"),
    ),
    FaultKind("brotli", NONE, _body(lambda body: body, Content_Encoding="br")),
    # Somebody else's response.
    FaultKind("empty 200 of a page", OTHER, _foreign(200, b"\xef\xbb\xbf ")),
    FaultKind("HTML with 200", OTHER, _foreign(200)),
    FaultKind("JSON that is no object", OTHER, _foreign(200, b'"ok"')),
    FaultKind("JSON of somebody else", OTHER, _foreign(200, b'{"status":"up"}')),
    FaultKind("not UTF-8", OTHER, _body(lambda body: body.decode().encode("utf-16"))),
    FaultKind("a JSON that is cut", OTHER, _body(lambda body: body[:-1])),
    FaultKind(
        "NaN",
        OTHER,
        _body(lambda body: body[:-1] + b',"x":NaN}' if len(body) > 2 else b'{"x":NaN}'),
    ),
    FaultKind("endless depth", OTHER, _foreign(200, b"[" * 100_000)),
    *(
        FaultKind(f"a redirect with {status}", OTHER, _foreign(status, Location="/elsewhere"))
        for status in (301, 302, 303, 307, 308)
    ),
    *(
        FaultKind(f"a page with {status}", OTHER, _foreign(status))
        for status in (400, 401, 403, 404, 409, 425)
    ),
    FaultKind("404 without a body", OTHER, _foreign(404, b"")),
    FaultKind("404 in JSON of somebody else", OTHER, _foreign(404, b'{"error":"not found"}')),
    FaultKind("408", Observed.TIMED_OUT, _foreign(408)),
    FaultKind("429 of a proxy", Observed.RATE_LIMITED_BY_OTHERS, _foreign(429)),
    *(FaultKind(f"a page with {status}", GONE, _foreign(status)) for status in (500, 502, 504)),
    FaultKind("503 with Retry-After", GONE, _foreign(503, Retry_After="0")),
    # The provider's own word.
    FaultKind("404 of the provider", Observed.REFUSED, _refused(404, "404")),
    FaultKind("400 of the provider", Observed.REFUSED, _refused(400, "400")),
    FaultKind("409 of the provider", Observed.REFUSED, _refused(409, "409")),
    FaultKind("429 of the provider", Observed.RATE_LIMITED, _refused(429, "429")),
    FaultKind("500 of the provider", Observed.FAILED, _refused(500, "500")),
)
