"""Take turns among functions that measure, so that what disturbs a round disturbs them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

KeyT = TypeVar("KeyT")


def take_turns(
    measures: Mapping[KeyT, Callable[[], float | None]], rounds: int, warm_up: int = 1
) -> dict[KeyT, list[float]]:
    """Collect what each function gives, round by round; the order is another one each round.

    Who gives `None` cannot do it, and is left out.
    """
    samples: dict[KeyT, list[float]] = {}
    names: Sequence[KeyT] = list(measures)
    for number in range(warm_up + rounds):
        shift = number % max(len(names), 1)
        values = {name: measures[name]() for name in [*names[shift:], *names[:shift]]}
        names = [name for name in names if values[name] is not None]
        if number >= warm_up:
            for name in names:
                value = values[name]
                assert value is not None
                samples.setdefault(name, []).append(value)
    return {name: samples[name] for name in measures if name in samples}
