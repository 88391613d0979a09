# Copied from codegen/package/_runtime/setup.py by `nox -s generate`. Do not edit.
"""How a client sends: what all of its calls have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from krpay._runtime import http, retry
from krpay._runtime.body_codec import BodyCodec
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.signing import AnySigner
from krpay._runtime.verdicts import Observed

if TYPE_CHECKING:
    from krpay.journal import Journal


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt, as `on_attempt` is told of it."""

    operation: str
    number: int
    """From 1 for each call; 0 if there was nothing to send a first request with."""
    status_code: int | None
    """HTTP status, if there was a response."""
    milliseconds: float
    observed: Observed | None
    """What was observed; `None` if it was interrupted."""
    retry_after: float | None = None
    """Seconds to wait before the next one, if the response said so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How a client sends; copies of a client share what is in it."""

    provider: ProviderProfile
    base_url: str
    signer: AnySigner
    body_codec: BodyCodec | None
    headers: Mapping[str, str]
    timeout: float | http.Timeout
    policy: retry.Policy
    on_attempt: Callable[[Attempt], object] | None
    connections: SyncConnections | AsyncConnections
    resolve_lost: float | None = None
    """Seconds for which methods find out by themselves what became of a lost call."""
    journal: Journal | None = None
    """Where unsafe calls are written before they are sent."""
    make_event: Callable[[], Any]
