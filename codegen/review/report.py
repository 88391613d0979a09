"""Renders a review, as Markdown for a pull request and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.review.changes import ChangeGroup, Review, SpecChange, UnexplainedChange
from codegen.review.snapshot import MergeBase
from codegen.review.verdicts import Bump, Cause, Python, Wire
from codegen.spec.problems import Position

_HEADINGS = {
    Cause.PROVIDER: "The provider changed it",
    Cause.CORRECTION: "We had it wrong, or had not written it down",
    Cause.UNKNOWN: "Changed, and x-source does not tell by whom",
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
    "too · `docs/review-rules.md` has all rules.</sub>"
)


class Links:
    """Links lines of the specs to where they can be looked at."""

    def __init__(self, new: str = "", old: str = "") -> None:
        self._new = new
        self._old = old

    def link_line(self, position: Position | None, label: str, *, removed: bool = False) -> str:
        """Link a label if there is a page for it; else add the position, which terminals link."""
        if position is None:
            return label
        base = self._old if removed else self._new
        if base:
            return f"[{label}]({base.rstrip('/')}/{position.file}#L{position.line})"
        return f"{label} ({position})".lstrip()


def render_markdown(review: Review, links: Links) -> str:
    """Render the comment of a pull request."""
    return "\n".join(_render_parts(review, links)).rstrip() + "\n"


def _render_parts(review: Review, links: Links) -> Iterator[str]:
    yield f"## krpay: {_BUMPS[review.bump]}"
    yield ""
    yield _render_reason(review)
    yield ""
    if review.base:
        yield _render_base(review.base)
        yield ""
    yield from _render_notes(review)
    yield from _render_alerts(review)
    for cause, heading in _HEADINGS.items():
        groups = review.list_groups(cause)
        if groups:
            yield f"### {heading}"
            yield ""
            for group in groups:
                yield from _render_group(group, links)
            yield ""
    yield from _render_unexplained(review.unexplained)
    yield from _render_words(review)
    if review.bump is not Bump.NONE:
        yield _LEGEND


def _render_reason(review: Review) -> str:
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


def _render_base(base: MergeBase) -> str:
    return f"Compared with `{base.commit[:7]}`, the merge base of `{base.name}` and `HEAD`."


def _render_notes(review: Review) -> Iterator[str]:
    for note in review.notes:
        yield "> [!NOTE]"
        yield f"> {note}"
        yield ""


def _render_alerts(review: Review) -> Iterator[str]:
    lines = []
    for group in review.groups:
        alerts = dict.fromkeys(change.alert for change in group.changes if change.alert)
        if alerts:
            rest = len(alerts) - _SHOWN_ALERTS
            words = "; ".join([*alerts][:_SHOWN_ALERTS]) + (
                f"; and {rest} more" if rest > 0 else ""
            )
            lines.append(f"> - `{group.symbol}`: {words}")
    if lines:
        yield "> [!CAUTION]"
        yield "> This changes what happens to money or secrets:"
        yield from lines
        yield ""


def _render_group(group: ChangeGroup, links: Links) -> Iterator[str]:
    note = f", {group.note}" if group.note else ""
    name = f"**`{group.symbol}`**"
    if len(group.real_changes) == 1:
        change = group.real_changes[0]
        removed = group.removed and change.position is None
        label = links.link_line(change.position or group.position, name, removed=removed)
        yield f"- {label}{note}: {change.text} — {_render_verdict(change)}"
        return
    yield f"- {links.link_line(group.position, name, removed=group.removed)}{note}:"
    for change in group.real_changes:
        yield f"  - {links.link_line(change.position, change.text)} — {_render_verdict(change)}"


def _render_verdict(change: SpecChange) -> str:
    words = []
    for name, value in (("wire", change.wire), ("Python", change.python)):
        word = value.name.lower()
        words.append(f"{name} {f'**{word}**' if word == 'breaking' else word}")
    return ", ".join(words)


def _render_unexplained(changes: tuple[UnexplainedChange, ...]) -> Iterator[str]:
    if not changes:
        return
    yield "### Not due to any change of the specs"
    yield ""
    yield "A template or hand-written code changed this part of the public surface:"
    yield ""
    ordered = sorted(changes, key=lambda change: (-change.python, change.symbol))
    for change in ordered[:_SHOWN_UNEXPLAINED]:
        word = f"Python {_name_python(change.python)}"
        yield f"- `{change.symbol}` {change.text} — {word}"
    rest = ordered[_SHOWN_UNEXPLAINED:]
    if rest:
        yield ""
        yield f"<details><summary>{len(rest)} more</summary>"
        yield ""
        for change in rest:
            yield f"- `{change.symbol}` {change.text} — Python {_name_python(change.python)}"
        yield ""
        yield "</details>"
    yield ""


def _name_python(value: Python) -> str:
    return "**breaking**" if value is Python.BREAKING else value.name.lower()


def _render_words(review: Review) -> Iterator[str]:
    lines = []
    for group in review.groups:
        words = [change.text for change in group.changes if change.rule.is_words]
        if words:
            lines.append(f"- `{group.symbol}`: {', '.join(words)}")
    if lines:
        places = f"{len(lines)} places" if len(lines) > 1 else "one place"
        yield f"<details><summary>Words only, in {places}</summary>"
        yield ""
        yield from lines
        yield ""
        yield "</details>"
        yield ""


def render_json(review: Review) -> dict[str, Any]:
    """Render the same as data."""
    return {
        "bump": review.bump.name.lower(),
        "breaking": review.breaks,
        "base": {"name": base.name, "commit": base.commit} if (base := review.base) else None,
        "notes": list(review.notes),
        "groups": [_render_group_data(group) for group in review.groups],
        "unexplained": [
            {"symbol": one.symbol, "text": one.text, "python": one.python.name.lower()}
            for one in review.unexplained
        ],
    }


def _render_group_data(group: ChangeGroup) -> dict[str, Any]:
    return {
        "symbol": group.symbol,
        "note": group.note,
        "cause": group.cause.name.lower(),
        "at": str(group.position) if group.position else None,
        "removed": group.removed,
        "bump": group.bump.name.lower(),
        "changes": [
            {
                "rule": change.rule.id,
                "text": change.text,
                "wire": change.wire.name.lower(),
                "python": change.python.name.lower(),
                "bump": change.bump.name.lower(),
                "alert": change.alert or None,
                "documentation": change.rule.is_words,
                "at": str(position) if (position := change.position or group.position) else None,
            }
            for change in group.changes
        ],
    }
