# Copied from codegen/package/testing/bodies.py by `nox -s generate`. Do not edit.
"""The body of an HTTP request, read to its end and no further."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO

LONGEST = 16 * 1024 * 1024
"""Bytes; what is longer is no request to a provider."""

_LONGEST_LINE = 8192
_MOST_TRAILERS = 100


class UnreadableBody(Exception):
    """A request says nothing that can be relied on about where it ends."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class ClientDisconnected(Exception):
    """The client went away in the middle of its request."""


def read_body(headers: Message, stream: BinaryIO) -> bytes:
    """Read a body, by its length or in chunks.

    Raises:
        UnreadableBody: Nobody can tell where the body ends, or it is too long.
        ClientDisconnected: It ended too early.
    """
    codings: list[str] = headers.get_all("Transfer-Encoding", [])
    lengths: list[str] = headers.get_all("Content-Length", [])
    if codings:
        if lengths:
            raise UnreadableBody(400, "send Content-Length or Transfer-Encoding, not both")
        if [one.strip().lower() for one in codings] != ["chunked"]:
            raise UnreadableBody(501, f"the only Transfer-Encoding here is chunked, not {codings}")
        return b"".join(_read_chunks(stream))
    if not lengths:
        return b""
    if len(set(lengths)) > 1 or not re.fullmatch(r"[0-9]{1,18}", lengths[0].strip()):
        raise UnreadableBody(400, f"Content-Length must be one whole number, not {lengths}")
    length = int(lengths[0])
    _check_length(length)
    return _read_exactly(length, stream)


def _read_chunks(stream: BinaryIO) -> Iterator[bytes]:
    total = 0
    while True:
        line = _read_line(stream)
        size = line.partition(b";")[0].strip()
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,16}", size):
            raise UnreadableBody(400, f"a chunk begins with its size in hexadecimal, not {line!r}")
        length = int(size, 16)
        if not length:
            break
        total += length
        _check_length(total)
        yield _read_exactly(length, stream)
        if _read_line(stream):
            raise UnreadableBody(400, "a chunk is longer than it says")
    for _ in range(_MOST_TRAILERS):
        if not _read_line(stream):
            return
    raise UnreadableBody(400, "too many trailers")


def _check_length(length: int) -> None:
    if length > LONGEST:
        raise UnreadableBody(413, f"a body has at most {LONGEST} bytes here")


def _read_exactly(length: int, stream: BinaryIO) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise ClientDisconnected
    return content


def _read_line(stream: BinaryIO) -> bytes:
    line = stream.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        if len(line) < _LONGEST_LINE:
            raise ClientDisconnected
        raise UnreadableBody(400, "a line between the chunks is too long")
    return line.rstrip(b"\r\n")
