"""Finds the pages that the specs rest on, and the operations that rest on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urldefrag

from codegen.ir.providers import Provider
from codegen.spec.located import LocatedMapping, walk
from codegen.spec.problems import Position


@dataclass(frozen=True, slots=True)
class CitedPage:
    """Describes a page that specs cite."""

    url: str
    modified: date | None
    """The newest date of the page that a citation gives."""
    used_by: tuple[str, ...]
    """What rests on it: operations by their Python names, and gaps in the docs by theirs."""
    places: tuple[Position, ...]
    """Where it is cited."""


def find_pages(providers: Iterable[Provider]) -> dict[str, CitedPage]:
    """Find every page that `x-source` or `x-undocumented` cites, without fragments, sorted."""
    modified: dict[str, list[date]] = defaultdict(list)
    used_by: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[Position]] = defaultdict(set)
    for provider in providers:
        for citation in _find_citations(provider.document):
            url = _page_url(citation)
            places[url].add(citation.position_of("url"))
            if "modified" in citation:
                modified[url].append(date.fromisoformat(citation["modified"]))
        for user, citation in _find_users(provider):
            used_by[_page_url(citation)].add(user)
    return {
        url: CitedPage(
            url,
            max(modified[url], default=None),
            tuple(sorted(used_by[url])),
            tuple(sorted(places[url])),
        )
        for url in sorted(places)
    }


def _page_url(citation: LocatedMapping) -> str:
    return urldefrag(str(citation["url"])).url


def _find_citations(value: Any) -> Iterator[LocatedMapping]:
    """Find everything under a value that gives the URL of a page as its source."""
    for entry in walk(value):
        source = entry.get("x-source")
        if isinstance(source, LocatedMapping) and "url" in source:
            yield source
        for gap in entry.get("x-undocumented", ()):
            if "url" in gap:
                yield gap


def _find_users(provider: Provider) -> Iterator[tuple[str, LocatedMapping]]:
    """Find what rests on pages: its name, and where it cites one."""
    for item in provider.document["paths"].values():
        for operation in item.values():
            tag = operation["tags"][0]
            name = operation["operationId"].removeprefix(f"{tag}_")
            for part in _walk_references(operation, provider.document):
                for citation in _find_citations(part):
                    yield f"{provider.name}.{tag}.{name}", citation
    for gap in provider.document.get("x-undocumented", ()):
        if "url" in gap:
            words = "not documented" if "missing" in gap else "not read"
            yield f"{provider.name}: {gap['name']} ({words})", gap
            for name in _find_namesakes(provider, gap["name"]):
                yield name, gap


def _find_namesakes(provider: Provider, title: str) -> Iterator[str]:
    """Find the operations whose descriptions give this title as that of their page."""
    for item in provider.document["paths"].values():
        for operation in item.values():
            if f'"{title}"' in operation.get("description", ""):
                tag = operation["tags"][0]
                yield f"{provider.name}.{tag}.{operation['operationId'].removeprefix(f'{tag}_')}"


def _walk_references(
    operation: LocatedMapping, document: LocatedMapping
) -> Iterator[LocatedMapping]:
    """Walk an operation, and all components that it refers to, directly or not."""
    seen = set[str]()
    parts = [operation]
    while parts:
        part = parts.pop()
        yield part
        for entry in walk(part):
            ref = entry.get("$ref")
            if isinstance(ref, str) and ref.startswith("#/components/") and ref not in seen:
                seen.add(ref)
                _, _, kind, name = ref.split("/", 3)
                parts.append(document["components"][kind][name])
