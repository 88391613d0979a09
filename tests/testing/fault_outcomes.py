"""What comes of a fault, for an unsafe call of any provider."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from krpay import errors
from krpay.testing import FAULT_HEADER, Sandbox, Server
from tests.specs import import_provider

PLACES = ("in process", "over HTTP")


@dataclass(frozen=True)
class UnsafeCall:
    """An unsafe call of a provider, and what tells whether its work was done."""

    provider: str
    make: Callable[..., Any]
    """Takes a client and call options."""
    is_done: Callable[[Any], bool]
    """Takes a client."""


@dataclass(frozen=True)
class FaultOutcome:
    """What a fault does to a call."""

    fault: str
    """As the request header has it."""
    error: type[Exception] | None
    text: str = ""
    """A part of the error's message."""
    is_done: bool = False
    """Whether the work was done."""

    def __str__(self) -> str:
        return self.fault or "nothing"


USUAL_OUTCOMES = [
    FaultOutcome("unauthorized", errors.AuthenticationError, "401"),
    FaultOutcome("rate-limited; retry-after=2.5", errors.NotSentError, "HTTP 429"),
    FaultOutcome("server-error; status=502", errors.OutcomeUnknownError, "HTTP 502"),
    FaultOutcome("server-error; status=503; retry-after=1", errors.OutcomeUnknownError, "HTTP 503"),
    FaultOutcome("lose-answer", errors.OutcomeUnknownError, "Call ", is_done=True),
    FaultOutcome("lose-request", errors.OutcomeUnknownError, "Call "),
    FaultOutcome("malformed-body", errors.OutcomeUnknownError, "not JSON", is_done=True),
    FaultOutcome("unknown-field", None, is_done=True),
    FaultOutcome("slow; seconds=0.01", None, is_done=True),
    FaultOutcome("drip; seconds=0.05", None, is_done=True),
    FaultOutcome("close-idle", None, is_done=True),
]
"""Faults that do the same to each provider's calls."""


@contextmanager
def open_place(place: str, provider: str) -> Iterator[tuple[Sandbox, Any]]:
    """Open a sandbox, and a client of it that tries each call once."""
    if place == "in process":
        with Sandbox() as sandbox:
            yield sandbox, getattr(sandbox, provider)(max_retries=0)
        return
    with Server() as server:
        options = server.describe()[provider]
        with import_provider(provider).Client(**options, max_retries=0) as client:
            yield server.sandbox, client


def check_outcome(call: UnsafeCall, place: str, outcome: FaultOutcome) -> None:
    """Make a call that asks for a fault, and assert what comes of it."""
    with open_place(place, call.provider) as (sandbox, client):
        options = {"extra_headers": {FAULT_HEADER: outcome.fault}}
        if outcome.error is None:
            call.make(client, **options)
        else:
            with pytest.raises(outcome.error) as raised:
                call.make(client, **options)
            assert outcome.text in str(raised.value)
        assert call.is_done(client.with_options(max_retries=2)) == outcome.is_done
        assert sandbox.faults.pending == []
