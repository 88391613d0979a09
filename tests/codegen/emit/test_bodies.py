"""Request bodies: their fields as arguments, and what is sent."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from textwrap import indent
from typing import Any

import pytest

from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import KIND, SIZE
from tests.codegen.tiny import (
    Generate,
    named,
    one_operation,
    query,
)

BOX = """\
Box:
  type: object
  description: A box.
  required: [boxWidth]
  properties:
    boxWidth: {type: integer, minimum: 1, description: Width in cm.}
    inner: {$ref: "#/Box", description: A box in the box.}
"""


def test_a_nested_object_may_be_a_model_or_a_dict(generate: Generate) -> None:
    package = generate(
        one_operation(
            fields="""\
            box: {$ref: "#/Box", description: D.}
            more: {type: array, items: {$ref: "#/Box"}, description: D.}
            """,
            schemas=BOX,
        )
    )
    box = package.models.Box(box_width=1)
    given: list[tuple[object, object]] = [
        (box, [box]),
        ({"box_width": 1}, [{"box_width": 1}]),
        ({"boxWidth": 1}, ({"boxWidth": 1},)),
    ]
    for one, many in given:
        members = package.make(box=one, more=many).body.members
        assert members == {"box": {"boxWidth": 1}, "more": [{"boxWidth": 1}]}


def test_a_nested_object_is_checked_before_it_is_sent(generate: Generate) -> None:
    package = generate(one_operation(fields='box: {$ref: "#/Box", description: D.}\n', schemas=BOX))
    with pytest.raises(
        InvalidArgumentError, match=r"^things\.make: box\.box_width: give at least 1$"
    ):
        package.make(box={"box_width": 0})
    with pytest.raises(
        InvalidArgumentError, match=r"^things\.make: box\.box_width: it is required$"
    ):
        package.make(box={})
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: box\.inner\.box_width: "):
        package.make(box={"box_width": 1, "inner": {"box_width": -1}})
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: box\.colour: ") as caught:
        package.make(box={"box_width": 1, "colour": "secret red"})
    assert "secret red" not in str(caught.value)


def test_what_is_none_is_not_sent(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("lang"),
            fields="""\
            label: {type: string, description: D.}
            flag: {type: boolean, description: D.}
            """,
        )
    )
    call = package.make(lang=None, label=None, flag=False)
    assert call.query == ()
    assert call.body.members == {"flag": False}
    assert package.make().body.members == {}


SCALAR_VALUES = [
    ("UnixTime", datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=9))), 1767225600),
    ("UnixTime", 1767225600, 1767225600),
    ("Amount", 1000, 1000),
    ("Amount", Decimal("1000"), 1000),
    ("Amount", Decimal("10.25"), 10.25),
    ("LocalDateTime", datetime(2026, 1, 2, 3, 4, 5), "2026-01-02T03:04:05"),  # noqa: DTZ001
    ("CompactDate", date(2026, 1, 2), "20260102"),
    ("CompactDateTime", datetime(2026, 1, 2, 3, 4, 5), "20260102030405"),  # noqa: DTZ001
]


@pytest.mark.parametrize(("scalar", "given", "sent"), SCALAR_VALUES)
def test_a_named_scalar_in_a_body(
    scalar: str, given: object, sent: object, generate: Generate
) -> None:
    package = generate(
        one_operation(
            fields=f"""\
            one: {{$ref: "#/{scalar}", description: D.}}
            many: {{type: array, items: {{$ref: "#/{scalar}"}}, description: D.}}
            """
        )
    )
    assert package.make(one=given, many=[given]).body.members == {"one": sent, "many": [sent]}


@pytest.mark.parametrize(("scalar", "given", "sent"), SCALAR_VALUES)
def test_a_named_scalar_in_a_query(
    scalar: str, given: object, sent: object, generate: Generate
) -> None:
    package = generate(one_operation(parameters=query("one", named(scalar))))
    assert package.make(one=given).query == (("one", str(sent)),)


@pytest.mark.parametrize(("scalar", "given", "sent"), SCALAR_VALUES)
def test_a_list_of_named_scalars_in_a_query(
    scalar: str, given: object, sent: object, generate: Generate
) -> None:
    package = generate(
        one_operation(parameters=query("many", f"{{type: array, items: {named(scalar)}}}"))
    )
    assert package.make(many=[given, given]).query == (("many", str(sent)), ("many", str(sent)))


def test_money_is_never_a_float(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("fee", named("Amount")),
            fields='amount: {$ref: "#/Amount", description: D.}\n',
        )
    )
    for arguments in ({"amount": 10.5}, {"fee": 10.5}):
        with pytest.raises(InvalidArgumentError, match="money is never a float"):
            package.make(**arguments)


def test_a_free_form_object_is_sent_as_it_is(generate: Generate) -> None:
    package = generate(
        one_operation(
            fields="extra: {type: object, additionalProperties: true, description: D.}\n",
            thing="extra: {type: object, additionalProperties: true, description: D.}\n",
        )
    )
    value = {"fooBar": [1, {"b": None}], "c": "가"}
    assert package.make(extra=value).body.members == {"extra": value}
    body = '{"data": {"extra": {"fooBar": [1, {"b": null}], "c": "가"}}}'
    assert package.answered(body).extra == value


NAIVE = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001
SEOUL = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=9)))


@pytest.mark.parametrize("is_nested", [False, True])
def test_a_time_has_an_offset_where_one_is_sent_and_none_where_none_is(
    is_nested: bool, generate: Generate
) -> None:
    times = """\
