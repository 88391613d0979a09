"""What can be done to the state by hand, besides calling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something that happens at a provider without a call of yours."""

    name: str
    label: str
    """For people."""
    targets: tuple[str, ...] | None
    """The ids of what it can be done to now; `None` if it is not about one thing."""
    where: str | None = None
    """A JSON pointer to these ids in `state()`, with `*` for any member or any name of one; or
    to what changes, if it is not about one thing."""


@dataclass(frozen=True, slots=True)
class Deed:
    """How a provider does an action."""

    label: str
    do: Callable[[str], object]
    targets: Callable[[], list[str]] | None = None
    where: str | None = None

    def described(self, name: str) -> Action:
        """The action, with what it can be done to now."""
        return Action(name, self.label, tuple(self.targets()) if self.targets else None, self.where)
