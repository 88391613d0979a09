"""Keeps the last texts in the user's cache: for differences, and to fetch only what is new."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from codegen.docpages.reading.digest import compute_digest, is_comparable
from codegen.docpages.reading.form import Form
from codegen.emit.files import write_whole


def find_cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Find where this system keeps caches of a user."""
    if environment.get("XDG_CACHE_HOME"):
        base = Path(environment["XDG_CACHE_HOME"])
    elif sys.platform == "win32" and environment.get("LOCALAPPDATA"):
        base = Path(environment["LOCALAPPDATA"])
    else:
        base = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return base / "krpay" / "docs"


@dataclass(frozen=True, slots=True)
class CachedResponse:
    """Says what an address last responded, and how to ask whether that is still so."""

    digest: str
    form: str
    modified: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    read_at: str | None = None
    """The address that gave the text, if it is another one."""
    notes: tuple[str, ...] = ()

    @property
    def date(self) -> date | None:
        return date.fromisoformat(self.modified) if self.modified else None


class Cache:
    """Keeps texts by their digest, and for each address what it last responded.

    Texts are kept by digest so that the one that was accepted is still there when a
    newer one has been seen. Anything damaged counts as not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find_text(self, digest: str | None) -> str | None:
        """Find the text of a digest, if it was ever read here."""
        if digest is None or not is_comparable(digest):
            return None
        try:
            text = self._text_file(digest).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return text if compute_digest(text) == digest else None

    def find_response(self, address: str) -> CachedResponse | None:
        """Find what an address last responded, if its text is there, too."""
        try:
            stored: Any = json.loads(self._address_file(address).read_text(encoding="utf-8"))
            response = CachedResponse(**stored)
            _ = response.date, Form(response.form)  # they raise if they are none
        except (OSError, ValueError, TypeError):
            return None
        return response if self.find_text(response.digest) is not None else None

    def store(self, address: str, text: str, response: CachedResponse) -> None:
        """Remember a response; a cache that cannot be written is no reason to fail."""
        with suppress(OSError):
            write_whole(self._text_file(response.digest), text)
            write_whole(self._address_file(address), json.dumps(asdict(response)) + "\n")

    def _text_file(self, digest: str) -> Path:
        return self._folder / "texts" / f"{digest.replace(':', '-')}.txt"

    def _address_file(self, address: str) -> Path:
        return self._folder / "addresses" / f"{sha256(address.encode()).hexdigest()}.json"
