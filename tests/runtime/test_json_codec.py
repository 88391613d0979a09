"""JSON as it travels: compact, UTF-8, each digit kept, nothing that is no JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay._runtime import json_codec
from krpay._runtime.json_codec import NumberText
from krpay.errors import InvalidArgumentError
from tests.runtime.frame_variables import list_variables
from tests.runtime.sample_enums import CardKind, PaymentState


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({}, b"{}"),
        ({"a": 1, "b": [True, None, "x"]}, b'{"a":1,"b":[true,null,"x"]}'),
        ({"이름": "홍길동"}, '{"이름":"홍길동"}'.encode()),
        ({"a": 'quote " \\ / \n'}, b'{"a":"quote \\" \\\\ / \\n"}'),
        ({"a": 9999999999999999999}, b'{"a":9999999999999999999}'),
        ({"a": Decimal("0.1")}, b'{"a":0.1}'),
        ({"a": Decimal(100)}, b'{"a":100}'),
        ({"a": [Decimal("1.5"), {"b": Decimal("2E+1")}]}, b'{"a":[1.5,{"b":20}]}'),
        ({"a": 1.5}, b'{"a":1.5}'),
        ({"a": (1, 2)}, b'{"a":[1,2]}'),
        ({"a": PaymentState.PAID, "b": CardKind(7)}, b'{"a":"paid","b":7}'),
        ({"b": 1, "a": 2}, b'{"b":1,"a":2}'),
    ],
)
def test_a_body_is_compact_and_keeps_its_order(
    value: Mapping[str, object], expected: bytes
) -> None:
    assert json_codec.dumps(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        -float("inf"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("-Infinity"),
        Decimal("0.12345678901234567890"),
        Decimal("10000000000000000.5"),
        pytest.param(object(), id="object"),
        b"bytes",
        {1},
        datetime(2024, 1, 1, tzinfo=UTC),
        "\ud800",
        {"a": {("tuple",): 1}},
    ],
    ids=repr,
)
def test_what_has_no_json_form_is_refused(value: object) -> None:
    with pytest.raises(InvalidArgumentError, match="JSON"):
        json_codec.dumps({"a": value})


def test_a_body_that_holds_itself_is_refused() -> None:
    body: dict[str, Any] = {}
    body["self"] = body
    with pytest.raises(InvalidArgumentError):
        json_codec.dumps(body)


def test_a_refusal_says_what_to_give() -> None:
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}
    for value, words in (
        ({1}, "set has no JSON form; give text, a number, a list or a dict"),
        (deep, "it is nested too deep"),
        (float("nan"), "a number must be finite"),
        ({("a",): 1}, "give text as names of members"),
        ("\ud800", "it holds characters that cannot be sent"),
    ):
        with pytest.raises(InvalidArgumentError, match=words):
            json_codec.dumps({"a": value})


def test_a_refusal_does_not_repeat_what_it_refuses() -> None:
    for value in ("test-secret\ud800", {"a": b"test-secret"}, Decimal("0.98765432109876543210")):
        with pytest.raises(InvalidArgumentError) as caught:
            json_codec.dumps({"a": value})
        assert "test-secret" not in str(caught.value)
        assert "98765" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"{}", {}),
        (b' \n[1, "2", null, true]\n', [1, "2", None, True]),
        (b"0.1", Decimal("0.1")),
        (b"1e99", Decimal("1E+99")),
        (b"1e400", NumberText("1e400")),
        (b"-1E-400", NumberText("-1E-400")),
        (b"1E+999999999", NumberText("1E+999999999")),
        (b"1e99999999999999999999", NumberText("1e99999999999999999999")),
        (b"9" * 5000, NumberText("9" * 5000)),
        (b"0." + b"3" * 5000, NumberText("0." + "3" * 5000)),
        (b"0.30000000000000000000000004", Decimal("0.30000000000000000000000004")),
        (b"9999999999999999999", 9999999999999999999),
        (b"-0.0", Decimal("-0.0")),
        ('"한글"'.encode(), "한글"),
        (b'"\\ud55c"', "한"),
        (b'\xef\xbb\xbf{"a":1}', {"a": 1}),
    ],
)
def test_a_response_keeps_each_digit(content: bytes, expected: object) -> None:
    value = json_codec.loads(content)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    "content",
    [
        *(
            b"",
            b"NaN",
            b"-Infinity",
            b'{"a":Infinity}',
            b"{",
            b"<html>",
            b"\xff",
            b"{'a':1}",
            b"01",
        ),
        '{"a":1}'.encode("utf-16"),
        b'{"a":1,"a":2}',
    ],
)
def test_what_is_no_json_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  of whatever kind
        json_codec.loads(content)


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b'{"a": 1, "b": [-2, 3], "c": null, "d": true, "e": false}',
        b'{"a":"1.5","b":"https://shop.example/1.0","c":"user@example.com","d":"[x]"}',
        '{"이름": "홍길동, 서울 1.5"}'.encode(),
        b'{"a" :\n-1 ,\r\n\t"b" : [ 0 ]}',
    ],
)
def test_whole_numbers_are_known_without_reading(content: bytes) -> None:
    assert json_codec.has_no_fractions(content)


@pytest.mark.parametrize("before", ['{"a":', '{"x": [1, ', '{"x": "y",\r\n\t "x":['])
@pytest.mark.parametrize(
    "number", ["1.5", "-0.0", "1e5", "-12E-3", "0.1e1", "NaN", "Infinity", "-Infinity", "00.1"]
)
@pytest.mark.parametrize("space", ["", " ", "\n\t\r "])
def test_a_fraction_is_known_without_reading(before: str, number: str, space: str) -> None:
    assert not json_codec.has_no_fractions(f"{before}{space}{number}{space}]}}".encode())


@pytest.mark.parametrize("content", [b"", b"1.5", b"[]", b" {}", b"\xef\xbb\xbf{}", b'"{}"'])
def test_what_is_no_object_counts_as_if_it_had_fractions(content: bytes) -> None:
    assert not json_codec.has_no_fractions(content)


@pytest.mark.parametrize("content", [b'{"a": "at 10:00:00.123"}', b'{"a": "by mail, e.g. today"}'])
def test_a_text_that_looks_like_a_fraction_is_taken_for_one(content: bytes) -> None:
    assert not json_codec.has_no_fractions(content)


@pytest.mark.parametrize("content", [b'{"a": "test-secret"', b'{"a": "test-secret \xff"}'])
def test_what_cannot_be_read_is_shown_by_no_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        json_codec.loads(content)
    variables = dict(list_variables(caught.value))
    assert variables  # a frame of krpay is in the traceback
    assert "test-secret" not in "".join([repr(caught.value), *variables.values()])
