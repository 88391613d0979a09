"""Checks of what `sandbox.actions()` says against what `sandbox.state()` shows."""

from __future__ import annotations

from typing import Any

from krpay.testing import Sandbox


def check_action_places(sandbox: Sandbox, provider: str) -> set[str]:
    """Assert that the state has the targets of each action where the action says.

    Gives the names of the actions that can be done to something now.
    """
    state, possible = sandbox.state()[provider], set()
    for action in sandbox.actions()[provider]:
        values: list[Any] = [state]
        for step in (action.where or "").split("/")[1:]:
            values = [inner for one in values for inner in _members(one, step)]
        assert values or action.targets in (None, ()), action
        if action.targets:
            possible.add(action.name)
            assert set(action.targets) <= {str(one) for one in values}, action
    return possible


def _members(value: Any, step: str) -> list[Any]:
    if step != "*":
        return [value[step]] if step in value else []
    return list(value)
