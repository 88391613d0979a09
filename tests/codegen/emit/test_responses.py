"""Responses: what a method gives of what a provider sends."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from decimal import Decimal
from typing import get_args

import pytest

from krpay.errors import InvalidResponseError
from tests.codegen.emit.fragments import (
    KIND,
    PATHS,
    SCHEMAS,
    SIZE,
)
from tests.codegen.tiny import (
    ROOT,
    Edit,
    Generate,
    one_operation,
)


def test_a_field_that_may_be_null_or_absent(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="""\
            name: {type: [string, "null"], description: D.}
            size: {anyOf: [{$ref: "#/Size"}, {type: "null"}], description: D.}
            paidAt: {$ref: "#/UnixTime", description: D.}
            tags: {type: [array, "null"], items: {type: string}, description: D.}
            """,
            schemas=SIZE,
        )
    )
    for body in ('{"name": null, "size": null, "paidAt": 0, "tags": null}', "{}"):
        thing = package.answered(f'{{"data": {body}}}')
        assert (thing.name, thing.size, thing.paid_at, thing.tags) == (None, None, None, None)
    thing = package.answered('{"data": {"name": "a", "size": "big", "paidAt": 1, "tags": ["b"]}}')
    assert thing.size is package.models.Size.BIG
    assert thing.paid_at == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)


def test_a_required_field_must_come(generate: Generate) -> None:
    spec = one_operation(
        thing="""\
        id: {type: string, description: D.}
        no: {type: [string, "null"], description: D.}
        """
    )
    described = "  description: A thing.\n"
    package = generate(spec.edited(Edit(SCHEMAS, described, described + "  required: [id, no]\n")))
    assert package.answered('{"data": {"id": "1", "no": null}}').no is None
    for data in ('{"no": "2"}', '{"id": "1"}', '{"id": null, "no": null}'):
        body = f'{{"data": {data}}}'
        with pytest.raises(InvalidResponseError) as caught:
            package.answered(body)
        assert caught.value.body == body.encode()


def test_what_nobody_documented_is_kept(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing='size: {$ref: "#/Size", description: D.}\n',
            schemas=SIZE,
        )
    )
    thing = package.answered('{"data": {"size": "gigantic", "colour": "red"}}')
    assert thing.size == "gigantic"
    assert isinstance(thing.size, package.models.Size)
    assert thing.model_extra == {"colour": "red"}
    assert thing.model_dump(mode="json", by_alias=True) == {"size": "gigantic", "colour": "red"}


@pytest.mark.parametrize(
    ("scalar", "wire"),
    [
        ("UnixTime", "1767225600"),
        ("UnixTime", "0"),
        ("Amount", "1000"),
        ("Amount", "10.25"),
        ("LocalDateTime", '"2026-01-02T03:04:05"'),
        ("CompactDate", '"20260102"'),
        ("CompactDateTime", '"20260102030405"'),
    ],
)
def test_a_named_scalar_goes_back_to_the_wire_as_it_came(
    scalar: str, wire: str, generate: Generate
) -> None:
    package = generate(one_operation(thing=f'someValue: {{$ref: "#/{scalar}", description: D.}}\n'))
    thing = package.answered(f'{{"data": {{"someValue": {wire}}}}}')
    assert thing.model_dump_json(by_alias=True) == f'{{"someValue":{wire}}}'


def test_the_text_null_is_none_where_the_spec_says_so(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="""\
            kind: {$ref: "#/Kind", x-null-text: "null", description: D.}
            name: {type: string, description: D.}
            """,
            schemas=KIND,
        )
    )
    thing = package.answered('{"data": {"kind": "null", "name": "null"}}')
    assert thing.kind is None
    assert thing.name == "null"
    assert package.answered('{"data": {"kind": 1}}').kind is package.models.Kind.DEBIT


def test_a_list_as_the_answer(generate: Generate) -> None:
    package = generate(one_operation(data='{type: array, items: {$ref: "#/Thing"}}'))
    assert get_args(package.make().result) == (package.models.Thing,)
    things = package.answered('{"data": [{"id": "1"}, {"id": "2"}]}')
    assert [thing.id for thing in things] == ["1", "2"]
    assert package.answered('{"data": []}') == []


def test_plain_values_as_the_answer(generate: Generate) -> None:
    package = generate(one_operation(data="{type: string}"))
    assert package.make().result is str
    assert package.answered('{"data": "done"}') == "done"


def test_a_free_form_object_as_the_answer(generate: Generate) -> None:
    package = generate(one_operation(data="{type: object, additionalProperties: true}"))
    assert package.answered('{"data": {"any": [1, "2"]}}') == {"any": [1, "2"]}


def test_a_named_scalar_as_the_answer(generate: Generate) -> None:
    package = generate(one_operation(data='{$ref: "#/UnixTime"}'))
    assert package.answered('{"data": 1767225600}') == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_list_of_named_scalars_as_the_answer(generate: Generate) -> None:
    package = generate(one_operation(data='{type: array, items: {$ref: "#/Amount"}}'))
    amounts = package.answered('{"data": [10.10, 5]}')
    assert amounts == [Decimal("10.10"), Decimal(5)]
    assert all(isinstance(amount, Decimal) for amount in amounts)


def test_an_answer_without_content_is_none(generate: Generate) -> None:
    spec = one_operation()
    begin = spec.files[PATHS].index('      "200":')
    old = spec.files[PATHS][begin:]
    package = generate(spec.edited(Edit(PATHS, old, '      "200": {description: Done.}\n')))
    assert inspect.signature(package.resources.Things.make).return_annotation is None
    for body in ("", "{}", '{"note": {"id": "1"}}'):
        assert package.answered(body) is None


def test_code_and_message_alone_are_none(generate: Generate) -> None:
    """Where each response has a code, that is how some say that there is nothing."""
    root = ROOT.replace("  message: /message\n", "  message: /message\n  success: 0\n")
    code = Edit(SCHEMAS, "    data: {", "    code: {type: integer}\n    message: {")
    package = generate(one_operation(data="{type: string}", root=root).edited(code))
    assert inspect.signature(package.resources.Things.make).return_annotation is None
    assert package.answered('{"code": 0, "message": "Done."}') is None


def test_an_answer_without_a_body_is_none(generate: Generate) -> None:
    spec = one_operation()
    begin = spec.files[PATHS].index('      "200":')
    old = spec.files[PATHS][begin:]
    package = generate(spec.edited(Edit(PATHS, old, '      "204": {description: Done.}\n')))
    assert package.answered("", status=204) is None


def test_an_answer_by_reference_is_the_same_answer(generate: Generate) -> None:
    spec = one_operation(
        schemas="""\
        responses:
          Made:
            description: The new thing.
            content: {application/json: {schema: {$ref: "#/ThingEnvelope"}}}
        """
    )
    begin = spec.files[PATHS].index('      "200":')
    old = spec.files[PATHS][begin:]
    new = '      "200": {$ref: ../schemas/things.yaml#/responses/Made}\n'
    package = generate(spec.edited(Edit(PATHS, old, new)))
    assert package.make().result is package.models.Thing
    assert package.answered('{"data": {"id": "1"}}').id == "1"


def test_a_model_may_hold_itself(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="""\
            id: {type: string, description: D.}
            parts: {type: array, items: {$ref: "#/Thing"}, description: D.}
            """
        )
    )
    thing = package.answered('{"data": {"id": "1", "parts": [{"id": "2", "parts": []}]}}')
    assert thing.parts[0].id == "2"


@pytest.mark.parametrize("name", ["example", "enum", "type", "items", "properties", "description"])
def test_a_property_may_be_called_like_a_word_of_the_spec(name: str, generate: Generate) -> None:
    package = generate(
        one_operation(
            thing=f'{name}: {{$ref: "#/Size", description: D.}}\n',
            schemas=SIZE,
        )
    )
    thing = package.answered(f'{{"data": {{"{name}": "big"}}}}')
    assert getattr(thing, name) is package.models.Size.BIG


def test_an_example_may_look_like_a_schema(generate: Generate) -> None:
    package = generate(
        one_operation(
            thing="id: {type: string, description: D.}\n"
            "extra: {type: object, additionalProperties: true, description: D.,"
            " example: {type: array, $ref: '#/Nowhere', enum: 1}}\n"
        )
    )
    assert package.answered('{"data": {"id": "1"}}').id == "1"
