"""Fetches pages, politely: few at a time, not twice what has not changed, and with a name."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urldefrag

import httpx

FOR_MACHINES = "application/json, text/plain, */*"
"""What to accept where a form for machines is wanted; a site that has none sends HTML."""
FOR_PEOPLE = "text/html, application/xhtml+xml, application/json;q=0.9, */*;q=0.5"

_PERMANENT = (301, 308)
_REDIRECTS = (*_PERMANENT, 302, 303, 307)
_GONE = (404, 410)
_BLOCKED = (401, 403, 407, 451)
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Says how often and how long servers of others may be asked."""

    concurrency: int = 3
    """Most requests under way at the same time, at all hosts together."""
    pause: float = 0.5
    """Least seconds between two requests to the same host."""
    longest_retry_after: float = 60
    """Most seconds that a host may ask to wait, with a 429 or 503."""
    timeout: float = 30
    """Seconds without a byte after which a response is given up."""
    longest_download: float = 120
    """Seconds after which a whole response is given up."""
    largest_response: int = 20_000_000
    """Bytes after which a response is given up."""
    attempts: int = 2
    """Most requests for one page, where there was no response, or a failing one."""
    failures_of_host: int = 3
    """Pages without a response, one after the other, after which a host is left alone."""

    @property
    def retry_delay(self) -> float:
        """Seconds before the same page is requested again."""
        return 6 * self.pause


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """Holds a page that came whole."""

    address: str
    content: bytes
    content_type: str
    etag: str | None
    last_modified: str | None
    changed_on: date | None
    """The day of Last-Modified, if that is not just when the response was made."""
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class NotModified:
    """Says that a page is what it was when it was fetched last."""

    address: str
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class Gone:
    """Says that the host knows no such page."""

    status: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """Says that the host does not show the page to us."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Says that there was no response, or none that tells anything about the page."""

    reason: str
    status: int | None = None


FetchResult = FetchedPage | NotModified | Gone | Blocked | Unreachable

FindConditions = Callable[[str], Mapping[str, str]]
"""Finds the headers that ask an address for what is new only."""


class _StopFetchingError(Exception):
    """Ends the fetching of a page, with its result."""

    def __init__(self, result: FetchResult) -> None:
        super().__init__(result)
        self.result = result


@dataclass
class _Host:
    """Remembers how a host is doing."""

    not_before: float = 0
    failures: int = 0
    skip_reason: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)


