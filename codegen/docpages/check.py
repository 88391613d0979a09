"""Checks pages, a few at once: fetches, reads and remembers each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

import httpx

from codegen.docpages.cache import Cache
from codegen.docpages.fetch import Fetcher, FetchPolicy
from codegen.docpages.findings import PageState
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
