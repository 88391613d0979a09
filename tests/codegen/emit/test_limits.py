"""Limits hold on what is sent, and not on what is received."""

from __future__ import annotations

from decimal import Decimal

import pytest

from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import (
    doc,
)
from tests.codegen.tiny import (
    Generate,
    one_operation,
    query,
)

LIMITS = [
    ("{type: integer, minimum: 1, maximum: 9999999999999999999}", 9999999999999999999, 0),
    ("{type: integer, minimum: 1, maximum: 9999999999999999999}", 1, 10000000000000000000),
    ("{type: integer, exclusiveMinimum: 9}", 10, 8),
    ("{type: string, maxLength: 3}", "가나다", "가나다라"),
    ("{type: string, minLength: 2}", "가나", "가"),
    ('{type: string, pattern: "^[A-Z0-9]{3}$"}', "A1B", "a1b"),
    ('{type: string, pattern: "^(?!00)[0-9]{3}$"}', "100", "001"),
]


@pytest.mark.parametrize(("schema", "good", "bad"), LIMITS)
def test_limits_hold_in_a_query(schema: str, good: object, bad: object, generate: Generate) -> None:
    package = generate(one_operation(parameters=query("value", schema)))
    assert package.make(value=good).query == (("value", str(good)),)
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: value: give ") as caught:
        package.make(value=bad)
    assert str(bad) not in str(caught.value)


@pytest.mark.parametrize(("schema", "good", "bad"), LIMITS)
def test_limits_hold_in_a_body(schema: str, good: object, bad: object, generate: Generate) -> None:
    field = f"value: {schema[:-1]}, description: D.}}\n"
    package = generate(one_operation(fields=field))
    assert package.make(value=good).body.members == {"value": good}
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: value: give ") as caught:
        package.make(value=bad)
    assert str(bad) not in str(caught.value)


@pytest.mark.parametrize("bad", [[], ["a", "b", "c"]])
def test_limits_of_a_list_hold(bad: list[str], generate: Generate) -> None:
    schema = "type: array, minItems: 1, maxItems: 2, items: {type: string}"
    package = generate(
        one_operation(
            parameters=query("tag", f"{{{schema}}}"),
            fields=f"tags: {{{schema}, description: D.}}\n",
        )
    )
    assert package.make(tag=["a", "b"], tags=["c"]).body.members == {"tags": ["c"]}
    with pytest.raises(InvalidArgumentError, match="tags"):
        package.make(tags=bad)
    with pytest.raises(InvalidArgumentError, match="tag"):
        package.make(tag=bad)


def test_limits_of_an_amount_hold(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("fee", "{$ref: ../schemas/things.yaml#/Amount, minimum: 100}"),
            fields='amount: {$ref: "#/Amount", minimum: 100, description: D.}\n',
        )
    )
    call = package.make(fee=100, amount=Decimal("100.5"))
    assert call.query == (("fee", "100"),)
    assert call.body.members == {"amount": 100.5}
    for arguments in ({"fee": 99}, {"fee": Decimal("99.9")}, {"amount": 99}):
        with pytest.raises(InvalidArgumentError, match="100"):
            package.make(**arguments)
    with pytest.raises(InvalidArgumentError, match="amount: give at most 15 digits"):
        package.make(amount=Decimal("12345678901234567.89"))


def test_an_amount_may_have_to_be_whole_and_more_than_nothing(generate: Generate) -> None:
    field = 'amount: {$ref: "#/Amount", exclusiveMinimum: 0, multipleOf: 1, description: Sum.}\n'
    package = generate(one_operation(fields=field))
    assert package.make(amount=Decimal("1.0")).body.members == {"amount": 1}
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: amount: give more than 0$"):
        package.make(amount=0)
    with pytest.raises(InvalidArgumentError, match=r"^things\.make: amount: give a whole number$"):
        package.make(amount=Decimal("1.5"))
    lines = [line.strip() for line in doc(package.resources.Things.make).splitlines()]
    assert "amount: Sum; more than 0, a whole number." in lines


def test_limits_are_not_enforced_on_what_is_received(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="""\
            id: {type: string, maxLength: 1, pattern: "^x$", description: D.}
            count: {type: integer, minimum: 1, maximum: 2, description: D.}
            tags: {type: array, maxItems: 1, items: {type: string, maxLength: 1}, description: D.}
            """
        )
    )
    thing = package.answered('{"data": {"id": "long", "count": 99, "tags": ["aa", "bb"]}}')
    assert (thing.id, thing.count, thing.tags) == ("long", 99, ["aa", "bb"])


def test_limits_are_in_the_docstring(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query(
                "page", "{type: integer, minimum: 1, maximum: 9}", more="description: Page."
            )
            + query("code", "{type: string, minLength: 3, maxLength: 3}"),
            fields="""\
            label: {type: string, maxLength: 10, description: Label.}
            weight: {type: integer, minimum: 1, description: Weight in grams.}
            """,
        )
    )
    lines = [line.strip() for line in doc(package.resources.Things.make).splitlines()]
    assert "page: Page; 1 to 9." in lines
    assert "code: D; 3 characters." in lines
    assert "label: Label; at most 10 characters." in lines
    assert "weight: Weight in grams; at least 1." in lines
