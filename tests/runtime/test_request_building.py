"""Request building: queries, scalars and limits, as endpoint functions use them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from krpay._runtime import request_building as building
from krpay.errors import InvalidArgumentError


class Colour(Enum):
    RED = "red"


class TestAQuery:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, []),
            ("a", ["a"]),
            ("", [""]),
            (5, ["5"]),
            (True, ["true"]),
            (False, ["false"]),
            (Decimal("0.10"), ["0.10"]),
            (Colour.RED, ["red"]),
            ([], []),
            (["a", "b"], ["a", "b"]),
            (("a", None, 5), ["a", "5"]),
        ],
    )
    def test_has_each_value_as_text(self, value: object, expected: list[str]) -> None:
        assert building.build_query({"name": value}) == tuple(("name", text) for text in expected)

    @pytest.mark.parametrize("value", [1.5, {"a": 1}, pytest.param(object(), id="object"), {1, 2}])
    def test_refuses_what_has_no_such_form(self, value: object) -> None:
        with pytest.raises(InvalidArgumentError, match="name"):
            building.build_query({"name": value})

    @pytest.mark.parametrize(
        ("made", "expected"),
        [
            (lambda: building.unix_time("t", datetime(2020, 1, 8, tzinfo=UTC)), 1578441600),
            (lambda: building.unix_time("t", 1578441600), 1578441600),
            (lambda: building.unix_time("t", None), None),
            (lambda: building.amount("a", Decimal("0.10")), "0.10"),
            (lambda: building.amount("a", 5), "5"),
            (lambda: building.compact_date("d", date(2024, 1, 2)), "20240102"),
            (
                lambda: building.compact_date_time("d", datetime(2024, 1, 2, 3, 4, 5)),  # noqa: DTZ001
                "20240102030405",
            ),
            (
                lambda: building.local_date_time("d", datetime(2024, 1, 2, 3, 4, 5)),  # noqa: DTZ001
                "2024-01-02T03:04:05",
            ),
        ],
    )
    def test_has_scalars_in_their_wire_form(
        self, made: Callable[[], object], expected: object
    ) -> None:
        assert made() == expected

    @pytest.mark.parametrize(
        "made",
        [
            lambda: building.unix_time("name", datetime(2020, 1, 8)),  # noqa: DTZ001
            lambda: building.amount("name", Decimal("NaN")),
            lambda: building.compact_date("name", "2024"),  # type: ignore[arg-type]
        ],
    )
    def test_refuses_scalars_that_are_wrong(self, made: Callable[[], object]) -> None:
        with pytest.raises(InvalidArgumentError, match="name"):
            made()


class TestALimit:
    @pytest.mark.parametrize(
        ("value", "limits"),
        [
            (None, {"minimum": 1}),
            (1, {"minimum": 1, "maximum": 1}),
            (Decimal("1.5"), {"minimum": 1, "maximum": 2}),
            ("ab", {"min_length": 2, "max_length": 2}),
            ("한글", {"max_length": 2}),
            ("A01", {"pattern": "^[A-Z0-9]{3}$"}),
        ],
    )
    def test_lets_through_what_keeps_it(self, value: object, limits: dict[str, Any]) -> None:
        assert building.check_limits("name", value, **limits) == value

    @pytest.mark.parametrize(
        ("value", "limits"),
        [
            (0, {"minimum": 1}),
            (2, {"maximum": 1}),
            ("1", {"minimum": 1}),
            (Decimal("0.9"), {"minimum": 1}),
            ("a", {"min_length": 2}),
            ("abc", {"max_length": 2}),
            (12, {"max_length": 2}),
            ("a01", {"pattern": "^[A-Z0-9]{3}$"}),
            ("A01\n", {"pattern": "^[A-Z0-9]{3}$"}),
            ("A0", {"pattern": "^[A-Z0-9]{3}$"}),
            (101, {"pattern": "^[A-Z0-9]{3}$"}),
        ],
    )
    def test_refuses_what_breaks_it_without_showing_it(
        self, value: object, limits: dict[str, Any]
    ) -> None:
        with pytest.raises(InvalidArgumentError, match=r"^name must be ") as caught:
            building.check_limits("name", value, **limits)
        assert repr(value) not in str(caught.value)
