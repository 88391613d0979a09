"""The Markdown that people write here: its prose, its code blocks, its links and its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parents[2]

_WRITTEN_FOLDERS = ("docs", "specs", "tests", "codegen")

_BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_INLINE_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A code block."""

    language: str
    text: str


def list_documents() -> list[Path]:
    """List the Markdown files that are written by hand."""
    files = list(ROOT.glob("*.md"))
    for folder in _WRITTEN_FOLDERS:
        files += (ROOT / folder).rglob("*.md")
    return sorted(files)


def name_document(path: Path) -> str:
    """Name a document by its path in the repository."""
    return path.relative_to(ROOT).as_posix()


def read_document(name: str) -> str:
    """Read a document by its path in the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def find_blocks(text: str, language: str | None = None) -> list[Block]:
    """Find the code blocks of a document, or those in one language."""
    blocks = [Block(found[2], dedent(found[3])) for found in _BLOCK.finditer(text)]
    return [block for block in blocks if language is None or block.language == language]


def remove_blocks(text: str) -> str:
    """Remove code blocks; a line break stays for each."""
    return _BLOCK.sub("\n", text)


def read_prose(text: str) -> str:
    """Read what is neither code nor the target of a link."""
    without_code = _INLINE_CODE.sub("``", remove_blocks(text))
    return _LINK.sub(lambda found: found[1], without_code)


def find_links(text: str) -> Iterator[str]:
    """Find the targets of the links of a document."""
    for found in _LINK.finditer(_INLINE_CODE.sub("``", remove_blocks(text))):
        yield found[2]


def find_anchors(text: str) -> set[str]:
    """Find the anchors of the headings, as GitHub makes them."""
    return {make_anchor(found[1]) for found in _HEADING.finditer(remove_blocks(text))}


def make_anchor(heading: str) -> str:
    """Make the anchor of a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")
