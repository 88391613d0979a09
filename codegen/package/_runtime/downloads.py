"""Downloads: a body that goes to a sink piece by piece, as long as it makes progress."""

from __future__ import annotations

import time
from collections.abc import Mapping

_CHUNK_BYTES = 256 * 1024
_LEAST_BYTES = 1024
"""Bytes that must come in the time which a read may take."""


class NoProgressError(Exception):
    """So little came that the download would not end."""


class Download:
    """Gathers pieces into chunks that are worth writing."""

    def __init__(self, headers: Mapping[str, str], window: float | None) -> None:
        length = headers.get("Content-Length", "")
        self.total = int(length) if length.isdigit() else None
        """All bytes, if the server says how many."""
        self._window = window
        self._window_began = time.monotonic()
        self._in_window = 0
        self._waiting = bytearray()

    def take(self, piece: bytes) -> bytes:
        """Take a piece; gives a chunk to write, or nothing yet. Raises `NoProgressError`."""
        self._waiting += piece
        self._in_window += len(piece)
        now = time.monotonic()
        if self._window is not None and now - self._window_began > self._window:
            if self._in_window < _LEAST_BYTES:
                raise NoProgressError
            self._window_began, self._in_window = now, 0
        return self.rest() if len(self._waiting) >= _CHUNK_BYTES else b""

    def rest(self) -> bytes:
        """Give what is waiting."""
        chunk = bytes(self._waiting)
        self._waiting.clear()
        return chunk
