"""Resolving a lost call: asking the provider, judging, waiting, and perhaps sending again.

Like the sending flow, `Resolution.run` does no I/O: it yields the steps of the calls that it
makes, and the clients carry them out. What is seen is judged in `krpay._runtime.judging`.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from types import NoneType
from typing import Any, Generic, NamedTuple, TypeVar, cast

from krpay import errors
from krpay._runtime import judging
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.call_times import CallTimes, find_times
from krpay._runtime.exchange import Exchange
from krpay._runtime.journaling import end_entry
from krpay._runtime.judging import Finding, Look, Outcome
from krpay._runtime.lost_calls import find_hidden, is_same_request
from krpay._runtime.options import check_seconds
from krpay._runtime.origins import Origin, check_origin, find_origin
from krpay._runtime.outcome_rules import AskedQuestion, find_questions, is_guarded
from krpay._runtime.redact import HIDDEN, redact
from krpay._runtime.resolved_values import find_value, join_values
from krpay._runtime.setup import Setup
from krpay._runtime.steps import Sleep, Step
from krpay.resolving import DidNotHappen, Evidence, Happened, StillUnknown, Verdict

T = TypeVar("T")

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 10.0
"""Seconds between two look-ups, which grow from the one to the other."""
_CLOCKS_DIFFER = timedelta(hours=1)
"""How much a question about times is wider than they are, since the provider's clock may differ."""


class _Seen(NamedTuple):
    """A look-up and what it shows."""

    finding: Finding
    evidence: Evidence


