"""Finds what is different about a page: its entry in the lock against what was seen now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from codegen.docpages.fetch import Blocked, Gone, Unreachable
from codegen.docpages.lock import Entry
from codegen.docpages.pages import CitedPage
from codegen.docpages.reading.digest import is_comparable
from codegen.docpages.reading.form import Form


@dataclass(frozen=True, slots=True)
class ReadablePage:
    """Describes a page that was read, or that is as it was when it was read last."""

    digest: str
    modified: date | None = None
    """The date that the page shows."""
    changed_on: date | None = None
    """The date of the HTTP response; weaker, because a new layout makes it new, too."""
    moved_to: str | None = None
    form: Form = Form.TEXT
    read_at: str | None = None
    """The address that gave the text, if it is not the one that is cited."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadablePage:
    """Describes a page that came, but has nothing to read."""

    reason: str
    moved_to: str | None = None


PageState = ReadablePage | UnreadablePage | Gone | Blocked | Unreachable


class FindingKind(Enum):
    """Names what matters most about a page; the gravest first."""

    VANISHED = "vanished"
    CHANGED = "changed"
    ORIGINAL = "differs from its original"
    MOVED = "moved"
    NEW_DATE = "new date"
    NO_TEXT = "no readable text"
    FIRST_READ = "first read"
    BLOCKED = "blocked"
    UNREACHABLE = "not reachable"
    NOT_COMPARED = "not compared"
    UNCHANGED = "unchanged"

    @property
    def was_checked(self) -> bool:
        return self not in (FindingKind.BLOCKED, FindingKind.UNREACHABLE)

    @property
    def needs_a_person(self) -> bool:
        """Whether something is different from what the lock says."""
        return self.was_checked and self not in (FindingKind.UNCHANGED, FindingKind.NOT_COMPARED)


@dataclass(frozen=True, slots=True)
class Original:
    """Holds what the page is like of which another one is a translation."""

    url: str
    digest: str
    differences: tuple[tuple[str, str], ...]
    """Lines of the page, and of its original, in which names or numbers differ."""

    @property
    def accepted(self) -> str | None:
        """What the lock has of it: its digest, if the two differ."""
        return self.digest if self.differences else None


@dataclass(frozen=True, slots=True)
class Finding:
    """Holds what is to be said about one page."""

    page: CitedPage
    entry: Entry
    """What the lock says."""
    state: PageState
    """What was seen."""
    kind: FindingKind
    notes: tuple[str, ...] = ()
    original: Original | None = None
    """The page of which it is a translation, if both were read."""

    @property
    def moved_to(self) -> str | None:
        """Where the page has moved to for good, if the lock does not say that yet."""
        moved_to = getattr(self.state, "moved_to", None)
        return moved_to if moved_to != self.entry.moved else None

    def accept(self, today: date, *, compared: bool) -> Entry:
        """Make the entry of the lock that holds once a person has looked.

        `compared` is whether the person names this page. Whoever accepts all pages at once
        has seen what changed, but has compared none with the specs.
        """
        is_open = self.kind is FindingKind.NOT_COMPARED and compared
        if not (self.kind.needs_a_person or is_open):
            return self.entry
        if isinstance(self.state, Gone):
            return replace(self.entry, vanished=self.entry.vanished or today)
        if isinstance(self.state, UnreadablePage):
            since = self.entry.unreadable or today
            return replace(self.entry, unreadable=since, vanished=None, moved=self.state.moved_to)
        assert isinstance(self.state, ReadablePage)
        same_text = self.state.digest == self.entry.digest
        return Entry(
            modified=self.state.modified or self.entry.modified or self.page.modified,
            read=self.entry.read if same_text and self.entry.read else today,
            digest=self.state.digest,
            form=self.state.form.value,
            compared=today if compared or self.entry.compared else None,
            original=self.original.accepted if self.original else self.entry.original,
            moved=self.state.moved_to,
        )


_LESS_THAN_ORIGINAL = (
    FindingKind.NEW_DATE,
    FindingKind.NOT_COMPARED,
    FindingKind.UNCHANGED,
)


def compare_page(
    page: CitedPage, entry: Entry, state: PageState, original: Original | None = None
) -> Finding:
    """Find what is different about a page; `original` is given if that was read, too."""
    match state:
        case Blocked():
            kind, notes = FindingKind.BLOCKED, [state.reason]
        case Unreachable():
            kind, notes = FindingKind.UNREACHABLE, [state.reason]
        case Gone():
            kind = FindingKind.UNCHANGED if entry.vanished else FindingKind.VANISHED
            notes = [f"status {state.status}"]
        case UnreadablePage():
            known = entry.unreadable and not entry.vanished
            kind = FindingKind.UNCHANGED if known else FindingKind.NO_TEXT
            notes = [state.reason]
        case ReadablePage():
            kind, notes = _compare_text(page, entry, state)
            notes += state.notes
            if kind in _LESS_THAN_ORIGINAL and _is_news(original, entry):
                kind = FindingKind.ORIGINAL
    finding = Finding(page, entry, state, kind, original=original)
    if finding.moved_to and kind in (
        FindingKind.UNCHANGED,
        FindingKind.NOT_COMPARED,
        FindingKind.NEW_DATE,
        FindingKind.NO_TEXT,
        FindingKind.FIRST_READ,
    ):
        kind = FindingKind.MOVED
    return replace(finding, kind=kind, notes=tuple(notes))


def _compare_text(
    page: CitedPage, entry: Entry, seen: ReadablePage
) -> tuple[FindingKind, list[str]]:
    notes = []
    if entry.vanished:
        notes.append("it is back; it had vanished")
    if entry.unreadable:
        notes.append("it has text again; it had none")
    new_date = _describe_new_date(page, entry, seen)
    notes += new_date
    if entry.digest is None:
        return (FindingKind.NEW_DATE if new_date else FindingKind.FIRST_READ), notes
    if not is_comparable(entry.digest):
        notes.append("its digest was made in an older way, so texts cannot be compared")
        return (FindingKind.NEW_DATE if new_date else FindingKind.FIRST_READ), notes
    if entry.digest != seen.digest:
        if entry.form and entry.form != seen.form.value:
            notes.append(
                f"it was read as {entry.form} before and as {seen.form.value} now, so the two "
                "cannot be compared"
            )
        return FindingKind.CHANGED, notes
    if new_date:
        return FindingKind.NEW_DATE, notes
    if notes:
        return FindingKind.CHANGED, notes
    return (FindingKind.UNCHANGED if entry.compared else FindingKind.NOT_COMPARED), notes


def _is_news(original: Original | None, entry: Entry) -> bool:
    """Say whether a page and its original differ in another way than was accepted."""
    return original is not None and original.accepted != entry.original


def _describe_new_date(page: CitedPage, entry: Entry, seen: ReadablePage) -> list[str]:
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
