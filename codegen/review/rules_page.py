"""Renders the table of rules as `docs/review-rules.md`."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit.text import code
from codegen.review.rules import Rule, load_areas

_INTRODUCTION = """\
<!-- Made of codegen/review/rule_table/ by `python -m codegen review-rules`; do not edit it. -->

# Review rules

`nox -s review` compares the specs with those of an older commit, and says of each difference what \
it does to people who use krpay. These are all kinds of difference that it knows. In \
`nox -s review -- --json` each change names its rule.

**Wire** is what becomes of a krpay that was installed before: it sends the same bytes and \
understands the same (same), bytes differ and it goes on working (compatible), or it stops working \
with the provider as the specs now describe it (breaking). **Python** is what becomes of code that \
was written before: nothing (same), there is something new to use (addition), or some of it does \
not type-check or run any more (breaking). Where it says *by types*, the types before and after \
are compared: a change that old code or an old package cannot tell is the same, one that they can \
take is compatible or an addition, any other one is breaking.

**Alert** is what the box at the top says, which is for money and secrets alone. One marked \
*unsafe* is there only if it is about an operation that must not be sent twice (`x-replay: \
unsafe`). An error code is about all operations that document it, before or after; if none does, \
any call may be refused with it, and the box says so.

The version number follows: a Python break asks for a major version, an addition or an alert for a \
minor one, anything else for a patch, and words alone for nothing.

In examples, a spec before stands to the left of the arrow, and after to the right; `…` stands for \
what is left out. Names in braces stand for what the review fills in.
"""


def render_page() -> str:
    """Render the page of all rules."""
    return "\n".join([_INTRODUCTION, *_render_areas()]) + "\n"


def _render_areas() -> Iterator[str]:
    parts = []
    for title, rules in load_areas():
        columns = _name_columns(rules)
        lines = [f"## {title}", "", _render_row(columns), _render_row(["---"] * len(columns))]
        lines += [_render_row(_render_rule(rule)) for rule in rules]
        parts.append("\n".join(lines))
    yield "\n\n".join(parts)


def _name_columns(rules: tuple[Rule, ...]) -> list[str]:
    shared = ["Rule", "What changed", "Example"]
    if all(rule.is_words for rule in rules):
        return [*shared, "What the review says"]
    return [*shared, "Wire", "Python", "What the review says", "Alert"]


def _render_rule(rule: Rule) -> list[str]:
    cells = [code(rule.id), rule.change, _render_example(*rule.example)]
    if rule.is_words:
        return [*cells, _escape_cell(rule.message)]
    verdicts = ["by types" if one is None else one.name.lower() for one in (rule.wire, rule.python)]
    alert = _escape_cell(rule.alert.replace("{message}", rule.message))
    if rule.alert == "{message}":
        alert = "the same"
    if rule.is_alert_only_if_unsafe:
        alert = f"*unsafe:* {alert}"
    return [*cells, *verdicts, _escape_cell(rule.message), alert]


def _render_example(before: str, after: str) -> str:
    if not before:
        return f"→ {code(after)}"
    return f"{code(before)} → {code(after)}" if after else f"{code(before)} →"


def _escape_cell(text: str) -> str:
    """Keep a message from ending its cell."""
    return text.replace("|", "\\|")


def _render_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
