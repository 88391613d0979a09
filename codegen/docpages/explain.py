"""Explains a finding: what changed, whom that reaches, and what the page says beside the spec."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from codegen.docpages.cache import Cache
from codegen.docpages.facts.compare import Comparison
from codegen.docpages.facts.from_spec import WrittenOperation
from codegen.docpages.facts.lines import SpecEdit, write_edits
from codegen.docpages.facts.new_operation import write_new_operation
from codegen.docpages.facts.page import compare_page_with_spec, find_new_operations
from codegen.docpages.findings import Finding, FindingKind, ReadablePage
from codegen.docpages.json_changes import JsonChanges, group_changes
from codegen.docpages.reading.form import Form
from codegen.emit.text import visible

_LONGEST_LINE = 240


@dataclass(frozen=True, slots=True)
class User:
    """Names something that rests on a page."""

    name: str
    unsafe: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Holds all that is to be said about one page."""

    finding: Finding
    users: tuple[User, ...]
    """What rests on it, and is reached by the change if that is known; unsafe ones first."""
    groups: tuple[JsonChanges, ...] = ()
    """What changed in JSON."""
    difference: tuple[str, ...] | None = None
    """What changed in text; `None` if the accepted text is not known here."""
    comparisons: tuple[Comparison, ...] = ()
    edits: tuple[SpecEdit, ...] = ()
    """What to change in the specs."""

    @property
    def is_about_money(self) -> bool:
        """Whether an operation is reached that must not be sent twice."""
        return any(user.unsafe for user in self.users)


def explain_finding(
    finding: Finding,
    cache: Cache,
    operations: Mapping[str, WrittenOperation],
    chosen: frozenset[str] | None,
) -> Explanation:
    """Explain a finding; `chosen` names the operations that were asked for, if not all."""
    names = sort_users(finding.page.used_by, operations)
    users = tuple(User(name, _is_unsafe(name, operations)) for name in names)
    state = finding.state
    if not isinstance(state, ReadablePage):
        return Explanation(finding, users)
    groups: tuple[JsonChanges, ...] = ()
    difference: tuple[str, ...] | None = None
    new = cache.find_text(state.digest)
    old = cache.find_text(finding.entry.digest)
    if finding.kind is FindingKind.CHANGED and old is not None and new is not None:
        is_json = state.form.is_json and finding.entry.form == state.form.value
        if is_json:
            by_name = {name: operations.get(name) for name in names}
            groups = tuple(group_changes(state.form, old, new, by_name))
        difference = () if is_json else tuple(_diff_lines(old, new))
    reached = {name for group in groups for name in group.operations}
    if reached:
        users = tuple(user for user in users if user.name in reached)
    asked = [user.name for user in users] if chosen is None else [n for n in names if n in chosen]
    comparisons = compare_page_with_spec(
        finding.page.url, state.form, new or "", asked if new else (), operations
    )
    edits = [edit for one in comparisons for edit in write_edits(one)]
    edits += [edit for one in comparisons for edit in _write_source(one, finding.page.url)]
    edits += _write_new_operations(finding, state.form, new or "", operations)
    edits += _write_dates(finding, state)
    return Explanation(
        finding, users, groups, difference, tuple(comparisons), tuple(dict.fromkeys(edits))
    )


def sort_by_money(explanations: list[Explanation]) -> list[Explanation]:
    """Sort pages: those of operations that must not be sent twice first, then by kind."""
    kinds = list(FindingKind)
    return sorted(
        explanations, key=lambda one: (not one.is_about_money, kinds.index(one.finding.kind))
    )


def sort_users(names: tuple[str, ...], operations: Mapping[str, WrittenOperation]) -> list[str]:
    """Sort what rests on a page: unsafe operations, then others, then gaps."""
    return sorted(names, key=lambda name: (not _is_unsafe(name, operations), name))


def _is_unsafe(name: str, operations: Mapping[str, WrittenOperation]) -> bool:
    return name in operations and operations[name].unsafe


def _write_source(comparison: Comparison, url: str) -> list[SpecEdit]:
    """Write the source of an operation that was reported, where its own page was read whole."""
    operation = comparison.operation
    source = operation.operation.get("x-source", {})
    if source.get("evidence") == "documented" or not comparison.facts.complete:
        return []
    line = f"x-source: {{url: {url}, evidence: documented}}"
    what = f"{operation.name} is {source.get('evidence')}; once it agrees with this page"
    return [SpecEdit(operation.operation.position_of("x-source"), what, (line,))]


def _write_new_operations(
    finding: Finding, form: Form, text: str, operations: Mapping[str, WrittenOperation]
) -> list[SpecEdit]:
    """Write the operations of a page that no operation of its provider is."""
    providers = {re.split("[.:]", name)[0] for name in finding.page.used_by}
    known = [one for name, one in operations.items() if name.partition(".")[0] in providers]
    has_own_page = any(one.source_url.partition("#")[0] == finding.page.url for one in known)
    if not text or (has_own_page and form is not Form.OPENAPI):
        return []
    document: Mapping[str, Any] = known[0].document if known else {}
    schemas = document.get("components", {}).get("schemas", {})
    codes = document.get("x-errors", {})
    return [
        write_new_operation(facts, finding.page.url, finding.page.places[0], schemas, codes)
        for facts in find_new_operations(form, text, known)
        if not (has_own_page and len(finding.page.used_by) == 1)
    ]


def _write_dates(finding: Finding, state: ReadablePage) -> list[SpecEdit]:
    """Write the new date of a page into the citations of it."""
    known = finding.page.modified
    if state.modified is None or known is None or state.modified <= known:
        return []
    what = f"once the rest agrees: `modified: {state.modified}` instead of {known}"
    return [SpecEdit(place, what) for place in finding.page.places]


def _diff_lines(old: str, new: str) -> list[str]:
    diff = difflib.unified_diff(old.split("\n"), new.split("\n"), n=2, lineterm="")
    return [
        visible(line)[:_LONGEST_LINE] + "…" * (len(line) > _LONGEST_LINE)
        for line in list(diff)[2:]  # without the names of files
    ]


def name_form(finding: Finding) -> str:
    """Name what was read of a page: `OpenAPI, at https://…`."""
    state = finding.state
    if not isinstance(state, ReadablePage):
        return ""
    is_last = state.form is Form.TEXT
    note = "; it gives no form for machines" if is_last else ""
    return f"{state.form.value}{f', at {state.read_at}' if state.read_at else ''}{note}"
