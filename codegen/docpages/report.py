"""Renders explained findings as Markdown for people."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from codegen.docpages import TITLE
from codegen.docpages.explain import Explanation, User, name_form
from codegen.docpages.findings import Finding, FindingKind, ReadablePage
from codegen.docpages.tables import render_comparisons, render_edits, render_original
from codegen.emit.text import link, one_line

_LONGEST_LINE = 240
_MOST_USERS = 6
_MOST_GROUPS = 20
_MOST_NOT_COMPARED = 10

_GROUPS = {
    FindingKind.VANISHED: (
        "Vanished",
        "The host says that there is no such page. Find where its content is now, and cite that.",
    ),
    FindingKind.CHANGED: ("Changed", "Compare the specs with the new text."),
    FindingKind.ORIGINAL: (
        "Differs from its original",
        "The page is a translation. Where names or numbers differ, its original is right.",
    ),
    FindingKind.MOVED: ("Moved", "Write the new address into `x-source`."),
    FindingKind.NEW_DATE: (
        "New date",
        "The page is newer than what the specs were written from, as far as dates can tell.",
    ),
    FindingKind.NO_TEXT: (
        "No readable text",
        "Look at these in a browser: whether they change cannot be told here.",
    ),
    FindingKind.FIRST_READ: (
        "Read for the first time",
        "Nothing is recorded to compare with. Compare each with the specs, and accept it by name.",
    ),
    FindingKind.BLOCKED: (
        "Blocked",
        "The host does not show these here; nothing is known about them.",
    ),
    FindingKind.UNREACHABLE: ("Not reachable", "Nothing is known about these."),
    FindingKind.NOT_COMPARED: (
        "Not compared yet",
        "Nobody has compared these with the specs. `nox -s docs -- NAME` shows what differs.",
    ),
}


def render_markdown(
    explanations: Sequence[Explanation],
    diff_lines: int,
    *,
    accepted: bool = False,
    is_named: bool = False,
    max_bytes: int | None = None,
) -> str:
    """Render a report that can stand in an issue; cut it to `max_bytes`, differences first.

    Where pages were named (`is_named`), it has all that they say, and ends with the lines of
    the specs to edit.
    """
    report = _render_parts(explanations, diff_lines, accepted, is_named)
    if max_bytes is not None and len(report.encode()) > max_bytes:
        report = _cut_report(_render_parts(explanations, 0, accepted, is_named), max_bytes)
    return report


def summarize_findings(findings: Iterable[Finding]) -> str:
    """Count findings: `112 pages: 1 changed, 2 moved, 109 unchanged`."""
    counts = count_kinds(findings)
    total = sum(counts.values())
    parts = [f"{count} {kind.value}" for kind, count in counts.items()]
    return f"{total} page{'s' * (total != 1)}: {', '.join(parts)}"


def summarize_forms(findings: Iterable[Finding]) -> str:
    """Count what was read: `15 OpenAPI, 8 text of the page`."""
    counts = Counter(
        finding.state.form for finding in findings if isinstance(finding.state, ReadablePage)
    )
    return ", ".join(f"{count} {form.value}" for form, count in counts.most_common())


def count_kinds(findings: Iterable[Finding]) -> dict[FindingKind, int]:
    """Count the findings of each kind."""
    counts = Counter(finding.kind for finding in findings)
    return {kind: counts[kind] for kind in FindingKind if counts[kind]}


def _render_parts(
    explanations: Sequence[Explanation], diff_lines: int, accepted: bool, is_named: bool
) -> str:
    findings = [one.finding for one in explanations]
    parts = [TITLE, f"{summarize_findings(findings)}."]
    forms = summarize_forms(findings)
    if forms:
        parts.append(f"Read as: {forms}.")
    if any(finding.kind.needs_a_person for finding in findings):
        parts.append(_advise(findings, accepted))
    for is_money in (True, False):
        for kind in _GROUPS:
            group = [
                one
                for one in explanations
                if one.finding.kind is kind and one.is_about_money is is_money
            ]
            if group:
                parts += _render_group(kind, group, is_money, diff_lines, is_named)
    if is_named:
        unchanged = [one for one in explanations if one.finding.kind is FindingKind.UNCHANGED]
        parts += [part for one in unchanged for part in _render_page(one, diff_lines, is_named)]
        edits = [edit for one in explanations for edit in one.edits]
        was_read = any(isinstance(finding.state, ReadablePage) for finding in findings)
        parts += render_edits(list(dict.fromkeys(edits)), was_read=was_read)
    return "\n\n".join(parts) + "\n"


def _advise(findings: Sequence[Finding], accepted: bool) -> str:
    if not accepted:
        return (
            "When the specs are right again, record what was seen with "
            "`nox -s docs -- --accept`, and commit `specs/docs.lock`."
        )
    text = "What needed a person is recorded in `specs/docs.lock` now."
    if any(finding.kind is FindingKind.FIRST_READ for finding in findings):
        text += (
            " A page that was read for the first time counts as compared only if it was accepted "
            "by its name."
        )
    return text


def _render_group(
    kind: FindingKind,
    group: Sequence[Explanation],
    is_money: bool,
    diff_lines: int,
    is_named: bool,
) -> Iterator[str]:
    title, advice = _GROUPS[kind]
    yield f"## {title}{': unsafe operations rest on these' if is_money else ''}"
    yield advice
    if kind is FindingKind.NOT_COMPARED and not is_named:
        shown = group[:_MOST_NOT_COMPARED]
        lines = [f"- <{link(one.finding.page.url)}>, {_name_users(one.users)}" for one in shown]
        if len(group) > len(shown):
            lines.append(f"- and {len(group) - len(shown)} more")
        yield "\n".join(lines)
        return
    for one in group:
        yield from _render_page(one, diff_lines, is_named)


def _render_page(one: Explanation, diff_lines: int, is_named: bool) -> Iterator[str]:
    yield _render_head(one)
    if one.finding.kind is FindingKind.CHANGED and diff_lines:
        yield from _render_difference(one, diff_lines)
    if one.finding.original and one.finding.original.differences:
        yield render_original(one.finding.original)
    if (diff_lines and one.finding.kind is not FindingKind.UNCHANGED) or is_named:
        limit = sys.maxsize if is_named else diff_lines
        yield from render_comparisons(one.comparisons, limit, is_whole=is_named)
        is_read = isinstance(one.finding.state, ReadablePage)
        if is_named and is_read and not (one.comparisons or one.edits):
            yield "Nothing in it can be compared by a program: read it beside the specs."


def _render_head(one: Explanation) -> str:
    finding = one.finding
    lines = [f"- <{link(finding.page.url)}>"]
    if finding.moved_to:
        lines.append(f"  - moved to <{link(finding.moved_to)}>")
    is_ours = isinstance(finding.state, ReadablePage)
    if is_ours:
        lines.append(f"  - read as {one_line(name_form(finding))}")
    lines += [f"  - {note if is_ours else quote_code(note)}" for note in finding.notes]
    users = _name_users(one.users)
    lines.append(f"  - {users}" if users else f"  - cited at {finding.page.places[0]}")
    return "\n".join(lines)


def _name_users(users: Sequence[User]) -> str:
    """Name what rests on a page: `used by`, the first few of it, and how many more."""
    if not users:
        return ""
    named = [quote_code(user.name) + " (unsafe)" * user.unsafe for user in users[:_MOST_USERS]]
    more = len(users) - len(named)
    return f"used by {', '.join(named)}{f' and {more} more' if more else ''}"


def _render_difference(one: Explanation, limit: int) -> Iterator[str]:
    if one.difference is None:
        yield "The text that was accepted is not in the cache here, so nothing can be shown."
    elif one.groups:
        unsafe = {user.name: user for user in one.users}
        lines: list[str] = []
        for group in one.groups[:_MOST_GROUPS]:
            users = [unsafe[name] for name in group.operations if name in unsafe]
            lines.append(
                f"- {quote_code(group.subject)}{f', {_name_users(users)}' if users else ''}"
            )
            lines += [f"  - {quote_code(line)}" for line in group.lines[:limit]]
            if len(group.lines) > limit:
                lines.append(f"  - ... {len(group.lines) - limit} more lines")
        if len(one.groups) > _MOST_GROUPS:
            lines.append(f"- ... {len(one.groups) - _MOST_GROUPS} more models and operations")
        yield "\n".join(lines)
    elif one.difference:  # else it is the same text, after an absence
        text = "\n".join(cut_lines(one.difference, limit))
        fence = "`" * max(3, _measure_longest_run(text) + 1)
        yield f"{fence}diff\n{text}\n{fence}"


def cut_lines(lines: Sequence[str], limit: int) -> list[str]:
    """Cut a list of lines, and say how many there were."""
    if len(lines) <= limit:
        return list(lines)
    return [*lines[:limit], f"... {len(lines) - limit} more lines"]


def quote_code(text: str) -> str:
    """Quote text of others as code that it cannot break out of."""
    text = one_line(text)[:_LONGEST_LINE]
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (_measure_longest_run(text) + 1)
    return f"{fence} {text} {fence}"


def _measure_longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _cut_report(report: str, max_bytes: int) -> str:
    """Leave out what does not fit, by whole lines."""
    end = "\n\nThe rest does not fit here: run `nox -s docs`.\n"
    if len(report.encode()) <= max_bytes:
        return report.rstrip("\n") + "\n\nDifferences do not fit here: run `nox -s docs`.\n"
    kept = report.encode()[: max_bytes - len(end.encode())].decode("utf-8", "ignore")
    return kept.rpartition("\n")[0] + end
