"""Getting pages, politely: few at a time, not twice what has not changed, and with a name."""

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

_PERMANENT = (301, 308)
_REDIRECTS = (*_PERMANENT, 302, 303, 307)
_GONE = (404, 410)
_BLOCKED = (401, 403, 407, 451)
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Manners:
    """How to treat other people's servers."""

    at_once: int = 3
    """Requests under way at the same time, at all hosts together."""
    pause: float = 0.5
    """Seconds between two requests to the same host."""
    patience: float = 60
    """The longest wait that a host may ask for with a 429 or 503."""
    timeout: float = 30
    """Seconds without a byte after which an answer is given up."""
    longest: float = 120
    """Seconds after which a whole answer is given up."""
    largest: int = 20_000_000
    """Bytes after which an answer is given up."""
    tries: int = 2
    """How often to ask where there was no answer, or a failing one."""
    give_up_host: int = 3
    """After how many pages without an answer, one after the other, a host is left alone."""

    @property
    def before_again(self) -> float:
        """Seconds before the same page is asked for again."""
        return 6 * self.pause


@dataclass(frozen=True, slots=True)
class Got:
    """The page."""

    address: str
    content: bytes
    content_type: str
    etag: str | None
    last_modified: str | None
    changed_on: date | None
    """The day of Last-Modified, if that is not just when the answer was made."""
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is what it was when it was asked for last."""

    address: str
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class Gone:
    """The host says that there is no such page."""

    status: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """The host does not show the page to us."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No answer, or none that tells anything about the page."""

    reason: str


Outcome = Got | NotModified | Gone | Blocked | Unreachable

Conditions = Callable[[str], Mapping[str, str]]
"""Gives the headers with which to ask an address for what is new only."""


class _GiveUpError(Exception):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass
class _Host:
    not_before: float = 0
    failures: int = 0
    left_alone: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)


