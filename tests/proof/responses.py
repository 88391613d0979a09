"""More responses of the matrix than `tests/faults/kinds.py` has."""

from __future__ import annotations

import base64
import gzip
import json
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate

from krpay._runtime.verdicts import Observed
from tests.faults.kinds import HTML, FaultKind
from tests.kits import ExampleOperation, find_kit
from tests.loopback import LoopbackRequest, LoopbackResponse, RawResponse, Step

MIB = 1 << 20


@dataclass(frozen=True)
class OddResponse:
    """A response, and whether it makes krpay give up where the table would have it try again."""

    kind: FaultKind
    is_final: bool = False
    reads: frozenset[Observed] = frozenset()
    """What may be observed instead of a call that only reads."""


Respond = Callable[[ExampleOperation], Step]
Change = Callable[[bytes], bytes]


def _make_body(
    change: Change, status: int = 200, content_type: str | None = None, encoding: str | None = None
) -> Respond:
    headers = {"Content-Type": content_type or "application/json; charset=UTF-8"}
    if encoding is not None:
        headers["Content-Encoding"] = encoding
    return lambda operation: LoopbackResponse(status, change(operation.success.body), headers)


def _make_raw(change: Callable[[bytes, bytes], bytes], *, stays_open: bool = False) -> Respond:
    """Make raw bytes of the head and the body of a success."""

    def respond(operation: ExampleOperation) -> Step:
        head, body = operation.success.write_head(), operation.success.body
        return RawResponse([change(head, body)], stays_open=stays_open)

    return respond


def _with_length(length: str) -> Callable[[bytes, bytes], bytes]:
    def change(head: bytes, body: bytes) -> bytes:
        old = b"Content-Length: %d\r\n" % len(body)
        assert old in head
        return (
            head.replace(old, length.format(len(body), len(body) - 5, len(body) + 5).encode())
            + body
        )

    return change


def _add(member: bytes) -> Change:
    """Add a member to the outermost object."""

    def change(body: bytes) -> bytes:
        return body.rstrip()[:-1] + (b"," if len(body) > 2 else b"") + member + b"}"

    return change


def _repeat_first_member(body: bytes) -> bytes:
    members = json.loads(body)
    if not members:
        return b'{"a":1,"a":2}'
    name = next(iter(members))
    repeated = json.dumps({name: members[name]}).encode()[1:-1]
    return b"{" + repeated + b"," + body.lstrip()[1:]


def _foreign(status: int, body: bytes = HTML, **headers: str) -> Respond:
    sent = {"Content-Type": "text/html", **{n.replace("_", "-"): v for n, v in headers.items()}}
    return lambda operation: LoopbackResponse(status, body, sent)


def _refuse(status: int, **headers: str) -> Respond:
    return lambda operation: find_kit(operation.provider).refuse(
        status, str(status), "text of the kit", **headers
    )


def _refuse_once(status: int) -> Respond:
    def respond(operation: ExampleOperation) -> Step:
        refusal = _refuse(status)(operation)
        assert isinstance(refusal, LoopbackResponse)
        seen: list[LoopbackRequest] = []

        def answer(request: LoopbackRequest) -> LoopbackResponse:
            seen.append(request)
            return refusal if len(seen) == 1 else operation.success

        return answer

    return respond


def _make_zstd_bomb(size: int) -> bytes:
    """Write a zstd frame of blocks that each repeat one byte (RFC 8878, section 3.1.1)."""
    block = 128 * 1024
    count = size // block
    head = bytes.fromhex("28b52ffd") + bytes([0x00, 0x38])  # no checksum; a window of 128 KiB
    blocks = [
        ((block << 3) | (1 << 1) | (number == count - 1)).to_bytes(3, "little") + b" "
        for number in range(count)
    ]
    return head + b"".join(blocks)


BROTLI_BOMB = base64.b64decode("G///PwD4JyBAgkCABwA=")
"""Looks like brotli; krpay asks for none, and unpacks none."""

NONE, OTHER, DONE = Observed.NO_RESPONSE, Observed.FOREIGN, Observed.SUCCEEDED


