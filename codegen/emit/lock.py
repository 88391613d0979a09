"""One run at a time, by a lock of the operating system: it ends with its process."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from codegen.emit.errors import BusyError, OutputError

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_TRIES = 100
_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _lock_file(descriptor: int) -> None:
        # A byte that no text reaches: what is locked there cannot even be read.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock_file(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold the lock at `path`; the file is there meanwhile, and so is its folder.

    Afterwards the folder goes with it, if nothing else is in there. Raises `BusyError` if
    another run holds the lock.
    """
    descriptor = _acquire(path)
    try:
        yield
    finally:
        _release(path, descriptor)


def _acquire(path: Path) -> int:
    for _ in range(_TRIES):
        if path.parent.is_symlink():
            raise OutputError(f"{path.parent} is a symbolic link")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, _FLAGS, 0o666)
        except (FileExistsError, FileNotFoundError):
            if path.parent.is_file():
                raise
            continue  # whoever held it has just removed the folder
        try:
            _take(descriptor)
            if _is_same(path, descriptor):
                _sign(descriptor)
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # whoever held it has removed the file: this one locks nobody out
    raise BusyError("other runs of generate come and go; try again later")


def _take(descriptor: int) -> None:
    try:
        _lock_file(descriptor)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        os.lseek(descriptor, 0, os.SEEK_SET)
        text = os.read(descriptor, 100).decode(errors="replace")
        holder = "".join(character for character in text if character.isprintable())
        raise BusyError(f"another run of generate is at work: {holder or 'a process'}") from None


def _is_same(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    """Say who holds it, for those who come meanwhile; on a full disk nobody says so."""
    now = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"process {os.getpid()}, since {now}".encode())


def _release(path: Path, descriptor: int) -> None:
    try:
        with suppress(OSError):
            path.unlink()  # still locked: whoever has opened it sees that it is gone
    finally:
        os.close(descriptor)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()  # an open file cannot be removed there
    with suppress(OSError):
        path.parent.rmdir()
