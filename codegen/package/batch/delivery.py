"""One call of a batch: what its record says, sending it, and finding out what became of it.

`Delivery.run` does no I/O. Like the sending flow, it yields steps, which a client carries out.
Before anything is sent, the record says that it is about to be. Whoever loses the race for a
record looks at what the other one wrote.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from krpay import errors
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.exchange import Exchange
from krpay._runtime.lost_calls import find_hidden
from krpay._runtime.resolving import Resolution
from krpay._runtime.setup import Attempt, Setup
from krpay._runtime.steps import Block, Sleep, Step
from krpay.batch.pacing import Pacer
from krpay.batch.records import KeyConflictError, Record, State, Store, digest_call
from krpay.resolving import DidNotHappen, Happened, StillUnknown, load

_MOST_TRIES = 4
"""How often a run sends a call that certainly had no effect: held up, or shown not to have."""
_HELD_UP = (
    errors.RateLimitError,
    errors.AuthenticationError,
    errors.PermissionDeniedError,  # it is the account that is refused
    errors.ServerError,
)
"""Refusals that say nothing about the call itself."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a call in this run."""

    record: Record
    was_ended: bool = False
    """Whether it had ended before, so that nothing was done."""


class _TakenError(Exception):
    """Somebody else wrote the record meanwhile."""


