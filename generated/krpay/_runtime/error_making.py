# Copied from codegen/package/_runtime/error_making.py by `nox -s generate`. Do not edit.
"""Making the errors that the table of verdicts names, with what they say."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from krpay import errors
from krpay._runtime import http
from krpay._runtime.answers import Answer
from krpay._runtime.call import Call
from krpay._runtime.call_times import Stopwatch
from krpay._runtime.encoding import EncodedRequest
from krpay._runtime.observations import Observation
from krpay._runtime.origins import find_origin
from krpay._runtime.outcome_rules import AskedQuestion, find_questions
from krpay._runtime.setup import Setup
from krpay._runtime.verdicts import TABLE, Observed, Verdict


class Sending(NamedTuple):
    """What is known of the attempt that an error is about."""

    request_id: str | None
    sent_at: datetime | None
    stopwatch: Stopwatch
    entry: str | None
    """The key of its entry in the journal, if there is one."""


def make_error(
    setup: Setup,
    encoded: EncodedRequest,
    verdict: Verdict,
    observation: Observation,
    sending: Sending,
) -> errors.KrpayError:
    """Make the error of a verdict."""
    cls, answer, call = verdict.raised, observation.answer, encoded.call
    assert cls is not None
    questions = find_questions(call) if cls is errors.OutcomeUnknownError else ()
    said = verdict.said.format(
        operation=call.operation,
        provider=setup.provider.name,
        why=observation.why,
        advice=_advise(questions),
    )
    about: dict[str, Any] = {"operation": call.operation, "request_id": sending.request_id}
    if cls is errors.OutcomeUnknownError:
        return errors.OutcomeUnknownError(
            said,
            call=call.conceal(),
            questions=questions,
            sent_at=sending.sent_at,
            stopwatch=sending.stopwatch,
            origin=find_origin(setup, dict(encoded.headers)),
            entry=sending.entry,
            status_code=answer.status_code if answer else None,
            body=answer.body if answer else None,
            **about,
        )
    if issubclass(cls, errors.ForeignResponseError | errors.InvalidResponseError):
        assert answer is not None
        return cls(said, status_code=answer.status_code, body=answer.body, **about)
    if cls is errors.ConnectionFailedError and http.is_timeout(observation.cause):
        cls = errors.ConnectionTimeoutError
    return cls(said, **about)


def make_declined_error(
    setup: Setup, call: Call[Any], answer: Answer, reason: str
) -> errors.DeclinedError:
    """Make the error of a success that says no."""
    said = TABLE[Observed.DECLINED].unsafe.said
    return errors.DeclinedError(
        said.format(provider=setup.provider.name, operation=call.operation, why=reason),
        operation=call.operation,
        status_code=answer.status_code,
        message=reason,
        body=answer.body,
    )


def _advise(questions: tuple[AskedQuestion, ...]) -> str:
    """Say what to do about a call whose outcome is unknown."""
    if not questions:
        return "No documented operation tells: ask the provider before you send it again."
    return f"Call {questions[0]} to find out, before you send it again."
