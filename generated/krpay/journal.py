# Copied from codegen/package/journal.py by `nox -s generate`. Do not edit.
"""Journals: calls that may move money are written down before they are sent.

A process that is killed between sending and hearing leaves an open entry, which the next one
resolves:

    journal = SqliteJournal("calls.db")
    client = Client(journal=journal)
    for lost in journal.find_lost():
        verdict = client.resolve(lost)  # a verdict that is final closes the entry

A journal is anything with `begin`, `end` and `find_open`; `SqliteJournal` is one in a file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from os import PathLike, fspath
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from krpay.errors import OutcomeUnknownError

__all__ = ["Journal", "SqliteJournal"]


class Journal(Protocol):
    """Keeps calls. Its methods block, and may be called in any thread.

    It may have an attribute `seal`: a function that encrypts a text. With it, entries hold
    sensitive values, sealed; without it, they are left out.
    """

    def begin(self, key: str, entry: str) -> None:
        """Keep a call that is about to be sent, or sent again under its key.

        It must be on disk when this returns. What it raises keeps the call from being sent.
        """
        ...

    def end(self, key: str, how: str) -> None:
        """Note how a call ended: `answered`, the name of an error, or of a verdict."""
        ...

    def find_open(self) -> Iterator[tuple[str, str]]:
        """Find the calls that did not end: their keys and entries, oldest first."""
        ...


class SqliteJournal:
    """A journal in an SQLite file, which several threads and processes may share."""

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        seal: Callable[[str], str] | None = None,
        unseal: Callable[[str], str] | None = None,
    ) -> None:
        """Open a journal, or make it.

        Args:
            path: The file.
            seal: Encrypts a text; then sensitive values are kept, sealed.
            unseal: Decrypts what `seal` encrypted.
        """
        self._path = fspath(path)
        self._unseal = unseal
        if seal is not None:
            self.seal = seal
        with closing(self._connect()) as connection, connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS calls (key TEXT PRIMARY KEY, entry TEXT NOT NULL, "
                "began_at TEXT NOT NULL, ended_at TEXT, how TEXT)"
            )

    def begin(self, key: str, entry: str) -> None:
        """Keep a call that is about to be sent."""
        with closing(self._connect()) as connection, connection:
            connection.execute(
                "INSERT INTO calls VALUES (?, ?, ?, NULL, NULL) "
                "ON CONFLICT (key) DO UPDATE SET entry = excluded.entry, ended_at = NULL",
                (key, entry, _now()),
            )

    def end(self, key: str, how: str) -> None:
        """Note how a call ended."""
        with closing(self._connect()) as connection, connection:
            connection.execute(
                "UPDATE calls SET ended_at = ?, how = ? WHERE key = ?", (_now(), how, key)
            )

    def find_open(self) -> Iterator[tuple[str, str]]:
        """Find the calls that did not end, oldest first."""
        with closing(self._connect()) as connection:
            rows = connection.execute(
                "SELECT key, entry FROM calls WHERE ended_at IS NULL ORDER BY began_at, rowid"
            ).fetchall()
        yield from rows

    def find_lost(self) -> list[OutcomeUnknownError]:
        """Read the calls that did not end, to be given to `client.resolve`.

        Calls that other threads or processes are sending now are among them; resolving says of
        these what the provider knows of them.
        """
        from krpay.resolving import load

        return [load(entry, unseal=self._unseal) for _, entry in self.find_open()]

    def forget_ended(self, *, before: datetime) -> int:
        """Remove the calls that ended before a time; gives how many there were."""
        with closing(self._connect()) as connection, connection:
            done = connection.execute(
                "DELETE FROM calls WHERE ended_at < ?",
                (before.astimezone(UTC).isoformat(timespec="microseconds"),),
            )
            return done.rowcount

    def _connect(self) -> sqlite3.Connection:
        """Connect anew for each step, so that nothing is shared between threads or after a fork."""
        return sqlite3.connect(self._path, timeout=30)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
