# Copied from codegen/package/_runtime/framing.py by `nox -s generate`. Do not edit.
"""Where a response ends, as its own head says (RFC 9112, section 6)."""

from __future__ import annotations

import re

_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"\r?\ncontent-length:[ \t]*(\d+)[ \t]*\r?\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r?\ntransfer-encoding:[^\r\n]*chunked[ \t]*\r?\n", re.IGNORECASE)
_STATUS = re.compile(rb"HTTP/1\.\d (\d{3})")
_CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,16})[^\r\n]*\r?\n")
_LONGEST_LINE = 64 * 1024


class ResponseEnd:
    """Follows the bytes of a connection, to tell whether a response ended where it should.

    It reads less strictly than the HTTP parser, and never decides what a response is: it only
    says whether the connection may be used for another request. In doubt it may not.
    """

    __slots__ = ("_left", "_step", "_waiting", "is_clean")

    def __init__(self) -> None:
        self.is_clean = True
        """Whether all that came belongs to responses that are over."""
        self._step = "idle"  # head, body, chunk head, chunk, trailers, lost
        self._waiting = b""
        self._left = 0

    def begin(self) -> None:
        """Take note that a request is being written."""
        if self._step == "idle" and self.is_clean:
            self._step, self._waiting = "head", b""
            self.is_clean = False

    def take(self, data: bytes) -> None:
        """Take the next bytes that were read."""
        if self._step == "body":
            self._left -= len(data)
            if self._left <= 0:
                self._finish(self._left == 0)
            return
        if self._step == "lost" or not data:
            return
        if self._step == "idle":  # more than was asked for
            self._finish(False)
            return
        self._waiting += data
        while self._advance():
            pass
        if len(self._waiting) > _LONGEST_LINE and self._step != "chunk":
            self._finish(False)

    def _advance(self) -> bool:
        """Take the next part of what is waiting; tells whether there may be another."""
        if self._step == "head":
            return self._read_head()
        if self._step == "chunk head":
            return self._read_chunk_head()
        if self._step == "chunk":
            taken = min(len(self._waiting), self._left)
            self._waiting = self._waiting[taken:]
            self._left -= taken
            if not self._left:
                self._step = "chunk head"
            return not self._left and bool(self._waiting)
        if self._step == "trailers":
            return self._read_trailer()
        return False

    def _read_head(self) -> bool:
        end = _HEAD_END.search(self._waiting)
        if end is None:
            return False
        head, self._waiting = self._waiting[: end.end()], self._waiting[end.end() :]
        status = _STATUS.match(head)
        if status is None:
            return self._finish(False)
        if status[1].startswith(b"1"):
            return self._finish(False) if status[1] == b"101" else True
        if _CHUNKED.search(head):
            self._step = "chunk head"
            return True
        length = _LENGTH.search(head)
        if status[1] in (b"204", b"304"):
            self._left = 0
        elif length is None:  # it ends with the connection
            return self._finish(False)
        else:
            self._left = int(length[1])
        self._left -= len(self._waiting)
        if self._left > 0:
            self._step, self._waiting = "body", b""
            return False
        return self._finish(self._left == 0)

    def _read_chunk_head(self) -> bool:
        match = _CHUNK_HEAD.match(self._waiting)
        if match is None:
            return self._finish(False) if len(self._waiting) > _LONGEST_LINE else False
        self._waiting = self._waiting[match.end() :]
        size = int(match[1], 16)
        if not size:
            self._step = "trailers"
            return True
        self._step, self._left = "chunk", size + 2  # with its line break
        return True

    def _read_trailer(self) -> bool:
        line, found, rest = self._waiting.partition(b"\n")
        if not found:
            return False
        self._waiting = rest
        if line.strip(b"\r"):
            return True
        return self._finish(not rest)

    def _finish(self, is_clean: bool) -> bool:
        self.is_clean = is_clean
        self._step = "idle" if is_clean else "lost"
        self._waiting = b""
        return False
