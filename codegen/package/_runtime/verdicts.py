"""The table of verdicts: what was observed of an attempt, and what follows from it.

The flow in `krpay._runtime.exchange` observes; this table decides whether the call is sent
again, which error is raised when it is not, and what the error says. A row has one verdict
for calls that are safe to repeat and one for those that are not, which may move money.
`python -m codegen verdicts` writes it into `docs/design/sending.md`, and for people on call
into `docs/what-happens-to-your-money.md`.

Three rules stand behind it:

- What certainly did not reach the provider has no effect, and may always be sent again.
- Only the provider says that it refused something, in a form that its spec lists.
- All else may have taken effect. A call that is not safe to repeat is then not repeated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from krpay import errors


class Observed(Enum):
    """What was observed of an attempt; the text completes "The attempt ended, because ..."."""

    NOT_WRITTEN = "it failed before the first byte of the request was written"
    UNTRUSTED = "the server's TLS certificate is not trusted, so nothing was written"
    NO_TOKEN = "there was no access token, so the request was not made"  # noqa: S105
    NO_TIME = "the time was up before the request was made"
    NOT_JOURNALED = "it could not be written to the journal, so the request was not sent"
    CREDENTIALS_REFUSED = "the provider refused the credentials, so there was no access token"
    TOKEN_REFUSED = "the provider refused the access token with 401, the first time in this call"  # noqa: S105
    RATE_LIMITED = "the provider said 429: too many requests, this one was not processed"
    RATE_LIMITED_BY_OTHERS = "429 came, not in the provider's form: somebody held the request back"
    NO_RESPONSE = "no whole response came: it was late, broken off, too long, or not to be unpacked"
    FAILED = "the provider said 5xx, in its own form"
    FAILED_ELSEWHERE = "5xx came, not in the provider's form"
    TIMED_OUT = "408 came: the server says that it did not get the request in time"
    FOREIGN = "a response came that has not the provider's form, or that names another object"
    SEALED = "a response came that is encrypted, and no key that is here opens it"
    UNDECIDED = "the provider said success, and the result says that nothing is decided yet"
    DECLINED = "the provider said success, and the result says no"
    REFUSED = "the provider refused, in its own form"
    MISFIT = "the provider said success, and the data do not fit the spec"
    SUCCEEDED = "the provider said success, and the data fit"


class Verdict(NamedTuple):
    """What follows: sent again or not; then an error that says something, or the result."""

    retried: bool
    raised: type[errors.KrpayError] | None
    said: str
    """The text of the error, without its place-holders filled in."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the verdicts on a call that is safe to repeat, and on one that is not."""

    safe: Verdict
    unsafe: Verdict


def _both(verdict: Verdict) -> Row:
    return Row(safe=verdict, unsafe=verdict)


_HARMLESS = "{operation} was not sent: {why}. It has no effect; it may be sent again."
_DISTRUSTED = "{operation} was not sent: {why}. It has no effect; trying again does not help."
_HELD_BACK = "{operation} was not processed: {why}. It has no effect; it may be sent again."
_READ = "{operation}: {why}. It only reads: calling it again is safe."
_OTHERS = (
    "{operation}: {why}. This is not {provider}'s response, so it says nothing about the call."
)
_DOUBT = "{operation} may have taken effect: {why}. {advice}"
_REFUSAL = "{provider} refused {operation}: {why}"

_UNKNOWN = Verdict(False, errors.OutcomeUnknownError, _DOUBT)
_FOREIGN_READ = Verdict(False, errors.ForeignResponseError, _OTHERS)
_REFUSED = Verdict(False, errors.APIError, _REFUSAL)

TABLE: Mapping[Observed, Row] = {
    Observed.NOT_WRITTEN: _both(Verdict(True, errors.ConnectionFailedError, _HARMLESS)),
    Observed.UNTRUSTED: _both(Verdict(False, errors.ConnectionFailedError, _DISTRUSTED)),
    Observed.NO_TOKEN: _both(Verdict(False, errors.NotSentError, _HARMLESS)),
    Observed.NO_TIME: _both(Verdict(False, errors.NotSentError, _HARMLESS)),
    Observed.NOT_JOURNALED: _both(Verdict(False, errors.NotSentError, _HARMLESS)),
    Observed.CREDENTIALS_REFUSED: _both(Verdict(False, errors.AuthenticationError, _REFUSAL)),
    Observed.TOKEN_REFUSED: _both(Verdict(True, errors.AuthenticationError, _REFUSAL)),
    Observed.RATE_LIMITED: _both(Verdict(True, errors.RateLimitError, _REFUSAL)),
    Observed.RATE_LIMITED_BY_OTHERS: _both(Verdict(True, errors.NotSentError, _HELD_BACK)),
    Observed.NO_RESPONSE: Row(Verdict(True, errors.NoResponseError, _READ), _UNKNOWN),
    Observed.FAILED: Row(Verdict(True, errors.ServerError, _REFUSAL), _UNKNOWN),
    Observed.FAILED_ELSEWHERE: Row(Verdict(True, errors.ForeignResponseError, _OTHERS), _UNKNOWN),
    Observed.TIMED_OUT: Row(Verdict(True, errors.NoResponseError, _READ), _UNKNOWN),
    Observed.FOREIGN: Row(_FOREIGN_READ, _UNKNOWN),
    Observed.SEALED: Row(
        Verdict(
            False,
            errors.InvalidResponseError,
            "{provider} answered {operation}, but the response cannot be read: {why}. "
            "It is in .body.",
        ),
        _UNKNOWN,
    ),
    Observed.UNDECIDED: Row(Verdict(False, None, "the result"), _UNKNOWN),
    Observed.DECLINED: _both(
        Verdict(False, errors.DeclinedError, "{provider} declined {operation}: {why}")
    ),
    Observed.REFUSED: _both(_REFUSED),
    Observed.MISFIT: _both(
        Verdict(
            False,
            errors.InvalidResponseError,
            "{provider} processed {operation}, but its response does not fit the spec: {why}. "
            "The response is in .body, and as JSON in .data.",
        )
    ),
    Observed.SUCCEEDED: _both(Verdict(False, None, "the result")),
}
"""What was observed × safe or unsafe → sent again, raised, said."""
