"""All pages, one after the other or a few at once: get, read, remember."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx

from codegen.docpages.address import address
from codegen.docpages.cache import Cache, Known
from codegen.docpages.fetch import Fetcher, Got, Manners, NotModified, Unreachable
from codegen.docpages.findings import NoText, Seen, State
from codegen.docpages.reading import read


def look_at(
    urls: Iterable[str],
    client: httpx.Client,
    cache: Cache,
    manners: Manners,
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, State]:
    """Find out the state of each page."""
    fetcher = Fetcher(client, manners, sleep)
    workers = ThreadPoolExecutor(manners.at_once)
    try:
        found = {url: workers.submit(_look_at, url, fetcher, cache) for url in urls}
        return {url: future.result() for url, future in found.items()}
    finally:
        workers.shutdown(cancel_futures=True)


def _look_at(url: str, fetcher: Fetcher, cache: Cache) -> State:
    def conditions(asked: str) -> Mapping[str, str]:
        known = cache.known(asked)
        if known is None:
            return {}
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in headers.items() if value}

    answer = fetcher.fetch(address(url), conditions)
    if isinstance(answer, Got):
        return _read(answer, cache)
    if isinstance(answer, NotModified):
        known = cache.known(answer.address)
        if known is None:
            return Unreachable("status 304, although the page was not asked for with a condition")
        return Seen(known.digest, known.date, moved_to=answer.moved_to)
    return answer


def _read(answer: Got, cache: Cache) -> State:
    reading = read(answer.content, answer.content_type, httpx.URL(answer.address).path)
    if not reading.text:
        return NoText(reading.why_empty, answer.moved_to)
    modified = reading.modified.isoformat() if reading.modified else None
    known = Known(reading.digest, modified, answer.etag, answer.last_modified)
    cache.store(answer.address, reading.text, known)
    return Seen(reading.digest, reading.modified, answer.changed_on, answer.moved_to)
