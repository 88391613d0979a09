# Copied from codegen/package/_runtime/answers.py by `nox -s generate`. Do not edit.
"""Answers: what came back for a request, read with a limit and without belief."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

LONGEST_BODY = 16 * 1024 * 1024
"""Bytes that a body may have, unpacked; downloads go to disk and have no such limit."""


class BodyTooLongError(Exception):
    """More came than is read into memory."""


class Answer:
    """Status, headers and as much of the body as came."""

    __slots__ = ("_length", "_pieces", "body", "cause", "headers", "problem", "status_code")

    def __init__(self, status_code: int, headers: Mapping[str, str]) -> None:
        self.status_code = status_code
        self.headers = headers
        self.body = b""
        """The body, unpacked; as it came if it cannot be unpacked."""
        self.problem: str | None = None
        """Why the body is not whole, or not readable."""
        self.cause: BaseException | None = None
        self._pieces: list[bytes] = []
        self._length = 0

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}>"

    @property
    def is_success(self) -> bool:
        """Whether the HTTP status is one of success."""
        return 200 <= self.status_code < 300

    def take(self, piece: bytes) -> None:
        """Take the next piece of the body, as it came; raises `BodyTooLongError`."""
        self._length += len(piece)
        if self._length > LONGEST_BODY:
            raise BodyTooLongError
        self._pieces.append(piece)

    def finish(self, *, is_unpacked: bool) -> None:
        """Take note that the body is whole, and unpack it."""
        self.body = self._join()
        if is_unpacked or not self.body:
            return
        encoding = self.headers.get("Content-Encoding", "identity").strip().lower()
        if encoding in ("", "identity"):
            return
        if encoding not in ("gzip", "x-gzip"):
            self.problem = "its body has an encoding that nobody asked for"
            return
        try:
            self.body = _unpack(self.body)
        except BodyTooLongError:
            self._say_too_long()
        except (zlib.error, EOFError):
            self.problem = "its body says that it is gzip, and cannot be unpacked"

    def fail(self, error: BaseException) -> None:
        """Take note that the body did not come whole."""
        self.body = self._join()
        self.cause = error
        if isinstance(error, BodyTooLongError):
            self._say_too_long()
        else:
            self.problem = f"its body did not come whole ({type(error).__name__})"

    def _say_too_long(self) -> None:
        self.problem = f"its body has more than {LONGEST_BODY // 1024 // 1024} MiB"

    def _join(self) -> bytes:
        pieces, self._pieces = self._pieces, []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _unpack(packed: bytes) -> bytes:
    """Unpack gzip, which may have several members, up to the limit."""
    whole = bytearray()
    while packed:
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        whole += unpacker.decompress(packed, LONGEST_BODY + 1 - len(whole))
        if len(whole) > LONGEST_BODY:
            raise BodyTooLongError
        if not unpacker.eof:
            raise EOFError
        packed = unpacker.unused_data
    return bytes(whole)
