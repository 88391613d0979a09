"""Reports findings, as Markdown for people and as JSON for programs."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from codegen.docpages import TITLE
from codegen.docpages.cache import Cache
from codegen.docpages.findings import Finding, FindingKind, ReadablePage
from codegen.emit.text import link, one_line, visible

_LONGEST_LINE = 240

_GROUPS = {
    FindingKind.VANISHED: (
        "Vanished",
        "The host says that there is no such page. Find where its content is now, and cite that.",
    ),
    FindingKind.CHANGED: ("Changed", "Compare the specs with the new text."),
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
        "Nothing is recorded to compare with. If the specs agree with a page, accept it.",
    ),
    FindingKind.BLOCKED: (
        "Blocked",
        "The host does not show these here; nothing is known about them.",
    ),
    FindingKind.UNREACHABLE: ("Not reachable", "Nothing is known about these."),
}


def render_markdown(
    findings: Sequence[Finding],
    cache: Cache,
    diff_lines: int,
    *,
    accepted: bool = False,
    max_bytes: int | None = None,
) -> str:
    """Render a report that can stand in an issue; cut it to `max_bytes`, differences first."""
    report = _render_parts(findings, cache, diff_lines, accepted)
    if max_bytes is not None and len(report.encode()) > max_bytes:
        report = _cut_report(_render_parts(findings, cache, 0, accepted), max_bytes)
    return report


def render_json(findings: Sequence[Finding], cache: Cache, diff_lines: int, exit_code: int) -> str:
    """Render the same for programs."""
    pages = [
        {
            "url": finding.page.url,
            "kind": finding.kind.value,
            "notes": list(finding.notes),
            "moved_to": finding.moved_to,
            "used_by": list(finding.page.used_by),
            "cited_at": [str(place) for place in finding.page.places],
            "difference": diff_texts(finding, cache, diff_lines),
        }
        for finding in findings
    ]
    counts = {kind.value: count for kind, count in _count_kinds(findings).items()}
    value: dict[str, Any] = {"exit_code": exit_code, "counts": counts, "pages": pages}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def summarize_findings(findings: Iterable[Finding]) -> str:
    """Count findings: `112 pages: 1 changed, 2 moved, 109 unchanged`."""
    counts = _count_kinds(findings)
    total = sum(counts.values())
    parts = [f"{count} {kind.value}" for kind, count in counts.items()]
    return f"{total} page{'s' * (total != 1)}: {', '.join(parts)}"


def diff_texts(finding: Finding, cache: Cache, limit: int) -> list[str] | None:
    """Show the changed lines as a unified diff; `None` if the last text is not known here."""
    if finding.kind is not FindingKind.CHANGED or not isinstance(finding.state, ReadablePage):
        return None
    old, new = cache.find_text(finding.entry.digest), cache.find_text(finding.state.digest)
    if old is None or new is None:
        return None
    diff = difflib.unified_diff(old.split("\n"), new.split("\n"), n=2, lineterm="")
    lines = [
        visible(line)[:_LONGEST_LINE] + "…" * (len(line) > _LONGEST_LINE)
        for line in list(diff)[2:]  # without the names of files
    ]
    if len(lines) > limit:
        lines[limit:] = [f"... {len(lines) - limit} more lines"]
    return lines


def _count_kinds(findings: Iterable[Finding]) -> dict[FindingKind, int]:
    counts = Counter(finding.kind for finding in findings)
    return {kind: counts[kind] for kind in FindingKind if counts[kind]}


def _render_parts(
    findings: Sequence[Finding], cache: Cache, diff_lines: int, accepted: bool
) -> str:
    parts = [TITLE, f"{summarize_findings(findings)}."]
    if any(finding.kind.needs_a_person for finding in findings):
        parts.append(
            "What needed a person is recorded in `specs/docs.lock` now."
            if accepted
            else "When the specs are right again, record what was seen with "
            "`nox -s docs -- --accept`, and commit `specs/docs.lock`."
        )
    for kind, (title, advice) in _GROUPS.items():
        group = [finding for finding in findings if finding.kind is kind]
        if group:
            parts.append(f"## {title}")
            parts.append(advice)
            for finding in group:
                parts.append(_render_finding(finding))
                if kind is FindingKind.CHANGED and diff_lines:
                    parts += _render_difference(diff_texts(finding, cache, diff_lines))
    return "\n\n".join(parts) + "\n"


def _render_finding(finding: Finding) -> str:
    lines = [f"- <{link(finding.page.url)}>"]
    if finding.moved_to:
        lines.append(f"  - moved to <{link(finding.moved_to)}>")
    is_ours = isinstance(finding.state, ReadablePage)
    lines += [f"  - {note if is_ours else _quote_code(note)}" for note in finding.notes]
    users = ", ".join(map(_quote_code, finding.page.used_by))
    lines.append(f"  - used by {users}" if users else f"  - cited at {finding.page.places[0]}")
    return "\n".join(lines)


def _render_difference(lines: list[str] | None) -> list[str]:
    if lines is None:
        return ["The text that was accepted is not in the cache here, so nothing can be shown."]
    if not lines:  # it is the same text, after an absence
        return []
    text = "\n".join(lines)
    fence = "`" * max(3, _measure_longest_run(text) + 1)
    return [f"{fence}diff\n{text}\n{fence}"]


def _quote_code(text: str) -> str:
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
