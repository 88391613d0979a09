"""What need not be in a response and does not fit is set aside; the rest is there."""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field

from krpay._runtime.choices import Discriminator, FirstFit
from krpay._runtime.model import Model, Page
from krpay._runtime.result_parsing import MisfitError, parse_data, parse_response
from krpay._runtime.scalars import Amount, UnixTime
from krpay.items import Items
from tests.runtime.sample_enums import CardKind


class Cancel(Model):
    amount: Amount
    reason: str | None = None
    at: Annotated[UnixTime, Field(alias="cancelledAt")] = None


class Bank(Model):
    kind: str | None = None
    code: Annotated[int | None, Field(alias="bankCode")] = None
    secret: Annotated[str | None, Field(repr=False)] = None


class Card(Bank):
    number: str


class Paid(Model):
    paid: int
    cancel: Cancel | None = None


class Unpaid(Model):
    due: int
    note: str | None = None


class Payment(Model):
    id: str
    amount: Amount
    card_kind: Annotated[CardKind | None, Field(alias="cardKind")] = None
    at: UnixTime = None
    cancels: list[Cancel] | None = None
    table: list[list[int]] | None = None
    last: Cancel | None = None
    first: Annotated[Cancel | None, Field(alias="the/first~one")] = None
    by_name: Annotated[dict[str, Cancel] | None, Field(alias="byName")] = None
    prices: dict[str, Amount] | None = None
    state: Annotated[Paid | Unpaid, FirstFit()] | None = None
    method: Annotated[Bank | Card, Discriminator("kind", {"card": "Card"}, "Bank")] | None = None
    free: dict[str, Any] | None = None


class Basket(Model):
    payments: list[Payment]
    owner: Card


class PaymentPage(Page):
    total: int | None = None
    payments: list[Payment]


GOOD = {"id": "p", "amount": 1000}
C = {"amount": 5}
CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a scalar": ({"at": 1795646488502}, ["/at"]),
    "an enum": ({"cardKind": "card"}, ["/cardKind"]),
    "a field by its Python name": ({"card_kind": "card"}, ["/card_kind"]),
    "several": ({"at": "soon", "cardKind": [], "last": C}, ["/at", "/cardKind"]),
    "an empty list for an object": ({"last": []}, ["/last"]),
    "an object without what it requires": ({"last": {"reason": "x"}}, ["/last"]),
    "a member of an object": ({"last": {**C, "cancelledAt": "x"}}, ["/last/cancelledAt"]),
    "a list that is none": ({"cancels": {}}, ["/cancels"]),
    "a bad item": ({"cancels": [C, {"amount": "x"}, C]}, ["/cancels"]),
    "a bad member of an item": ({"cancels": [C, {**C, "reason": []}]}, ["/cancels/1/reason"]),
    "a bad item beside a bad member": (
        {"cancels": [{"amount": []}, {**C, "reason": []}]},
        ["/cancels"],
    ),
    "a list in a list": ({"table": [[1], [2, "x"]]}, ["/table"]),
    "a name with signs": (
        {"the/first~one": {**C, "reason": 1.5, "cancelledAt": {}}},
        ["/the~1first~0one/cancelledAt"],
    ),
    "a value of a map": ({"prices": {"a": 1, "b": "x"}}, ["/prices"]),
    "a member in a map": ({"byName": {"a/b": {**C, "reason": []}}}, ["/byName/a~1b/reason"]),
    "a bad object in a map": ({"byName": {"a": C, "b": {}}}, ["/byName"]),
    "what no class fits": ({"state": {"other": 1}}, ["/state"]),
    "a class that is chosen": ({"state": {"due": 1, "note": []}}, ["/state/note"]),
    "a bad class that is chosen": ({"state": {"paid": "x"}}, ["/state"]),
    "deep in a class": ({"state": {"paid": 1, "cancel": {}}}, ["/state/cancel"]),
    "a discriminated class": (
        {"method": {"kind": "card", "number": "1", "bankCode": "x"}},
        ["/method/bankCode"],
    ),
    "a discriminated class that lacks something": ({"method": {"kind": "card"}}, ["/method"]),
    "the base": ({"method": {"kind": [], "bankCode": 5}}, ["/method/kind"]),
    "a number without end": ({"cardKind": "@1E+999999999"}, ["/cardKind"]),
    "an amount without end": ({"last": {"amount": "@1e999999"}}, ["/last"]),
    "a long number": ({"table": [["@" + "9" * 5000]]}, ["/table"]),
}


