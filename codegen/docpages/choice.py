"""Chooses pages and operations by the names that a person gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urldefrag

from codegen.docpages.pages import CitedPage


def choose_pages(names: Sequence[str], pages: Mapping[str, CitedPage]) -> list[str]:
    """Choose the pages with these URLs, or on which these operations, tags or providers rest."""
    if not names:
        return list(pages)
    chosen = set[str]()
    for name in names:
        urls = _find_pages(name, pages)
        if not urls:
            raise ValueError(f"{name}: no spec cites this page, and no operation has this name")
        chosen |= urls
    return sorted(chosen)


def list_named_pages(names: Iterable[str], pages: Mapping[str, CitedPage]) -> set[str]:
    """List the pages that somebody names who has compared them.

    A provider has too many for that: its name alone says nothing of any page.
    """
    return {url for name in names if "." in name for url in _find_pages(name, pages)}


def choose_operations(names: Iterable[str], operations: Iterable[str]) -> frozenset[str] | None:
    """Choose the operations that names are about; `None` if that is all of each page."""
    chosen = [
        operation for operation in operations if any(_is_of(operation, name) for name in names)
    ]
    return frozenset(chosen) or None


def _find_pages(name: str, pages: Mapping[str, CitedPage]) -> set[str]:
    url = urldefrag(name).url
    return {url} & pages.keys() or {
        page.url
        for page in pages.values()
        if any(_is_of(user, name) or user.startswith(f"{name}:") for user in page.used_by)
    }


def _is_of(user: str, name: str) -> bool:
    return user == name or user.startswith(f"{name}.")
