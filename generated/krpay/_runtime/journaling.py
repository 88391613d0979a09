# Copied from codegen/package/_runtime/journaling.py by `nox -s generate`. Do not edit.
"""Writing unsafe calls to a journal: before they are sent, and when it is known how they ended.

What stands open in a journal was lost: the process ended, or nobody heard what became of it.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from krpay import errors
from krpay._runtime.call import Call
from krpay._runtime.steps import Block, Step

if TYPE_CHECKING:
    from krpay.journal import Journal

T = TypeVar("T")

log = logging.getLogger("krpay")


class Entry:
    """The entry of one call."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._has_begun = False
        self.key = str(uuid4())

    def begin(
        self, lost: errors.OutcomeUnknownError, whole: Call[Any]
    ) -> Generator[Step, Any, Exception | None]:
        """Write the call as if it was lost; gives what went wrong if that cannot be done."""
        from krpay._runtime.lost_calls import write_lost_call

        seal = getattr(self._journal, "seal", None)
        try:
            text = write_lost_call(lost, whole if seal else None, seal)
            yield Block(lambda: self._journal.begin(self.key, text))
        except Exception as error:  # noqa: BLE001  whatever it is, the call is not sent
            return error
        self._has_begun = True
        return None

    def end_with(self, steps: Generator[Step, Any, T]) -> Generator[Step, Any, T]:
        """Carry on with a call, and write how it ended, if that is known."""
        try:
            result = yield from steps
        except errors.OutcomeUnknownError:
            raise  # it stays open
        except errors.KrpayError as error:
            yield from self._end(type(error).__name__)
            raise
        yield from self._end("answered")
        return result

    def _end(self, how: str) -> Generator[Step, Any, None]:
        if self._has_begun:
            yield from end_entry(self._journal, self.key, how)


def make_entry(journal: Journal | None) -> Entry | None:
    """Make the entry of a call, if there is a journal."""
    return None if journal is None else Entry(journal)


def end_entry(journal: Journal, key: str, how: str) -> Generator[Step, Any, None]:
    """Write that a call has ended: a failure changes nothing about the call, and is logged."""
    try:
        yield Block(lambda: journal.end(key, how))
    except Exception:
        log.exception("the end of a call could not be written to the journal")
