"""Actions: what can be done to the sandbox by hand, besides calling.

@action("Pay a virtual account", targets=unpaid_accounts, where="/payments/*/id")
def pay_virtual_account(state: ShopState, payment_id: str) -> None:
    ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class Action:
    """Something that happens at a provider without a call of yours."""

    name: str
    label: str
    """For people."""
    targets: tuple[str, ...] | None
    """The ids of what it can be done to now; `None` if it needs no target."""
    where: str | None = None
    """Where `state()` shows what the action is about, as a JSON pointer.

    For an action with targets, the pointer leads to their ids. A `*` in it stands for each
    item of a list, or for each member of an object; at the end, for the members' names. For
    an action without targets, it leads to what changes.
    """


@dataclass(frozen=True, slots=True)
class ActionHandler:
    """An action of one provider, and what does it."""

    name: str
    label: str
    run: Callable[..., object]
    """Takes the state, and the target if there are any."""
    targets: Callable[[Any], list[str]] | None = None
    """Takes the state, and lists the ids of what the action can be done to now."""
    where: str | None = None

    def describe(self, state: object) -> Action:
        """Describe the action, with what it can be done to now."""
        targets = None if self.targets is None else tuple(self.targets(state))
        return Action(self.name, self.label, targets, self.where)

    def perform(self, state: object, target: str | None) -> None:
        """Do the action.

        Raises:
            ValueError: It cannot be done to the target now; the message lists what it can be
                done to.
        """
        if self.targets is None:
            if target is not None:
                raise ValueError(f"{self.name} is done without a target, not to {target!r}")
            self.run(state)
            return
        targets = self.targets(state)
        if target not in targets:
            listed = ", ".join(targets) or "nothing now"
            raise ValueError(f"{self.name} cannot be done to {target!r}; it can be to: {listed}")
        self.run(state, target)


def action(
    label: str,
    *,
    targets: Callable[[Any], list[str]] | None = None,
    where: str | None = None,
) -> Callable[[Callable[..., object]], ActionHandler]:
    """Make an action of a function; the function's name is the name of the action."""

    def make(function: Callable[..., object]) -> ActionHandler:
        return ActionHandler(function.__name__, label, function, targets, where)

    return make


def find_actions(module: ModuleType) -> dict[str, ActionHandler]:
    """Find the actions of a module by name, in the order in which they are written."""
    return {handler.name: handler for handler in _walk_actions(vars(module))}


def _walk_actions(members: Mapping[str, Any]) -> Iterator[ActionHandler]:
    for member in members.values():
        for one in member if isinstance(member, tuple) else (member,):  # pyright: ignore[reportUnknownVariableType]
            if isinstance(one, ActionHandler):
                yield one
