"""The exit codes of the command, and which one an error means."""

from __future__ import annotations

from enum import IntEnum

from krpay import errors


class Exit(IntEnum):
    """How a command ended. A script may go by these."""

    DONE = 0
    """The call succeeded, or resolving showed that it took effect."""
    REFUSED = 1
    """The provider refused or declined: the call has no effect."""
    USAGE = 2
    """An argument, a credential or an answer to a question was wrong: nothing was sent."""
    NOT_SENT = 3
    """It certainly has no effect, and may be sent again."""
    UNKNOWN = 4
    """It may have taken effect. Do not send it again before somebody found out."""
    NO_RESPONSE = 5
    """A call that only reads got no response, or one that cannot be read."""
    UNREADABLE = 6
    """The provider processed the call, but its response lacks what it must have."""
    INTERRUPTED = 130
    """Ctrl+C, while nothing was under way that moves anything."""


def find_exit(error: errors.KrpayError) -> Exit:
    """Find the exit code of an error."""
    for kinds, code in _EXITS:
        if isinstance(error, kinds):
            return code
    return Exit.REFUSED


_EXITS: tuple[tuple[tuple[type[errors.KrpayError], ...], Exit], ...] = (
    ((errors.ConfigurationError, errors.InvalidArgumentError), Exit.USAGE),
    ((errors.OutcomeUnknownError,), Exit.UNKNOWN),
    ((errors.NotSentError, errors.DidNotHappenError), Exit.NOT_SENT),
    ((errors.InvalidResponseError,), Exit.UNREADABLE),
    ((errors.NoResponseError, errors.ForeignResponseError), Exit.NO_RESPONSE),
    ((errors.ServerError,), Exit.NO_RESPONSE),  # an unsafe call raises OutcomeUnknownError there
)