def read(value: object) -> Any:
    """Write JSON, with numbers where a text begins with @, and read it as responses are."""
    from krpay._runtime import json_codec

    text = json.dumps(value, ensure_ascii=False)
    parts = text.split('"@')
    numbers = [part.replace('"', "", 1) for part in parts[1:]]
    return json_codec.loads("".join([parts[0], *numbers]).encode())


def find(document: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        document = document[int(name) if isinstance(document, list) else name]
    return document


def list_models(value: Any) -> Iterator[Model]:
    if isinstance(value, Model):
        yield value
        value = list(dict(value).values())
    for child in value.values() if isinstance(value, dict) else value:
        if isinstance(child, Model | list | dict):
            yield from list_models(child)


@pytest.mark.parametrize(("members", "pointers"), CASES.values(), ids=CASES)
def test_a_misfit_is_set_aside_with_its_raw_value(
    members: dict[str, Any], pointers: list[str]
) -> None:
    document = read({**GOOD, **members})
    before = copy.deepcopy(document)
    payment = parse_data(document, Payment, is_complete=True)
    assert (payment.id, int(payment.amount)) == ("p", 1000)
    assert sorted(payment.unread) == sorted(pointers)
    for pointer in pointers:
        assert payment.unread[pointer] == find(before, pointer)
    assert document == before  # what came is left as it came
    own = {
        pointer
        for model in list_models(payment)
        for pointer in model.unread
        if pointer.count("/") == 1
    }
    assert own == {"/" + pointer.rpartition("/")[2] for pointer in pointers}


def test_each_model_has_what_is_unread_in_it() -> None:
    data = {
        "payments": [GOOD, {**GOOD, "at": "x", "cancels": [{**C, "cancelledAt": [1]}]}],
        "owner": {"number": "1", "bankCode": "?"},
    }
    basket = parse_data(data, Basket, is_complete=True)
    assert dict(basket.unread) == {
        "/payments/1/at": "x",
        "/payments/1/cancels/0/cancelledAt": [1],
        "/owner/bankCode": "?",
    }
    assert dict(basket.payments[0].unread) == {}
    assert dict(basket.payments[1].unread) == {"/at": "x", "/cancels/0/cancelledAt": [1]}
    assert basket.payments[1].cancels is not None
    assert dict(basket.payments[1].cancels[0].unread) == {"/cancelledAt": [1]}
    assert basket.payments[1].cancels[0].at is None
    assert basket.owner.code is None


@pytest.mark.parametrize(
    ("data", "places"),
    [
        ({"amount": 1}, ["id"]),
        ({**GOOD, "amount": "x", "at": "soon"}, ["amount"]),
        ({**GOOD, "amount": None}, ["amount"]),
        ([], ["value"]),
    ],
    ids=["missing", "unreadable", "null", "no object"],
)
def test_what_is_required_must_fit(data: Any, places: list[str]) -> None:
    with pytest.raises(MisfitError) as caught:
        parse_data(data, Payment, is_complete=True)
    assert re.findall(r"(?:^|; )(\w+):", str(caught.value)) == places
    assert caught.value.__context__ is None


def test_an_item_of_what_is_required_must_fit() -> None:
    with pytest.raises(MisfitError, match=r"^payments\.1\.amount: "):
        parse_data(
            {"payments": [GOOD, {"id": "q"}], "owner": {"number": "1"}}, Basket, is_complete=True
        )
    with pytest.raises(MisfitError, match=r"^1\.amount: "):
        parse_data([GOOD, {"id": "q"}], list[Payment], is_complete=True)


@pytest.mark.parametrize("kind", [list[Payment], Items[Payment]])
def test_items_have_what_is_unread_in_them(kind: Any) -> None:
    found = parse_data([{**GOOD, "at": "x"}, GOOD], kind, is_complete=False)
    assert [dict(one.unread) for one in found] == [{"/at": "x"}, {}]
    assert not getattr(found, "is_complete", False)


def test_a_page_that_is_a_bare_array_has_it_too() -> None:
    page = parse_data([GOOD, {**GOOD, "at": "x"}], PaymentPage, is_complete=True)
    assert dict(page.unread) == {"/payments/1/at": "x"}
    assert dict(page.payments[1].unread) == {"/at": "x"}
    page = parse_data({"total": "x", "payments": []}, PaymentPage, is_complete=True)
    assert dict(page.unread) == {"/total": "x"}


def test_a_response_in_one_go_reads_what_fits_alone() -> None:
    odd, good = (
        json.dumps({"response": {**GOOD, **more}}).encode() for more in ({"at": "soon"}, {})
    )
    assert parse_response(odd, Payment, "response", is_complete=True) is None
    found = parse_response(good, Payment, "response", is_complete=True)
    assert found is not None
    assert found["response"].unread is Payment(id="p", amount=Decimal(1)).unread  # none has its own


def test_what_is_unread_goes_with_the_model_and_not_with_its_data() -> None:
    data = {**GOOD, "method": {"secret": ["4111-1111"], "bankCode": 7}, "at": "soon"}
    payment = parse_data(data, Payment, is_complete=True)
    raw = {"/method/secret": ["4111-1111"], "/at": "soon"}
    copies = [
        pickle.loads(pickle.dumps(payment)),
        copy.copy(payment),
        copy.deepcopy(payment),
        payment.model_copy(),
        payment.model_copy(update={"amount": Decimal(2)}, deep=True),
    ]
    for one in (payment, *copies):
        assert dict(one.unread) == raw
        assert one.method is not None
        assert dict(one.method.unread) == {"/secret": ["4111-1111"]}
    assert copies[0] == payment
    assert "unread" not in payment.model_dump() | payment.model_dump(by_alias=True)
    assert "soon" not in payment.model_dump_json()
    assert "at" not in payment.model_fields_set
    with pytest.raises(TypeError):
        payment.unread["/at"] = 1  # type: ignore[index]


def test_a_repr_names_what_is_unread_without_its_value() -> None:
    data = {**GOOD, "method": {"secret": ["4111-1111"]}, "at": "soon"}
    payment = parse_data(data, Payment, is_complete=True)
    for text in (repr(payment), str(payment), repr(payment.unread)):
        assert "/at" in text
        assert "4111" not in text
        assert "soon" not in text
    assert "unread=</secret>" in repr(payment)
    assert "unread" not in repr(Payment.model_validate(GOOD))


def test_a_message_has_no_value_that_was_set_aside() -> None:
    data = {"id": "p", "method": {"secret": ["4111-1111"]}, "at": "soon"}
    with pytest.raises(MisfitError) as caught:
        parse_data(data, Payment, is_complete=True)
    assert "4111" not in str(caught.value)
    assert "soon" not in str(caught.value)


def test_cents_are_kept_in_both_directions() -> None:
    payment = parse_data({**GOOD, "amount": Decimal("10.55")}, Payment, is_complete=True)
    assert payment.model_dump()["amount"] == Decimal("10.55")
    assert '"amount":10.55,' in payment.model_dump_json()
    assert Payment.model_validate_json(payment.model_dump_json()) == payment
    text = '{"id": "p", "amount": 12345678901234567.89}'
    assert Payment.model_validate_json(text).amount == Decimal("12345678901234567.89")
    assert Payment.model_validate_json(text.encode()).amount == Decimal("12345678901234567.89")
