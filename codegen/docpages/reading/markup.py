"""Reads from HTML (and feeds) the text that a person sees, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from codegen.docpages.reading.dates import find_common_day, take_change_date
from codegen.docpages.reading.form import Form, PageText
from codegen.docpages.reading.furniture import find_furniture
from codegen.docpages.reading.noise import drop_noise
from codegen.docpages.reading.not_a_page import find_excuse
from codegen.docpages.reading.tidy import tidy_text
from codegen.docpages.reading.tree import Node, count_letters, parse_html, write_text

FEWEST_LETTERS = 40
"""A page with fewer letters than these outside of its menus has not been rendered."""

_WAITING = re.compile(r"^loading\s?(?:\.\.\.|…)?$", re.IGNORECASE | re.MULTILINE)


def read_markup(source: str, url: str) -> PageText:
    """Read HTML, however broken it is."""
    try:
        root = parse_html(source)
    except AssertionError:  # how html.parser says that it cannot go on
        return PageText("", why_empty="its HTML is broken")
    if root.find("feed"):
        return _read_feed(root)
    raw, modified = take_change_date(_find_content(root, url))
    text = drop_noise(tidy_text(raw))
    excuse = find_excuse(root, source, text)
    modified = modified or _find_date_around(root)
    if excuse:
        return PageText("", Form.TEXT, modified, excuse.reason, excuse.is_refusal)
    if count_letters(text) < FEWEST_LETTERS:
        why = "it has no text of its own; a browser probably fills it in with JavaScript"
        return PageText("", Form.TEXT, modified, why)
    notes = ("parts of it say «Loading»: a browser would fill them in",)
    return PageText(text, Form.TEXT, modified, notes=notes if _WAITING.search(raw) else ())


def _find_content(root: Node, url: str) -> str:
    """Find the text of the innermost part that is a whole page."""
    for with_menus in (True, False):
        furniture = find_furniture(root, url, with_menus=with_menus)
        for is_part in (_is_main, _is_article, _is_root):
            text = "".join(_write_parts(root, is_part, furniture))
            if count_letters(text) >= FEWEST_LETTERS:
                return text
    return ""


def _is_main(node: Node) -> bool:
    return node.tag == "main" or node.role == "main"


def _is_article(node: Node) -> bool:
    return node.tag == "article"


def _is_root(node: Node) -> bool:
    return node.tag == ""


def _write_parts(
    node: Node, is_part: Callable[[Node], bool], furniture: set[Node]
) -> Iterator[str]:
    """Write all outermost parts of a kind that are not furniture."""
    if node in furniture:
        return
    if is_part(node):
        yield write_text(node, furniture)
        return
    for child in node.elements:
        yield from _write_parts(child, is_part, furniture)


def _find_date_around(root: Node) -> date | None:
    """Find the date of a page outside of its content."""
    metas = [
        node.attributes.get("content", "")
        for node in root.walk()
        if node.tag == "meta" and node.attributes.get("property") == "article:modified_time"
    ]
    around = find_furniture(root, "", with_menus=False)
    times = [node.attributes.get("datetime", "") for node in _walk_outside(root, around)]
    return (
        take_change_date(tidy_text(root.text))[1]
        or find_common_day(metas)
        or find_common_day(times)
    )


def _walk_outside(node: Node, left_out: set[Node]) -> Iterator[Node]:
    """Every `time` that is not inside of these elements."""
    if node in left_out:
        return
    if node.tag == "time":
        yield node
    for child in node.elements:
        yield from _walk_outside(child, left_out)


def _read_feed(root: Node) -> PageText:
    """Read a feed: its titles and entries; its date is that of its first `updated`."""
    updated = root.find("updated")
    modified = find_common_day([updated.text]) if updated else None
    text = tidy_text(root.text)
    return PageText(text, Form.FEED, modified, "" if text else "it is empty")
