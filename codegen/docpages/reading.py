"""The bytes of a page to comparable text, a digest of it, and the date that it shows."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from email.message import Message

from codegen.docpages.charset import decode
from codegen.docpages.markup import read_markup

VERSION = "1"
"""Changes when the same bytes would be read as another text; digests begin with it."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MODIFIED_AT = re.compile(
    r"(?:^|(?<=\s))Modified at\s+(\d{4}-\d{2}-\d{2})(?:\s+\d{2}:\d{2}(?::\d{2})?)?(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page says."""

    text: str
    """Lines of text; empty if there is nothing to read."""
    modified: date | None
    """When it was changed, if it says so itself."""
    why_empty: str = ""

    @property
    def digest(self) -> str:
        return digest(self.text)


def digest(text: str) -> str:
    """Tell two texts apart, but not by their white space, which is layout."""
    return f"{VERSION}:{hashlib.sha256(''.join(text.split()).encode()).hexdigest()}"


def is_comparable(recorded: str) -> bool:
    """Whether a digest was made in the same way as they are made now."""
    return re.fullmatch(f"{VERSION}:[0-9a-f]{{64}}", recorded) is not None


def read(content: bytes, content_type: str, url: str) -> Reading:
    """Read a page of any type."""
    header = Message()
    header["Content-Type"] = content_type
    kind = header.get_content_type() if content_type else _guess(content)
    source = decode(content, header.get_content_charset()).replace("\r\n", "\n")
    if kind.endswith(("html", "xml")):
        return _read_markup(source)
    if kind.endswith("json") or (kind == "text/plain" and url.endswith(".json")):
        return _not_empty(_json(source), None)
    if kind.startswith("text/"):
        return _not_empty(*_take_modified_at(source))
    return Reading("", None, f"it is {kind}, which has no text")


def _guess(content: bytes) -> str:
    return "text/html" if content.lstrip()[:1] == b"<" else "text/plain"


def _read_markup(source: str) -> Reading:
    try:
        markup = read_markup(source)
    except AssertionError:  # how html.parser says that it cannot go on
        return Reading("", None, "its HTML is broken")
    text, modified = _take_modified_at(markup.text)
    modified = (
        modified
        or _take_modified_at(markup.everything)[1]
        or _day([markup.modified_time or ""])
        or _day(markup.times)
    )
    if not text.strip():
        why = "it has no text of its own; a browser probably fills it in with JavaScript"
        return Reading("", modified, why)
    return Reading(_tidy(text), modified)


def _json(source: str) -> str:
    """JSON with its keys in order, so that only values make a difference."""
    try:
        value = json.loads(source)
        return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    except (ValueError, RecursionError):
        return source


def _take_modified_at(text: str) -> tuple[str, date | None]:
    """A line such as `Modified at 2026-01-07 08:31:01` is a date, and no part of the text."""
    found = _MODIFIED_AT.findall(text)
    return _MODIFIED_AT.sub(" ", text), max(filter(None, map(_parse, found)), default=None)


def _day(times: Iterable[str]) -> date | None:
    """The day that times agree on; of several, none can be told to be that of the page."""
    days = {_parse(time) for time in times}
    return days.pop() if len(days) == 1 else None


def _parse(time: str) -> date | None:
    try:
        return date.fromisoformat(time.strip()[:10])
    except ValueError:
        return None


def _not_empty(text: str, modified: date | None) -> Reading:
    text = _tidy(text)
    return Reading(text, modified, "" if text else "it is empty")


def _tidy(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")  # JSON may hold half characters
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
