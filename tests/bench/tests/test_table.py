"""What is printed: every figure, its ratio, its target, in 100 columns."""

from __future__ import annotations

from tests.bench import table
from tests.bench.rows import BY_HAND, COLUMNS, OURS, Row, Target

CALL = "one sync call"
FIRST = Row(
    CALL,
    "bunjang points.cancel_issuance",
    "ms",
    {OURS: [0.31, 0.3, 0.32], BY_HAND: [0.3, 0.3, 0.3]},
    targets=(Target(1.05, BY_HAND), Target(0.2, exclusive=True), Target(1, "dcg", exclusive=True)),
)
SECOND = Row(CALL, "iamport cvs.revoke", "ms", {OURS: [1234.5], BY_HAND: [12.34]})
MIXED = [
    Row("installed", "itself", "MB", {OURS: [1.85]}),
    Row("installed", "distributions", "number", {OURS: [16.0], BY_HAND: [15.0]}),
]


def test_each_row_has_medians_and_below_them_the_ratios() -> None:
    lines = list(table.render_figures([FIRST, SECOND]))
    at = lines.index("-" * 100)
    assert lines[at - 1].split()[:5] == ["one", "sync", "call,", "ms", "krpay"]
    assert lines[at + 1].split()[2:4] == ["0.310", "0.300"]
    assert lines[at + 2].split() == ["krpay's", "to", "that", "1.03"]
    assert lines[at + 3].split()[2:4] == ["1,234", "12.3"]
    assert lines[at + 4].split()[-1] == "100.0"


def test_a_unit_stands_over_all_rows_or_beside_each() -> None:
    lines = list(table.render_figures(MIXED))
    assert any(line.startswith("installed  ") for line in lines)
    assert any(line.startswith("itself, MB") for line in lines)
    assert any(line.startswith("distributions, number") for line in lines)


def test_every_column_says_who_it_is() -> None:
    lines = list(table.render_figures([FIRST]))
    for peer, meaning in COLUMNS.items():
        assert f"  {peer:15} {meaning}" in lines


def test_every_target_is_judged() -> None:
    lines = list(table.render_targets([FIRST, SECOND]))[2:]
    assert [line.split()[-1] for line in lines] == ["met", "MISSED", "measured"]
    assert lines[0].split()[-3:] == ["hand", "1.03", "met"]
    assert lines[1].split()[-5:] == ["<", "0.2", "ms", "0.310", "MISSED"]
    assert lines[2].endswith("-  not measured")


def test_only_missed_targets_count_as_missed() -> None:
    assert table.list_missed([FIRST, SECOND]) == [f"{FIRST.key}: < 0.2 ms"]


def test_two_runs_stand_side_by_side() -> None:
    slower = Row(CALL, SECOND.title, "ms", {OURS: [20.0], BY_HAND: [10.0]})
    lines = list(table.render_comparison([slower], [FIRST, SECOND]))
    assert "not in the older run" in next(line for line in lines if FIRST.title in line)
    at = next(number for number, line in enumerate(lines) if SECOND.title in line)
    assert lines[at].split()[2:4] == ["then", "2.00"]
    assert lines[at + 1].split()[:2] == ["now", "100.0"]


def test_it_fits_100_columns() -> None:
    long = Row("a part with a name that is far too long", "and a title that is", "calls/s", {})
    rows = [FIRST, SECOND, *MIXED, long]
    lines = [
        *table.render_figures(rows),
        *table.render_targets(rows),
        *table.render_comparison(rows, rows),
    ]
    assert max(map(len, lines)) <= 100
