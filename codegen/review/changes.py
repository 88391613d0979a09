"""One change, and what it means: for the bytes on the wire, and for Python code that uses krpay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from codegen.spec.problems import Position


class Wire(IntEnum):
    """What becomes of a package that was installed before the change."""

    SAME = 0
    """The same bytes are sent, and the same are understood."""
    COMPATIBLE = 1
    """Bytes change; the old package goes on working."""
    BREAKING = 2
    """The old package stops working with the provider as the specs now describe it."""


class Python(IntEnum):
    """What becomes of code that was written before the change."""

    SAME = 0
    """It type-checks and runs as before."""
    ADDITION = 1
    """The same, and there is something new to use."""
    BREAKING = 2
    """Some code that type-checked or ran does not any more."""


class Bump(IntEnum):
    """Which part of the version number a change calls for."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Cause(Enum):
    """Why a fact in the specs changed, as `x-source` tells."""

    PROVIDER = "the provider changed it"
    """The page that the fact comes from is newer than it was."""
    CORRECTION = "we had it wrong"
    """The page is of the same day; or other evidence, or another page, is followed now."""
    UNTOLD = "x-source does not tell"
    """The same page as before, without a date."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different."""

    text: str
    """In Markdown."""
    wire: Wire = Wire.SAME
    python: Python = Python.SAME
    alert: str = ""
    """What it does to money or secrets, if it does."""
    position: Position | None = None
    """The line of the spec, if it is another than that of the group."""
    documentation: bool = False
    cause: Cause | None = None
    """Why, if that is something else than for the group."""

    @property
    def bump(self) -> Bump:
        """Nobody should get a change of what happens to money or secrets in a patch release."""
        if self.documentation:
            return Bump.NONE
        if self.python is Python.BREAKING:
            return Bump.MAJOR
        if self.python is Python.ADDITION or self.alert:
            return Bump.MINOR
        return Bump.PATCH

    @property
    def breaks(self) -> bool:
        """Whether somebody has to do something: change code, or install a newer package."""
        return self.python is Python.BREAKING or self.wire is Wire.BREAKING


def documentation(text: str, position: Position | None = None) -> Change:
    """A change of words only."""
    return Change(text, documentation=True, position=position)


@dataclass(frozen=True, slots=True)
class Group:
    """All changes of one schema or operation."""

    symbol: str
    """The Python name that people know it by: `bunjang.Client.points.cancel_issuance()`."""
    changes: tuple[Change, ...]
    position: Position | None
    removed: bool = False
    """Whether `position` is a line of the old specs."""
    cause: Cause = Cause.UNTOLD
    explains: tuple[str, ...] = ()
    """Paths in the package that may be different because of this."""
    renamed: tuple[str, str] | None = None
    """Path of a class before and after, if all that is different elsewhere is its name."""
    note: str = ""
    """What else a reader should know of the symbol, such as which methods it is about."""

    @property
    def real(self) -> list[Change]:
        """The changes that are not only words."""
        return [change for change in self.changes if not change.documentation]

    @property
    def shows(self) -> bool:
        """Whether it is seen in the package: an alert alone is about what happens inside."""
        return any(not change.alert or change.python is not Python.SAME for change in self.real)

    @property
    def bump(self) -> Bump:
        return max((change.bump for change in self.changes), default=Bump.NONE)


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A change of the package's surface that no change of the specs accounts for."""

    symbol: str
    text: str
    python: Python

    @property
    def bump(self) -> Bump:
        """A surface that differs is never nothing."""
        return {Python.BREAKING: Bump.MAJOR, Python.ADDITION: Bump.MINOR}.get(
            self.python, Bump.PATCH
        )


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a pull request does to users."""

    groups: tuple[Group, ...]
    unexplained: tuple[Unexplained, ...] = ()
    notes: tuple[str, ...] = ()
    """What limits the review itself."""

    @property
    def bump(self) -> Bump:
        """The verdict for the whole."""
        bumps = [group.bump for group in self.groups]
        bumps += [one.bump for one in self.unexplained]
        return max(bumps, default=Bump.NONE)

    @property
    def breaks(self) -> bool:
        return any(change.breaks for change in self.changes) or any(
            change.python is Python.BREAKING for change in self.unexplained
        )

    @property
    def changes(self) -> list[Change]:
        return [change for group in self.groups for change in group.changes]

    def of_cause(self, cause: Cause) -> list[Group]:
        """Groups with something real, in the order of their names."""
        return [group for group in self.groups if group.cause is cause and group.real]


def settled(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Groups that have changes, by name; one that changed for two reasons becomes two."""
    result = []
    for group in groups:
        causes: dict[Cause, list[Change]] = {}
        for change in group.changes:
            causes.setdefault(change.cause or group.cause, []).append(change)
        for cause, changes in causes.items():
            result.append(replace(group, changes=tuple(changes), cause=cause))
    return tuple(sorted(result, key=lambda group: group.symbol))
