"""Describes changes by the rules that they fall under, and collects them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from codegen.review.rules import Rule, load_rules
from codegen.review.snapshot import MergeBase
from codegen.review.verdicts import Bump, Cause, Python, Wire
from codegen.spec.problems import Position


@dataclass(frozen=True, slots=True)
class SpecChange:
    """Describes one thing that is different."""

    rule: Rule
    values: Mapping[str, str]
    """What stands in the message of the rule."""
    wire: Wire
    python: Python
    position: Position | None = None
    """The line of the spec, if it is another than that of the group."""
    cause: Cause | None = None
    """Why, if that is something else than for the group."""
    is_unsafe: bool = True
    """Whether it is about an operation that must not be sent twice."""

    @property
    def text(self) -> str:
        """What is different, in Markdown."""
        return self.rule.message.format_map(self.values)

    @property
    def alert(self) -> str:
        """What it does to money or secrets, if it does."""
        if self.rule.is_alert_only_if_unsafe and not self.is_unsafe:
            return ""
        return self.rule.alert.format_map({**self.values, "message": self.text})

    @property
    def bump(self) -> Bump:
        """Nobody should get a change of what happens to money or secrets in a patch release."""
        if self.rule.is_words:
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


def report_change(
    rule_id: str,
    *,
    wire: Wire | None = None,
    python: Python | None = None,
    position: Position | None = None,
    cause: Cause | None = None,
    is_unsafe: bool = True,
    **values: str,
) -> SpecChange:
    """Describe a change by its rule, and the values of the rule's message.

    `wire` and `python` are for rules whose verdict depends on types, and for no others.
    """
    rule = load_rules()[rule_id]
    if (wire is None) == (rule.wire is None) or (python is None) == (rule.python is None):
        raise ValueError(f"the verdict of {rule_id} is in the table, or depends on types")
    wire = rule.wire if wire is None else wire
    python = rule.python if python is None else python
    assert wire is not None
    assert python is not None
    return SpecChange(rule, values, wire, python, position, cause, is_unsafe)


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Holds all changes of one schema or operation."""

    symbol: str
    """The Python name that people know it by: `bunjang.Client.points.cancel_issuance()`."""
    changes: tuple[SpecChange, ...]
    position: Position | None
    removed: bool = False
    """Whether `position` is a line of the old specs."""
    cause: Cause = Cause.UNKNOWN
    explains: tuple[str, ...] = ()
    """Paths in the package that may be different because of this."""
    renamed: tuple[str, str] | None = None
    """Path of a class before and after, if all that is different elsewhere is its name."""
    note: str = ""
    """What else a reader should know of the symbol, such as which methods it is about."""

    @property
    def real_changes(self) -> list[SpecChange]:
        """The changes that are not only words."""
        return [change for change in self.changes if not change.rule.is_words]

    @property
    def shows_in_package(self) -> bool:
        """Whether it is seen in the package: an alert alone is about what happens inside."""
        return any(
            not change.rule.alert or change.python is not Python.SAME
            for change in self.real_changes
        )

    @property
    def bump(self) -> Bump:
        return max((change.bump for change in self.changes), default=Bump.NONE)


@dataclass(frozen=True, slots=True)
class UnexplainedChange:
    """Describes a change of the package's surface that no change of the specs accounts for."""

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
    """Holds everything that a pull request does to users."""

    groups: tuple[ChangeGroup, ...]
    unexplained: tuple[UnexplainedChange, ...] = ()
    notes: tuple[str, ...] = ()
    """What limits the review itself."""
    base: MergeBase | None = None
    """What is compared with, if that was found by a name."""

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
    def changes(self) -> list[SpecChange]:
        return [change for group in self.groups for change in group.changes]

    def list_groups(self, cause: Cause) -> list[ChangeGroup]:
        """List the groups of a cause that have more than words, in the order of their names."""
        return [group for group in self.groups if group.cause is cause and group.real_changes]


def group_by_cause(groups: Iterable[ChangeGroup]) -> tuple[ChangeGroup, ...]:
    """Sort groups that have changes by name; one that changed for two reasons becomes two."""
    result = []
    for group in groups:
        causes: dict[Cause, list[SpecChange]] = {}
        for change in group.changes:
            causes.setdefault(change.cause or group.cause, []).append(change)
        for cause, changes in causes.items():
            result.append(replace(group, changes=tuple(changes), cause=cause))
    return tuple(sorted(result, key=lambda group: group.symbol))
