"""Request building: types, scalars and limits of arguments, as endpoint functions use them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from pydantic import create_model

from krpay._runtime import request_building, scalars
from krpay._runtime.call import Replay
from krpay._runtime.enums import IntEnum, StrEnum
from krpay._runtime.model import Arguments
from krpay.errors import InvalidArgumentError

SEOUL = timezone(timedelta(hours=9))


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    BIG = 1


def built(value: object, kind: Any, **options: Any) -> tuple[tuple[str, str], ...]:
    """The query of a request with one parameter."""
    request = request_building.RequestBuilder("things.make", "GET", "/things")
    request.query("name", value, kind, **options)
    return request.call(str, replay=Replay.SAFE).query


ACCEPTED: list[tuple[object, Any, list[str]]] = [
    (None, str, []),
    ("a", str, ["a"]),
    ("", str, [""]),
    (5, int, ["5"]),
    (10**30, int, [str(10**30)]),
    (Size.BIG, int, ["1"]),
    (True, bool, ["true"]),
    (False, bool, ["false"]),
    (Colour.RED, Colour, ["red"]),
    ("red", Colour, ["red"]),
    ("blue", Colour, ["blue"]),
    (1, Size, ["1"]),
    (7, Size, ["7"]),
    ([], list[str], []),
    (["a", "b"], list[str], ["a", "b"]),
    (("a", "b"), list[str], ["a", "b"]),
    ([Colour.RED, "blue"], list[Colour], ["red", "blue"]),
    (datetime(2020, 1, 8, tzinfo=UTC), scalars.UnixTime, ["1578441600"]),
    (1578441600, scalars.UnixTime, ["1578441600"]),
    (0, scalars.UnixTime, ["0"]),
    (Decimal("0.10"), scalars.Amount, ["0.10"]),
    (Decimal("1E+3"), scalars.Amount, ["1000"]),
    (5, scalars.Amount, ["5"]),
    ([5, Decimal("0.10")], list[scalars.Amount], ["5", "0.10"]),
    (date(2024, 1, 2), scalars.CompactDate, ["20240102"]),
    (datetime(2024, 1, 2, 3, 4, 5), scalars.CompactDateTime, ["20240102030405"]),  # noqa: DTZ001
    (datetime(2024, 1, 2, 3, 4, 5), scalars.LocalDateTime, ["2024-01-02T03:04:05"]),  # noqa: DTZ001
    (datetime(2024, 1, 2, 3, tzinfo=UTC), scalars.DateTime, ["2024-01-02T03:00:00Z"]),
    (datetime(2024, 1, 2, 3, tzinfo=SEOUL), scalars.DateTime, ["2024-01-01T18:00:00Z"]),
    ({"a": 1}, scalars.JsonText, ['{"a":1}']),
]
WRONG: list[tuple[object, Any, str]] = [
    (5, str, "give text, not int"),
    (b"a", str, "give text, not bytes"),
    (True, int, "give a whole number, not bool"),
    ("5", int, "give a whole number, not str"),
    (1.0, int, "give a whole number, not float"),
    (1, bool, "give True or False, not int"),
    ("yes", bool, "give True or False, not str"),
    (5, Colour, "give a Colour or its value, not int"),
    (True, Size, "give a Size or its value, not bool"),
    ("1", Size, "give a Size or its value, not str"),
    ("abc", list[str], "give a list, not str"),
    ({"a"}, list[str], "give a list, not set"),
    (["a", 5], list[str], "name.1: give text, not int"),
    (["a", None], list[str], "name.1: give text, not None"),
    ([True], list[int], "name.0: give a whole number, not bool"),
    ([5], list[Colour], "name.0: give a Colour or its value, not int"),
    (10.5, scalars.Amount, "money is never a float; give an int or a Decimal"),
    (Decimal("NaN"), scalars.Amount, "not an amount: it must be finite"),
    ("2024", scalars.CompactDate, "give a date, or text such as 20231027"),
    (datetime(2020, 1, 8), scalars.UnixTime, "give a datetime with a time zone"),  # noqa: DTZ001
    (datetime(2020, 1, 8), scalars.DateTime, "give a datetime with a time zone"),  # noqa: DTZ001
    ("2020-01-08T00:00:00", scalars.DateTime, "give a datetime with a time zone"),
    (datetime(2020, 1, 8, tzinfo=UTC), scalars.LocalDateTime, "give a datetime without a time"),
    ("2020-01-08T00:00:00Z", scalars.LocalDateTime, "give a datetime without a time zone"),
    (datetime(2020, 1, 8, tzinfo=UTC), scalars.CompactDateTime, "give a datetime without a time"),
]


class TestAQuery:
    @pytest.mark.parametrize(("value", "kind", "expected"), ACCEPTED)
    def test_has_each_value_as_text(self, value: object, kind: Any, expected: list[str]) -> None:
        assert built(value, kind) == tuple(("name", text) for text in expected)

    @pytest.mark.parametrize(("value", "kind", "reason"), WRONG)
    def test_refuses_what_has_another_type(self, value: object, kind: Any, reason: str) -> None:
        with pytest.raises(InvalidArgumentError) as caught:
            built(value, kind)
        assert str(caught.value).startswith("things.make: name")
        assert reason in str(caught.value)
        assert caught.value.__context__ is None

    @pytest.mark.parametrize(("value", "kind", "reason"), WRONG)
    def test_takes_and_refuses_what_a_body_does(
        self, value: object, kind: Any, reason: str
    ) -> None:
        model = create_model("Body", __base__=Arguments, name=(kind, ...))
        request = request_building.RequestBuilder("things.make", "POST", "/things")
        if isinstance(value, set):  # a body takes any collection for a list
            value = [*value, 5]
            reason = "give text, not int"
        with pytest.raises(InvalidArgumentError) as caught:
            request.body(model, name=value)
        assert str(caught.value).startswith("things.make: name")
        assert reason in str(caught.value)

    def test_refuses_none_where_a_value_is_required(self) -> None:
        with pytest.raises(InvalidArgumentError, match="name: give text, not None"):
            built(None, str, required=True)


LIMITED: list[tuple[object, Any, dict[str, Any]]] = [
    (None, int, {"minimum": 1}),
    (1, int, {"minimum": 1, "maximum": 1}),
    (Decimal("1.5"), scalars.Amount, {"minimum": 1, "maximum": 2}),
    ("ab", str, {"min_length": 2, "max_length": 2}),
    ("한글", str, {"max_length": 2}),
    ("A01", str, {"pattern": "^[A-Z0-9]{3}$"}),
    ("100", str, {"pattern": "^(?!00)[0-9]{3}$"}),
    (["a"], list[str], {"min_items": 1, "max_items": 1}),
]
BEYOND: list[tuple[object, Any, dict[str, Any], str]] = [
    (0, int, {"minimum": 1}, "give at least 1"),
    (2, int, {"maximum": 1}, "give at most 1"),
    (Decimal("0.9"), scalars.Amount, {"minimum": 1}, "give at least 1"),
    ("a", str, {"min_length": 2}, "give at least 2 characters"),
    ("abc", str, {"max_length": 2}, "give at most 2 characters"),
    ("a01", str, {"pattern": "^[A-Z0-9]{3}$"}, "give text that matches ^[A-Z0-9]{3}$"),
    ("A01\n", str, {"pattern": "^[A-Z0-9]{3}$"}, "give text that matches ^[A-Z0-9]{3}$"),
    ("001", str, {"pattern": "^(?!00)[0-9]{3}$"}, "give text that matches ^(?!00)[0-9]{3}$"),
    ([], list[str], {"min_items": 1}, "give at least 1 of them"),
    (["a", "b"], list[str], {"max_items": 1}, "give at most 1 of them"),
]


class TestALimit:
    @pytest.mark.parametrize(("value", "kind", "limits"), LIMITED)
    def test_lets_through_what_keeps_it(
        self, value: object, kind: Any, limits: dict[str, Any]
    ) -> None:
        assert built(value, kind, **limits) == built(value, kind)

    @pytest.mark.parametrize(("value", "kind", "limits", "reason"), BEYOND)
    def test_refuses_what_breaks_it_without_showing_it(
        self, value: object, kind: Any, limits: dict[str, Any], reason: str
    ) -> None:
        with pytest.raises(InvalidArgumentError) as caught:
            built(value, kind, **limits)
        assert str(caught.value) == f"things.make: name: {reason}"
