"""Reads from HTML (and feeds) the text that a person sees, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

FEWEST_LETTERS = 40
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
    """Holds what a page has."""

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


def count_letters(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(char.isalnum() for char in text)


class _Reader(HTMLParser):
    """Collects pieces of text, each with the regions that it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str | None]] = []
        self._pieces: list[tuple[frozenset[str], str]] = []
        self._is_feed = False
        self._times: list[str] = []
        self._modified_time: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._note_date(tag, attributes)
        self._separate_text(tag)
        region = self._find_region(tag, attributes)
        if region or any(tag == name for name, _ in self._open):
            self._open.append((tag, region))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note_date(tag, {name: value or "" for name, value in attrs})
        self._separate_text(tag)

    def handle_endtag(self, tag: str) -> None:
        for index in reversed(range(len(self._open))):
            if self._open[index][0] == tag:
                del self._open[index:]  # and what was never closed inside
                break
        self._separate_text(tag)

    def handle_data(self, data: str) -> None:
        regions = self._regions
        if "updated" in regions and self._modified_time is None:
            self._modified_time = data.strip()
        self._add_text(data if "pre" in regions else re.sub(r"\s+", " ", data))

    def result(self) -> Markup:
        texts = [
            self._join_pieces(lambda regions: "main" in regions and "around" not in regions),
            self._join_pieces(lambda regions: "article" in regions and "around" not in regions),
            self._join_pieces(lambda regions: "around" not in regions),
        ]
        text = next((text for text in texts if count_letters(text) >= FEWEST_LETTERS), "")
        return Markup(text, self._join_pieces(lambda _: True), self._times, self._modified_time)

    def _join_pieces(self, is_chosen: Callable[[frozenset[str]], bool]) -> str:
        return "".join(piece for regions, piece in self._pieces if is_chosen(regions))

    @property
    def _regions(self) -> frozenset[str]:
        return frozenset(region for _, region in self._open if region)

    def _find_region(self, tag: str, attributes: dict[str, str]) -> str | None:
        """Find the region that an element begins, if it begins one."""
        if tag in _DROPPED or (tag == "title" and not self._is_feed):
            return "dropped"
        if attributes.get("role") in _ROLES:
            return _ROLES[attributes["role"]]
        if tag in ("nav", "aside"):
            return "around"
        if tag in ("header", "footer"):  # of the page, or of its content
            return None if self._regions & {"main", "article"} else "around"
        return tag if tag in ("main", "article", "pre", "updated") else None

    def _note_date(self, tag: str, attributes: dict[str, str]) -> None:
        """Remember what a page says about its age."""
        if tag == "meta" and attributes.get("property") == "article:modified_time":
            self._modified_time = attributes.get("content")
        elif tag == "time" and not self._regions & {"around", "dropped"}:
            self._times.append(attributes.get("datetime", ""))
        elif tag == "feed":
            self._is_feed = True

    def _separate_text(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _CELLS:
            self._add_text(" " if tag in _CELLS else "\n")

    def _add_text(self, piece: str) -> None:
        regions = self._regions
        if "dropped" not in regions:
            self._pieces.append((regions, piece))
