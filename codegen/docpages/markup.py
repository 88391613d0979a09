"""HTML (and feeds) to the text that a reader sees, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

LEAST_LETTERS = 40
"""A page with fewer letters than these outside of its menus has not been rendered."""

_DROPPED = frozenset(
    "canvas iframe noscript object script style svg template".split()  # noqa: SIM905
)
_ROLES = {
    "main": "main",
    "navigation": "around",
    "banner": "around",
    "contentinfo": "around",
    "complementary": "around",
    "search": "around",
}
_BLOCKS = frozenset(
    """address article aside blockquote body br caption dd details dialog div dl dt entry
    feed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr id li link main
    name nav ol option p pre section summary table tbody tfoot thead title tr ul
    updated""".split()  # noqa: SIM905
)
_CELLS = frozenset({"td", "th"})


@dataclass
class Markup:
    """What a page holds."""

    text: str
    """The text, each block on its own line."""
    everything: str
    """The text with menus, headers and footers."""
    times: list[str] = field(default_factory=list)
    """What its `time` elements say."""
    modified_time: str | None = None
    """What `meta property="article:modified_time"` says, or the `updated` of a feed."""


def read_markup(source: str) -> Markup:
    """Read HTML, however broken it is."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.result()


def letters(text: str) -> int:
    """How many letters and digits a text has."""
    return sum(char.isalnum() for char in text)


class _Reader(HTMLParser):
    """Collects pieces of text, each with the kinds of the regions that it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str | None]] = []
        self._pieces: list[tuple[frozenset[str], str]] = []
        self._is_feed = False
        self._times: list[str] = []
        self._modified_time: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._note(tag, found)
        self._separate(tag)
        kind = self._kind(tag, found)
        if kind or any(tag == name for name, _ in self._open):
            self._open.append((tag, kind))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, {name: value or "" for name, value in attrs})
        self._separate(tag)

    def handle_endtag(self, tag: str) -> None:
        for index in reversed(range(len(self._open))):
            if self._open[index][0] == tag:
                del self._open[index:]  # and what was never closed inside
                break
        self._separate(tag)

    def handle_data(self, data: str) -> None:
        kinds = self._kinds
        if "updated" in kinds and self._modified_time is None:
            self._modified_time = data.strip()
        self._add(data if "pre" in kinds else re.sub(r"\s+", " ", data))

    def result(self) -> Markup:
        texts = [
            self._text(lambda kinds: "main" in kinds and "around" not in kinds),
            self._text(lambda kinds: "article" in kinds and "around" not in kinds),
            self._text(lambda kinds: "around" not in kinds),
        ]
        text = next((text for text in texts if letters(text) >= LEAST_LETTERS), "")
        return Markup(text, self._text(lambda _: True), self._times, self._modified_time)

    def _text(self, wanted: Callable[[frozenset[str]], bool]) -> str:
        return "".join(piece for kinds, piece in self._pieces if wanted(kinds))

    @property
    def _kinds(self) -> frozenset[str]:
        return frozenset(kind for _, kind in self._open if kind)

    def _kind(self, tag: str, attributes: dict[str, str]) -> str | None:
        if tag in _DROPPED or (tag == "title" and not self._is_feed):
            return "dropped"
        if attributes.get("role") in _ROLES:
            return _ROLES[attributes["role"]]
        if tag in ("nav", "aside"):
            return "around"
        if tag in ("header", "footer"):  # of the page, or of its content
            return None if self._kinds & {"main", "article"} else "around"
        return tag if tag in ("main", "article", "pre", "updated") else None

    def _note(self, tag: str, attributes: dict[str, str]) -> None:
        """Remember what a page says about its age."""
        if tag == "meta" and attributes.get("property") == "article:modified_time":
            self._modified_time = attributes.get("content")
        elif tag == "time" and not self._kinds & {"around", "dropped"}:
            self._times.append(attributes.get("datetime", ""))
        elif tag == "feed":
            self._is_feed = True

    def _separate(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _CELLS:
            self._add(" " if tag in _CELLS else "\n")

    def _add(self, piece: str) -> None:
        kinds = self._kinds
        if "dropped" not in kinds:
            self._pieces.append((kinds, piece))
