# Copied from codegen/package/_runtime/steps.py by `nox -s generate`. Do not edit.
"""The steps of the sending flow: what it asks of the client that carries it out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from krpay._runtime.delivery import Witness

ItemT = TypeVar("ItemT")
T_co = TypeVar("T_co", covariant=True)


class Sink(Protocol):
    """Where the body of a success goes, if it is too large for memory."""

    def begin(self, total: int | None) -> None:
        """Start, or start again after a failed attempt; `total` is the size if it is known."""

    def write(self, chunk: bytes) -> None:
        """Take the next bytes, as they came over the wire."""


class SinkFailed(Exception):
    """An error of the sink: not the call's, whatever its class, and so nothing to retry."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def give_to_sink(take: Callable[[ItemT], None], value: ItemT) -> None:
    """Give a value to a method of a sink; raises `SinkFailed` with whatever that raises."""
    try:
        take(value)
    except Exception as error:  # noqa: BLE001  it is handed on as it is
        raise SinkFailed(error) from None


class HiddenBytes:
    """Bytes of a body, hidden from whatever shows the variables of a frame."""

    __slots__ = ("_content",)

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __repr__(self) -> str:
        return f"<{len(self._content)} bytes>"

    def reveal(self) -> bytes:
        """The bytes, for the HTTP client."""
        return self._content


@dataclass(frozen=True, slots=True, repr=False)
class Send:
    """Send a request; give back the `Answer`, or throw what went wrong."""

    method: str
    url: Any
    headers: tuple[tuple[str, str], ...]
    content: HiddenBytes
    timeouts: Mapping[str, float | None]
    """Seconds for connect, read, write and pool."""
    deadline: float | None
    """When the attempt ends, on `time.monotonic()`; what goes to a sink has no such end."""
    witness: Witness | None
    """Sees how far the request gets."""
    sink: Sink | None = None


@dataclass(frozen=True, slots=True)
class Sleep:
    """Let this many seconds pass."""

    seconds: float


@dataclass(frozen=True, slots=True)
class WaitForToken:
    """Wait until the event is set; give back whether that was before the deadline."""

    event: Any
    deadline: float | None


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Call a function that may block, such as one that writes to disk; give what it returns."""

    function: Callable[[], Any]


Step = Send | Sleep | WaitForToken | Block


class Flow(Protocol[T_co]):
    """Decides what happens, one step at a time."""

    def run(self) -> Generator[Step, Any, T_co]:
        """Give the steps to carry out, and in the end the result."""
        ...
