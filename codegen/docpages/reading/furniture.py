"""Finds the parts of a page that stand around its content: menus, steps, tabs, banners."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from codegen.docpages.reading.noise import is_language, is_step
from codegen.docpages.reading.tree import CELLS, UNSEEN, Node, count_letters

_TAGS = frozenset(
    """aside canvas dialog iframe input nav noscript object script select style svg
    template textarea title""".split()  # noqa: SIM905
)
_ROLES = frozenset(
    """alertdialog banner complementary contentinfo dialog menu menubar navigation progressbar
    search status toolbar tooltip""".split()  # noqa: SIM905
)
_CLASSES = frozenset(
    """breadcrumb breadcrumbs consent cookie cookies feedback navbar pager pagination paginator
    sidebar sidenav toc""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MENUS = frozenset({"div", "ul", "ol", "section", "dl", "span"})
_FEWEST_LINKS = 3
_MANY_LINKS = 5
_METHODS = frozenset({"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"})
_NOTES = frozenset(
    "admonition alert callout caution danger hint important info note tip warning".split()  # noqa: SIM905
)
_ARROWS = "←→«»‹›"
_LONGEST_STEPS = 200
_MOST_IN_STEPS = 30
_LONGEST_ROW = 200
_MOST_IN_ROW = 100
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TELLING = _HEADINGS | CELLS | {"article", "main", "p", "pre"}


def find_furniture(root: Node, url: str, *, with_menus: bool = True) -> set[Node]:
    """Find the outermost elements that are no content; `with_menus`, also lists of links."""
    finder = _Finder(root, urlsplit(url).netloc, with_menus)
    finder.look_at(root, is_content=False)
    return finder.found


@dataclass
class _Measures:
    """Says what is inside of an element."""

    elements: int = 1
    letters: int = 0
    letters_of_links: int = 0
    links: int = 0
    leads_outside: bool = False
    tags: set[str] = field(default_factory=set)
    """Those of `_TELLING` that are inside, or that it has itself."""


