"""Checks pages, a few at once: fetches, reads and remembers each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx

from codegen.docpages.cache import Cache
from codegen.docpages.fetch import Fetcher, FetchPolicy
from codegen.docpages.findings import Original, PageState, ReadablePage
from codegen.docpages.originals import Translation, compare_with_original, find_original
from codegen.docpages.visit import Visitor


def check_pages(
    urls: Iterable[str],
    client: httpx.Client,
    cache: Cache,
    policy: FetchPolicy,
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, PageState]:
    """Find the state of each page."""
    visitor = Visitor(Fetcher(client, policy, sleep), cache)
    workers = ThreadPoolExecutor(policy.concurrency)
    try:
        futures = {url: workers.submit(visitor.visit, url) for url in urls}
        return {url: future.result() for url, future in futures.items()}
    finally:
        workers.shutdown(cancel_futures=True)


def find_originals(urls: Iterable[str], translations: list[Translation]) -> dict[str, str]:
    """Find for each page that is a translation the address of its original."""
    found = {url: find_original(url, translations) for url in urls}
    return {url: original for url, original in found.items() if original}


def read_original(
    url: str, originals: Mapping[str, str], states: Mapping[str, PageState], cache: Cache
) -> Original | None:
    """Compare a page with its original; `None` if it has none, or one was not read."""
    state, original = states[url], states.get(originals.get(url, ""))
    if not isinstance(state, ReadablePage) or not isinstance(original, ReadablePage):
        return None
    ours, theirs = cache.find_text(state.digest), cache.find_text(original.digest)
    if ours is None or theirs is None or state.form is not original.form:
        return None
    differences = compare_with_original(ours, theirs)
    return Original(originals[url], original.digest, tuple(differences))
