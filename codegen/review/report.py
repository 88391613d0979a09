"""A review as Markdown for a pull request, and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.review.changes import Bump, Cause, Change, Group, Python, Review, Unexplained, Wire
from codegen.spec.problems import Position

_HEADINGS = {
    Cause.PROVIDER: "The provider changed it",
    Cause.CORRECTION: "We had it wrong, or had not written it down",
    Cause.UNTOLD: "Changed, and x-source does not tell by whom",
}
_BUMPS = {
    Bump.NONE: "nothing to release",
    Bump.PATCH: "patch",
    Bump.MINOR: "minor",
    Bump.MAJOR: "major",
}
_SHOWN_UNEXPLAINED = 12
_SHOWN_ALERTS = 4
_LEGEND = (
    "<sub>wire: what becomes of a krpay that was installed before · Python: what becomes of code "
    "that was written before · `Client` stands for `AsyncClient` and the endpoint functions, "
    "too.</sub>"
)


class Links:
    """Where a line of a spec can be looked at."""

    def __init__(self, new: str = "", old: str = "") -> None:
        self._new = new
        self._old = old

    def of(self, position: Position | None, label: str, *, removed: bool = False) -> str:
        """A link, if there is a page to link to; else the place itself, which terminals know."""
        if position is None:
            return label
        base = self._old if removed else self._new
        if base:
            return f"[{label}]({base.rstrip('/')}/{position.file}#L{position.line})"
        return f"{label} ({position})".lstrip()


def markdown(review: Review, links: Links) -> str:
    """The comment."""
    return "\n".join(_lines(review, links)).rstrip() + "\n"


def _lines(review: Review, links: Links) -> Iterator[str]:
    yield f"## krpay: {_BUMPS[review.bump]}"
    yield ""
    yield _reason(review)
    yield ""
    yield from _notes(review)
    yield from _alerts(review)
    for cause, heading in _HEADINGS.items():
        groups = review.of_cause(cause)
        if groups:
            yield f"### {heading}"
            yield ""
            for group in groups:
                yield from _group(group, links)
            yield ""
    yield from _unexplained(review.unexplained)
    yield from _documentation(review)
    if review.bump is not Bump.NONE:
        yield _LEGEND


def _reason(review: Review) -> str:
    if review.bump is Bump.NONE:
        if review.changes:
            return "Only words changed: no bytes on the wire, and no Python."
        return "No change of the specs or of the package's public surface."
    reasons = [
        f"`{group.symbol}`: {change.text}"
        for group in review.groups
        for change in group.changes
        if change.bump is review.bump
    ]
    reasons += [
        f"`{one.symbol}`: {one.text}" for one in review.unexplained if one.bump is review.bump
    ]
    more = f", and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    stale = any(change.wire is Wire.BREAKING for change in review.changes)
    end = " In part, a krpay that is installed stops working: its users have to upgrade."
    end = end if stale else ""
    return f"A **{_BUMPS[review.bump]}** version, because {reasons[0]}{more}.{end}"


def _notes(review: Review) -> Iterator[str]:
    for note in review.notes:
        yield "> [!NOTE]"
        yield f"> {note}"
        yield ""


def _alerts(review: Review) -> Iterator[str]:
    found = []
    for group in review.groups:
        alerts = dict.fromkeys(change.alert for change in group.changes if change.alert)
        if alerts:
            rest = len(alerts) - _SHOWN_ALERTS
            words = "; ".join([*alerts][:_SHOWN_ALERTS]) + (
                f"; and {rest} more" if rest > 0 else ""
            )
            found.append(f"> - `{group.symbol}`: {words}")
    if found:
        yield "> [!CAUTION]"
        yield "> This changes what happens to money or secrets:"
        yield from found
        yield ""


def _group(group: Group, links: Links) -> Iterator[str]:
    note = f", {group.note}" if group.note else ""
    name = f"**`{group.symbol}`**"
    if len(group.real) == 1:
        change = group.real[0]
        removed = group.removed and change.position is None
        link = links.of(change.position or group.position, name, removed=removed)
        yield f"- {link}{note}: {change.text} — {_verdict(change)}"
        return
    yield f"- {links.of(group.position, name, removed=group.removed)}{note}:"
    for change in group.real:
        yield f"  - {links.of(change.position, change.text)} — {_verdict(change)}"


def _verdict(change: Change) -> str:
    words = []
    for name, value in (("wire", change.wire), ("Python", change.python)):
        word = value.name.lower()
        words.append(f"{name} {f'**{word}**' if word == 'breaking' else word}")
    return ", ".join(words)


def _unexplained(changes: tuple[Unexplained, ...]) -> Iterator[str]:
    if not changes:
        return
    yield "### Not due to any change of the specs"
    yield ""
    yield "A template or hand-written code changed this part of the public surface:"
    yield ""
    ordered = sorted(changes, key=lambda change: (-change.python, change.symbol))
    for change in ordered[:_SHOWN_UNEXPLAINED]:
        word = f"Python {_python(change.python)}"
        yield f"- `{change.symbol}` {change.text} — {word}"
    rest = ordered[_SHOWN_UNEXPLAINED:]
    if rest:
        yield ""
        yield f"<details><summary>{len(rest)} more</summary>"
        yield ""
        for change in rest:
            yield f"- `{change.symbol}` {change.text} — Python {_python(change.python)}"
        yield ""
        yield "</details>"
    yield ""


def _python(value: Python) -> str:
    return "**breaking**" if value is Python.BREAKING else value.name.lower()


def _documentation(review: Review) -> Iterator[str]:
    found = []
    for group in review.groups:
        words = [change.text for change in group.changes if change.documentation]
        if words:
            found.append(f"- `{group.symbol}`: {', '.join(words)}")
    if found:
        places = f"{len(found)} places" if len(found) > 1 else "one place"
        yield f"<details><summary>Words only, in {places}</summary>"
        yield ""
        yield from found
        yield ""
        yield "</details>"
        yield ""


def as_json(review: Review) -> dict[str, Any]:
    """The same as data."""
    return {
        "bump": review.bump.name.lower(),
        "breaking": review.breaks,
        "notes": list(review.notes),
        "groups": [_group_json(group) for group in review.groups],
        "unexplained": [
            {"symbol": one.symbol, "text": one.text, "python": one.python.name.lower()}
            for one in review.unexplained
        ],
    }


def _group_json(group: Group) -> dict[str, Any]:
    return {
        "symbol": group.symbol,
        "note": group.note,
        "cause": group.cause.name.lower(),
        "at": _position(group.position),
        "removed": group.removed,
        "bump": group.bump.name.lower(),
        "changes": [
            {
                "text": change.text,
                "wire": change.wire.name.lower(),
                "python": change.python.name.lower(),
                "bump": change.bump.name.lower(),
                "alert": change.alert or None,
                "documentation": change.documentation,
                "at": _position(change.position or group.position),
            }
            for change in group.changes
        ],
    }


def _position(position: Position | None) -> str | None:
    return str(position) if position else None
