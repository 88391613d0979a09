# Copied from codegen/package/_runtime/tokens.py by `nox -s generate`. Do not edit.
"""Access tokens: each is got once for all who wait, and kept until shortly before its end.

Whoever comes first gets the token; the others wait for what comes of that, each no longer
than its own time. Nobody holds a connection while it waits. If the first is interrupted, or
its own time is up, the next one gets the token.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from krpay._runtime.responses import Response
from krpay._runtime.signing import SigningToken, TokenSigner
from krpay.errors import KrpayError


@dataclass(frozen=True, slots=True, repr=False)
class KeptToken:
    """A token, and until when it is used."""

    token: SigningToken
    good_until: float  # on time.monotonic()


@dataclass(slots=True, repr=False)
class Fetch:
    """A token that somebody is getting: what came of it, and who is told."""

    token: KeptToken | None = None
    failure: KrpayError | None = None
    """Why there is none; nothing if whoever was getting it gave up, so that another one must."""
    is_over: bool = False
    waiting: list[Any] = field(default_factory=list[Any])
    """Events, of threads or of tasks, to be set when it is over."""


class TokenStore:
    """The tokens of one server, for all threads of a process or all tasks of a loop."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: KeptToken | None = None
        self._fetch: Fetch | None = None
        self._issued: deque[str] = deque(maxlen=16)

    @property
    def issued(self) -> tuple[str, ...]:
        """The latest tokens, which must not be quoted."""
        return tuple(self._issued)

    def find(self, refused: KeptToken | None) -> KeptToken | None:
        """Find a token that may be used, and is not the one that was refused."""
        kept = self._kept
        if kept is None or kept is refused or kept.good_until <= time.monotonic():
            return None
        return kept

    def join(self, refused: KeptToken | None, event: Any) -> KeptToken | Fetch | None:
        """Join those who need a token.

        Returns:
            A token; or a fetch by someone else, who will set the event; or `None`: the
            caller is to get the token itself, and then to call `end`.
        """
        with self._lock:
            kept = self.find(refused)
            if kept is not None:
                return kept
            if self._fetch is None:
                self._fetch = Fetch()
                return None
            self._fetch.waiting.append(event)
            return self._fetch

    def end(self, token: KeptToken | None, failure: KrpayError | None) -> None:
        """End the fetch that the caller made, and tell those who wait for it."""
        with self._lock:
            fetch, self._fetch = self._fetch, None
            if token is not None:
                self._kept = token
                self._issued.append(token.token.value)
        assert fetch is not None
        fetch.token, fetch.failure, fetch.is_over = token, failure, True
        for event in fetch.waiting:
            event.set()


class TokenStores:
    """The stores of a process or a loop, one for each server that tokens come from."""

    def __init__(self) -> None:
        self._stores: dict[str, TokenStore] = {}

    def store(self, base_url: str) -> TokenStore:
        """Find the store of a server."""
        found = self._stores.get(base_url)
        return found or self._stores.setdefault(base_url, TokenStore())


def read_token(signer: TokenSigner[Any], response: Response[Any], asked_at: float) -> KeptToken:
    """Read the token of a response; raises `InvalidResponseError`."""
    issued = response.parse()
    try:
        token = signer.read_token(issued)
    except ValueError as error:
        reason = str(error)
    else:
        return KeptToken(token, asked_at + token.lifetime)
    raise response.invalid(reason)
