"""The journal of a batch in an SQLite file."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from os import PathLike, fspath

from krpay.batch.records import Record, State

_PAGE = 500


class SqliteStore:
    """Records in an SQLite file, which several threads and processes may share."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Open a file of records, or make it."""
        self._path = fspath(path)
        self._lock = threading.Lock()
        self._connection = self._connect()
        self._process = os.getpid()
        with self._connection as connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS batch_calls (key TEXT PRIMARY KEY, "
                "state TEXT NOT NULL, version INTEGER NOT NULL, record TEXT NOT NULL)"
            )

    def find(self, key: str) -> Record | None:
        """Find the record of a key."""
        with self._lock:
            row = self._own_connection.execute(
                "SELECT record FROM batch_calls WHERE key = ?", (key,)
            ).fetchone()
        return Record.load(row[0]) if row else None

    def put(self, record: Record) -> bool:
        """Keep a record in place of its last version; gives whether it was that one."""
        values: tuple[str | int, ...] = (
            record.state.value,
            record.version,
            record.dump(),
            record.key,
        )
        if record.version == 1:
            statement = (
                "INSERT INTO batch_calls (state, version, record, key) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (key) DO NOTHING"
            )
        else:
            statement = (
                "UPDATE batch_calls SET state = ?, version = ?, record = ? "
                "WHERE key = ? AND version = ?"
            )
            values = (*values, record.version - 1)
        with self._lock, self._own_connection as connection:
            return connection.execute(statement, values).rowcount == 1

    def records(self, *states: State) -> Iterator[Record]:
        """Go through the records in the order of their keys, a page at a time."""
        chosen = [state.value for state in states or State]
        marks = ", ".join("?" * len(chosen))
        last = ""
        with closing(self._connect()) as connection:
            while rows := connection.execute(
                f"SELECT key, record FROM batch_calls WHERE key > ? AND state IN ({marks}) "  # noqa: S608
                f"ORDER BY key LIMIT {_PAGE}",
                (last, *chosen),
            ).fetchall():
                for last, text in rows:  # noqa: B007  the next page begins after it
                    yield Record.load(text)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._own_connection.close()

    @property
    def _own_connection(self) -> sqlite3.Connection:
        """The connection of this process: a file that is open must not be used after a fork."""
        if self._process != os.getpid():
            self._connection, self._process = self._connect(), os.getpid()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=60, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # what was said to be written is on disk
        return connection
