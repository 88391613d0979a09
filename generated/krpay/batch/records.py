# Copied from codegen/package/batch/records.py by `nox -s generate`. Do not edit.
"""What a batch writes down of each call, and what keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Protocol

from krpay._runtime.call import Call
from krpay._runtime.lost_calls import describe_request
from krpay.errors import InvalidArgumentError


class State(StrEnum):
    """What became of a call."""

    SENDING = "sending"
    """It was about to be sent; a run that resumes finds out what became of it."""
    DONE = "done"
    """It took effect."""
    DECLINED = "declined"
    """The provider refused it; it has no effect, and is not sent again."""
    UNKNOWN = "unknown"
    """It may have taken effect, and nobody could tell yet; it is not sent before that is known."""
    NOT_SENT = "not sent"
    """It certainly has no effect, and the next run sends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is known of one call. It holds no sensitive value."""

    key: str
    """The caller's own name of the call."""
    operation: str
    """Such as `payments.cancel`."""
    digest: str
    """Of its arguments, but for the sensitive ones: the same key is for the same arguments."""
    state: State
    version: int = 1
    """How often the record was written."""
    reason: str = ""
    """Why it is in that state, in words."""
    code: str = ""
    """The provider's own code of a refusal."""
    was_lost: bool = False
    """Whether nobody said what became of it, so that the provider was asked."""
    entry: str | None = None
    """The call as `krpay.resolving.load` reads it, while its end is not known."""
    ask_again_at: datetime | None = None
    """When asking again will tell; `None` for what a person has to find out."""
    tries: int = 0
    """How often it was sent, or about to be."""
    at: datetime
    """When this was written, in UTC."""

    @property
    def has_ended(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.state in (State.DONE, State.DECLINED)

    @property
    def is_open(self) -> bool:
        """Whether it may have taken effect."""
        return self.state in (State.SENDING, State.UNKNOWN)

    def dump(self) -> str:
        """Write it as JSON, for a store."""
        return json.dumps(asdict(self), ensure_ascii=False, default=datetime.isoformat)

    @classmethod
    def load(cls, text: str) -> Record:
        """Read what `dump` wrote."""
        known: dict[str, Any] = json.loads(text)
        for name in ("at", "ask_again_at"):
            if known[name] is not None:
                known[name] = datetime.fromisoformat(known[name])
        known["state"] = State(known["state"])
        return cls(**known)


class Store(Protocol):
    """Keeps records. Its methods block, and may be called in any thread."""

    def find(self, key: str) -> Record | None:
        """Find the record of a key."""
        ...

    def put(self, record: Record) -> bool:
        """Keep a record in place of its last version; it must be on disk when this returns.

        Returns:
            Whether it was kept. It is not if there is another version by now than the one
            before it, or, for version 1, any at all: then somebody else has the key in work.
        """
        ...

    def records(self, *states: State) -> Iterator[Record]:
        """Go through the records, those in one of these states if any are named."""
        ...


class KeyConflictError(InvalidArgumentError):
    """A key was given with other arguments than before; nothing was sent."""


def digest_call(call: Call[Any]) -> str:
    """Digest what a call asks for, without its sensitive values, which nobody may guess from it."""
    return sha256(repr(describe_request(call.conceal())).encode()).hexdigest()
