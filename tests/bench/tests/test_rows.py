"""Medians, ratios and targets: what the table says follows from the rounds."""

from __future__ import annotations

import pytest

from tests.bench.rows import BY_HAND, DCG, OURS, Row, Target, faster_than


def make_row(ours: list[float], by_hand: list[float], *, more_is_better: bool = False) -> Row:
    return Row("part", "title", "ms", {OURS: ours, BY_HAND: by_hand}, more_is_better=more_is_better)


def test_the_ratio_is_that_of_each_round_and_not_of_the_medians() -> None:
    # The machine was busy in the last two rounds, for both.
    steady = make_row([1.0, 1.0, 1.0, 9.0, 9.0], [2.0, 2.0, 2.0, 18.0, 18.0])
    assert steady.median(OURS) == 1.0
    assert steady.ratio(BY_HAND) == 0.5
    drifting = make_row([1.0, 2.0, 3.0], [3.0, 2.0, 1.0])
    assert drifting.ratio(BY_HAND) == 1.0
    skewed = make_row([1.0, 10.0, 100.0], [2.0, 20.0, 50.0])
    assert skewed.ratio(BY_HAND) == 0.5


def test_a_peer_that_was_not_measured_has_neither_median_nor_ratio() -> None:
    row = make_row([1.0], [2.0])
    assert row.median(DCG) is None
    assert row.ratio(DCG) is None
    assert Target(1, DCG).is_met(row) is None


def test_rounds_that_do_not_belong_together_are_not_compared() -> None:
    with pytest.raises(ValueError, match="2 rounds of krpay, 1 of by hand"):
        make_row([1.0, 2.0], [2.0]).ratio(BY_HAND)


def test_rounds_in_which_the_peer_took_nothing_have_no_ratio() -> None:
    assert make_row([1.0, 1.0], [0.0, 2.0]).ratio(BY_HAND) == 0.5
    assert make_row([1.0], [0.0]).ratio(BY_HAND) is None


@pytest.mark.parametrize(
    ("ours", "target", "more_is_better", "met"),
    [
        (1.05, Target(1.05, BY_HAND), False, True),
        (1.06, Target(1.05, BY_HAND), False, False),
        (0.95, Target(0.95, BY_HAND), True, True),
        (0.94, Target(0.95, BY_HAND), True, False),
        (1.2, Target(0.95, BY_HAND), True, True),
        (1.0, Target(1, BY_HAND, exclusive=True), False, False),
        (0.9, Target(1, BY_HAND, exclusive=True), False, True),
        (1.0, Target(1, BY_HAND, exclusive=True), True, False),
        (59.9, Target(60, exclusive=True), False, True),
        (60.0, Target(60, exclusive=True), False, False),
    ],
)
def test_a_target_is_met_or_missed(
    ours: float, target: Target, more_is_better: bool, met: bool
) -> None:
    assert target.is_met(make_row([ours], [1.0], more_is_better=more_is_better)) is met


def test_a_target_reads_as_it_was_set() -> None:
    less, more = make_row([1.0], [1.0]), make_row([1.0], [1.0], more_is_better=True)
    assert Target(1.05, BY_HAND).describe(less) == "≤ 1.05 × by hand"
    assert Target(0.95, BY_HAND).describe(more) == "≥ 0.95 × by hand"
    assert Target(60, exclusive=True).describe(less) == "< 60 ms"
    assert [target.describe(more) for target in faster_than(DCG)] == ["> 1 × dcg"]