class Fetcher:
    """Fetches pages; several threads may use it at once."""

    def __init__(
        self,
        client: httpx.Client,
        policy: FetchPolicy,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = client
        self._policy = policy
        self._sleep = sleep
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()

    def fetch(
        self, address: str, conditions: FindConditions = lambda _: {}, *, accept: str = FOR_PEOPLE
    ) -> FetchResult:
        """Fetch one page in the form that is asked for, wherever it has moved to."""
        moved_to: str | None = None
        is_permanent = True
        try:
            url = httpx.URL(address)
            for _ in range(_MOST_REDIRECTS + 1):
                headers = {"Accept": accept, **conditions(str(url))}
                response = self._request_page(url, headers)
                if isinstance(response, httpx.Response):
                    if response.status_code in _REDIRECTS and "location" in response.headers:
                        is_permanent = is_permanent and response.status_code in _PERMANENT
                        url = _find_redirect_target(url, response.headers["location"])
                        moved_to = str(url) if is_permanent else moved_to
                        continue
                    return _classify_response(response, str(url), moved_to)
                return response
            return Unreachable(f"more than {_MOST_REDIRECTS} redirects")
        except _StopFetchingError as end:
            return end.result
        except (httpx.InvalidURL, ValueError) as error:
            return Unreachable(f"not a URL: {error}")

    def _request_page(
        self, url: httpx.URL, headers: Mapping[str, str]
    ) -> httpx.Response | FetchResult:
        """Send requests until there is a response, or no more use in asking."""
        host = self._find_host(url)
        attempts = 0
        while True:
            if host.skip_reason:
                return Unreachable(host.skip_reason)
            self._wait_for_turn(host)
            attempts += 1
            try:
                response = self._send_request(url, headers)
            except httpx.ProxyError as error:
                return Blocked(f"the proxy refuses: {_describe_error(error)}")
            except httpx.HTTPError as error:
                if attempts >= self._policy.attempts:
                    return self._count_failure(host, _describe_error(error))
                self._sleep(self._policy.retry_delay)
                continue
            with host.lock:
                host.failures = 0
            wait = _parse_retry_after(response)
            if response.status_code == 429 or (response.status_code == 503 and wait is not None):
                self._obey_retry_after(host, response.status_code, wait, attempts)
            elif response.status_code >= 500 and attempts < self._policy.attempts:
                self._sleep(self._policy.retry_delay)
            else:
                return response

    def _send_request(self, url: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        """Send one request and read its whole response, if that is not too long."""
        end = time.monotonic() + self._policy.longest_download
        with self._client.stream("GET", url, headers=dict(headers)) as response:
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > self._policy.largest_response:
                    reason = f"the response is longer than {self._policy.largest_response} bytes"
                    raise _StopFetchingError(Unreachable(reason))
                if time.monotonic() > end:
                    raise httpx.ReadTimeout(f"not whole after {self._policy.longest_download:g} s")
        headers_kept = [
            (name, value)
            for name, value in response.headers.multi_items()
            if name not in ("content-encoding", "content-length", "transfer-encoding")
        ]
        return httpx.Response(response.status_code, headers=headers_kept, content=bytes(content))

    def _find_host(self, url: httpx.URL) -> _Host:
        with self._lock:
            return self._hosts[url.netloc.decode("ascii")]

    def _wait_for_turn(self, host: _Host) -> None:
        """Wait until the host may be asked, and take that turn."""
        with host.lock:
            now = time.monotonic()
            turn = max(now, host.not_before)
            host.not_before = turn + self._policy.pause
        if turn > now:
            self._sleep(turn - now)

    def _obey_retry_after(
        self, host: _Host, status: int, wait: float | None, attempts: int
    ) -> None:
        """Note the wait that a host asks for; raise if the host is to be left alone."""
        wait = self._policy.retry_delay if wait is None else wait
        if wait > self._policy.longest_retry_after:
            reason = f"status {status}; the host asks to wait {wait:.0f} s"
        elif attempts >= self._policy.attempts:
            reason = f"status {status}, also after waiting"
        else:
            with host.lock:
                host.not_before = max(host.not_before, time.monotonic() + wait)
            return
        with host.lock:
            host.skip_reason = reason
        raise _StopFetchingError(Unreachable(reason))

    def _count_failure(self, host: _Host, reason: str) -> Unreachable:
        """Note that a page had no response; after some of them, leave the host alone."""
        with host.lock:
            host.failures += 1
            if host.failures >= self._policy.failures_of_host:
                host.skip_reason = f"not asked; the host did not respond before: {reason}"
        return Unreachable(reason)


@contextmanager
def open_client(policy: FetchPolicy, user_agent: str) -> Iterator[httpx.Client]:
    """Open a client that says who asks, and that wants the same language every time."""
    timeout = httpx.Timeout(policy.timeout, connect=min(10, policy.timeout), pool=None)
    headers = {
        "User-Agent": user_agent,
        "Accept-Language": "en, ko;q=0.8",
    }
    with httpx.Client(headers=headers, timeout=timeout, follow_redirects=False) as client:
        yield client


def _classify_response(response: httpx.Response, address: str, moved_to: str | None) -> FetchResult:
    status = response.status_code
    if status == 200:
        headers = response.headers
        return FetchedPage(
            address,
            response.content,
            headers.get("content-type", ""),
            headers.get("etag"),
            headers.get("last-modified"),
            _find_change_date(headers),
            moved_to,
        )
    if status == 304:
        return NotModified(address, moved_to)
    if status in _GONE:
        return Gone(status)
    if status in _BLOCKED:
        return Blocked(f"status {status}")
    return Unreachable(f"status {status}", status)


def _find_redirect_target(url: httpx.URL, location: str) -> httpx.URL:
    target = httpx.URL(urldefrag(str(url.join(location))).url)
    if target.scheme not in ("http", "https") or (url.scheme, target.scheme) == ("https", "http"):
        raise _StopFetchingError(Unreachable(f"it redirects to {target}, which is not followed"))
    return target


def _parse_retry_after(response: httpx.Response) -> float | None:
    """Read the seconds of Retry-After, which may be a number or a time."""
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    named_time = _parse_time(value)
    return max(0.0, (named_time - datetime.now(UTC)).total_seconds()) if named_time else None


def _find_change_date(headers: httpx.Headers) -> date | None:
    changed, made = _parse_time(headers.get("last-modified")), _parse_time(headers.get("date"))
    made = made or datetime.now(UTC)
    return changed.date() if changed and made - changed > timedelta(minutes=10) else None


def _parse_time(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _describe_error(error: httpx.HTTPError) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
