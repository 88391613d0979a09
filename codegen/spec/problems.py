"""How the generator says no: where, what is wrong, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a spec file; `line` counts from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class SpecError(Exception):
    """One or more things in the specs that the generator refuses."""

    def __init__(self, *problems: tuple[Position, str]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(f"{position}: {message}" for position, message in self.problems))


class Problems:
    """Collects problems, so that one run reports all of them."""

    def __init__(self) -> None:
        self._found: list[tuple[Position, str]] = []

    def add(self, position: Position, message: str) -> None:
        self._found.append((position, message))

    def raise_if_any(self) -> None:
        if self._found:
            raise SpecError(*self._found)