class _Finder:
    """Looks at every element once."""

    def __init__(self, root: Node, host: str, with_menus: bool) -> None:
        self.found = set[Node]()
        self._host = host
        self._with_menus = with_menus
        self._measures: dict[Node, _Measures] = {}
        self._letters = self._measure(root).letters

    def look_at(self, node: Node, *, is_content: bool) -> None:
        """Look at the elements inside of one that is not furniture itself."""
        if node in self.found:
            return
        is_content = is_content or node.tag in ("main", "article") or node.role == "main"
        for child in node.elements:
            if self._is_furniture(child, is_content):
                self.found.add(child)
        self._find_samples(node)
        for child in node.elements:
            self.look_at(child, is_content=is_content)

    def _measure(self, node: Node) -> _Measures:
        """Measure an element, and all inside, once."""
        sums = _Measures(tags={node.tag} & _TELLING)
        for child in node.children:
            if isinstance(child, str):
                is_seen = node.tag not in UNSEEN and child.strip() not in _METHODS
                sums.letters += count_letters(child) if is_seen else 0
                continue
            inside = self._measure(child)
            sums.elements += inside.elements
            sums.letters += inside.letters
            sums.letters_of_links += inside.letters_of_links
            sums.links += inside.links
            sums.leads_outside |= inside.leads_outside
            sums.tags |= inside.tags
        if node.tag == "a":
            sums.links += 1
            sums.letters_of_links = sums.letters
            sums.leads_outside |= not self._is_inside_site(node.attributes.get("href", ""))
        self._measures[node] = sums
        return sums

    def _is_furniture(self, node: Node, is_content: bool) -> bool:
        if is_content and node.tag == "aside" and _is_note(node):
            return False
        if node.tag in _TAGS or node.role in _ROLES:
            return True
        if node.tag in ("header", "footer"):  # of the page, or of its content
            return not is_content and "main" not in self._measures[node].tags
        return (
            node.attributes.get("aria-hidden") == "true"
            or node.attributes.get("rel") in ("prev", "next")
            or self._has_name_of_furniture(node)
            or self._is_step(node)
            or (self._with_menus and self._is_menu(node))
        )

    def _has_name_of_furniture(self, node: Node) -> bool:
        """Say whether its class tells; a frame of the whole page may be called so, too."""
        words = {word.lower() for word in _WORD.findall(node.attributes.get("class", ""))}
        measures = self._measures[node]
        if not words & _CLASSES or measures.tags & {"main", "article", "h1"}:
            return False
        return measures.letters * 2 <= self._letters

    def _is_step(self, node: Node) -> bool:
        """Say whether it leads to the next or the previous page."""
        measures = self._measures[node]
        if node.tag in ("li", "td", "th") or "p" in measures.tags:
            return False
        if (
            not 0 < measures.links <= 2
            or measures.letters > _LONGEST_STEPS
            or measures.elements > 30
        ):
            return False
        if node.tag == "a":
            leaves = [leaf.strip() for leaf in _write_leaves(node) if leaf.strip()]
            if not leaves:
                return False
            has_arrow = leaves[0][0] in _ARROWS or leaves[-1][-1] in _ARROWS
            return has_arrow or is_step(leaves[0].partition(":")[0])
        outside = _write_outside_links(node).split("\n")
        labels = [line for line in outside if line.strip(" →←›‹»«|·")]
        return bool(labels) and all(map(is_step, labels))

    def _is_menu(self, node: Node) -> bool:
        """Say whether it is hardly more than links to other pages of the site."""
        measures = self._measures[node]
        if node.tag not in _MENUS or measures.tags & {"main", "h1", *CELLS}:
            return False
        if measures.links < _FEWEST_LINKS or measures.leads_outside:
            return False
        outside = measures.letters - measures.letters_of_links
        # A long menu has titles of its groups, too.
        share = 3 if measures.links >= _MANY_LINKS and not measures.tags & {"p", "pre"} else 9
        return outside * share <= measures.letters

    def _is_inside_site(self, href: str) -> bool:
        try:
            parts = urlsplit(href)
        except ValueError:
            return False
        return parts.scheme in ("", "http", "https") and parts.netloc in ("", self._host)

    def _find_samples(self, parent: Node) -> None:
        """Find rows of names of programming languages, and the sample that each row switches."""
        for index, child in enumerate(parent.elements):
            measures = self._measures[child]
            if measures.letters > _LONGEST_ROW or measures.elements > _MOST_IN_ROW:
                continue
            if not _is_row_of_languages(child):
                continue
            self.found.add(child)
            for sibling in parent.elements[index + 1 :]:
                tags = self._measures[sibling].tags
                if tags & _HEADINGS:
                    break
                if "pre" in tags:
                    self.found.add(sibling)
                    break


def _is_note(node: Node) -> bool:
    """Say whether an `aside` is a note on the content, and not something beside it."""
    words = {word.lower() for word in _WORD.findall(node.attributes.get("class", ""))}
    return node.role in ("note", "alert") or bool(words & _NOTES)


def _is_row_of_languages(node: Node) -> bool:
    """Say whether an element holds names of programming languages and nothing else."""
    names = [line for line in _write_leaves(node) if line.strip()]
    return len(names) > 1 and all(map(is_language, names))


def _write_leaves(node: Node) -> list[str]:
    if not node.elements:
        return node.text.split("\n")
    return [line for child in node.children for line in _write_child(child)]


def _write_child(child: Node | str) -> list[str]:
    return [child] if isinstance(child, str) else _write_leaves(child)


def _write_outside_links(node: Node) -> str:
    """Write the text that is in no link."""
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(" ".join(child.split()))
        elif child.tag != "a":
            parts.append(_write_outside_links(child))
    return "\n".join(part for part in parts if part)
