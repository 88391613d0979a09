"""The last texts, in the user's cache: for differences, and for asking only what is new."""

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

from codegen.docpages.reading import digest, is_comparable
from codegen.emit.files import write_whole


def default_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where this system keeps caches of a user."""
    if environment.get("XDG_CACHE_HOME"):
        base = Path(environment["XDG_CACHE_HOME"])
    elif sys.platform == "win32" and environment.get("LOCALAPPDATA"):
        base = Path(environment["LOCALAPPDATA"])
    else:
        base = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return base / "krpay" / "docs"


@dataclass(frozen=True, slots=True)
class Known:
    """What the last answer of an address was, and how to ask whether it still is."""

    digest: str
    modified: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    @property
    def date(self) -> date | None:
        return date.fromisoformat(self.modified) if self.modified else None


class Cache:
    """Texts by their digest, and for each address what it last answered.

    Texts are kept by digest so that the one that was accepted is still there when a
    newer one has been seen. Anything damaged counts as not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, wanted: str | None) -> str | None:
        """The text of a digest, if it was ever read here."""
        if wanted is None or not is_comparable(wanted):
            return None
        try:
            text = self._text_file(wanted).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return text if digest(text) == wanted else None

    def known(self, address: str) -> Known | None:
        """What an address last answered, if its text is there, too."""
        try:
            found: Any = json.loads(self._address_file(address).read_text(encoding="utf-8"))
            known = Known(**found)
            known.date  # noqa: B018  raises if it is none
        except (OSError, ValueError, TypeError):
            return None
        return known if self.text(known.digest) is not None else None

    def store(self, address: str, text: str, known: Known) -> None:
        """Remember an answer; a cache that cannot be written is no reason to fail."""
        with suppress(OSError):
            write_whole(self._text_file(known.digest), text)
            write_whole(self._address_file(address), json.dumps(asdict(known)) + "\n")

    def _text_file(self, wanted: str) -> Path:
        return self._folder / "texts" / f"{wanted.replace(':', '-')}.txt"

    def _address_file(self, address: str) -> Path:
        return self._folder / "addresses" / f"{sha256(address.encode()).hexdigest()}.json"
