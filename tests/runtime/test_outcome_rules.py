"""Rules about what moves money: what is asked about a lost call, and what answers mean."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay._runtime.call import Call
from krpay._runtime.outcome_rules import (
    Absence,
    AskedQuestion,
    CallTime,
    Declined,
    DeclineRule,
    Guard,
    OutcomeQuestion,
    OutcomeRules,
    RequestPairs,
    RequestValue,
    Undecided,
    find_foreign_id,
    find_question,
    find_questions,
    is_guarded,
    judge_decline,
    read_request,
)
from krpay._runtime.request_bodies import JsonBody

SENT = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
NOW = datetime(2026, 11, 27, 0, 10, tzinfo=UTC)


def body(*pointer: str) -> RequestValue:
    return RequestValue("body", pointer)


def make_call(outcome: OutcomeRules | None = None, /, **members: Any) -> Call[None]:
    return Call(
        operation="shop.pay",
        method="POST",
        path="/shops/s%2F1/pay",
        result=type(None),
        path_values=(("shop", "s/1"), ("number", "12")),
        query=(("lang", "ko"), ("is_test", "true")),
        headers=(("X-Shop", "seven"),),
        body=JsonBody(members, sensitive=("hunter2",)),
        outcome=outcome,
    )


def ask(**arguments: Any) -> OutcomeQuestion:
    return OutcomeQuestion(operation="payments.get", arguments=tuple(arguments.items()))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (RequestValue("path", ("shop",)), "s/1"),
        (RequestValue("path", ("number",), "integer"), 12),
        (RequestValue("path", ("other",)), None),
        (RequestValue("query", ("lang",)), "ko"),
        (RequestValue("query", ("is_test",), "boolean"), True),
        (RequestValue("query", ("LANG",)), None),
        (RequestValue("header", ("x-shop",)), "seven"),
        (body("amount"), 1000),
        (body("product", "id"), 7),
        (body("lines", "1", "sku"), "b"),
        (body("lines", "2", "sku"), None),
        (body("lines", "sku"), None),
        (body("memo"), None),
        (body("memo", "text"), None),
        (body("amount", "value"), None),
    ],
)
def test_a_value_of_the_request(value: RequestValue, expected: object) -> None:
    call = make_call(amount=1000, product={"id": 7}, lines=[{"sku": "a"}, {"sku": "b"}], memo=None)
    found = read_request(call, value)
    assert (found, type(found)) == (expected, type(expected))


def test_a_call_without_a_body_gives_no_value_of_it() -> None:
    call = Call(operation="shop.ping", method="POST", path="/ping", result=type(None))
    assert read_request(call, body("amount")) is None
    assert find_question(call) is None


BY_ID = ask(imp_uid=body("imp_uid"), include_sandbox=True)
BY_ORDER = OutcomeQuestion(
    operation="payments.find", arguments=(("merchant_uid", body("merchant_uid")),)
)
CANCEL = OutcomeRules(questions=(BY_ID, BY_ORDER))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"imp_uid": "imp_1"}, "payments.get(imp_uid='imp_1', include_sandbox=True)"),
        ({"merchant_uid": "o1"}, "payments.find(merchant_uid='o1')"),
        (
            {"imp_uid": "imp_1", "merchant_uid": "o1"},
            "payments.get(imp_uid='imp_1', include_sandbox=True)",
        ),
        ({"merchant_uid": "hunter2"}, "payments.find(merchant_uid='***')"),
        ({}, "None"),
        ({"imp_uid": None}, "None"),
    ],
)
def test_whom_to_ask_depends_on_what_was_given(given: dict[str, Any], shown: str) -> None:
    call = make_call(CANCEL, **given)
    assert str(find_question(call)) == shown
    assert "hunter2" not in repr(find_question(call))


def test_what_must_be_the_same_counts_as_needed_too() -> None:
    judged = OutcomeQuestion(
        operation="payments.get",
        arguments=(("imp_uid", body("imp_uid")),),
        items=("cancel_history",),
        same=((("amount",), body("amount")),),
    )
    rules = OutcomeRules(questions=(judged, BY_ID))
    asked = find_question(make_call(rules, imp_uid="imp_1", amount=500))
    assert asked is not None
    assert asked.rule is judged
    assert asked.same == ((("amount",), 500),)
    asked = find_question(make_call(rules, imp_uid="imp_1"))
    assert asked is not None
    assert asked.rule is BY_ID


def test_each_item_of_a_list_is_asked_about() -> None:
    question = OutcomeQuestion(
        operation="schedules.get",
        arguments=(("merchant_uid", body("schedules", "*", "merchant_uid")),),
        same=((("amount",), body("schedules", "*", "amount")),),
        absent=Absence("did_not_happen"),
    )
    rules = OutcomeRules(questions=(question,))
    schedules = [{"merchant_uid": "a", "amount": 1}, {"merchant_uid": "b", "amount": 2}]
    asked = find_questions(make_call(rules, schedules=schedules))
    assert [str(one) for one in asked] == [
        "schedules.get(merchant_uid='a')",
        "schedules.get(merchant_uid='b')",
    ]
    assert [one.same for one in asked] == [((("amount",), 1),), ((("amount",), 2),)]
    assert find_questions(make_call(rules, schedules=[])) == ()
    assert find_questions(make_call(rules)) == ()
    half = [{"merchant_uid": "a", "amount": 1}, {"merchant_uid": "b"}]
    assert find_questions(make_call(rules, schedules=half)) == ()


def test_times_are_those_of_the_call() -> None:
    moments = ask(start=CallTime("sent"), end=CallTime("now"))
    days = ask(start=CallTime("sent", as_day=True), end=CallTime("now", as_day=True))
    found = [fill(question).arguments for question in (moments, days)]
    assert found[0] == (("start", SENT), ("end", NOW))
    # In some zone the call was sent on the day before, and in some it is tomorrow by now.
    assert found[1] == (("start", date(2026, 11, 25)), ("end", date(2026, 11, 28)))


def test_times_are_shown_before_they_are_known() -> None:
    asked = find_question(make_call(OutcomeRules(questions=(ask(start=CallTime("sent")),))))
    assert str(asked) == "payments.get(start=<time: sent>)"


def fill(question: OutcomeQuestion) -> AskedQuestion:
    asked = find_question(make_call(OutcomeRules(questions=(question,))))
    assert asked is not None
    return asked.fill_times(sent=SENT, now=NOW)


@pytest.mark.parametrize(
    ("arguments", "given", "expected"),
    [
        ([body("checksum")], {"checksum": 0}, True),
        ([body("checksum")], {}, False),
        ([body("a"), body("b")], {"a": 1, "b": 2}, True),
        ([body("a"), body("b")], {"a": 1}, False),
        ([body("all", "*", "id")], {"all": [{"id": 1}, {"id": 2}]}, True),
        ([body("all", "*", "id")], {"all": [{"id": 1}, {}]}, False),
        ([body("all", "*", "id")], {"all": []}, False),
    ],
)
def test_a_guard_holds_if_all_of_it_was_given(
    arguments: list[RequestValue], given: dict[str, Any], expected: bool
) -> None:
    rules = OutcomeRules(guard=Guard(tuple(arguments), "documented"))
    assert is_guarded(make_call(rules, **given)) is expected


def test_a_call_without_a_guard_is_not_guarded() -> None:
    assert not is_guarded(make_call(None, checksum=1))
    assert not is_guarded(make_call(CANCEL, checksum=1))


CARD = DeclineRule(
    when=((("status",), ("failed",)),),
    final=((("gateway",), ("nice", "kcp")),),
    reason=("why",),
)
PENDING = DeclineRule(undecided=((("isPending",), (True,)),))
NOT_ENOUGH = {"status": "failed", "gateway": "kcp", "why": "한도초과"}
AT_PAYPAL = {"status": "failed", "gateway": "paypal", "why": None}
PAID = {"status": "paid", "gateway": "kcp", "why": None}


@pytest.mark.parametrize(
    ("rule", "data", "verdict"),
    [
        (CARD, NOT_ENOUGH, Declined("한도초과")),
        (CARD, NOT_ENOUGH | {"why": 51}, Declined("51")),
        (CARD, {"status": "failed", "gateway": "nice"}, Declined(None)),
        (CARD, AT_PAYPAL, Undecided(None)),
        (CARD, {"status": "failed"}, Declined(None)),
        (CARD, {"status": "failed", "gateway": None, "why": "x"}, Declined("x")),
        (CARD, PAID, None),
        (CARD, {}, None),
        (CARD, None, None),
        (CARD, "failed", None),
        (CARD, [NOT_ENOUGH, NOT_ENOUGH], Declined("한도초과")),
        (CARD, [PAID, PAID], None),
        (CARD, [PAID, NOT_ENOUGH], Undecided("한도초과")),
        (CARD, [NOT_ENOUGH, AT_PAYPAL], Undecided(None)),
        (CARD, [], None),
        (PENDING, {"isPending": True}, Undecided(None)),
        (PENDING, {"isPending": False}, None),
        (PENDING, {"isPending": 1}, None),
        (PENDING, {"isPending": "true"}, None),
        (PENDING, {}, None),
    ],
)
def test_a_success_that_may_mean_no(rule: DeclineRule, data: object, verdict: object) -> None:
    assert judge_decline(rule, data) == verdict


IDS: tuple[RequestPairs, ...] = (
    ((("imp_uid",), body("imp_uid")),),
    ((("merchant_uid",), body("merchant_uid")), (("shop", "id"), body("shop_id"))),
)


@pytest.mark.parametrize(
    ("given", "data", "foreign"),
    [
        ({"imp_uid": "i1"}, {"imp_uid": "i1"}, None),
        ({"imp_uid": "i1"}, {"imp_uid": "i2"}, "/imp_uid"),
        ({"imp_uid": "i1"}, {"imp_uid": None}, None),
        ({"imp_uid": "i1"}, {}, None),
        ({"imp_uid": "i1"}, None, None),
        ({"imp_uid": "i1"}, {"imp_uid": {"id": "i2"}}, None),
        ({"imp_uid": "12"}, {"imp_uid": 12}, None),
        ({"imp_uid": 12}, {"imp_uid": "12"}, None),
        ({"imp_uid": 12}, {"imp_uid": Decimal("12.0")}, None),
        ({"imp_uid": 12}, {"imp_uid": "012"}, "/imp_uid"),
        ({"imp_uid": 1}, {"imp_uid": True}, "/imp_uid"),
        ({"imp_uid": "i1", "merchant_uid": "o1"}, {"imp_uid": "i1", "merchant_uid": "o9"}, None),
        ({"merchant_uid": "o1"}, {"merchant_uid": "o9"}, None),
        ({"merchant_uid": "o1", "shop_id": 7}, {"merchant_uid": "o1", "shop": {"id": "7"}}, None),
        (
            {"merchant_uid": "o1", "shop_id": 7},
            {"merchant_uid": "o1", "shop": {"id": 8}},
            "/shop/id",
        ),
        ({}, {"imp_uid": "i9", "merchant_uid": "o9"}, None),
    ],
)
def test_an_answer_that_names_another_id(
    given: dict[str, Any], data: object, foreign: str | None
) -> None:
    assert find_foreign_id(IDS, make_call(**given), data) == foreign


def test_a_call_with_rules_can_be_queued() -> None:
    call = make_call(CANCEL, imp_uid="imp_1")
    again = pickle.loads(pickle.dumps(call))
    assert again == call
