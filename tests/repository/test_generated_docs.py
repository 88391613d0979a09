"""The generated pages hang together: every link leads to a page and a heading that are there."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.repository.documents import ROOT, find_anchors, find_links

DOCS = ROOT / "generated" / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


@cache
def read_anchors(path: Path) -> set[str]:
    return find_anchors(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_what_is_there(name: str) -> None:
    page = DOCS / name
    wrong = []
    for link in find_links(page.read_text(encoding="utf-8")):
        parts = urlsplit(link)
        if parts.scheme:
            continue
        target = (page.parent / parts.path).resolve() if parts.path else page
        is_there = target.is_file() or (not parts.fragment and target.exists())
        if not is_there or (parts.fragment and parts.fragment not in read_anchors(target)):
            wrong.append(link)
    assert wrong == []


def test_every_page_of_a_tag_can_be_reached() -> None:
    for page in DOCS.glob("*.md"):
        links = find_links(page.read_text(encoding="utf-8"))
        linked = {urlsplit(link).path for link in links}
        below = {path.relative_to(DOCS).as_posix() for path in (DOCS / page.stem).glob("*.md")}
        assert below
        assert below - linked == set()
