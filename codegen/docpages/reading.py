"""Reads the bytes of a page: comparable text, a digest of it, and the date that it shows."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from email.message import Message

from codegen.docpages.charset import decode_page
from codegen.docpages.markup import read_markup

VERSION = "1"
"""Changes when the same bytes would be read as another text; digests begin with it."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MODIFIED_AT = re.compile(
    r"(?:^|(?<=\s))Modified at\s+(\d{4}-\d{2}-\d{2})(?:\s+\d{2}:\d{2}(?::\d{2})?)?(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class PageText:
    """Holds what a page says."""

    text: str
    """Lines of text; empty if there is nothing to read."""
    modified: date | None
    """When it was changed, if it says so itself."""
    why_empty: str = ""

    @property
    def digest(self) -> str:
        return compute_digest(self.text)


def compute_digest(text: str) -> str:
    """Compute what tells two texts apart, but not by their white space, which is layout."""
    return f"{VERSION}:{hashlib.sha256(''.join(text.split()).encode()).hexdigest()}"


def is_comparable(recorded: str) -> bool:
    """Say whether a digest was made in the same way as they are made now."""
    return re.fullmatch(f"{VERSION}:[0-9a-f]{{64}}", recorded) is not None


def read_page(content: bytes, content_type: str, url: str) -> PageText:
    """Read a page of any type."""
    header = Message()
    header["Content-Type"] = content_type
    kind = header.get_content_type() if content_type else _guess_type(content)
    source = decode_page(content, header.get_content_charset()).replace("\r\n", "\n")
    if kind.endswith(("html", "xml")):
        return _read_markup(source)
    if kind.endswith("json") or (kind == "text/plain" and url.endswith(".json")):
        return _require_text(_sort_keys(source), None)
    if kind.startswith("text/"):
        return _require_text(*_take_modified_at(source))
    return PageText("", None, f"it is {kind}, which has no text")


def _guess_type(content: bytes) -> str:
    return "text/html" if content.lstrip()[:1] == b"<" else "text/plain"


def _read_markup(source: str) -> PageText:
    try:
        markup = read_markup(source)
    except AssertionError:  # how html.parser says that it cannot go on
        return PageText("", None, "its HTML is broken")
    text, modified = _take_modified_at(markup.text)
    modified = (
        modified
        or _take_modified_at(markup.everything)[1]
        or _find_common_day([markup.modified_time or ""])
        or _find_common_day(markup.times)
    )
    if not text.strip():
        why = "it has no text of its own; a browser probably fills it in with JavaScript"
        return PageText("", modified, why)
    return PageText(_tidy_text(text), modified)


def _sort_keys(source: str) -> str:
    """Put the keys of JSON in order, so that only values make a difference."""
    try:
        value = json.loads(source)
        return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    except (ValueError, RecursionError):
        return source


def _take_modified_at(text: str) -> tuple[str, date | None]:
    """Take lines such as `Modified at 2026-01-07 08:31:01` out of the text, as its date."""
    days = _MODIFIED_AT.findall(text)
    return _MODIFIED_AT.sub(" ", text), max(filter(None, map(_parse_day, days)), default=None)


def _find_common_day(times: Iterable[str]) -> date | None:
    """Find the day that times agree on; of several, none can be told to be that of the page."""
    days = {_parse_day(time) for time in times}
    return days.pop() if len(days) == 1 else None


def _parse_day(time: str) -> date | None:
    try:
        return date.fromisoformat(time.strip()[:10])
    except ValueError:
        return None


def _require_text(text: str, modified: date | None) -> PageText:
    text = _tidy_text(text)
    return PageText(text, modified, "" if text else "it is empty")


def _tidy_text(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")  # JSON may hold half characters
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
