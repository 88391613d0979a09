"""Parses HTML into a tree, however broken it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 200
"""Elements that are deeper than this become neighbours of each other."""

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    """address article aside blockquote body br caption dd details dialog div dl dt entry
    feed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html id li link main
    name nav ol option p pre section summary table tbody tfoot thead title tr ul
    updated""".split()  # noqa: SIM905
)
"""Elements that begin a line of their own."""
CELLS = frozenset({"td", "th"})

_CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"})),
    "td": (CELLS, frozenset({"tr", "table"})),
    "th": (CELLS, frozenset({"tr", "table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
}
"""For a tag that begins: what it ends if that is open, and where the search for it stops."""


@dataclass(eq=False)
class Node:
    """Holds an element, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        """The elements right inside."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def role(self) -> str:
        return self.attributes.get("role", "")

    def walk(self) -> Iterator[Node]:
        """Every element inside, outermost first, and this one before them."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.elements)

    def find(self, tag: str) -> Node | None:
        """Find the first element with this tag."""
        return next((node for node in self.walk() if node.tag == tag), None)

    @property
    def text(self) -> str:
        """All text inside, blocks on their own lines."""
        return write_text(self)


UNSEEN = frozenset({"noscript", "script", "style", "template"})
_NOTHING = frozenset["Node"]()


def write_text(node: Node, without: AbstractSet[Node] = _NOTHING) -> str:
    """Write the text of an element, with the white space that a browser shows."""
    pieces: list[str] = []
    _collect_pieces(node, without, pieces, in_pre=False)
    return "".join(pieces)


def _collect_pieces(
    node: Node, without: AbstractSet[Node], pieces: list[str], *, in_pre: bool
) -> None:
    if node in without or node.tag in UNSEEN:
        pieces.append(" ")
        return
    in_pre = in_pre or node.tag == "pre"
    gap = "\n" if node.tag in BLOCKS else " " if node.tag in CELLS else ""
    pieces.append(gap)
    for child in node.children:
        if isinstance(child, Node):
            _collect_pieces(child, without, pieces, in_pre=in_pre)
        else:
            pieces.append(child if in_pre else re.sub(r"\s+", " ", child))
    pieces.append(gap)


def parse_html(source: str) -> Node:
    """Parse HTML; the root is an element without a tag."""
    parser = _Parser()
    parser.feed(source)
    parser.close()
    return parser.root


def count_letters(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(char.isalnum() for char in text)


class _Parser(HTMLParser):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_what_ends(tag)
        node = self._add(tag, attrs)
        if tag not in _VOID and len(self._open) < DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]  # and what was never closed inside
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Node:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        return node

    def _end_what_ends(self, tag: str) -> None:
        """End elements that need no end tag, where another one begins."""
        if tag in BLOCKS and tag != "br" and self._open[-1].tag == "p":
            self._open.pop()
        if tag not in _CLOSED_BY:
            return
        ended, bounds = _CLOSED_BY[tag]
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in bounds:
                return
            if self._open[index].tag in ended:
                del self._open[index:]
                return
