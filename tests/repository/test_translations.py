"""A page and its translation say the same: the same sections, code, tables and links."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.repository.documents import ROOT, find_blocks, read_document

LANGUAGE_LINK = re.compile(r"^\[(?:English|한국어)\]\(.*\)$", re.MULTILINE)


@dataclass(frozen=True)
class Pair:
    """A page and its translation."""

    english: str
    korean: str

    def __str__(self) -> str:
        return self.korean


PAIRS = [Pair("README.md", "README.ko.md"), Pair("docs/migration.md", "docs/ko/migration.md")]
with_readme = pytest.mark.parametrize("pair", PAIRS[:1], ids=str)
with_each = pytest.mark.parametrize("pair", PAIRS, ids=str)


def list_code(name: str) -> list[list[str]]:
    return [[block.language, block.text] for block in find_blocks(read_document(name))]


def describe_structure(name: str) -> list[str]:
    """List headings by level, and tables by how many rows each section has, in their order."""
    text = re.sub(r"^```.*?^```$", "```", read_document(name), flags=re.MULTILINE | re.DOTALL)
    kinds = {"|": "row", "-": "item"}
    described: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            described.append(line.split()[0])
        elif line and not LANGUAGE_LINK.match(line):
            described.append("code" if line == "```" else kinds.get(line[:1], "paragraph"))
    return described


def list_links(name: str) -> list[str]:
    folder = (ROOT / name).parent
    text = LANGUAGE_LINK.sub("", read_document(name))
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    return sorted(
        link if "://" in link else f"{(folder / link.partition('#')[0]).resolve()}"
        for link in links
        if "migration.md" not in link  # each language has its own first
    )


@with_each
def test_both_have_the_same_sections_tables_and_paragraphs(pair: Pair) -> None:
    assert describe_structure(pair.korean) == describe_structure(pair.english)


@with_readme
def test_both_have_the_same_code(pair: Pair) -> None:
    assert list_code(pair.korean) == list_code(pair.english)


@with_readme
def test_both_have_the_same_links(pair: Pair) -> None:
    assert list_links(pair.korean) == list_links(pair.english)


@with_readme
def test_both_name_the_same_things_in_code(pair: Pair) -> None:
    def list_names(name: str) -> set[str]:
        return set(re.findall(r"`[^`\n]+`", read_document(name)))

    assert list_names(pair.korean) == list_names(pair.english)


@with_readme
def test_both_have_the_same_numbers(pair: Pair) -> None:
    def list_numbers(name: str) -> list[str]:
        rows = [line for line in read_document(name).splitlines() if line.startswith("| [")]
        return [number for line in rows for number in re.findall(r"\b\d+\b", line)]

    assert list_numbers(pair.korean) == list_numbers(pair.english)


@with_each
def test_each_leads_to_the_other(pair: Pair) -> None:
    for page, other in ((pair.english, pair.korean), (pair.korean, pair.english)):
        target = (ROOT / other).resolve()
        links = re.findall(r"\]\(([^)\s]+)\)", read_document(page))
        assert target in {((ROOT / page).parent / link).resolve() for link in links}
