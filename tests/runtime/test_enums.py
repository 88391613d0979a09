"""Open enums: values that nobody documented parse, compare, print and travel."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from krpay._runtime.enums import IntEnum, StrEnum
from tests.runtime.sample_enums import CardKind, KeyUsage, PaymentState

STATUS = TypeAdapter(PaymentState)
CARD = TypeAdapter(CardKind)


@pytest.mark.parametrize(
    ("cls", "value"),
    [
        (PaymentState, "paid"),
        (PaymentState, "partial_refund"),
        (PaymentState, "PAID"),
        (PaymentState, ""),
        (PaymentState, "결제완료"),
        (KeyUsage, "payment.scheduled"),
        (KeyUsage, "PAYMENT_SCHEDULED"),
        (PaymentState, "REFUND_WAIT"),
        (PaymentState, "naverpay_point"),
    ],
)
def test_a_text_value_is_its_text(cls: type[StrEnum], value: str) -> None:
    member = cls(value)
    assert isinstance(member, cls)
    assert member == value
    assert value == member
    assert hash(member) == hash(value)
    assert {value: 1}[member] == 1
    assert {value} == {member}
    assert member.value == value
    assert str(member) == f"{member}" == value
    assert json.dumps({"a": member}) == json.dumps({"a": value})
    assert cls(member) == member
    assert cls(value) == cls(value)
    assert member != value + "x"
    adapter: TypeAdapter[Any] = TypeAdapter(cls)
    for parsed in (adapter.validate_python(value), adapter.validate_python(member)):
        assert type(parsed) is cls
        assert parsed == value
    assert adapter.dump_python(member, mode="json") == value
    assert adapter.validate_json(adapter.dump_json(member)) == member
    for twin in (copy.copy(member), copy.deepcopy(member), pickle.loads(pickle.dumps(member))):
        assert type(twin) is cls
        assert twin == member
        assert twin.is_known == member.is_known


@pytest.mark.parametrize("value", [0, 1, 7, -3, 2**62])
def test_a_number_value_is_its_number(value: int) -> None:
    member = CardKind(value)
    assert isinstance(member, CardKind)
    assert member == value
    assert hash(member) == hash(value)
    assert member + 1 == value + 1
    assert member.value == value
    assert json.dumps([member]) == f"[{value}]"
    assert CARD.validate_python(value) == member
    assert CARD.dump_python(member, mode="json") == value
    assert pickle.loads(pickle.dumps(member)) == member
    assert copy.deepcopy(member) == member


@pytest.mark.parametrize(
    ("member", "known"),
    [
        (PaymentState("paid"), True),
        (PaymentState.PAID, True),
        (PaymentState("partial_refund"), False),
        (PaymentState("PAID"), False),
        (KeyUsage("payment.scheduled"), True),
        (KeyUsage("PAYMENT_SCHEDULED"), False),
        (CardKind(0), True),
        (CardKind(7), False),
    ],
)
def test_a_value_says_whether_the_spec_lists_it(member: Any, known: bool) -> None:
    assert member.is_known is known


def test_a_documented_value_is_the_one_member() -> None:
    assert PaymentState("paid") is PaymentState.PAID
    assert STATUS.validate_python("paid") is PaymentState.PAID
    assert CARD.validate_python(1) is CardKind.DEBIT
    assert pickle.loads(pickle.dumps(PaymentState.PAID)) is PaymentState.PAID


def test_an_unknown_value_does_not_become_a_member_for_all() -> None:
    before = list(PaymentState)
    PaymentState("partial_refund")
    CardKind(7)
    assert list(PaymentState) == before
    assert list(CardKind) == [0, 1]
    assert "partial_refund" not in PaymentState.__members__


def test_an_unknown_value_is_not_equal_to_a_known_one() -> None:
    assert PaymentState("PAID") != PaymentState.PAID
    assert PaymentState("paid ") is not PaymentState.PAID
    assert PaymentState("a") != PaymentState("b")


def test_values_can_be_matched() -> None:
    def describe(status: PaymentState) -> str:
        match status:
            case PaymentState.PAID:
                return "known"
            case "partial_refund":
                return "by its text"
            case _:
                return "else"

    assert [describe(PaymentState(value)) for value in ("paid", "partial_refund", "x")] == [
        "known",
        "by its text",
        "else",
    ]


@pytest.mark.parametrize("value", [5, None, True, [], {}, 1.5])
def test_what_is_no_text_is_no_text_value(value: Any) -> None:
    with pytest.raises(ValidationError):
        STATUS.validate_python(value)
    with pytest.raises(ValueError, match="is not a valid"):
        PaymentState(value)


@pytest.mark.parametrize("value", ["paid", None, [], {}, 1.5])
def test_what_is_no_number_is_no_number_value(value: object) -> None:
    with pytest.raises(ValidationError):
        CARD.validate_python(value)


@pytest.mark.parametrize("cls", [StrEnum, IntEnum])
def test_plain_values_are_welcome_where_everything_else_is_strict(cls: type[Any]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(PaymentState if cls is StrEnum else CardKind)
    for value in ("paid", "unheard_of") if cls is StrEnum else (1, 7):
        assert adapter.validate_python(value, strict=True) == value
    with pytest.raises(ValidationError):
        adapter.validate_python(b"x", strict=True)
