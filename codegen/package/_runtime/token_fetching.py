"""Getting an access token for a call: one that is kept, or what comes of a fetch for all.

Whoever comes first fetches it, by a call like any other in the time of this one; see
`krpay._runtime.tokens` for who waits, and for how long.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from krpay._runtime.limits import Limits
from krpay._runtime.responses import Response
from krpay._runtime.setup import Setup
from krpay._runtime.signing import TokenSigner
from krpay._runtime.steps import Step, WaitForToken
from krpay._runtime.tokens import Fetch, KeptToken, TokenStore, read_token
from krpay._runtime.verdicts import Observed
from krpay.errors import AuthenticationError, KrpayError

RunTokenCall = Callable[[TokenSigner[Any], Limits], Generator[Step, Any, Response[Any]]]
"""Sends the call that gets a token."""


@dataclass(frozen=True, slots=True)
class NoToken:
    """What is there instead of a token: what was observed, and why."""

    observed: Observed
    why: str
    cause: KrpayError | None = None


def get_token(
    setup: Setup,
    store: TokenStore,
    refused: KeptToken | None,
    limits: Limits,
    run: RunTokenCall,
) -> Generator[Step, Any, KeptToken | NoToken]:
    """Get a token that is not the refused one, or say why there is none."""
    signer: Any = setup.signer
    kept = store.find(refused)
    while kept is None:
        event = setup.make_event()
        joined = store.join(refused, event)
        if joined is None:
            kept, failure = yield from _fetch(signer, store, limits, run)
        elif isinstance(joined, Fetch):
            if not (yield WaitForToken(event, limits.deadline)):
                why = "the time was up while another call waited for an access token"
                return NoToken(Observed.NO_TIME, why)
            kept, failure = joined.token, joined.failure
        else:
            kept, failure = joined, None
        if failure is not None:
            return _judge_failure(failure)
    return kept


def _fetch(
    signer: TokenSigner[Any], store: TokenStore, limits: Limits, run: RunTokenCall
) -> Generator[Step, Any, tuple[KeptToken | None, KrpayError | None]]:
    """Fetch a token for all who wait."""
    kept: KeptToken | None = None
    failure: KrpayError | None = None
    asked_at = time.monotonic()
    try:
        response = yield from run(signer, limits)
        kept = read_token(signer, response, asked_at)
    except KrpayError as error:
        failure = error
    finally:  # interrupted, there is neither: the next who waits takes over
        is_late = limits.has_ended(time.monotonic())
        store.end(kept, None if is_late else failure)
    return kept, failure


def _judge_failure(failure: KrpayError) -> NoToken:
    """Judge what it means for a call that there is no token."""
    if isinstance(failure, AuthenticationError):
        return NoToken(Observed.CREDENTIALS_REFUSED, str(failure), failure)
    return NoToken(Observed.NO_TOKEN, f"there was no access token for it ({failure})", failure)


def copy_error(error: KrpayError) -> KrpayError:
    """Copy an error that several threads or tasks raise, each with notes of its own."""
    copied = copy.copy(error)
    copied.__notes__ = list(getattr(error, "__notes__", ()))
    return copied
