"""Values of a YAML file that know where they were written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.spec.problems import Position


class LocatedMapping(dict[str, Any]):
    """A mapping that knows where it and each of its keys were written."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position
        self.key_positions: dict[str, Position] = {}

    def position_of(self, key: str) -> Position:
        """The position of a key; of the mapping itself, if the key is not there."""
        return self.key_positions.get(key, self.position)


class LocatedList(list[Any]):
    """A list that knows where it and each of its items were written."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position
        self.item_positions: list[Position] = []


def walk(value: Any) -> Iterator[LocatedMapping]:
    """Every mapping in a document, outermost first."""
    if isinstance(value, LocatedMapping):
        yield value
        for child in value.values():
            yield from walk(child)
    elif isinstance(value, LocatedList):
        for child in value:
            yield from walk(child)
