"""Knows which pages are translations, and finds where one differs from its original."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TOKEN = re.compile(r"\d[\d.,_]*\d|[A-Za-z]+_[A-Za-z0-9_]+|[a-z]+[A-Z]\w*|(?<![\w.])\d(?![\w.])")


class OriginalsError(Exception):
    """Says why the list of originals cannot be read."""


@dataclass(frozen=True, slots=True)
class Translation:
    """Says that the pages below one address are translations of those below another."""

    pages: str
    original: str


def load_translations(path: Path) -> list[Translation]:
    """Read the list; one that does not exist has no entry."""
    try:
        value: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OriginalsError(f"{path}: {error}") from None
    entries = value.get("translations")
    if set(value) != {"translations"} or not isinstance(entries, list):
        raise OriginalsError(f"{path}: write tables [[translations]], and nothing else")
    return [_read_entry(path, entry) for entry in entries]


def _read_entry(path: Path, entry: Any) -> Translation:
    keys = {"pages", "original"}
    if not isinstance(entry, dict) or set(entry) != keys:
        raise OriginalsError(f"{path}: {entry!r} must have `pages` and `original`, and no more")
    if not all(isinstance(entry[key], str) and entry[key].endswith("/") for key in keys):
        raise OriginalsError(f"{path}: {entry!r}: both must be addresses that end in /")
    return Translation(entry["pages"], entry["original"])


def find_original(url: str, translations: list[Translation]) -> str | None:
    """Find the page that a page is a translation of."""
    for one in translations:
        if url.startswith(one.pages):
            return one.original + url.removeprefix(one.pages)
    return None


def compare_with_original(page: str, original: str) -> list[tuple[str, str]]:
    """Find the lines in which names and numbers differ, of the page and of its original.

    Words cannot be compared between languages. What swaps two words is not seen, only what
    swaps, adds or leaves out codes, numbers or names of fields.
    """
    ours, theirs = _list_lines(page), _list_lines(original)
    if len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return [(line, other) for (a, line), (b, other) in pairs if a != b]
    matcher = difflib.SequenceMatcher(
        None, [tokens for tokens, _ in ours], [tokens for tokens, _ in theirs], autojunk=False
    )
    return [
        (" / ".join(line for _, line in ours[a:b]), " / ".join(line for _, line in theirs[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _list_lines(text: str) -> list[tuple[tuple[str, ...], str]]:
    """List the lines that have names or numbers, each with these; JSON has lines in its texts."""
    lines = (line.strip(' "') for line in text.replace("\\n", "\n").split("\n"))
    found = ((tuple(token.rstrip(".,") for token in _TOKEN.findall(line)), line) for line in lines)
    return [(tokens, line) for tokens, line in found if tokens]