def _list_not_whole() -> list[OddResponse]:
    def bomb(packed: bytes, encoding: str) -> Respond:
        return lambda _: LoopbackResponse(200, packed, {"Content-Encoding": encoding})

    spaces = b" " * (64 * MIB)
    deflate = zlib.compress(spaces)
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    raw_deflate = raw.compress(spaces) + raw.flush()
    return [
        OddResponse(FaultKind(name, NONE, respond))
        for name, respond in (
            ("no bytes at all", _make_raw(lambda head, body: b"")),
            ("a length that is too long", _make_raw(_with_length("Content-Length: {2}\r\n"))),
            ("a length that is no number", _make_raw(_with_length("Content-Length: many\r\n"))),
            ("a length below zero", _make_raw(_with_length("Content-Length: -1\r\n"))),
            (
                "two lengths that differ",
                _make_raw(_with_length("Content-Length: {0}\r\nContent-Length: {1}\r\n")),
            ),
            (
                "a chunk whose length is no number",
                _make_raw(
                    lambda head, body: (
                        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        b"xyz\r\n" + body + b"\r\n0\r\n\r\n"
                    )
                ),
            ),
            (
                "chunks without an end",
                _make_raw(
                    lambda head, body: (
                        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + b"%x\r\n%s\r\n" % (len(body), body)
                    )
                ),
            ),
            (
                "a status that is no number",
                _make_raw(lambda head, body: b"HTTP/1.1 abc OK\r\n\r\n"),
            ),
            ("a header without a name", _make_raw(lambda h, b: h[:-2] + b": x\r\n\r\n" + b)),
            (
                "one header of 2 MiB",
                _make_raw(lambda h, b: h[:-2] + b"X: " + b"a" * 2 * MIB + b"\r\n\r\n" + b),
            ),
            ("a deflate bomb", bomb(deflate, "deflate")),
            ("a deflate bomb without a head", bomb(raw_deflate, "deflate")),
            ("a brotli bomb", bomb(BROTLI_BOMB, "br")),
            ("a zstd bomb", bomb(_make_zstd_bomb(64 * MIB), "zstd")),
            (
                "a bomb in two layers of gzip",
                bomb(gzip.compress(gzip.compress(spaces)), "gzip, gzip"),
            ),
            ("gzip with a wrong checksum", _make_body(_break_checksum, encoding="gzip")),
            ("an encoding that nobody knows", _make_body(bytes, encoding="rot13")),
        )
    ]


def _break_checksum(body: bytes) -> bytes:
    packed = gzip.compress(body)
    return packed[:-8] + bytes(byte ^ 0xFF for byte in packed[-8:-4]) + packed[-4:]


def _list_foreign() -> list[OddResponse]:
    kinds = [
        ("a length that is too short", _make_raw(_with_length("Content-Length: {1}\r\n"))),
        ("HTTP/1.0, cut off", _make_raw(lambda head, body: b"HTTP/1.0 200 OK\r\n\r\n" + body[:-3])),
        ("infinity", _make_body(_add(b'"x":Infinity'))),
        (
            "UTF-16 that says so",
            _make_body(_encode("utf-16"), content_type="application/json; charset=UTF-16"),
        ),
        (
            "EUC-KR that says UTF-8",
            _make_body(_add('"x":"거절"'.encode("euc-kr"))),
        ),
        ("two objects", _make_body(lambda body: body + body)),
        ("depth in an object", _make_body(_add(b'"x":' + b"[" * 50_000 + b"]" * 50_000))),
        *(
            (f"a redirect with {status}", _foreign(status, Location="/elsewhere"))
            for status in (300, 305, 306, 399)
        ),
        ("a redirect to itself", _redirect_to_itself),
        ("304 without a body", lambda operation: LoopbackResponse(304, b"", {})),
        *((f"a page with {status}", _foreign(status)) for status in (402, 405, 407, 410, 418, 451)),
        ("403 of a firewall in JSON", _foreign(403, b'{"message":"Forbidden"}')),
        ("a page with 299", _foreign(299)),
        ("a page with 202", _foreign(202)),
    ]
    # What only reads is parsed in one go, which takes the last of two members of one name.
    twice = FaultKind("a name twice", OTHER, _make_body(_repeat_first_member))
    return [
        OddResponse(twice, reads=frozenset({DONE})),
        *(OddResponse(FaultKind(name, OTHER, respond)) for name, respond in kinds),
    ]


def _redirect_to_itself(operation: ExampleOperation) -> Step:
    return LoopbackResponse(307, b"", {"Location": operation.path})


def _encode(name: str) -> Change:
    return lambda body: body.decode().encode(name)


