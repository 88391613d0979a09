# Copied from codegen/package/testing/state_file.py by `nox -s generate`. Do not edit.
"""What a sandbox knows, in a file: it survives the end of the server.

The file has each provider's state, its made-up keys, the clock and the faults that wait. The
requests that arrived are not in there.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

from krpay.testing.sandbox import Sandbox

_APPLICATION = 0x6B727061
"""Marks the file as one of ours, in the header of SQLite."""
_FORMAT = 1
_CLOCK, _FAULTS = "clock", "faults"


class StateFileError(Exception):
    """The file cannot be used; the message says why, and what to do."""


class StateFile:
    """The file of a sandbox: read when it is opened, written by `save`."""

    def __init__(self, path: str | Path, sandbox: Sandbox) -> None:
        """Open or make a file, and give the sandbox what is in there.

        Raises:
            StateFileError: It is no such file, is in use, or cannot be written.
        """
        self.path = Path(path)
        self._sandbox = sandbox
        self._saved: dict[str, str] = {}
        self._lock = threading.Lock()
        self._is_closed = False
        try:
            self.path.touch(mode=0o600)  # there are keys in it, even if they are made up
            self._database = sqlite3.connect(
                self.path, timeout=0, isolation_level=None, check_same_thread=False
            )
            self._prepare()
            self._load()
            self.save()
        except (OSError, sqlite3.Error, ValueError) as error:
            raise StateFileError(self._explain(error)) from error

    def _prepare(self) -> None:
        run = self._database.execute
        run("PRAGMA locking_mode = EXCLUSIVE")  # two servers would overwrite each other's state
        run("PRAGMA synchronous = NORMAL")
        run("BEGIN EXCLUSIVE")
        [mark], [version] = run("PRAGMA application_id"), run("PRAGMA user_version")
        tables = list(run("SELECT name FROM sqlite_schema"))
        if tables and (mark[0] != _APPLICATION or version[0] != _FORMAT):
            raise ValueError("it is a database of something else")
        if not tables:
            run(f"PRAGMA application_id = {_APPLICATION}")
            run(f"PRAGMA user_version = {_FORMAT}")
            run("CREATE TABLE saved (name TEXT PRIMARY KEY, document TEXT NOT NULL)")
        run("COMMIT")

    def _load(self) -> None:
        self._saved = dict(self._database.execute("SELECT name, document FROM saved"))
        documents = {name: json.loads(text) for name, text in self._saved.items()}
        if not documents:
            return
        for name, provider in self._sandbox.providers.items():
            if name in documents:
                provider.load_state(documents[name])
        self._sandbox.clock.advance(seconds=documents[_CLOCK])
        for fault in documents[_FAULTS]:
            self._sandbox.faults.add(**fault)

    def save(self) -> None:
        """Write what has changed."""
        with self._lock:
            if self._is_closed:
                return  # a connection outlived the server
            documents: dict[str, Any] = {
                name: provider.dump_state() for name, provider in self._sandbox.providers.items()
            }
            documents[_CLOCK] = self._sandbox.clock.ahead
            documents[_FAULTS] = [asdict(fault) for fault in self._sandbox.faults.pending]
            texts = {name: json.dumps(document) for name, document in documents.items()}
            changed = [one for one in texts.items() if self._saved.get(one[0]) != one[1]]
            if changed:
                with closing(self._database.cursor()) as cursor:
                    cursor.execute("BEGIN")
                    cursor.executemany("INSERT OR REPLACE INTO saved VALUES (?, ?)", changed)
                    cursor.execute("COMMIT")
                self._saved.update(changed)

    def close(self) -> None:
        """Let the next server have the file."""
        with self._lock:
            self._is_closed = True
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _explain(self, error: Exception) -> str:
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            return f"{self.path} is in use by another server"
        if isinstance(error, OSError):
            return f"{self.path} cannot be used: {error.strerror}"
        return (
            f"{self.path} cannot be used: {error}; name another file, or remove this one "
            "to begin again"
        )
