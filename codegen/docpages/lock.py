"""Reads and writes `specs/docs.lock`: what is known of each page, as a person last accepted it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from codegen.docpages.pages import CitedPage
from codegen.emit.files import write_whole

SYNC = "nox -s docs -- --sync"

_HEADER = """\
# The pages that the specs rest on, as they were when a person last accepted them.
# One without a digest was never read by `nox -s docs`; its date is what the specs say.
# Written by `nox -s docs -- --accept` and `--sync`; explained in specs/README.md.
"""


class LockError(Exception):
    """Says why the lock cannot be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Holds what is known of one page; nothing, if it was never read."""

    modified: date | None = None
    """The date that the page shows; before it was read, the one that the specs give."""
    read: date | None = None
    """The day on which the text of `digest` was read."""
    digest: str | None = None
    form: str | None = None
    """What the text of `digest` was taken from."""
    compared: date | None = None
    """The day on which a person accepted this page by its name, having compared it."""
    original: str | None = None
    """The digest of the page of which it is a translation, if the two differ."""
    moved: str | None = None
    """Where it has moved for good, although the specs still cite the old address."""
    unreadable: date | None = None
    """The day since which it has been known to have no text."""
    vanished: date | None = None
    """The day since which it has been known to be gone."""

    @property
    def was_seen(self) -> bool:
        return bool(self.read or self.unreadable or self.vanished)


Lock = dict[str, Entry]

_TEXTS = ("digest", "form", "original", "moved")
_TYPES: dict[str, type] = {
    field.name: str if field.name in _TEXTS else date for field in fields(Entry)
}


def load_lock(path: Path) -> Lock:
    """Read a lock; one that does not exist knows no page."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: {error}; restore it, or delete it and run `{SYNC}`"
        raise LockError(message) from None
    return {url: _parse_entry(path, url, values) for url, values in tables.items()}


def _parse_entry(path: Path, url: str, values: Any) -> Entry:
    if not isinstance(values, dict):
        raise LockError(f"{path}: {url!r} must be a table")
    for key, value in values.items():
        expected = _TYPES.get(key)
        if expected is None:
            raise LockError(f"{path}: {url}: unknown key {key!r}; known: {', '.join(_TYPES)}")
        if type(value) is not expected:
            kind = "a day such as 2026-01-07, without quotes" if expected is date else "text"
            raise LockError(f"{path}: {url}: {key!r} must be {kind}")
    return Entry(**values)


def dump_lock(lock: Mapping[str, Entry]) -> str:
    """Write a lock as text: sorted, an entry a page."""
    parts = [_HEADER]
    for url, entry in sorted(lock.items()):
        parts.append(f"\n[{_quote_text(url)}]\n")
        for key in _TYPES:
            value = getattr(entry, key)
            if value is not None:
                written = _quote_text(value) if isinstance(value, str) else value.isoformat()
                parts.append(f"{key} = {written}\n")
    return "".join(parts)


def _quote_text(value: str) -> str:
    """Quote a TOML string; JSON's escapes are TOML's, save for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def save_lock(path: Path, lock: Mapping[str, Entry]) -> bool:
    """Write a lock if that changes it, and say whether it did."""
    text = dump_lock(lock)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    write_whole(path, text)
    return True


def sync_entries(lock: Mapping[str, Entry], pages: Mapping[str, CitedPage]) -> Lock:
    """Give the lock an entry for each page, and for no other.

    What was never seen is known from the specs alone, and follows them.
    """
    result = {}
    for url, page in pages.items():
        entry = lock.get(url, Entry())
        result[url] = entry if entry.was_seen else replace(entry, modified=page.modified)
    return result


def list_differences(lock: Mapping[str, Entry], pages: Mapping[str, CitedPage]) -> list[str]:
    """List the pages in which the lock and the specs differ."""
    new, stray = sorted(pages.keys() - lock.keys()), sorted(lock.keys() - pages.keys())
    synced = sync_entries(lock, pages)
    return [
        *(f"{pages[url].places[0]}: docs.lock lacks {url}" for url in new),
        *(f"docs.lock: no spec cites {url} any more" for url in stray),
        *(
            f"{pages[url].places[0]}: docs.lock gives {lock[url].modified or 'no date'} for "
            f"{url}, the specs {synced[url].modified or 'none'}"
            for url in sorted(pages.keys() & lock.keys())
            if lock[url] != synced[url]
        ),
    ]
