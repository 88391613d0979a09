"""What is said of each small change, in both directions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.review import providers, report, snapshot
from codegen.review.changes import Review
from tests.codegen.review.cases import BEFORE, CASES, ExpectedChange, ReviewCase


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_change_is_named_and_judged(case: ReviewCase, tmp_path: Path) -> None:
    old, new = case.snapshots(tmp_path)
    review = Review(providers.compare_providers(old, new))
    changes = [
        ExpectedChange.of_change(group, one) for group in review.groups for one in group.changes
    ]
    assert changes == case.changes
    assert review.bump.name.lower() == case.bump


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_report_says_all_of_it(case: ReviewCase, tmp_path: Path) -> None:
    review = Review(providers.compare_providers(*case.snapshots(tmp_path)))
    text = report.render_markdown(review, report.Links())
    for group in review.groups:
        for change in group.changes:
            assert group.symbol in text
            assert change.text in text
            assert change.alert in text
    assert ("Only words changed" in text) == (bool(case.changes) and not case.verdicts)
    assert ("a krpay that is installed stops working" in text) == case.breaks_wire


def test_a_new_provider_and_one_that_is_gone(tmp_path: Path) -> None:
    shutil.copytree(BEFORE, tmp_path / "two")
    for folder in ("specs", snapshot.ROOMS):
        shutil.copytree(BEFORE / folder / "shop", tmp_path / "two" / folder / "store")
    one, two = (snapshot.read_working_tree(folder) for folder in (BEFORE, tmp_path / "two"))
    (added,), (removed,) = (
        providers.compare_providers(*sides) for sides in ((one, two), (two, one))
    )
    assert [ExpectedChange.of_change(added, change) for change in added.changes] == [
        ExpectedChange("provider-added", "krpay.store", {"count": "5"}, "same addition", "unknown")
    ]
    assert [ExpectedChange.of_change(removed, change) for change in removed.changes] == [
        ExpectedChange("provider-removed", "krpay.store", {}, "same breaking", "unknown")
    ]


def test_there_is_nothing_to_say_of_the_same_specs(tmp_path: Path) -> None:
    old, _ = CASES[0].snapshots(tmp_path)
    review = Review(providers.compare_providers(old, old))
    assert report.render_markdown(review, report.Links()) == (
        "## krpay: nothing to release\n\n"
        "No change of the specs or of the package's public surface.\n"
    )