class _WriteAhead:
    """The journal of one call: it has the record say that the call is about to be sent."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery
        self.was_taken = False

    def begin(self, key: str, entry: str) -> None:
        try:
            self._delivery.write_ahead(entry)
        except _TakenError:
            self.was_taken = True
            raise

    def end(self, key: str, how: str) -> None:
        """Leave it to the batch, which knows more about the end."""

    def find_open(self) -> Any:
        return iter(())


class Delivery:
    """One call on its way, under its key."""

    def __init__(
        self, setup: Setup, store: Store, key: str, call: Call[Any] | None, pacer: Pacer
    ) -> None:
        """Take a call; without one, only what became of it is found out."""
        self._store = store
        self._key = key
        self.call = call
        self._pacer = pacer
        self._record: Record | None = None
        self._setup = replace(setup, on_attempt=self._note, resolve_lost=None, journal=None)
        self._on_attempt = setup.on_attempt
        self._was_held_up = False

    def run(self) -> Generator[Step, Any, Result]:
        """Do with the call what its record allows, until there is nothing to do any more.

        Raises:
            KeyConflictError: The key was given with other arguments before.
        """
        while True:
            try:
                return (yield from self._run())
            except _TakenError:
                continue  # look at what the other one wrote

    def _run(self) -> Generator[Step, Any, Result]:
        self._record = yield Block(lambda: self._store.find(self._key))
        if self._record is not None:
            self._check_digest(self._record)
            if self._record.has_ended:
                return Result(self._record, was_ended=True)
            if self._record.is_open:
                yield from self._resolve(load(self._record.entry or ""))
        tries = 0
        while self._may_send() and tries < _MOST_TRIES:
            tries += 1
            is_final = yield from self._send()
            if is_final:
                break
        assert self._record is not None
        return Result(self._record)

    def _check_digest(self, record: Record) -> None:
        if self.call is not None and record.digest != digest_call(self.call):
            raise KeyConflictError(
                f"key {self._key!r} is that of a {record.operation} with other arguments: it is "
                f"{record.state}; give each call a key of its own"
            )

    def _may_send(self) -> bool:
        is_free = self._record is None or self._record.state is State.NOT_SENT
        return is_free and self.call is not None

    # Sending

    def _send(self) -> Generator[Step, Any, bool]:
        """Send the call once it may be; gives whether there is no use in trying at once again."""
        assert self.call is not None
        yield Sleep(self._pacer.reserve())
        while seconds := self._pacer.seconds_of_pause():
            yield Sleep(seconds)
        journal = _WriteAhead(self)
        try:
            exchange = Exchange(replace(self._setup, journal=journal), self.call, CallOptions())
            response = yield from exchange.run()
            response.parse()
        except errors.OutcomeUnknownError as lost:
            yield from self._resolve(lost)
            return self._last.state is not State.NOT_SENT
        except (errors.ConfigurationError, errors.InvalidArgumentError):
            raise  # the program is wrong, and nothing was sent
        except errors.KrpayError as error:
            if journal.was_taken:
                raise _TakenError from None
            yield from self._write_error(error)
            return not self._was_held_up
        yield from self._write_heard(State.DONE, "")
        return True

    def _write_error(self, error: errors.KrpayError) -> Generator[Step, Any, None]:
        code = getattr(error, "code", None) or ""
        if isinstance(error, errors.InvalidResponseError) and self._record is not None:
            # It was processed, and nobody can read what came of it.
            yield from self._write(State.UNKNOWN, str(error), entry=self._last.entry)
        elif isinstance(error, errors.APIError) and not isinstance(error, _HELD_UP):
            yield from self._write_heard(State.DECLINED, error.message or str(error), code=code)
        else:
            yield from self._write(State.NOT_SENT, str(error), code=code)

    def _note(self, attempt: Attempt) -> None:
        self._was_held_up = self._pacer.note(attempt)
        if self._on_attempt is not None:
            self._on_attempt(attempt)

    # Finding out

    def _resolve(self, lost: errors.OutcomeUnknownError) -> Generator[Step, Any, None]:
        """Ask the provider what became of the call, and write what it says."""
        whole = self.call if find_hidden(lost.call) else None
        try:
            verdict = yield from Resolution(self._setup, lost, call=whole).run()
        except errors.DeclinedError as declined:
            yield from self._write(
                State.DECLINED, declined.message, code=declined.code or "", was_lost=True
            )
            return
        except errors.InvalidArgumentError as error:  # it lacks what only the caller has
            yield from self._write(State.UNKNOWN, str(error), entry=self._last.entry)
            return
        match verdict:
            case Happened(evidence=evidence):
                seen = evidence[-1].seen if evidence else ""
                yield from self._write(State.DONE, seen, was_lost=True)
            case DidNotHappen(evidence=evidence):
                yield from self._write(State.NOT_SENT, evidence[-1].seen, was_lost=True)
            case StillUnknown(reason=reason, ask_again_at=again, ask_provider=advice):
                text = reason if again or not advice else f"{reason}. {advice}"
                yield from self._write(
                    State.UNKNOWN, text, was_lost=True, ask_again_at=again, entry=self._last.entry
                )

    # Writing

    @property
    def _last(self) -> Record:
        assert self._record is not None
        return self._record

    def write_ahead(self, entry: str) -> None:
        """Have the record say that the call is about to be sent; raises if it has changed."""
        tries = self._record.tries + 1 if self._record else 1
        self._put(self._next_record(State.SENDING, "", entry=entry, tries=tries))

    def _write(self, state: State, reason: str, **more: Any) -> Generator[Step, Any, None]:
        record = self._next_record(state, reason, **more)
        yield Block(lambda: self._put(record))

    def _write_heard(self, state: State, reason: str, **more: Any) -> Generator[Step, Any, None]:
        """Write what the provider said itself, whatever somebody else wrote meanwhile."""
        while True:
            try:
                yield from self._write(state, reason, **more)
            except _TakenError:
                self._record = yield Block(lambda: self._store.find(self._key))
            else:
                return

    def _next_record(self, state: State, reason: str, **more: Any) -> Record:
        now = datetime.now(UTC)
        if self._record is not None:
            version = self._record.version + 1
            cleared: dict[str, Any] = {"code": "", "ask_again_at": None, "entry": None, **more}
            return replace(
                self._record, state=state, reason=reason, version=version, at=now, **cleared
            )
        assert self.call is not None
        return Record(
            key=self._key,
            operation=self.call.operation,
            digest=digest_call(self.call),
            state=state,
            reason=reason,
            at=now,
            **more,
        )

    def _put(self, record: Record) -> None:
        if not self._store.put(record):
            raise _TakenError
        self._record = record
