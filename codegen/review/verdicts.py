"""Names the verdicts of a review: on the wire, in Python, for the version number, and by whom."""

from __future__ import annotations

from enum import Enum, IntEnum


class Wire(IntEnum):
    """Says what becomes of a package that was installed before the change."""

    SAME = 0
    """The same bytes are sent, and the same are understood."""
    COMPATIBLE = 1
    """Bytes change; the old package goes on working."""
    BREAKING = 2
    """The old package stops working with the provider as the specs now describe it."""


class Python(IntEnum):
    """Says what becomes of code that was written before the change."""

    SAME = 0
    """It type-checks and runs as before."""
    ADDITION = 1
    """The same, and there is something new to use."""
    BREAKING = 2
    """Some code that type-checked or ran does not any more."""


class Bump(IntEnum):
    """Says which part of the version number a change calls for."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Cause(Enum):
    """Says why a fact in the specs changed, as `x-source` tells."""

    PROVIDER = "the provider changed it"
    """The page that the fact comes from is newer than it was."""
    CORRECTION = "we had it wrong"
    """The page is of the same day; or other evidence, or another page, is followed now."""
    UNKNOWN = "x-source does not tell"
    """The same page as before, without a date."""
