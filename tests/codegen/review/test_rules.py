"""The table of rules, and the page that is made of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.review.changes import report_change
from codegen.review.rules import Rule, load_rules
from codegen.review.rules_page import render_page
from codegen.review.verdicts import Python, Wire
from tests.codegen.review.cases import CASES, ReviewCase

ROOT = Path(__file__).resolve().parents[3]
OTHERWISE_TESTED = {"provider-added", "provider-removed"}
"""Rules that no edit of one provider can show; test_verdicts.py has them."""
RULES = [rule for key, rule in load_rules().items() if key not in OTHERWISE_TESTED]


def find_cases(rule: Rule) -> list[ReviewCase]:
    return [case for case in CASES if rule.id in {change.rule for change in case.changes}]


def is_shown(part: str, text: str) -> bool:
    """Whether a text has a part; in that, `…` stands for anything."""
    pieces = (re.escape(piece.strip()) for piece in part.split("…"))
    return re.search(".*".join(pieces), text, re.DOTALL) is not None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_case_and_its_example_is_one(rule: Rule) -> None:
    before, after = rule.example
    assert before != after
    cases = find_cases(rule)
    assert cases, f"no case in cases.yaml shows {rule.id}"
    sides = [tuple("\n".join(texts) for texts in zip(*case.edits, strict=True)) for case in cases]
    assert any(
        is_shown(before, old)
        and is_shown(after, new)
        and (before or not is_shown(after, old))
        and (after or not is_shown(before, new))
        for old, new in sides
    ), f"no case of {rule.id} has {before!r} before and {after!r} after"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_cases_say_of_a_rule_what_the_table_says(rule: Rule) -> None:
    for case in find_cases(rule):
        for change in case.changes:
            if change.rule == rule.id and not rule.is_words:
                wire, python, *alert = change.verdict.split()
                assert rule.wire in (None, Wire[wire.upper()])
                assert rule.python in (None, Python[python.upper()])
                assert not alert or rule.alert


def test_a_verdict_that_depends_on_types_must_be_given_and_no_other() -> None:
    with pytest.raises(ValueError, match="argument-type-changed"):
        report_change("argument-type-changed", name="a", was="int", now="str")
    with pytest.raises(ValueError, match="argument-removed"):
        report_change("argument-removed", name="a", wire=Wire.SAME)


def test_the_page_shows_the_table() -> None:
    page = ROOT / "docs" / "review-rules.md"
    assert page.read_bytes().decode() == render_page(), "run: python -m codegen review-rules"


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review-rules", "--root", str(tmp_path)]) == 0
    assert (tmp_path / "docs" / "review-rules.md").read_text("utf-8") == render_page()
    assert capsys.readouterr().out == "docs/review-rules.md is written.\n"


def test_the_page_has_a_row_for_each_rule_with_all_that_the_table_says() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", render_page(), re.MULTILINE)
    assert rows == list(load_rules())
    assert (
        "| `limits-narrowed` | Limits refuse what they did not. They are checked before anything "
        "is sent. | `maxLength: 20` → `maxLength: 10` | breaking | breaking | limits of `{name}`: "
        "{now}; they were: {was} |  |\n"
    ) in render_page()
    assert (
        "| `operation-error-added` | An operation documents codes that it did not. | → "
        "`x-errors: [ORDER_IS_PAID]` | compatible | same | may raise {names} | *unsafe:* it may "
        "raise {names} |\n"
    ) in render_page()
