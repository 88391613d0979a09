# Copied from codegen/package/_runtime/clock.py by `nox -s generate`. Do not edit.
"""The clock of this machine, beside the provider's."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime

_TOLERANCE = 5
"""Seconds that two clocks may differ without a word: a `Date` has no fractions."""


def explain_clock(date: str | None) -> str | None:
    """Say by how much this machine's clock is wrong, by the `Date` of a response."""
    if date is None:
        return None
    try:
        theirs = email.utils.parsedate_to_datetime(date)
    except (ValueError, OverflowError):
        return None
    if theirs.tzinfo is None:
        theirs = theirs.replace(tzinfo=UTC)
    seconds = round((datetime.now(UTC) - theirs).total_seconds())
    if abs(seconds) <= _TOLERANCE:
        return None
    way = "ahead of" if seconds > 0 else "behind"
    return (
        f"The clock of this machine is {abs(seconds)} seconds {way} the server's. "
        "A signature with a wrong time is refused; set the clock."
    )
