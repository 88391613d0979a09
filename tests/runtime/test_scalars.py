"""Scalars that carry a meaning which JSON cannot: wire value, Python value, wire value."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from krpay._runtime import json_codec
from krpay._runtime.explanations import explain_errors
from krpay._runtime.scalars import (
    Amount,
    CompactDate,
    CompactDateTime,
    LocalDateTime,
    UnixTime,
    null_text,
)

KST = timezone(timedelta(hours=9))
UNIX: TypeAdapter[datetime | None] = TypeAdapter(UnixTime)
AMOUNT: TypeAdapter[Decimal] = TypeAdapter(Amount)
LOCAL: TypeAdapter[datetime] = TypeAdapter(LocalDateTime)
DATE: TypeAdapter[date] = TypeAdapter(CompactDate)
DATE_TIME: TypeAdapter[datetime] = TypeAdapter(CompactDateTime)


NAMES = {
    id(UNIX): "UnixTime",
    id(AMOUNT): "Amount",
    id(LOCAL): "LocalDateTime",
    id(DATE): "CompactDate",
    id(DATE_TIME): "CompactDateTime",
}


def name_case(value: object) -> str:
    return NAMES.get(id(value)) or str(value)[:40]


def make_local(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001  no zone is documented


ROUND_TRIPS = [
    (UNIX, "1578448459", datetime(2020, 1, 8, 1, 54, 19, tzinfo=UTC)),
    (UNIX, "1", datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)),
    (UNIX, "4102444800", datetime(2100, 1, 1, tzinfo=UTC)),
    (UNIX, "0", None),
    (AMOUNT, "0", Decimal(0)),
    (AMOUNT, "10500", Decimal(10500)),
    (AMOUNT, "-100", Decimal(-100)),
    (AMOUNT, "0.1", Decimal("0.1")),
    (AMOUNT, "19.99", Decimal("19.99")),
    (AMOUNT, "0.07", Decimal("0.07")),
    (AMOUNT, "9007199254740993", Decimal(9007199254740993)),
    (AMOUNT, "123456789012345678901234567890", Decimal("123456789012345678901234567890")),
    (LOCAL, '"2023-10-27T10:00:00"', make_local(2023, 10, 27, 10)),
    (LOCAL, '"2023-10-27T10:00:00.120"', make_local(2023, 10, 27, 10, 0, 0, 120000)),
    (LOCAL, '"2023-10-27T10:00:00.123456"', make_local(2023, 10, 27, 10, 0, 0, 123456)),
    (LOCAL, '"0999-01-01T00:00:00"', make_local(999, 1, 1)),
    (DATE, '"20231027"', date(2023, 10, 27)),
    (DATE, '"09990101"', date(999, 1, 1)),
    (DATE, '"20240229"', date(2024, 2, 29)),
    (DATE_TIME, '"20231027100001"', make_local(2023, 10, 27, 10, 0, 1)),
    (DATE_TIME, '"20221108120814608"', make_local(2022, 11, 8, 12, 8, 14, 608000)),
    (DATE_TIME, '"09990101000000"', make_local(999, 1, 1)),
]


@pytest.mark.parametrize(("kind", "text", "value"), ROUND_TRIPS, ids=name_case)
def test_a_value_comes_from_the_wire_and_goes_back_as_it_came(
    kind: TypeAdapter[Any], text: str, value: object
) -> None:
    parsed = kind.validate_python(json_codec.loads(text.encode()))
    assert parsed == value
    assert type(parsed) is type(value)
    assert json.dumps(kind.dump_python(parsed, mode="json")) == text
    assert kind.dump_json(parsed).decode() == text
    assert kind.validate_python(parsed) == parsed


OTHER_FORMS = [
    (UNIX, None, None),
    (UNIX, "1578448459", datetime(2020, 1, 8, 1, 54, 19, tzinfo=UTC)),
    (UNIX, "0", None),
    (UNIX, Decimal("1578448459.0"), datetime(2020, 1, 8, 1, 54, 19, tzinfo=UTC)),
    (UNIX, datetime(2020, 1, 8, 10, tzinfo=KST), datetime(2020, 1, 8, 1, tzinfo=UTC)),
    (AMOUNT, "0", Decimal(0)),
    (AMOUNT, "12.50", Decimal("12.50")),
    (AMOUNT, Decimal("1E+3"), Decimal(1000)),
    (DATE, 20231027, date(2023, 10, 27)),
    (DATE_TIME, 20231027100001, make_local(2023, 10, 27, 10, 0, 1)),
    (LOCAL, "2023-10-27T10:00:00.1234567", make_local(2023, 10, 27, 10, 0, 0, 123456)),
    (LOCAL, "2023-10-27 10:00:00", make_local(2023, 10, 27, 10)),
]


@pytest.mark.parametrize(("kind", "form", "value"), OTHER_FORMS, ids=name_case)
def test_other_forms_are_accepted_too(kind: TypeAdapter[Any], form: object, value: object) -> None:
    assert kind.validate_python(form) == value


def test_a_time_with_an_offset_stays_aware() -> None:
    parsed = LOCAL.validate_python("2023-10-27T10:00:00+09:00")
    assert parsed == datetime(2023, 10, 27, 10, tzinfo=KST)
    assert LOCAL.dump_python(parsed) == "2023-10-27T10:00:00+09:00"


REFUSED = [
    (UNIX, "soon"),
    (UNIX, "15784²8459"),
    (UNIX, True),
    (UNIX, 1578448459.5),
    (UNIX, 10**30),
    (UNIX, "9" * 30),
    (UNIX, [1578448459]),
    (UNIX, make_local(2020, 1, 8)),
    (AMOUNT, 0.1),
    (AMOUNT, 10500.0),
    (AMOUNT, True),
    (AMOUNT, None),
    (AMOUNT, "a lot"),
    (AMOUNT, ""),
    (AMOUNT, "NaN"),
    (AMOUNT, "Infinity"),
    (AMOUNT, Decimal("-Infinity")),
    (AMOUNT, Decimal("sNaN")),
    (AMOUNT, [10500]),
    (LOCAL, "yesterday"),
    (LOCAL, "2023-13-27T10:00:00"),
    (LOCAL, 1698368400),
    (LOCAL, None),
    (DATE, "2023-10-27"),
    (DATE, "20231327"),
    (DATE, "20230229"),
    (DATE, "2024113"),
    (DATE, "20241130\n"),
    (DATE, make_local(2023, 10, 27)),
    (DATE, True),
    (DATE_TIME, "20241130"),
    (DATE_TIME, "20231027250000"),
    (DATE_TIME, "2023102710000012"),
    (DATE_TIME, "2023-10-27T10:00:00"),
    (DATE_TIME, True),
]


@pytest.mark.parametrize(("kind", "form"), REFUSED, ids=name_case)
def test_a_value_that_is_none_is_refused_and_not_repeated(
    kind: TypeAdapter[Any], form: object
) -> None:
    with pytest.raises(ValidationError) as caught:
        kind.validate_python(form)
    message = explain_errors(caught.value)
    assert message
    if len(str(form)) > 3 and form is not None and not isinstance(form, bool):
        assert str(form).strip() not in message


class TestAnAmountOnTheWire:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (Decimal("0.1"), "0.1"),
            (Decimal("0.10"), "0.1"),
            (Decimal("1E+3"), "1000"),
            (Decimal("100.00"), "100"),
            (Decimal("-0"), "0"),
            (Decimal("1234567.89"), "1234567.89"),
        ],
    )
    def test_is_a_number(self, value: Decimal, expected: str) -> None:
        text = AMOUNT.dump_json(value).decode()
        assert text == expected
        assert Decimal(text) == value

    @pytest.mark.parametrize(
        "value", ["0.12345678901234567890", "99999999999999999999.99", "10000000000000000.5"]
    )
    def test_is_refused_rather_than_rounded(self, value: str) -> None:
        with pytest.raises(ValueError, match="more digits"):
            AMOUNT.dump_json(Decimal(value))

    @pytest.mark.parametrize(
        "value", [*(Decimal(cents) / 100 for cents in range(0, 1000, 7)), Decimal("1E-7")], ids=str
    )
    def test_keeps_each_cent(self, value: Decimal) -> None:
        text = AMOUNT.dump_json(value)
        assert AMOUNT.validate_python(json_codec.loads(text)) == value
        assert AMOUNT.validate_json(text) == value
        assert AMOUNT.dump_python(value) is value

    def test_is_read_exactly_or_not_at_all(self) -> None:
        assert AMOUNT.validate_json(b"9007199254740993") == 9007199254740993
        with pytest.raises(ValidationError, match="read exactly"):
            AMOUNT.validate_json(b"12345678901234567.89")

    @pytest.mark.parametrize("form", ["1E+999999999", "-1e999999", "1E-999999999", "9" * 5000])
    def test_has_an_end(self, form: str) -> None:
        for value in (form, Decimal(form)):
            with pytest.raises(ValidationError, match="more than 100 digits"):
                AMOUNT.validate_python(value)
        with pytest.raises(ValidationError, match="more than 100 digits"):
            AMOUNT.validate_python(json_codec.loads(form.encode()))


@pytest.mark.parametrize(
    ("form", "expected"), [("null", None), ("NULL", "NULL"), ("", ""), (0, 0), (None, None)]
)
def test_the_text_null_means_null(form: object, expected: object) -> None:
    assert null_text(form) == expected
