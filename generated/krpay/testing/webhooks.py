# Copied from codegen/package/testing/webhooks.py by `nox -s generate`. Do not edit.
"""Webhooks of the sandbox: what providers have to tell, and sending it to the shop under test.

Providers put what they tell into their `Outbox`. After each request and each action the
`WebhookLog` takes it from there and delivers it, in a thread of its own: so a shop may be told of
a call before that call has returned, as in real life, and nothing waits for anything.
"""

from __future__ import annotations

import asyncio
import json
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from inspect import iscoroutinefunction
from typing import Any, cast, overload
from urllib.parse import urlencode, urlsplit

from krpay._runtime import http
from krpay.testing.asgi import call_asgi

Body = Mapping[str, Any]
Send = Callable[[Body], tuple[int, str]]
"""Sends a webhook; gives the status and the body of the answer."""
_KEPT = 1000
_TIMEOUT = 30.0


class Outbox:
    """What a provider has to tell."""

    def __init__(self) -> None:
        self.is_held = False
        """Whether what is told waits until it is released."""
        self.has_forms = False
        """Whether the provider can send forms, too."""
        self._waiting: list[Sequence[Body]] = []

    def tell(self, body: Body, *, times: int = 1) -> None:
        """Have a webhook sent, so many times at once."""
        self._waiting.append([body] * times)

    def release(self, *, in_reverse: bool = False) -> None:
        """Have sent what was held back, the latest first if it is to be out of order."""
        self.is_held = False
        if in_reverse:
            self._waiting.reverse()

    def take(self) -> list[Sequence[Body]]:
        """Take what is to be sent now; what is together goes out at once."""
        if self.is_held:
            return []
        taken, self._waiting = self._waiting, []
        return taken


@dataclass(frozen=True, slots=True)
class SentWebhook:
    """A webhook that was sent, and what became of it."""

    provider: str
    body: Body
    status: int | None = None
    """HTTP status of the answer; `None` if there was none."""
    answer: str = ""
    """The body of the answer, or what went wrong."""


class WebhookLog(Sequence[SentWebhook]):
    """The webhooks that were sent, oldest first. Looking at it waits for those under way."""

    def __init__(self, to: Any, *, as_form: bool, anywhere: bool, sender: str) -> None:
        self._to = to
        self._as_form = as_form
        self._sender = sender
        for target in cast(Mapping[str, Any], to).values() if isinstance(to, Mapping) else (to,):
            if isinstance(target, str):
                _check_url(target, anywhere=anywhere)
        self._sent = deque[SentWebhook](maxlen=_KEPT)
        self._lock = threading.Lock()
        self._queue: queue.Queue[tuple[Send, list[SentWebhook]]] = queue.Queue()
        self._thread: threading.Thread | None = None

    def dispatch(self, provider: str, outbox: Outbox) -> None:
        """Send what a provider has to tell."""
        send = self._find_sender(provider, as_form=self._as_form and outbox.has_forms)
        for group in outbox.take():
            if send is not None:
                self._queue.put((send, [SentWebhook(provider, body) for body in group]))
        with self._lock:
            if self._thread is None and not self._queue.empty():
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def _find_sender(self, provider: str, *, as_form: bool) -> Send | None:
        to: Any = self._to
        if isinstance(to, Mapping):
            to = cast(Mapping[str, Any], to).get(provider)
        return None if to is None else make_sender(to, as_form=as_form, sender=self._sender)

    def wait(self) -> None:
        """Wait until everything that is to be sent was answered."""
        self._queue.join()

    def clear(self) -> None:
        """Forget what was sent."""
        self.wait()
        self._sent.clear()

    def __len__(self) -> int:
        self.wait()
        return len(self._sent)

    def __iter__(self) -> Iterator[SentWebhook]:
        self.wait()
        return iter(list(self._sent))

    @overload
    def __getitem__(self, index: int) -> SentWebhook: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[SentWebhook]: ...
    def __getitem__(self, index: int | slice) -> SentWebhook | Sequence[SentWebhook]:
        self.wait()
        return list(self._sent)[index]

    def _work(self) -> None:
        while True:
            send, group = self._queue.get()
            try:
                with ThreadPoolExecutor(len(group)) as pool:
                    self._sent.extend(pool.map(partial(_deliver, send), group))
            finally:
                self._queue.task_done()


def _deliver(send: Send, webhook: SentWebhook) -> SentWebhook:
    try:
        status, answer = send(webhook.body)
    except Exception as error:  # noqa: BLE001  whatever the shop does is to be seen
        return replace(webhook, answer=f"{type(error).__name__}: {error}")
    return replace(webhook, status=status, answer=answer)


def make_sender(to: Any, *, as_form: bool, sender: str) -> Send:
    """Make what sends to a URL, to an ASGI application or to a WSGI application."""

    def write(body: Body) -> tuple[bytes, dict[str, str]]:
        if as_form:
            return urlencode(body).encode(), {"Content-Type": "application/x-www-form-urlencoded"}
        return json.dumps(body).encode(), {"Content-Type": "application/json; charset=UTF-8"}

    if isinstance(to, str):

        def send_to_url(body: Body) -> tuple[int, str]:
            content, headers = write(body)
            with http.Client(timeout=_TIMEOUT, trust_env=False) as client:
                response = client.post(to, content=content, headers=headers)
            return response.status_code, response.text

        return send_to_url
    app: Any
    path: str
    app, path = cast(Any, to) if isinstance(to, tuple) else (to, "/webhook")
    if iscoroutinefunction(app) or iscoroutinefunction(type(app).__call__):
        return lambda body: asyncio.run(call_asgi(app, path, *write(body), sender=sender))

    def send_to_wsgi(body: Body) -> tuple[int, str]:
        content, headers = write(body)
        transport = http.WSGITransport(app=app, remote_addr=sender)
        with http.Client(transport=transport, base_url="http://shop.example") as client:
            response = client.post(path, content=content, headers=headers)
        return response.status_code, response.text

    return send_to_wsgi


def _check_url(url: str, *, anywhere: bool) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"webhooks_to: {url!r} is no URL such as http://127.0.0.1:8000/webhook")
    if not anywhere and not http.is_loopback(parts.hostname):
        raise ValueError(
            f"webhooks_to: {parts.hostname} is not this machine; webhooks_anywhere=True has the "
            "sandbox send there"
        )