offset: {$ref: "#/DateTime", description: D.}
local: {$ref: "#/LocalDateTime", description: D.}
compact: {$ref: "#/CompactDateTime", description: D.}
unix: {$ref: "#/UnixTime", description: D.}
"""
    box = f"Box:\n  type: object\n  description: D.\n  properties:\n{indent(times, '    ')}"
    fields = 'box: {$ref: "#/Box", description: D.}\n' if is_nested else times
    package = generate(
        one_operation(
            parameters=query("since", named("DateTime")) + query("day", named("LocalDateTime")),
            fields=fields,
            schemas=box,
        )
    )

    def make(**times: object) -> Any:
        return package.make(box=times) if is_nested else package.make(**times)

    members = make(offset=SEOUL, local=NAIVE, compact=NAIVE, unix=SEOUL).body.members
    assert (members["box"] if is_nested else members) == {
        "offset": "2026-01-02T03:04:05+09:00",
        "local": "2026-01-02T03:04:05",
        "compact": "20260102030405",
        "unix": 1767290645,
    }
    for name in ("offset", "unix"):
        with pytest.raises(InvalidArgumentError, match=f"{name}: give a datetime with a time zone"):
            make(**{name: NAIVE})
    for name in ("local", "compact"):
        with pytest.raises(InvalidArgumentError, match=f"{name}: give a datetime without a time"):
            make(**{name: SEOUL})
    with pytest.raises(InvalidArgumentError, match="since: give a datetime with a time zone"):
        package.make(since=NAIVE)
    with pytest.raises(InvalidArgumentError, match="day: give a datetime without a time zone"):
        package.make(day=SEOUL)


def test_an_enum_of_another_type_is_refused_without_its_value(generate: Generate) -> None:
    package = generate(
        one_operation(
            fields="""\
            size: {$ref: "#/Size", description: D.}
            kind: {$ref: "#/Kind", description: D.}
            """,
            schemas=SIZE + KIND,
        )
    )
    for arguments in ({"size": 987}, {"kind": "987"}, {"kind": True}):
        with pytest.raises(InvalidArgumentError, match="or its value, not") as caught:
            package.make(**arguments)
        assert "987" not in str(caught.value)
