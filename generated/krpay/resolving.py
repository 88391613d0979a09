# Copied from codegen/package/resolving.py by `nox -s generate`. Do not edit.
"""What became of a lost call: the verdicts of `client.resolve`, and lost calls as text.

    try:
        payment = client.subscriptions.pay(...)
    except errors.OutcomeUnknownError as lost:
        match client.resolve(lost, wait=10):
            case Happened(value=payment): ...
            case DidNotHappen(): ...
            case StillUnknown(reason=why): ...

`dump` writes a lost call as JSON for a queue, tomorrow's batch or another process; `load`
reads it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from krpay._runtime.call import Call
    from krpay.errors import OutcomeUnknownError

T_co = TypeVar("T_co", covariant=True)

__all__ = ["DidNotHappen", "Evidence", "Happened", "StillUnknown", "Verdict", "dump", "load"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One look-up: what was asked, and what was seen."""

    asked: str
    """The call that asked, such as `payments.find_all(merchant_uid='order_1')`."""
    seen: str
    """What it showed, in words."""
    at: datetime
    """When, in UTC by the clock of this machine."""
    result: Any = field(default=None, repr=False)
    """The result of the look-up; `None` if there was none."""


@dataclass(frozen=True, slots=True)
class Happened(Generic[T_co]):
    """The call took effect."""

    value: T_co
    """What the method would have returned; `None` if the look-up cannot show that."""
    evidence: tuple[Evidence, ...] = ()
    was_sent_again: bool = False
    """Whether it is the call that `finish=True` sent which took effect."""


@dataclass(frozen=True, slots=True)
class DidNotHappen:
    """The call has no effect, and will have none."""

    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class StillUnknown:
    """Nobody can tell yet, or without the provider."""

    reason: str
    ask_again_at: datetime | None = None
    """When asking again will tell, if nothing is seen before; `None` if time does not help."""
    evidence: tuple[Evidence, ...] = ()
    ask_provider: str = ""
    """What to ask the provider, with all that is known of the call."""
    parts: tuple[Verdict, ...] = ()
    """What became of each item of a list, in its order, where the call had several."""


Verdict = Happened[Any] | DidNotHappen | StillUnknown
"""What `client.resolve` gives."""


def dump(
    lost: OutcomeUnknownError,
    *,
    call: Call[Any] | None = None,
    seal: Callable[[str], str] | None = None,
) -> str:
    """Write a lost call as JSON. Its sensitive values are left out.

    Args:
        lost: The lost call.
        call: The call that was sent, made by its endpoint function; needed with `seal`.
        seal: Encrypts a text. With it the whole call is kept, sealed.
    """
    from krpay._runtime.lost_calls import write_lost_call

    return write_lost_call(lost, call, seal)


def load(text: str, *, unseal: Callable[[str], str] | None = None) -> OutcomeUnknownError:
    """Read a lost call that `dump` or a journal wrote; give it to `client.resolve`.

    Args:
        text: What was written.
        unseal: Decrypts what `seal` encrypted. Then the call of the result is whole.

    Raises:
        ValueError: It cannot be read, or was written by a later version of krpay.
    """
    from krpay._runtime.lost_calls import read_lost_call

    return read_lost_call(text, unseal)