class Resolution:
    """One lost call that is being resolved."""

    def __init__(
        self,
        setup: Setup,
        lost: errors.OutcomeUnknownError,
        *,
        wait: float | None = None,
        finish: bool = False,
        call: Call[Any] | None = None,
    ) -> None:
        self._setup = setup
        self._lost = lost
        self._origin = lost.origin or Origin(setup.provider.name, setup.base_url)
        check_seconds("wait", wait)
        self._deadline = None if wait is None else time.monotonic() + wait
        self._questions = find_questions(call) if call else lost.questions
        self._call = call or lost.call
        self._finish = finish
        if lost.origin is not None:
            asking = find_origin(setup, dict(lost.origin.headers))
            check_origin(lost.origin, asking, lost.operation)
        if call is not None and not is_same_request(call, lost.call):
            raise errors.InvalidArgumentError(f"call is not the {lost.operation} that was lost")
        if any(_is_hidden(question) for question in self._questions):
            self._lack("to ask what became of it")
        if finish:
            self._check_finish()

    def run(self) -> Generator[Step, Any, Verdict]:
        """Ask until there is a verdict, or the time to wait is over; then finish if asked to."""
        try:
            verdict, may_repeat = yield from self._resolve()
            if self._finish and may_repeat:
                verdict = yield from self._send_again(verdict)
        except errors.DeclinedError:
            yield from self._end_entry("DeclinedError")
            raise
        if not isinstance(verdict, StillUnknown):
            yield from self._end_entry(type(verdict).__name__)
        return verdict

    def _end_entry(self, how: str) -> Generator[Step, Any, None]:
        """Note the end of the lost call in the journal, if it is there."""
        if self._lost.entry is not None and self._setup.journal is not None:
            yield from end_entry(self._setup.journal, self._lost.entry, how)

    def _check_finish(self) -> None:
        guard = self._call.outcome.guard if self._call.outcome else None
        if not is_guarded(self._call) or guard is None:
            raise errors.InvalidArgumentError(
                f"finish: nothing that was given to {self._lost.operation} guards against a "
                "second time, so krpay never sends it again"
            )
        if guard.evidence not in ("documented", "reported"):
            raise errors.InvalidArgumentError(
                f"finish: what guards {self._lost.operation} is only {guard.evidence}, so krpay "
                "never sends it again"
            )
        if find_hidden(self._call):
            self._lack("to send it again")

    def _lack(self, purpose: str) -> None:
        names = ", ".join(find_hidden(self._call))
        raise errors.InvalidArgumentError(
            f"resolve lacks sensitive values of {self._lost.operation} {purpose} ({names}): "
            "pass the whole call as call=, made by its endpoint function, or load it with unseal="
        )

    # Asking

    def _resolve(self) -> Generator[Step, Any, tuple[Verdict, bool]]:
        """Ask until it is known or the time is over; tells whether the guard lets it repeat."""
        pause = _FIRST_PAUSE
        while True:
            seen = list[_Seen]()
            for question in self._questions:
                one = yield from self._ask(question)
                seen.append(one)
            verdict = self._judge(seen)
            if not isinstance(verdict, StillUnknown) or self._deadline is None or not seen:
                break
            left = self._deadline - time.monotonic()
            if left <= 0:
                break
            yield Sleep(min(pause, left, *self._until(verdict)))
            pause = min(pause * 2, _LONGEST_PAUSE)
        is_guarded = all(one.finding.is_guarded for one in seen) and bool(seen)
        return verdict, isinstance(verdict, DidNotHappen) or is_guarded

    def _until(self, verdict: StillUnknown) -> list[float]:
        """Seconds until asking again will tell."""
        if verdict.ask_again_at is None:
            return []
        return [max((verdict.ask_again_at - datetime.now(UTC)).total_seconds(), 0.0)]

    def _ask(self, question: AskedQuestion) -> Generator[Step, Any, _Seen]:
        """Ask one question, and judge what comes."""
        try:
            call = self._make_call(question)
        except errors.InvalidArgumentError as error:  # such as a time that is too long ago
            return self._see(question, Finding(Outcome.UNKNOWN, f"cannot ask: {error}"), None)
        options = CallOptions(extra_headers=dict(self._origin.headers))
        exchange = Exchange(self._setup, call, options, is_careful=True)
        if self._deadline is not None:
            exchange.end_by(max(self._deadline, time.monotonic() + 1))
        look = Look(call=self._call, asked=question)
        try:
            response = yield from exchange.run()
            parsed = response.parse()
        except errors.NotFoundError:
            look = replace(look, is_absent=True, times=self._find_times(question, exchange.date))
        except errors.KrpayError as error:
            why = f"the look-up failed ({type(error).__name__}: {error})"
            return self._see(question, Finding(Outcome.UNKNOWN, why), None)
        else:
            data, times = response.read_data(), self._find_times(question, exchange.date)
            look = replace(look, data=data, parsed=parsed, times=times)
        return self._see(question, judging.judge(look), look.parsed)

    def _make_call(self, question: AskedQuestion) -> Call[Any]:
        now = datetime.now(UTC)
        filled = question.fill_times(
            sent=(self._lost.sent_at or now) - _CLOCKS_DIFFER, now=now + _CLOCKS_DIFFER
        )
        tag, _, name = question.operation.partition(".")
        endpoints = import_module(f"krpay.{self._setup.provider.name}.endpoints.{tag}")
        call: Call[Any] = getattr(endpoints, name)(**dict(filled.arguments))
        return call

    def _find_times(self, question: AskedQuestion, date: str | None) -> CallTimes | None:
        """Find when the call was sent, by the provider's clock; `None` if that cannot be known."""
        now = datetime.now(UTC)
        times = find_times(
            date, sent_at=self._lost.sent_at, seconds=self._lost.seconds_since, now=now
        )
        if times is None or not question.asks_for_times:
            return times
        sent_at = self._lost.sent_at or now
        earliest, latest = sent_at - _CLOCKS_DIFFER, sent_at + _CLOCKS_DIFFER
        is_asked = earliest <= times.earliest and times.latest <= latest
        return times if is_asked else None  # else the question was about another time

    def _see(self, question: AskedQuestion, finding: Finding, result: Any) -> _Seen:
        hidden = (*question.sensitive, *self._setup.signer.secrets)
        finding = replace(finding, why=redact(finding.why, hidden))
        return _Seen(finding, Evidence(str(question), finding.why, datetime.now(UTC), result))

    # Verdicts

    def _judge(self, seen: list[_Seen]) -> Verdict:
        """Join what all look-ups show; raises `DeclinedError` if the call was declined."""
        evidence = tuple(one.evidence for one in seen)
        if not seen:
            why = "no documented operation tells what became of it"
            return StillUnknown(why, ask_provider=self._advise())
        declined = next((one for one in seen if one.finding.outcome is Outcome.DECLINED), None)
        if declined is not None and len(seen) == 1:
            raise self._declined(declined)
        outcomes = {one.finding.outcome for one in seen}
        if outcomes == {Outcome.HAPPENED}:
            values = [self._find_value(one) for one in seen]
            return Happened(join_values(values, self._call.result), evidence)
        if outcomes == {Outcome.DID_NOT_HAPPEN}:
            return DidNotHappen(evidence)
        unknown = [one for one in seen if one.finding.outcome is Outcome.UNKNOWN]
        reasons = dict.fromkeys(one.finding.why for one in unknown)
        why = "; ".join(reasons) or "some of it happened, and some did not"
        times = [one.finding.ask_again_in for one in unknown]
        later = [one for one in times if one is not None]
        again = max(later) if later and len(later) == len(times) else None
        return StillUnknown(
            why,
            datetime.now(UTC) + timedelta(seconds=again) if again is not None else None,
            evidence,
            self._advise(),
            tuple(self._judge_part(one) for one in seen) if len(seen) > 1 else (),
        )

    def _judge_part(self, seen: _Seen) -> Verdict:
        match seen.finding.outcome:
            case Outcome.HAPPENED:
                return Happened(seen.finding.item, (seen.evidence,))
            case Outcome.DID_NOT_HAPPEN | Outcome.DECLINED:
                return DidNotHappen((seen.evidence,))
            case Outcome.UNKNOWN:
                return StillUnknown(seen.finding.why, evidence=(seen.evidence,))

    def _find_value(self, seen: _Seen) -> Any:
        finding = seen.finding
        return find_value(self._call.result, finding.item, finding.data, seen.evidence.result)

    def _declined(self, seen: _Seen) -> errors.DeclinedError:
        """Make the error that the method would have raised."""
        lost, reason = self._lost, seen.finding.why
        error = errors.DeclinedError(
            f"{self._setup.provider.name} declined {lost.operation}: {reason}",
            operation=lost.operation,
            status_code=200,
            message=reason,
            request_id=lost.request_id,
        )
        error.result = seen.finding.item
        error.add_note(f"Its response was lost; {seen.evidence.asked} shows it.")
        return error

    def _advise(self) -> str:
        """Say what to ask the provider, with all that is known of the call."""
        lost = self._lost
        known = [f"sent at {lost.sent_at:%Y-%m-%d %H:%M:%S} UTC"] if lost.sent_at else []
        known += [f"request id {lost.request_id}"] if lost.request_id else []
        call = lost.call
        known += [f"{name} {value}" for name, value in call.path_values if value != HIDDEN]
        asked = {
            f"{name} {value}"
            for question in self._questions
            for name, value in question.arguments
            if isinstance(value, str | int) and not isinstance(value, bool)
        }
        known += sorted({redact(one, self._call.sensitive_values) for one in asked} - set(known))
        return (
            f"Ask {self._setup.provider.name} what became of {lost.operation}: {', '.join(known)}"
        )

    # Finishing

    def _send_again(self, verdict: Verdict) -> Generator[Step, Any, Verdict]:
        """Send the call again; a refusal may be that of the guard, so it is resolved again."""
        if isinstance(verdict, Happened):
            return verdict
        options = CallOptions(extra_headers=dict(self._origin.headers))
        try:
            response = yield from Exchange(self._setup, self._call, options).run()
            return Happened(response.parse(), verdict.evidence, was_sent_again=True)
        except (errors.DeclinedError, errors.AuthenticationError):
            raise
        except errors.APIError as refusal:
            again, _ = yield from self._resolve()
            if isinstance(again, Happened):
                return again
            refusal.add_note(f"{self._lost.operation} was lost, and this was the second try.")
            raise


