# Copied from codegen/package/_runtime/exchange.py by `nox -s generate`. Do not edit.
"""The sending flow: what happens to a call, whoever carries it out.

`Exchange.run` decides everything and does no I/O. It yields steps (`krpay._runtime.steps`)
and is given what came of each: the clients in `krpay._runtime.clients` only carry them out.

What is observed of an attempt is looked up in the table of `krpay._runtime.verdicts`, which
says whether the call is sent again, and else what is raised. Nothing else decides about that.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Generator
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import uuid4

from krpay import errors
from krpay._runtime import http, interruptions, responses, retry
from krpay._runtime.answers import Answer
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.call_times import Stopwatch
from krpay._runtime.clock import explain_clock
from krpay._runtime.delivery import Witness
from krpay._runtime.encoding import EncodedRequest, encode_request
from krpay._runtime.error_making import Sending, make_declined_error, make_error
from krpay._runtime.journaling import make_entry
from krpay._runtime.limits import Limits, find_limits, longest_phase
from krpay._runtime.observations import Observation, observe_status, report_attempt
from krpay._runtime.redact import redact
from krpay._runtime.responses import Response
from krpay._runtime.setup import Setup
from krpay._runtime.signing import SignableRequest, Signature, TokenSigner
from krpay._runtime.steps import Send, Sink, SinkFailed, Sleep, Step
from krpay._runtime.token_fetching import NoToken, copy_error, get_token
from krpay._runtime.tokens import KeptToken
from krpay._runtime.verdicts import TABLE, Observed, Verdict

T = TypeVar("T")

log = logging.getLogger("krpay")


class Exchange(Generic[T]):
    """One call on its way: encode, sign, send, observe, judge, wait, send again, give up."""

    def __init__(
        self,
        setup: Setup,
        call: Call[T],
        options: CallOptions,
        sink: Sink | None = None,
        *,
        is_careful: bool = False,
    ) -> None:
        self._setup = setup
        self._call = call
        self._sink = sink
        self._is_careful = is_careful
        self._timeout = options.get("timeout", setup.timeout)
        self._encoded: EncodedRequest = encode_request(setup, call, options)
        self._lane = setup.connections.lane()
        seconds = max(setup.policy.deadline, longest_phase(self._timeout))
        self._deadline = time.monotonic() + seconds
        self._attempts = 0
        self._token: KeptToken | None = None
        self._refused_token: KeptToken | None = None
        self._refusal: errors.KrpayError | None = None  # of the first token
        self._signature = Signature()
        self._witness: Witness | None = None
        self._sent_at: datetime | None = None
        self._stopwatch = Stopwatch()
        self._answer: Answer | None = None
        self._entry = None if call.safe else make_entry(setup.journal)

    @property
    def date(self) -> str | None:
        """The time of the last response, as its server gave it."""
        return self._answer.headers.get("Date") if self._answer else None

    def end_by(self, moment: float) -> None:
        """Have it end earlier than by itself, on `time.monotonic()`."""
        self._deadline = min(self._deadline, moment)

    def run(self) -> Generator[Step, Any, Response[T]]:
        """Decide, one step at a time, until there is a response or an error."""
        if self._entry is None:
            return (yield from self._decide())
        return (yield from self._entry.end_with(self._decide()))

    def _decide(self) -> Generator[Step, Any, Response[T]]:
        interruptions.forget_interruption()
        retries = 0
        while True:
            observation = yield from self._attempt()
            row = TABLE[observation.observed]
            verdict = row.safe if self._call.safe else row.unsafe
            if verdict.raised is None and observation.response is not None:
                return observation.response
            if observation.observed is Observed.TOKEN_REFUSED:
                continue  # once, with a new token: the provider refused this attempt
            delay = self._delay(verdict, retries, observation.retry_after)
            if delay is None:
                error = self._error(verdict, observation)
                said = observation.error if observation.error is not error else None
                raise error from observation.cause or said
            yield Sleep(delay)
            retries += 1

    def _delay(self, verdict: Verdict, retries: int, retry_after: float | None) -> float | None:
        """Find how long to wait before the next attempt; `None` to give up."""
        if not verdict.retried:
            return None
        return self._setup.policy.delay(
            retries=retries,
            time_left=self._deadline - time.monotonic(),
            retry_after=retry_after,
            chance=random.random(),  # noqa: S311  jitter, not a secret
        )

    def _attempt(self) -> Generator[Step, Any, Observation]:
        """Sign and send once; gives what was observed, and reports it."""
        began = time.monotonic()
        limits = find_limits(
            self._timeout, now=began, deadline=self._deadline, is_safe=self._call.safe
        )
        observation: Observation | None = None
        self._signature, self._witness = Signature(), None
        try:
            signed = yield from self._sign(limits)
            if isinstance(signed, Observation):
                observation = signed
                return observation
            self._attempts += 1
            observation = yield from self._send(signed, limits)
            return observation
        finally:
            seconds = time.monotonic() - began
            report_attempt(self._setup, self._call, self._attempts, observation, seconds)

    # Signing

    def _sign(self, limits: Limits) -> Generator[Step, Any, Send | Observation]:
        """Make the signed request, with an access token if the signer needs one."""
        token: tuple[KeptToken, ...] = ()
        signer: Any = self._setup.signer
        if self._call.authenticated and hasattr(signer, "token_call"):
            store = self._lane.tokens.store(self._setup.base_url)
            run = self._run_token_call
            found = yield from get_token(self._setup, store, self._refused_token, limits, run)
            if isinstance(found, NoToken):
                return self._judge_missing_token(found)
            token = (found,)
        encoded = self._encoded
        url, headers = encoded.url, dict(encoded.headers)
        if self._call.authenticated:
            self._signature = signer.sign(
                SignableRequest(
                    method=self._call.method,
                    target=url.raw_path.decode("ascii"),
                    headers=http.Headers(headers),
                    content=encoded.content.reveal(),
                    moment=datetime.now(UTC),
                    nonce=uuid4(),
                ),
                *(kept.token for kept in token),
            )
            signed = {name.lower() for name in self._signature.headers}
            headers = {name: text for name, text in headers.items() if name.lower() not in signed}
            headers |= self._signature.headers
            if self._signature.query:
                library = self._setup.connections.library
                url = http.add_query(url, self._signature.query, library)
        self._token = token[0] if token else None
        self._witness = None if self._call.safe else Witness()
        return Send(
            method=self._call.method,
            url=url,
            headers=tuple(headers.items()),
            content=encoded.content,
            timeouts=limits.timeouts,
            deadline=limits.deadline,
            witness=self._witness,
            sink=self._sink,
        )

    def _run_token_call(
        self, signer: TokenSigner[Any], limits: Limits
    ) -> Generator[Step, Any, Response[Any]]:
        """Send the call that gets a token, in the time of this one."""
        options = CallOptions(timeout=http.Timeout(**limits.timeouts))
        fetch = Exchange(self._setup, signer.token_call, options)
        if limits.deadline is not None:
            fetch.end_by(limits.deadline)
        return (yield from fetch.run())

    def _judge_missing_token(self, missing: NoToken) -> Observation:
        """Judge that there is no token: the call was not sent, or was refused before."""
        if self._refusal is not None:  # it was sent before, and refused with 401
            self._refusal.add_note(f"There was no new access token: {missing.why}")
            return Observation(Observed.REFUSED, missing.why, None, missing.cause, self._refusal)
        error = None
        if missing.observed is Observed.CREDENTIALS_REFUSED and missing.cause is not None:
            error = copy_error(missing.cause)
            error.add_note(f"{self._call.operation} was not sent.")
        return Observation(missing.observed, missing.why, None, missing.cause, error)

    # Sending

    def _send(self, send: Send, limits: Limits) -> Generator[Step, Any, Observation]:
        """Send once, and judge what came of it."""
        if limits.has_ended(time.monotonic()):
            if self._call.safe and self._attempts > 1:  # it was sent before, and got no response
                return Observation(Observed.NO_RESPONSE, "the time was up")
            return Observation(Observed.NO_TIME, "the time was up before it was sent")
        self._sent_at, self._stopwatch = datetime.now(UTC), Stopwatch.start()
        if self._entry is not None:
            lost = self._lost("it was sent")
            failure = yield from self._entry.begin(lost, self._encoded.call)
            if failure is not None:
                why = f"it could not be written to the journal ({type(failure).__name__})"
                return Observation(Observed.NOT_JOURNALED, why, None, failure)
        try:
            try:
                answer: Answer = yield send
            except Exception as error:
                if not self._is_failure(error):
                    raise
                return self._judge_failure(error)
            return self._judge_answer(answer)
        except (SinkFailed, GeneratorExit):
            raise
        except BaseException as error:  # also while the answer is judged: it is lost all the same
            self._note_interruption(error)
            raise

    def _is_failure(self, error: Exception) -> bool:
        """Tell whether an error is one of sending; else it interrupts, such as a signal does.

        A hook or a transport that was handed in may raise anything. After an unsafe call it
        must not pass for something that has nothing to do with the money.
        """
        if isinstance(error, SinkFailed):
            return False
        if http.is_http_error(error) or isinstance(error, OSError):
            return True
        return not self._call.safe and not self._setup.connections.are_our_own

    def _judge_failure(self, error: Exception) -> Observation:
        """Judge a failure without a response, by how far the request got."""
        reason, distrust = type(error).__name__, http.find_distrust(error)
        is_not_written = self._is_not_written(error) or (self._call.safe and distrust is not None)
        if not is_not_written:
            return Observation(Observed.NO_RESPONSE, f"no response came ({reason})", None, error)
        if distrust is not None:
            why = f"the TLS certificate of {self._setup.base_url} is not trusted: {distrust}"
            return Observation(Observed.UNTRUSTED, why, None, error)
        why = f"no connection to {self._setup.base_url} ({reason})"
        return Observation(Observed.NOT_WRITTEN, why, None, error)

    def _is_not_written(self, error: BaseException) -> bool:
        silence_proves = self._setup.connections.are_our_own
        if self._witness is None:  # only unsafe calls have one; a read may be repeated anyway
            return silence_proves and http.is_connect_error(error)
        return self._witness.proves_not_written(silence_proves=silence_proves)

    def _note_interruption(self, error: BaseException) -> None:
        """Keep the lost call with what interrupted it: a timeout of the caller, or Ctrl+C."""
        if self._call.safe or self._is_not_written(error):
            return
        interruptions.keep_interruption(error, self._lost("it was interrupted"))

    def _judge_answer(self, answer: Answer) -> Observation:
        """Judge a response: whose it is, and what it says."""
        status, call = answer.status_code, self._call
        self._answer = answer
        if answer.problem is not None:
            why = f"HTTP {status} came, but {answer.problem}"
            return Observation(Observed.NO_RESPONSE, why, answer, answer.cause)
        if self._sink is not None and answer.is_success:
            return Observation(Observed.SUCCEEDED, response=self._response(answer, None))
        direct = self._parse_directly(answer)
        if direct is not responses.MISSING:
            foreign_id = responses.find_wrong_id(call, direct)
            if foreign_id is not None:
                return self._another_object(answer, foreign_id)
            response = self._response(answer, None, direct)
            return Observation(Observed.SUCCEEDED, response=response)
        codec = self._setup.body_codec
        reading = responses.read_response(call, self._setup.provider, codec, answer)
        if reading.form is responses.Form.SUCCESS:
            return self._judge_success(answer, reading)
        return self._judge_refusal(answer, reading)

    def _parse_directly(self, answer: Answer) -> object:
        """Parse in one go what decides about no money; the rest is read part by part."""
        if self._is_careful:
            return responses.MISSING
        return responses.parse_directly(self._call, self._setup.provider, answer)

    def _judge_success(self, answer: Answer, reading: responses.Reading) -> Observation:
        """Judge a success in the provider's form: it may be about something else, or say no."""
        judged = responses.judge_result(self._call, reading.data)
        response = self._response(answer, reading)
        if judged.foreign_id is not None:
            return self._another_object(answer, judged.foreign_id)
        if judged.undecided is not None and not self._call.safe:
            return Observation(Observed.UNDECIDED, judged.undecided, answer)
        if judged.declined is not None:
            error = make_declined_error(
                self._setup, self._call, answer, redact(judged.declined, self._hidden())
            )
            error.request_id = self._signature.request_id
            error.result = response.parse_if_it_fits()
            return Observation(Observed.DECLINED, judged.declined, answer, error=error)
        return Observation(Observed.SUCCEEDED, response=response)

    def _another_object(self, answer: Answer, foreign_id: str) -> Observation:
        """Judge a response that names another object than the request."""
        why = f"the response has another {foreign_id} than the request"
        return Observation(Observed.FOREIGN, why, answer)

    def _judge_refusal(self, answer: Answer, reading: responses.Reading) -> Observation:
        """Judge what is no success: by its status, and by whether the provider said it."""
        status, is_theirs = answer.status_code, reading.form is responses.Form.REFUSAL
        observed = observe_status(status, is_theirs=is_theirs)
        if reading.is_sealed and observed is Observed.FOREIGN:
            observed = Observed.SEALED
        after = retry.parse_retry_after(answer.headers.get("Retry-After"))
        why = f"HTTP {status}" if is_theirs else f"HTTP {status} came, and {reading.reason}"
        if not is_theirs:
            return Observation(observed, why, answer, reading.cause, retry_after=after)
        error = self._refusal_error(answer, reading)
        if status == 401:
            skew = explain_clock(answer.headers.get("Date"))
            if skew:
                error.add_note(skew)
            if self._token is not None and self._refused_token is None:
                self._refused_token, self._refusal = self._token, error
                observed = Observed.TOKEN_REFUSED
        return Observation(observed, why, answer, reading.cause, error, retry_after=after)

    # What is said

    def _error(self, verdict: Verdict, observation: Observation) -> errors.KrpayError:
        """Make the error of a verdict."""
        assert verdict.raised is not None
        if observation.error is not None and issubclass(verdict.raised, errors.APIError):
            return observation.error
        sending = Sending(
            request_id=self._signature.request_id,
            sent_at=self._sent_at,
            stopwatch=self._stopwatch,
            entry=self._entry.key if self._entry else None,
        )
        return make_error(self._setup, self._encoded, verdict, observation, sending)

    def _lost(self, why: str) -> errors.OutcomeUnknownError:
        """Make the error of a lost call, with all that is needed to resolve it."""
        verdict = TABLE[Observed.NO_RESPONSE].unsafe
        lost = self._error(verdict, Observation(Observed.NO_RESPONSE, why))
        assert isinstance(lost, errors.OutcomeUnknownError)
        return lost

    def _refusal_error(self, answer: Answer, reading: responses.Reading) -> errors.APIError:
        """Make the error of a refusal, by its code or else by its status."""
        return responses.refusal_error(
            self._call,
            self._setup.provider,
            answer,
            reading,
            request_id=self._signature.request_id,
            hidden=self._hidden(),
        )

    def _hidden(self) -> tuple[str, ...]:
        """What no message may quote: values of the call, credentials, tokens, signatures."""
        store = self._lane.tokens.store(self._setup.base_url)
        return (
            *self._encoded.sensitive,
            *self._setup.signer.secrets,
            *self._signature.secrets,
            *store.issued,
        )

    def _response(
        self, answer: Answer, reading: responses.Reading | None, parsed: object = responses.MISSING
    ) -> Response[T]:
        return Response(
            self._call,
            self._setup.provider,
            answer,
            reading,
            self._signature.request_id,
            parsed=parsed,
        )
