"""Checks pages, a few at once: fetches, reads and remembers each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx

from codegen.docpages.address import find_text_address
from codegen.docpages.cache import Cache, CachedResponse
from codegen.docpages.fetch import FetchedPage, Fetcher, FetchPolicy, NotModified, Unreachable
from codegen.docpages.findings import PageState, ReadablePage, UnreadablePage
from codegen.docpages.reading import read_page


def check_pages(
    urls: Iterable[str],
    client: httpx.Client,
    cache: Cache,
    policy: FetchPolicy,
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, PageState]:
    """Find the state of each page."""
    fetcher = Fetcher(client, policy, sleep)
    workers = ThreadPoolExecutor(policy.concurrency)
    try:
        futures = {url: workers.submit(_check_page, url, fetcher, cache) for url in urls}
        return {url: future.result() for url, future in futures.items()}
    finally:
        workers.shutdown(cancel_futures=True)


def _check_page(url: str, fetcher: Fetcher, cache: Cache) -> PageState:
    def find_conditions(address: str) -> Mapping[str, str]:
        known = cache.find_response(address)
        if known is None:
            return {}
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in headers.items() if value}

    result = fetcher.fetch(find_text_address(url), find_conditions)
    if isinstance(result, FetchedPage):
        return _read_result(result, cache)
    if isinstance(result, NotModified):
        known = cache.find_response(result.address)
        if known is None:
            return Unreachable("status 304, although the request had no condition")
        return ReadablePage(known.digest, known.date, moved_to=result.moved_to)
    return result


def _read_result(result: FetchedPage, cache: Cache) -> PageState:
    """Read a page that came, and remember its text."""
    page = read_page(result.content, result.content_type, httpx.URL(result.address).path)
    if not page.text:
        return UnreadablePage(page.why_empty, result.moved_to)
    modified = page.modified.isoformat() if page.modified else None
    response = CachedResponse(page.digest, modified, result.etag, result.last_modified)
    cache.store(result.address, page.text, response)
    return ReadablePage(page.digest, page.modified, result.changed_on, result.moved_to)
