"""How the generator says no: where, what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches


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
        lines = [f"{position}: {message}" for position, message in self.problems]
        super().__init__("\n".join(_show_line(line) for line in lines))


class Problems:
    """Collects problems, so that one run reports all of them."""

    def __init__(self) -> None:
        self._all: list[tuple[Position, str]] = []
        self._settled: set[Position] = set()

    def __bool__(self) -> bool:
        return bool(self._all)

    def add(self, position: Position, message: str) -> None:
        self._all.append((position, message))

    def settle(self) -> None:
        """Let nothing more be added about the lines that were complained of so far.

        What later checks say of them mostly follows from what was said already.
        """
        self._settled = {position for position, _ in self._all}

    def add_others(self, later: Problems) -> None:
        """Take over what a later check says, but nothing about lines that are settled."""
        self._all += [problem for problem in later._all if problem[0] not in self._settled]

    def has(self, position: Position) -> bool:
        return any(position == other for other, _ in self._all)

    def raise_if_any(self) -> None:
        if self._all:
            raise SpecError(*self._all)


def _show_line(line: str) -> str:
    """A message in one line, whatever it quotes from a spec."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in line
    )


@contextmanager
def consequences(problems: Problems) -> Iterator[Problems]:
    """Collect what a check finds that relies on earlier ones, and add it to theirs.

    Where those found something, the check may stumble over it; that was said already.
    """
    later = Problems()
    try:
        yield later
    except (LookupError, TypeError, AttributeError, ValueError):
        if not problems:
            raise
    problems.add_others(later)


def suggest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, as the end of a sentence; else nothing."""
    nearest = get_close_matches(word, known, n=1, cutoff=0.75)
    return f"; is it {nearest[0]!r}?" if nearest else ""
