"""Types answer what is asked of them, and compare as values."""

from __future__ import annotations

import pytest

from codegen.ir.types import (
    Anything,
    Enum,
    List,
    Map,
    NamedScalar,
    Null,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    nullable,
)

TEXT, NUMBER, FLAG = Primitive("string"), Primitive("integer"), Primitive("boolean")
SIZE, THING, BOX = Enum("Size", "string"), Object("Thing"), Object("Box")
TIME, AMOUNT, JSON = NamedScalar("UnixTime"), NamedScalar("Amount"), NamedScalar("JsonText")


@pytest.mark.parametrize(
    ("kind", "components"),
    [
        (TEXT, set()),
        (AMOUNT, set()),
        (SIZE, {"Size"}),
        (List(List(THING)), {"Thing"}),
        (Nullable(Union((THING, BOX))), {"Thing", "Box"}),
        (Map(), set()),
        (Map(SIZE), {"Size"}),
    ],
)
def test_a_type_tells_the_components_that_it_names(kind: Type, components: set[str]) -> None:
    assert kind.components == components


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        (TEXT, "path query header body"),
        (NUMBER, "path query header body"),
        (Enum("FieldMapping", "string"), "path query header body"),
        (Enum("SequenceKind", "integer"), "path query header body"),
        (TIME, "path query header body"),
        (JSON, "path query header body"),
        (List(TEXT), "query body"),
        (List(Enum("ListOfThings", "string")), "query body"),
        (List(List(TEXT)), "body"),
        (List(THING), "body"),
        (THING, "body"),
        (Map(), "body"),
        (Union((THING, BOX)), "body"),
        (Nullable(List(TEXT)), "query body"),
    ],
)
def test_a_type_tells_where_it_may_stand(kind: Type, places: str) -> None:
    every = ("path", "query", "header", "body")
    assert [place for place in every if kind.may_stand_in(place)] == places.split()


def test_a_list_and_an_object_are_told_by_their_kind_not_by_their_name() -> None:
    lists: list[Type] = [List(TEXT), Nullable(List(TEXT)), List(TEXT, partial=True)]
    for kind in lists:
        assert kind.is_list
        assert kind.item == TEXT
    objects: list[Type] = [THING, Map(), Nullable(THING), Union((SIZE, THING))]
    for kind in objects:
        assert kind.is_object
    others: list[Type] = [Enum("FieldMapping", "string"), Enum("SequenceKind", "string")]
    for kind in [*others, JSON, Anything()]:
        assert not kind.is_list
        assert not kind.is_object
        assert kind.item is None


def test_null_is_a_part_of_a_type_that_can_be_taken_off() -> None:
    assert nullable(TEXT).is_nullable
    assert nullable(nullable(TEXT)) == Nullable(TEXT)
    assert nullable(TIME) == TIME  # one of its own values says that there is none
    assert Nullable(SIZE).non_null == SIZE
    assert Nullable(SIZE).options == (SIZE, Null())
    assert TEXT.non_null == TEXT


def test_the_named_scalar_of_a_list_is_that_of_its_items() -> None:
    assert List(AMOUNT).scalar == Nullable(List(AMOUNT)).scalar == AMOUNT
    assert List(SIZE).scalar is None


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        (TEXT, (TEXT,)),
        (SIZE, (SIZE, TEXT)),
        (Enum("Kind", "integer"), (Enum("Kind", "integer"), NUMBER)),
        (THING, (THING, Map())),
        (TIME, (Primitive("datetime"), NUMBER)),
        (JSON, (TEXT, Map())),
        (List(SIZE), (List(SIZE),)),
    ],
)
def test_a_type_tells_as_what_it_is_given(kind: Type, forms: tuple[Type, ...]) -> None:
    assert kind.given_as == forms


def test_types_are_equal_if_all_of_them_is() -> None:
    assert List(Nullable(THING)) == List(Nullable(Object("Thing")))
    assert len({List(THING), List(Object("Thing")), List(BOX)}) == 2
    assert List(THING) != List(THING, partial=True)
    kinds: list[Type] = [Enum("Thing", "string"), THING, NamedScalar("Thing"), Primitive("Thing")]
    assert len(set(kinds)) == len(kinds)


def test_a_type_with_other_names_is_the_same_type_otherwise() -> None:
    kind = Nullable(List(Union((THING, BOX, SIZE, Map(THING)))))
    names = {"Thing": "Item", "Size": "Extent"}
    expected = Union((Object("Item"), BOX, Enum("Extent", "string"), Map(Object("Item"))))
    assert kind.renamed(names) == Nullable(List(expected))
    assert kind.renamed({}) == kind