class ValueResolution(Generic[T]):
    """Resolves a lost call for its method: gives the value, or raises what is known instead."""

    def __init__(self, setup: Setup, lost: errors.OutcomeUnknownError, call: Call[T]) -> None:
        self._setup = setup
        self._lost = lost
        self._call = call

    def run(self) -> Generator[Step, Any, T]:
        """Resolve, within the time that the client has for it."""
        lost = self._lost
        verdict = yield from Resolution(self._setup, lost, wait=self._setup.resolve_lost).run()
        match verdict:
            case Happened(value=value) if value is not None or self._call.result is NoneType:
                return cast(T, value)
            case DidNotHappen(evidence=evidence):
                raise errors.DidNotHappenError(
                    f"{lost.operation} did not happen: {evidence[-1].seen}. "
                    "Its response was lost; it may be sent again.",
                    operation=lost.operation,
                    evidence=evidence,
                    request_id=lost.request_id,
                ) from lost
            case StillUnknown(reason=reason):
                lost.add_note(f"It was resolved in vain: {reason}.")
            case Happened(evidence=evidence):
                seen = evidence[-1].seen
                lost.add_note(f"It did happen ({seen}), but nobody can tell its result any more.")
        raise lost


def _is_hidden(question: AskedQuestion) -> bool:
    values = [value for _, value in (*question.arguments, *question.same)]
    return HIDDEN in values