def _list_failures() -> list[OddResponse]:
    gone = Observed.FAILED_ELSEWHERE
    return [
        OddResponse(FaultKind(name, observed, respond))
        for name, observed, respond in (
            ("a page with 503", gone, _foreign(503)),
            ("a page with 501", gone, _foreign(501)),
            ("a page with 600", gone, _foreign(600)),
            ("a page with 511", gone, _foreign(511)),
            ("503 without a body", gone, _foreign(503, b"")),
            ("500 in JSON of somebody else", gone, _foreign(500, b'{"error":"oops"}')),
            ("408 without a body", Observed.TIMED_OUT, _foreign(408, b"")),
            ("502 of the provider", Observed.FAILED, _refuse(502)),
            ("503 of the provider", Observed.FAILED, _refuse(503)),
            ("504 of the provider", Observed.FAILED, _refuse(504)),
            ("403 of the provider", Observed.REFUSED, _refuse(403)),
            ("402 of the provider", Observed.REFUSED, _refuse(402)),
            ("422 of the provider", Observed.REFUSED, _refuse(422)),
            ("425 of the provider", Observed.REFUSED, _refuse(425)),
            ("401 of the provider, always", Observed.REFUSED, _refuse(401)),
            ("401 of the provider, once", Observed.REFUSED, _refuse_once(401)),
        )
    ]


def _list_waits() -> list[OddResponse]:
    """List the forms of `Retry-After`; what asks for too long a wait ends the call."""
    forms = {
        "0": (False, "0"),
        "1": (False, "1"),
        "a date that has passed": (False, formatdate(time.time() - 3600, usegmt=True)),
        "a date in an hour": (True, formatdate(time.time() + 3600, usegmt=True)),
        "a number that is huge": (True, "9" * 400),
        "a day": (True, "86400"),
        "a number below zero": (False, "-5"),
        "half a second": (False, "0.5"),
        "nonsense": (False, "soon"),
        "Korean digits": (False, "１２０"),
    }
    listed = []
    for name, (is_final, value) in forms.items():
        if not value.isascii():
            continue
        for who, observed, respond in (
            ("a proxy", Observed.RATE_LIMITED_BY_OTHERS, _foreign(429, Retry_After=value)),
            ("the provider", Observed.RATE_LIMITED, _refuse(429, **{"Retry-After": value})),
        ):
            kind = FaultKind(f"429 of {who}, Retry-After: {name}", observed, respond)
            listed.append(OddResponse(kind, is_final))
    return listed


def _list_successes() -> list[OddResponse]:
    return [
        OddResponse(FaultKind(name, DONE, respond))
        for name, respond in (
            ("102 first", _make_raw(_after(b"HTTP/1.1 102 Processing\r\n\r\n"), stays_open=True)),
            (
                "103 first",
                _make_raw(
                    _after(b"HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n"), stays_open=True
                ),
            ),
            (
                "100 without being asked",
                _make_raw(_after(b"HTTP/1.1 100 Continue\r\n\r\n"), stays_open=True),
            ),
            ("HTTP/1.0", _make_raw(lambda head, body: head.replace(b"1.1", b"1.0", 1) + body)),
            (
                "HTTP/1.0 without a length",
                _make_raw(lambda head, body: b"HTTP/1.0 200 OK\r\n\r\n" + body),
            ),
            (
                "until the connection ends",
                _make_raw(lambda head, body: b"HTTP/1.1 200 OK\r\n\r\n" + body),
            ),
            (
                "one response too many",
                _make_raw(lambda head, body: 2 * (head + body), stays_open=True),
            ),
            (
                "HTTP's old line ends",
                _make_raw(lambda head, body: head.replace(b"\r\n", b"\n") + body),
            ),
            ("a page's content type", _make_body(bytes, content_type="text/html")),
            ("a content type of nobody", _make_body(bytes, content_type="x")),
            (
                "another charset in its header",
                _make_body(bytes, content_type="application/json; charset=EUC-KR"),
            ),
            ("gzip that nobody needs", _make_body(gzip.compress, encoding="gzip")),
            ("identity, said", _make_body(bytes, encoding="identity")),
            ("spaces around", _make_body(lambda body: b" \r\n" + body + b"\n ")),
            ("a byte order mark", _make_body(lambda body: b"\xef\xbb\xbf" + body)),
            ("an unknown member with a huge number", _make_body(_add(b'"x":1e999999999'))),
            ("an unknown member with 5,000 digits", _make_body(_add(b'"x":' + b"9" * 5_000))),
            ("an unknown member with half a letter", _make_body(_add(b'"x":"\\ud800"'))),
            ("an unknown member that is null", _make_body(_add(b'"x":null'))),
        )
    ]


def _after(first: bytes) -> Callable[[bytes, bytes], bytes]:
    return lambda head, body: first + head + body


RESPONSES = [
    *_list_not_whole(),
    *_list_foreign(),
    *_list_failures(),
    *_list_waits(),
    *_list_successes(),
]
