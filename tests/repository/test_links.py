"""A link in a document leads to something that is there."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.repository.documents import (
    ROOT,
    find_anchors,
    find_links,
    list_documents,
    make_anchor,
    name_document,
    read_document,
)

DOCUMENTS = [name_document(path) for path in list_documents()]
every_document = pytest.mark.parametrize("name", DOCUMENTS)

REQUIRED = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "specs/README.md")


def find_problem(name: str, link: str) -> str | None:
    """Say what is wrong with a link, if anything is."""
    parts = urlsplit(link)
    if parts.scheme:
        return None if parts.scheme == "https" and parts.netloc else f"{link} is no https address"
    target = (ROOT / name).parent / parts.path if parts.path else ROOT / name
    if not target.resolve().is_relative_to(ROOT):
        return f"{link} leads out of the repository"
    if not target.exists():
        return f"{link} is not there"
    if not parts.fragment:
        return None
    if target.suffix != ".md":
        return f"{link}: only headings of Markdown have anchors"
    anchors = find_anchors(target.read_text(encoding="utf-8"))
    return None if parts.fragment in anchors else f"{link}: no such heading; {sorted(anchors)}"


def test_the_documents_are_found() -> None:
    assert set(REQUIRED) <= set(DOCUMENTS)
    assert any(name.startswith("docs/design/") for name in DOCUMENTS)


@every_document
def test_links_lead_to_what_is_there(name: str) -> None:
    problems = [find_problem(name, link) for link in find_links(read_document(name))]
    assert [problem for problem in problems if problem] == []


def test_a_broken_link_is_noticed() -> None:
    text = "See [it](no/such/file.md), `[not](this)`, [`code`](README.md#no-such) and [up](../x)."
    assert [find_problem("README.md", link) for link in find_links(text)] == [
        "no/such/file.md is not there",
        f"README.md#no-such: no such heading; {sorted(find_anchors(read_document('README.md')))}",
        "../x leads out of the repository",
    ]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Adding a provider", "adding-a-provider"),
        ("I want to …", "i-want-to-"),
        ("`docs.lock`: did a page change?", "docslock-did-a-page-change"),
        ("Webhooks (웹훅)", "webhooks-웹훅"),
    ],
)
def test_anchors_are_made_as_github_makes_them(heading: str, anchor: str) -> None:
    assert make_anchor(heading) == anchor


def test_every_page_of_docs_can_be_reached() -> None:
    linked = {
        ((ROOT / name).parent / urlsplit(link).path).resolve()
        for name in DOCUMENTS
        for link in find_links(read_document(name))
    }
    pages = {path.resolve() for path in (ROOT / "docs").rglob("*.md")}
    assert pages - linked == set()
