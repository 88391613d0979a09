"""What is different about a page: its state in the lock against what was seen now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from codegen.docpages.fetch import Blocked, Gone, Unreachable
from codegen.docpages.lock import Entry
from codegen.docpages.pages import Page
from codegen.docpages.reading import is_comparable


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that was read, or that is as it was when it was read last."""

    digest: str
    modified: date | None = None
    """The date that the page shows."""
    changed_on: date | None = None
    """The date of the HTTP answer; weaker, because a new layout makes it new, too."""
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class NoText:
    """A page that came, but has nothing to read."""

    reason: str
    moved_to: str | None = None


State = Seen | NoText | Gone | Blocked | Unreachable


class Kind(Enum):
    """What matters most about a page; the gravest first."""

    VANISHED = "vanished"
    CHANGED = "changed"
    MOVED = "moved"
    NEW_DATE = "new date"
    NO_TEXT = "no readable text"
    FIRST_READ = "first read"
    BLOCKED = "blocked"
    UNREACHABLE = "not reachable"
    UNCHANGED = "unchanged"

    @property
    def was_checked(self) -> bool:
        return self not in (Kind.BLOCKED, Kind.UNREACHABLE)

    @property
    def needs_a_person(self) -> bool:
        return self.was_checked and self is not Kind.UNCHANGED


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be said about one page."""

    page: Page
    entry: Entry
    """What the lock says."""
    state: State
    """What was seen."""
    kind: Kind
    notes: tuple[str, ...] = ()

    @property
    def moved_to(self) -> str | None:
        """Where the page has moved to for good, if the lock does not say that yet."""
        moved_to = getattr(self.state, "moved_to", None)
        return moved_to if moved_to != self.entry.moved else None

    def accepted(self, today: date) -> Entry:
        """What the lock should say once a person has looked."""
        if not self.kind.needs_a_person:
            return self.entry
        if isinstance(self.state, Gone):
            return replace(self.entry, vanished=self.entry.vanished or today)
        if isinstance(self.state, NoText):
            since = self.entry.unreadable or today
            return replace(self.entry, unreadable=since, vanished=None, moved=self.state.moved_to)
        assert isinstance(self.state, Seen)
        same_text = self.state.digest == self.entry.digest
        return Entry(
            modified=self.state.modified or self.entry.modified or self.page.modified,
            read=self.entry.read if same_text and self.entry.read else today,
            digest=self.state.digest,
            moved=self.state.moved_to,
        )


def compare(page: Page, entry: Entry, state: State) -> Finding:
    """Say what is different about a page."""
    match state:
        case Blocked():
            kind, notes = Kind.BLOCKED, [state.reason]
        case Unreachable():
            kind, notes = Kind.UNREACHABLE, [state.reason]
        case Gone():
            kind = Kind.UNCHANGED if entry.vanished else Kind.VANISHED
            notes = [f"status {state.status}"]
        case NoText():
            known = entry.unreadable and not entry.vanished
            kind = Kind.UNCHANGED if known else Kind.NO_TEXT
            notes = [state.reason]
        case Seen():
            kind, notes = _compare_text(page, entry, state)
    finding = Finding(page, entry, state, kind)
    if finding.moved_to and kind in (Kind.UNCHANGED, Kind.NEW_DATE, Kind.NO_TEXT, Kind.FIRST_READ):
        kind = Kind.MOVED
    return replace(finding, kind=kind, notes=tuple(notes))


def _compare_text(page: Page, entry: Entry, seen: Seen) -> tuple[Kind, list[str]]:
    notes = []
    if entry.vanished:
        notes.append("it is back; it had vanished")
    if entry.unreadable:
        notes.append("it has text again; it had none")
    new_date = _new_date(page, entry, seen)
    notes += new_date
    if entry.digest is None:
        notes.append("no digest is recorded yet, so nothing says whether its text has changed")
        return (Kind.NEW_DATE if new_date else Kind.FIRST_READ), notes
    if not is_comparable(entry.digest):
        notes.append("its digest was made in an older way, so texts cannot be compared")
        return (Kind.NEW_DATE if new_date else Kind.FIRST_READ), notes
    if entry.digest != seen.digest:
        return Kind.CHANGED, notes
    if new_date:
        return Kind.NEW_DATE, notes
    return (Kind.CHANGED if notes else Kind.UNCHANGED), notes


def _new_date(page: Page, entry: Entry, seen: Seen) -> list[str]:
    known = max(filter(None, (page.modified, entry.modified)), default=None)
    if known is None:
        return []
    if seen.modified:
        shown, who = seen.modified, "it says"
    elif seen.changed_on and not entry.read:
        shown, who = seen.changed_on, "its server says"
    else:
        return []
    return [f"{who} that it was changed on {shown}; known was {known}"] if shown > known else []
