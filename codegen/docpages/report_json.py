"""Renders explained findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from codegen.docpages.explain import Explanation
from codegen.docpages.facts.compare import Comparison
from codegen.docpages.findings import FindingKind, ReadablePage
from codegen.docpages.report import count_kinds, cut_lines


def render_json(explanations: Sequence[Explanation], diff_lines: int, exit_code: int) -> str:
    """Render what the Markdown report says, and what it leaves out."""
    findings = [one.finding for one in explanations]
    counts = {kind.value: count for kind, count in count_kinds(findings).items()}
    pages = [_describe(one, diff_lines) for one in explanations]
    value = {"exit_code": exit_code, "counts": counts, "pages": pages}
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"


def _describe(one: Explanation, diff_lines: int) -> dict[str, Any]:
    finding = one.finding
    state = finding.state if isinstance(finding.state, ReadablePage) else None
    is_changed = finding.kind is FindingKind.CHANGED and one.difference is not None
    return {
        "url": finding.page.url,
        "kind": finding.kind.value,
        "read_as": state.form.value if state else None,
        "read_at": state.read_at if state else None,
        "compared": finding.entry.compared,
        "notes": list(finding.notes),
        "moved_to": finding.moved_to,
        "used_by": [user.name for user in one.users],
        "unsafe": [user.name for user in one.users if user.unsafe],
        "cited_at": [str(place) for place in finding.page.places],
        "difference": cut_lines(one.difference or (), diff_lines) if is_changed else None,
        "changes": [asdict(group) for group in one.groups],
        "original": asdict(finding.original) if finding.original else None,
        "comparisons": [_describe_comparison(comparison) for comparison in one.comparisons],
        "edits": [
            {"place": str(edit.place), "what": edit.what, "lines": list(edit.lines)}
            for edit in one.edits
        ],
    }


def _describe_comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "operation": comparison.operation.name,
        "complete": comparison.facts.complete,
        "differences": [
            {"what": one.what, "page": one.page, "spec": one.spec, "place": str(one.place)}
            for one in comparison.differences
        ],
        "same": [what for what, _ in comparison.same],
    }
