"""Visits one page: asks for the form that machines read first, and for that of people last."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from codegen.docpages.address import find_text_address
from codegen.docpages.cache import Cache, CachedResponse
from codegen.docpages.fetch import (
    FOR_MACHINES,
    FOR_PEOPLE,
    Blocked,
    FetchedPage,
    Fetcher,
    FetchResult,
    NotModified,
    Unreachable,
)
from codegen.docpages.findings import PageState, ReadablePage, UnreadablePage
from codegen.docpages.reading.form import Form, PageText
from codegen.docpages.reading.page import decode_source, dump_json, read_page
from codegen.docpages.reading.page_data import find_api_in_data, find_next_page

_NO_SUCH_FORM = (400, 406, 415)
_ALTERNATE = re.compile(r"<link\b[^>]*\btype=[\"']?text/markdown\b[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref=[\"']?([^\"'\s>]+)", re.IGNORECASE)


class Visitor:
    """Visits pages; several threads may use it at once."""

    def __init__(self, fetcher: Fetcher, cache: Cache) -> None:
        self._fetcher = fetcher
        self._cache = cache
        self._lists = _SiteLists(fetcher)

    def visit(self, url: str) -> PageState:
        """Find the state of a page."""
        address = find_text_address(url)
        result = self._fetcher.fetch(address, self._find_conditions, accept=FOR_MACHINES)
        if isinstance(result, Unreachable) and result.status in _NO_SUCH_FORM:
            result = self._fetcher.fetch(address, accept=FOR_PEOPLE)
        if isinstance(result, NotModified):
            return self._recall(result)
        if not isinstance(result, FetchedPage):
            return result
        page = _read_result(result)
        read_at = None
        if page.form is Form.TEXT and not page.is_refusal:
            for where, other in self._find_other_forms(result, is_ours=address == url):
                if other.text:
                    page = replace(other, modified=other.modified or page.modified)
                    read_at = where
                    break
        return self._remember(result, page, read_at)

    def _find_conditions(self, address: str) -> Mapping[str, str]:
        known = self._cache.find_response(address)
        if known is None:
            return {}
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in headers.items() if value}

    def _find_other_forms(
        self, result: FetchedPage, *, is_ours: bool
    ) -> Iterator[tuple[str | None, PageText]]:
        """Fetch the forms that a page of HTML may have beside it, until one is taken."""
        kind, source = decode_source(result.content, result.content_type)
        if not kind.endswith("html"):
            asked = self._fetcher.fetch(result.address, accept=FOR_PEOPLE)
            if isinstance(asked, FetchedPage):
                yield None, _read_result(asked)
            return
        page = find_next_page(source)
        if page is not None:
            yield from self._fetch_data(
                urljoin(result.address, page.find_data_path(result.address))
            )
        for address in self._find_markdown(result.address, source) if is_ours else ():
            yield from self._fetch_markdown(address)

    def _fetch_data(self, address: str) -> Iterator[tuple[str, PageText]]:
        found = self._fetcher.fetch(address, accept=FOR_MACHINES)
        if isinstance(found, FetchedPage):
            api = find_api_in_data(decode_source(found.content, found.content_type)[1])
            if api is not None:
                yield address, PageText(dump_json(api), Form.PAGE_DATA)

    def _fetch_markdown(self, address: str) -> Iterator[tuple[str, PageText]]:
        found = self._fetcher.fetch(address, accept=FOR_MACHINES)
        if isinstance(found, FetchedPage) and not _is_html(found):
            yield address, _read_result(found)

    def _find_markdown(self, address: str, source: str) -> Iterator[str]:
        """Find where a page may be as Markdown: where it says, or where its site has such."""
        link = _ALTERNATE.search(source)
        href = _HREF.search(link[0]) if link else None
        if href:
            yield urljoin(address, href[1])
        elif self._lists.has_list(address):
            yield f"{address.partition('?')[0].rstrip('/')}.md"

    def _recall(self, result: NotModified) -> PageState:
        known = self._cache.find_response(result.address)
        if known is None:
            return Unreachable("status 304, although the request had no condition")
        return ReadablePage(
            known.digest,
            known.date,
            moved_to=result.moved_to,
            form=Form(known.form),
            read_at=known.read_at,
            notes=tuple(known.notes),
        )

    def _remember(self, result: FetchedPage, page: PageText, read_at: str | None) -> PageState:
        """Keep the text of a page that was read, and say what it is like."""
        if page.is_refusal:
            return Blocked(page.why_empty)
        if not page.text:
            return UnreadablePage(page.why_empty, result.moved_to)
        response = CachedResponse(
            page.digest,
            page.form.value,
            page.modified.isoformat() if page.modified else None,
            result.etag,
            result.last_modified,
            read_at,
            page.notes,
        )
        self._cache.store(result.address, page.text, response)
        return ReadablePage(
            page.digest,
            page.modified,
            result.changed_on,
            result.moved_to,
            page.form,
            read_at,
            page.notes,
        )


class _SiteLists:
    """Knows which sites have `llms.txt`, the list of pages for machines; asks each once."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._locks: dict[str, threading.Lock] = {}
        self._known: dict[str, bool] = {}
        self._lock = threading.Lock()

    def has_list(self, address: str) -> bool:
        """Say whether the site of an address has a list."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            if site not in self._known:
                found = self._fetcher.fetch(f"{site}/llms.txt", accept=FOR_MACHINES)
                self._known[site] = _is_list(found)
            return self._known[site]


def _is_list(found: FetchResult) -> bool:
    if not isinstance(found, FetchedPage) or _is_html(found):
        return False
    return "](" in decode_source(found.content, found.content_type)[1]


def _is_html(result: FetchedPage) -> bool:
    kind, source = decode_source(result.content, result.content_type)
    return kind.endswith("html") or source.lstrip()[:1] == "<"


def _read_result(result: FetchedPage) -> PageText:
    return read_page(result.content, result.content_type, result.address)
