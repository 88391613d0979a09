"""The journal of the shop's charges: a table in the shop's own database."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from krpay.batch import Record, State

TABLE = "CREATE TABLE IF NOT EXISTS charges (key TEXT PRIMARY KEY, version INTEGER, record TEXT)"


class ShopStore:
    """Keeps records by SQL that any database has; `put` is one statement, so one worker wins."""

    def __init__(self, database: str) -> None:
        """Make the table, if it is not there."""
        self._database = database
        with closing(self._connect()) as connection, connection:
            connection.execute(TABLE)

    def find(self, key: str) -> Record | None:
        """Find the record of a key."""
        with closing(self._connect()) as connection:
            row = connection.execute("SELECT record FROM charges WHERE key = ?", (key,)).fetchone()
        return Record.load(row[0]) if row else None

    def put(self, record: Record) -> bool:
        """Keep a record in place of the version before; gives whether it was that one."""
        statement = "UPDATE charges SET version = ?, record = ? WHERE key = ? AND version = ?"
        values: tuple[int | str, ...] = (
            record.version,
            record.dump(),
            record.key,
            record.version - 1,
        )
        if record.version == 1:
            statement = "INSERT OR IGNORE INTO charges (version, record, key) VALUES (?, ?, ?)"
            values = values[:3]
        with closing(self._connect()) as connection, connection:
            return connection.execute(statement, values).rowcount == 1

    def records(self, *states: State) -> Iterator[Record]:
        """Go through the records."""
        with closing(self._connect()) as connection:
            rows = connection.execute("SELECT record FROM charges ORDER BY key").fetchall()
        found = (Record.load(text) for (text,) in rows)
        return (record for record in found if not states or record.state in states)

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._database, timeout=60)
