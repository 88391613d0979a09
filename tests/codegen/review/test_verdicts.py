"""What is said of each small change, in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.review import providers, report
from codegen.review.changes import Change, Group, Review
from tests.codegen.review.cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_change_is_named_and_judged(case: Case, tmp_path: Path) -> None:
    old, new = case.snapshots(tmp_path)
    review = Review(providers.compare(old, new))
    assert [_line(group, one) for group in review.groups for one in group.changes] == case.changes
    assert review.bump.name.lower() == case.bump


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_report_says_all_of_it(case: Case, tmp_path: Path) -> None:
    review = Review(providers.compare(*case.snapshots(tmp_path)))
    text = report.markdown(review, report.Links())
    for group in review.groups:
        for change in group.changes:
            assert group.symbol in text
            assert change.text in text
            assert change.alert in text
    assert ("Only words changed" in text) == (bool(case.changes) and not case.verdicts)
    assert ("a krpay that is installed stops working" in text) == case.breaks_wire


def test_there_is_nothing_to_say_of_the_same_specs(tmp_path: Path) -> None:
    old, _ = CASES[0].snapshots(tmp_path)
    review = Review(providers.compare(old, old))
    assert report.markdown(review, report.Links()) == (
        "## krpay: nothing to release\n\n"
        "No change of the specs or of the package's public surface.\n"
    )


def _line(group: Group, change: Change) -> str:
    """A change as `cases.yaml` writes it."""
    verdict = f"{change.wire.name.lower()} | {change.python.name.lower()}"
    alert = " | alert" if change.alert else ""
    verdict = "words" if change.documentation else verdict + alert
    return f"{group.symbol} {change.text} | {verdict} | {group.cause.name.lower()}"
