"""Sensitive values are in no repr, and can be searched for."""

from __future__ import annotations

from datetime import date

from tests.codegen.emit.fragments import (
    SENSITIVE,
)
from tests.codegen.tiny import (
    TEXT,
    Generate,
    header,
    in_path,
    named,
    one_operation,
    query,
)


def test_a_sensitive_value_is_in_no_repr(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/things/{id}",
            parameters=in_path("id", more=SENSITIVE)
            + query("phone", more=SENSITIVE)
            + header("X-Key", more=SENSITIVE)
            + query("lang"),
            fields="""\
            card: {type: string, x-sensitive: true, description: D.}
            label: {type: string, description: D.}
            """,
        )
    )
    call = package.make("id1234", phone="010-1234", x_key="k3y", lang="ko", card="4111", label="a")
    hidden = {"id1234", "010-1234", "k3y", "4111"}
    assert set(call.sensitive_values) == hidden
    shown = repr(call) + repr(call.body) + repr(package.models.MakeThing(card="4111", label="a"))
    assert not any(value in shown for value in hidden)


def test_a_sensitive_value_that_was_received_is_in_no_repr(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="""\
            holder: {type: string, x-sensitive: true, description: D.}
            box: {$ref: "#/Thing", description: D.}
            label: {type: string, description: D.}
            """
        )
    )
    thing = package.answered(
        '{"data": {"label": "shown", "holder": "홍길동", "box": {"holder": "김철수"}}}'
    )
    assert (thing.holder, thing.box.holder) == ("홍길동", "김철수")
    assert "shown" in repr(thing)
    assert "홍길동" not in repr(thing)
    assert "김철수" not in repr(thing)


def test_sensitive_values_of_any_type_can_be_searched_for(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("pin", "{type: integer}", more=SENSITIVE)
            + query("card", f"{{type: array, items: {TEXT}}}", more=SENSITIVE)
            + query("birthday", named("CompactDate"), more=SENSITIVE),
            fields=f"cards: {{type: array, items: {TEXT}, {SENSITIVE}}}\n",
        )
    )
    call = package.make(pin=1234, card=["4111", "4222"], birthday=date(2001, 2, 3), cards=["4333"])
    assert {"1234", "4111", "4222", "20010203", "4333"} <= set(call.sensitive_values)
    assert all(isinstance(value, str) for value in call.sensitive_values)


def test_everything_inside_a_sensitive_object_is_sensitive(generate: Generate) -> None:
    package = generate(
        one_operation(
            fields="""\
            card: {$ref: "#/Card", x-sensitive: true, description: D.}
            extra: {type: object, additionalProperties: true, x-sensitive: true, description: D.}
            """,
            schemas="""\
            Card:
              type: object
              description: A card.
              properties:
                number: {type: string, description: D.}
            """,
        )
    )
    call = package.make(card={"number": "4111111111111111"}, extra={"pin": "9876"})
    assert {"4111111111111111", "9876"} <= set(call.sensitive_values)