class Fetcher:
    """Asks for pages; several threads may use it at once."""

    def __init__(
        self,
        client: httpx.Client,
        manners: Manners,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = client
        self._manners = manners
        self._sleep = sleep
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()

    def fetch(self, address: str, conditions: Conditions) -> Outcome:
        """Get one page, wherever it has moved to."""
        moved_to: str | None = None
        for_good = True
        try:
            url = httpx.URL(address)
            for _ in range(_MOST_REDIRECTS + 1):
                answer = self._ask(url, conditions)
                if isinstance(answer, httpx.Response):
                    if answer.status_code in _REDIRECTS and "location" in answer.headers:
                        for_good = for_good and answer.status_code in _PERMANENT
                        url = _next(url, answer.headers["location"])
                        moved_to = str(url) if for_good else moved_to
                        continue
                    return _outcome(answer, str(url), moved_to)
                return answer
            return Unreachable(f"more than {_MOST_REDIRECTS} redirects")
        except _GiveUpError as end:
            return end.outcome
        except (httpx.InvalidURL, ValueError) as error:
            return Unreachable(f"not a URL: {error}")

    def _ask(self, url: httpx.URL, conditions: Conditions) -> httpx.Response | Outcome:
        """Ask until there is an answer, or no more use in asking."""
        host = self._host(url)
        tries = 0
        while True:
            if host.left_alone:
                return Unreachable(host.left_alone)
            self._wait_for(host)
            tries += 1
            try:
                response = self._send(url, conditions(str(url)))
            except httpx.ProxyError as error:
                return Blocked(f"the proxy refuses: {_said(error)}")
            except httpx.HTTPError as error:
                if tries >= self._manners.tries:
                    return self._no_answer(host, _said(error))
                self._sleep(self._manners.before_again)
                continue
            with host.lock:
                host.failures = 0
            wait = _asked_wait(response)
            if response.status_code == 429 or (response.status_code == 503 and wait is not None):
                self._obey(host, response.status_code, wait, tries)
            elif response.status_code >= 500 and tries < self._manners.tries:
                self._sleep(self._manners.before_again)
            else:
                return response

    def _send(self, url: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        """One request and the whole answer to it, if that is not too much of one."""
        end = time.monotonic() + self._manners.longest
        with self._client.stream("GET", url, headers=dict(headers)) as response:
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > self._manners.largest:
                    reason = f"the answer is longer than {self._manners.largest} bytes"
                    raise _GiveUpError(Unreachable(reason))
                if time.monotonic() > end:
                    raise httpx.ReadTimeout(f"not whole after {self._manners.longest:g} s")
        headers_left = [
            (name, value)
            for name, value in response.headers.multi_items()
            if name not in ("content-encoding", "content-length", "transfer-encoding")
        ]
        return httpx.Response(response.status_code, headers=headers_left, content=bytes(content))

    def _host(self, url: httpx.URL) -> _Host:
        with self._lock:
            return self._hosts[url.netloc.decode("ascii")]

    def _wait_for(self, host: _Host) -> None:
        """Wait until the host may be asked, and take that turn."""
        with host.lock:
            now = time.monotonic()
            turn = max(now, host.not_before)
            host.not_before = turn + self._manners.pause
        if turn > now:
            self._sleep(turn - now)

    def _obey(self, host: _Host, status: int, wait: float | None, tries: int) -> None:
        """Let the host have the rest that it asks for, or leave it alone."""
        wait = self._manners.before_again if wait is None else wait
        if wait > self._manners.patience:
            reason = f"status {status}; the host asks to wait {wait:.0f} s"
        elif tries >= self._manners.tries:
            reason = f"status {status}, also after waiting"
        else:
            with host.lock:
                host.not_before = max(host.not_before, time.monotonic() + wait)
            return
        with host.lock:
            host.left_alone = reason
        raise _GiveUpError(Unreachable(reason))

    def _no_answer(self, host: _Host, reason: str) -> Unreachable:
        with host.lock:
            host.failures += 1
            if host.failures >= self._manners.give_up_host:
                host.left_alone = f"not asked; the host did not answer before: {reason}"
        return Unreachable(reason)


@contextmanager
def open_client(manners: Manners, user_agent: str) -> Iterator[httpx.Client]:
    """A client that says who asks, and that wants the same language every time."""
    timeout = httpx.Timeout(manners.timeout, connect=min(10, manners.timeout), pool=None)
    headers = {
        "User-Agent": user_agent,
        "Accept": "text/html, application/xhtml+xml, application/json;q=0.9, */*;q=0.5",
        "Accept-Language": "en, ko;q=0.8",
    }
    with httpx.Client(headers=headers, timeout=timeout, follow_redirects=False) as client:
        yield client


def _outcome(response: httpx.Response, address: str, moved_to: str | None) -> Outcome:
    status = response.status_code
    if status == 200:
        headers = response.headers
        return Got(
            address,
            response.content,
            headers.get("content-type", ""),
            headers.get("etag"),
            headers.get("last-modified"),
            _changed_on(headers),
            moved_to,
        )
    if status == 304:
        return NotModified(address, moved_to)
    if status in _GONE:
        return Gone(status)
    if status in _BLOCKED:
        return Blocked(f"status {status}")
    return Unreachable(f"status {status}")


def _next(url: httpx.URL, location: str) -> httpx.URL:
    target = httpx.URL(urldefrag(str(url.join(location))).url)
    if target.scheme not in ("http", "https") or (url.scheme, target.scheme) == ("https", "http"):
        raise _GiveUpError(Unreachable(f"it redirects to {target}, which is not followed"))
    return target


def _asked_wait(response: httpx.Response) -> float | None:
    """The seconds of Retry-After, which may be a number or a time."""
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    time_named = _time(value)
    return max(0.0, (time_named - datetime.now(UTC)).total_seconds()) if time_named else None


def _changed_on(headers: httpx.Headers) -> date | None:
    changed, made = _time(headers.get("last-modified")), _time(headers.get("date"))
    made = made or datetime.now(UTC)
    return changed.date() if changed and made - changed > timedelta(minutes=10) else None


def _time(value: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(value or "")
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _said(error: httpx.HTTPError) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
