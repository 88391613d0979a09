"""Drafts `CHANGELOG.md`, and checks the version number against what changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.review.changes import ChangeGroup, Review, SpecChange
from codegen.review.snapshot import Snapshot
from codegen.review.verdicts import Bump, Python

START = "<!-- draft of `nox -s changelog`: write above it; it is made anew each time -->"
END = "<!-- end of the draft -->"
EMPTY = """\
# Changelog

What changed for people who use krpay.
"""

_SECTIONS = ("Breaking", "Money and secrets", "Added", "Changed")
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


class ChangelogError(Exception):
    """Says what keeps a draft from being written, and what to do."""


def update_changelog(text: str, new: Snapshot, review: Review | None) -> str:
    """Put a fresh draft for the current version into the changelog."""
    block = f"{START}\n{draft_entries(new, review)}{END}\n"
    heading = f"## {new.version}"
    part = re.search(
        rf"^{re.escape(heading)}(?=\s|$)[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    if part is None:
        first = re.search(r"^## ", text, re.MULTILINE)
        start = first.start() if first else len(text)
        before = text[:start].rstrip("\n") + "\n\n"
        after = "\n" + text[start:] if first else ""
        return f"{before}{heading} (not released)\n\n{block}{after}"
    inside = part[1]
    if (START in inside) != (END in inside) or inside.find(START) > inside.find(END):
        raise ChangelogError(
            f"CHANGELOG.md, {heading[3:]}: only one of the two marks of the draft is there; "
            "put both back, or remove both"
        )
    if START not in inside:
        fresh = f"{inside.rstrip()}\n\n{block}\n" if inside.strip() else f"\n{block}\n"
    else:
        above, _, rest = inside.partition(START)
        fresh = above + block + rest.partition(END)[2].removeprefix("\n")
    return (text[: part.start(1)] + fresh + text[part.end(1) :]).rstrip("\n") + "\n"


def draft_entries(new: Snapshot, review: Review | None) -> str:
    """Draft the entries, in sections; without an older release, say what there is."""
    if review is None:
        return "".join(_draft_first_release(new))
    entries: dict[str, list[str]] = {name: [] for name in _SECTIONS}
    for group in review.groups:
        for change in group.real_changes:
            entries[_choose_section(change)].append(_write_entry(group, change))
    for one in review.unexplained:
        section = {Python.BREAKING: "Breaking", Python.ADDITION: "Added"}.get(one.python, "Changed")
        entries[section].append(f"- `{one.symbol}`: {one.text}.\n")
    if not any(entries.values()):
        return "Nothing that users would notice.\n"
    parts = [f"### {name}\n\n{''.join(lines)}" for name, lines in entries.items() if lines]
    return "\n".join(parts)


def _draft_first_release(new: Snapshot) -> Iterator[str]:
    yield "First release.\n\n"
    for name, provider in new.providers.items():
        yield f"- `krpay.{name}`: {provider.title}, {len(provider.operations)} operations.\n"


def _choose_section(change: SpecChange) -> str:
    if change.python is Python.BREAKING:
        return "Breaking"
    if change.alert:
        return "Money and secrets"
    return "Added" if change.python is Python.ADDITION else "Changed"


def _write_entry(group: ChangeGroup, change: SpecChange) -> str:
    alert = f"; {change.alert}" if change.alert and change.alert != change.text else ""
    return f"- `{group.symbol}`: {change.text}{alert} ({group.cause.value}).\n"


def check_version(old: str, new: str, review: Review) -> str:
    """Say what is wrong with the version number; nothing, if it fits."""
    needed = find_lowest_version(old, review.bump)
    if _parse_version(new) >= _parse_version(needed):
        return ""
    word = review.bump.name.lower()
    return (
        f"The version is {new}, and {old} is released. What changed since is {word}, so the next "
        f"one is {needed} or higher: set it in codegen/package/_version.py and run "
        "`nox -s generate`. `nox -s review` says what changed."
    )


def find_lowest_version(released: str, bump: Bump) -> str:
    """Find the lowest version number for a change; before 1.0.0 a breaking one is minor."""
    major, minor, patch = _parse_version(released)
    if bump is Bump.NONE:
        return released
    if major == 0:
        bump = Bump.MINOR if bump is Bump.MAJOR else Bump.PATCH
    if bump is Bump.MAJOR:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if bump is Bump.MINOR else f"{major}.{minor}.{patch + 1}"


def _parse_version(version: str) -> tuple[int, int, int]:
    match = _VERSION.fullmatch(version)
    if match is None:
        raise ChangelogError(f"the version {version!r} is not of the form 1.2.3")
    return int(match[1]), int(match[2]), int(match[3])
