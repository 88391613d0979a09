"""What each piece of a spec becomes: signatures, calls, values, docstrings.

Every test generates a tiny spec, imports it and uses it as an application would.
"""

from __future__ import annotations

import asyncio
import inspect
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args

import httpx
import pytest

from krpay import errors
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.tiny import (
    BODY_CODEC,
    ENCRYPTED_ROOT,
    ROOT,
    TEXT,
    Edit,
    Generate,
    Spec,
    header,
    in_path,
    named,
    one_operation,
    query,
)

PATHS = "paths/things.yaml"
SCHEMAS = "schemas/things.yaml"

REQUIRED = "required: true, description: D."
SENSITIVE = "x-sensitive: true, description: D."
SIZE = "Size: {type: string, description: D., enum: [small, big]}\n"
KIND = """\
Kind: {type: integer, description: D., enum: [0, 1], x-enum-varnames: [CREDIT, DEBIT]}
"""


def signature(function: Any) -> str:
    """The arguments of a function as `help()` shows them."""
    found = inspect.signature(function)
    return str(found.replace(return_annotation=inspect.Signature.empty))


def doc(function: Any) -> str:
    found = inspect.getdoc(function)
    assert found is not None
    return found


# Arguments


def test_path_arguments_are_positional_and_everything_else_is_a_keyword(
    generate: Generate,
) -> None:
    package = generate(
        one_operation(
            method="put",
            path="/shops/{shop}/things/{id}",
            parameters=in_path("shop")
            + in_path("id", more="x-name: thing_id, description: D.")
            + query("lang")
            + query("page", "{type: integer}", more=REQUIRED)
            + header("X-Trace", more=REQUIRED),
            fields="""\
            weight: {type: integer, description: D.}
            label: {type: string, description: D.}
            """,
            required="[label]",
        )
    )
    assert signature(package.make) == (
        "(shop: str, thing_id: str, /, *, label: str, page: int, x_trace: str,"
        " weight: int | None = None, lang: str | None = None)"
    )

    call = package.make("가게", "1/2", label="a", page=3, x_trace="t", lang="ko")

    assert call.method == "PUT"
    assert call.path == "/shops/%EA%B0%80%EA%B2%8C/things/1%2F2"
    assert call.query == (("lang", "ko"), ("page", "3"))
    assert call.headers == (("X-Trace", "t"),)
    assert call.body.members == {"label": "a"}
    assert call.result is package.models.Thing


def test_methods_take_the_same_arguments_and_options(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/things/{id}",
            parameters=in_path("id") + query("lang"),
        )
    )
    things, async_things = package.resources.Things, package.resources.AsyncThings
    assert signature(things.make).startswith(
        "(self, id: str, /, *, lang: str | None = None, **_options: "
    )
    assert signature(async_things.make) == signature(things.make)
    assert inspect.iscoroutinefunction(async_things.make)
    assert not inspect.iscoroutinefunction(things.make)
    assert inspect.signature(things.make).return_annotation is package.models.Thing


def test_an_operation_without_arguments(generate: Generate) -> None:
    package = generate(one_operation(method="get"))
    call = package.make()
    assert signature(package.make) == "()"
    assert (call.method, call.path, call.query, call.headers) == ("GET", "/things", (), ())
    assert call.body is None
    assert call.operation == "things.make"


def test_names_that_would_be_keywords_get_an_underscore(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("from"),
            fields="class: {type: string, description: D.}\n",
            thing="import: {type: string, description: D.}\n",
        )
    )
    call = package.make(from_="1", class_="2")
    assert call.query == (("from", "1"),)
    assert call.body.members == {"class": "2"}
    assert package.answered('{"data": {"import": "3"}}').import_ == "3"


def test_names_are_snake_case_in_python_and_the_provider_s_own_on_the_wire(
    generate: Generate,
) -> None:
    package = generate(
        one_operation(
            parameters=query("pageNo", "{type: integer}"),
            fields="""\
            vbankDueDate: {type: string, description: D.}
            id: {type: string, x-name: request_id, description: D.}
            """,
            thing="vbankURL: {type: string, description: D.}\n",
        )
    )
    call = package.make(page_no=1, vbank_due_date="a", request_id="b")
    assert call.query == (("pageNo", "1"),)
    assert call.body.members == {"vbankDueDate": "a", "id": "b"}
    assert package.answered('{"data": {"vbankURL": "c"}}').vbank_url == "c"


def test_a_list_in_a_query_repeats_its_name(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("imp_uid[]", f"{{type: array, items: {TEXT}}}", more=REQUIRED)
            + query("size", f"{{type: array, items: {named('Size')}}}"),
            thing='size: {$ref: "#/Size", description: D.}\n',
            schemas=SIZE,
        )
    )
    call = package.make(imp_uid=["a", "b&c"], size=["small", package.models.Size.BIG])
    assert call.query == (
        ("imp_uid[]", "a"),
        ("imp_uid[]", "b&c"),
        ("size", "small"),
        ("size", "big"),
    )
    assert package.make(imp_uid=[]).query == ()


def test_numbers_and_booleans_in_a_query(generate: Generate) -> None:
    package = generate(
        one_operation(parameters=query("page", "{type: integer}") + query("all", "{type: boolean}"))
    )
    assert package.make(page=0, all=False).query == (("page", "0"), ("all", "false"))
    assert package.make(all=True).query == (("all", "true"),)


def test_headers_that_are_no_texts_are_sent_as_text(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=header("X-Page", "{type: integer}")
            + header("X-All", "{type: boolean}")
            + header("X-Since", named("UnixTime")),
        )
    )
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert package.make(x_page=2, x_all=True, x_since=moment).headers == (
        ("X-Page", "2"),
        ("X-All", "true"),
        ("X-Since", "1767225600"),
    )


@pytest.mark.parametrize("given", ["small", "gigantic"])
def test_an_enum_argument_may_be_given_as_text(given: str, generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("size", named("Size")) + header("X-Size", named("Size")),
            fields='size2: {$ref: "#/Size", description: D.}\n',
            schemas=SIZE,
        )
    )
    for value in (given, package.models.Size(given)):
        call = package.make(size=value, x_size=value, size2=value)
        assert call.query == (("size", given),)
        assert call.headers == (("X-Size", given),)
        assert call.body.members == {"size2": given}


def test_an_enum_that_only_a_parameter_uses(generate: Generate) -> None:
    package = generate(one_operation(parameters=query("size", named("Size")), schemas=SIZE))
    assert package.make(size=package.models.Size.BIG).query == (("size", "big"),)


def test_an_enum_of_numbers_has_names(generate: Generate) -> None:
    package = generate(
        one_operation(
            parameters=query("kind", named("Kind")),
            fields='kind2: {$ref: "#/Kind", description: D.}\n',
            thing='kind: {$ref: "#/Kind", description: D.}\n',
            schemas=KIND,
        )
    )
    call = package.make(kind=0, kind2=package.models.Kind.DEBIT)
    assert call.query == (("kind", "0"),)
    assert call.body.members == {"kind2": 1}
    assert package.answered('{"data": {"kind": 1}}').kind is package.models.Kind.DEBIT
    assert package.answered('{"data": {"kind": 7}}').kind == 7


def test_path_parameters_may_swap_their_names(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/shops/{id}/things/{shop_id}",
            parameters=in_path("id", more="x-name: shop_id, description: D.")
            + in_path("shop_id", more="x-name: thing_id, description: D."),
        )
    )
    assert package.make("S", "T").path == "/shops/S/things/T"


def test_an_operation_may_be_called_list(generate: Generate) -> None:
    spec = one_operation(data='{type: array, items: {$ref: "#/Thing"}}')
    package = generate(spec.edited(Edit(PATHS, "things_make", "things_list")))
    assert get_args(package.endpoints.list().result) == (package.models.Thing,)
    assert "list" in vars(package.resources.Things)


# Request bodies

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
        InvalidArgumentError, match=r"^box\.box_width: .*greater than or equal to 1"
    ):
        package.make(box={"box_width": 0})
    with pytest.raises(InvalidArgumentError, match=r"^box\.box_width: .*required"):
        package.make(box={})
    with pytest.raises(InvalidArgumentError, match=r"^box\.inner\.box_width: "):
        package.make(box={"box_width": 1, "inner": {"box_width": -1}})
    with pytest.raises(InvalidArgumentError, match=r"^box\.colour: ") as caught:
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


# Limits

LIMITS = [
    ("{type: integer, minimum: 1, maximum: 9999999999999999999}", 9999999999999999999, 0),
    ("{type: integer, minimum: 1, maximum: 9999999999999999999}", 1, 10000000000000000000),
    ("{type: string, maxLength: 3}", "가나다", "가나다라"),
    ("{type: string, minLength: 2}", "가나", "가"),
    ('{type: string, pattern: "^[A-Z0-9]{3}$"}', "A1B", "a1b"),
    ('{type: string, pattern: "^(?!00)[0-9]{3}$"}', "100", "001"),
]


@pytest.mark.parametrize(("schema", "good", "bad"), LIMITS)
def test_limits_hold_in_a_query(schema: str, good: object, bad: object, generate: Generate) -> None:
    package = generate(one_operation(parameters=query("value", schema)))
    assert package.make(value=good).query == (("value", str(good)),)
    with pytest.raises(InvalidArgumentError, match=r"^value ") as caught:
        package.make(value=bad)
    assert str(bad) not in str(caught.value)


@pytest.mark.parametrize(("schema", "good", "bad"), LIMITS)
def test_limits_hold_in_a_body(schema: str, good: object, bad: object, generate: Generate) -> None:
    field = f"value: {schema[:-1]}, description: D.}}\n"
    package = generate(one_operation(fields=field))
    assert package.make(value=good).body.members == {"value": good}
    with pytest.raises(InvalidArgumentError, match=r"^value: ") as caught:
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
    with pytest.raises(InvalidArgumentError, match="more digits than a JSON number can hold"):
        package.make(amount=Decimal("12345678901234567.89"))


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


# Answers


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


def test_an_answer_without_data_is_none(generate: Generate) -> None:
    spec = one_operation().edited(Edit(SCHEMAS, "    data:", "    note:"))
    package = generate(spec)
    assert inspect.signature(package.resources.Things.make).return_annotation is None
    for body in ("", "{}", '{"note": {"id": "1"}}'):
        assert package.answered(body) is None


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


# Envelopes

CODED = """\
x-envelope:
  data: /response
  code: /code
  message: /message
  success: 0
"""
BESIDE = """\
x-envelope:
  data: ""
  code: /response/code
  message: /response/description
  success: "000_000"
"""
PLAIN = ROOT[ROOT.index("x-envelope:") : ROOT.index("x-errors:")]


def test_data_in_a_member_and_the_status_decides(generate: Generate) -> None:
    package = generate(one_operation())
    assert package.answered('{"data": {"id": "1"}, "code": "FINE"}').id == "1"
    with pytest.raises(package.errors.NoSuchThing) as caught:
        package.answered('{"code": "NO_SUCH_THING", "message": "없음"}', status=404)
    assert isinstance(caught.value, errors.NotFoundError)
    assert (caught.value.code, caught.value.message) == ("NO_SUCH_THING", "없음")
    with pytest.raises(InvalidResponseError):
        package.answered('{"code": "FINE"}')


def test_a_code_that_decides(generate: Generate) -> None:
    spec = one_operation(root=ROOT.replace(PLAIN, CODED))
    data = Edit(SCHEMAS, "    data: {", "    response: {")
    package = generate(spec.edited(data))
    assert package.answered('{"code": 0, "message": null, "response": {"id": "1"}}').id == "1"
    with pytest.raises(errors.RequestRejectedError, match="취소할 수 없습니다") as caught:
        package.answered('{"code": -1, "message": "취소할 수 없습니다", "response": null}')
    assert caught.value.code == "-1"
    assert "RequestRejectedError: Refused with HTTP 200" in doc(package.resources.Things.make)


def test_fields_beside_the_envelope(generate: Generate) -> None:
    spec = one_operation(root=ROOT.replace(PLAIN, BESIDE), schemas=ENVELOPE)
    both = (
        "{allOf: [{$ref: ../schemas/things.yaml#/Envelope}, {$ref: ../schemas/things.yaml#/Thing}]}"
    )
    package = generate(
        spec.edited(Edit(PATHS, "{$ref: ../schemas/things.yaml#/ThingEnvelope}", both))
    )
    assert package.make().result is package.models.Thing
    for response in ('"response": {"code": "000_000", "description": "ok"}, ', ""):
        thing = package.answered(f'{{{response}"id": "1"}}')
        assert (thing.id, thing.model_extra) == ("1", {})
    with pytest.raises(errors.RequestRejectedError) as caught:
        package.answered('{"response": {"code": "000_001", "description": "no"}}')
    assert (caught.value.code, caught.value.message) == ("000_001", "no")


def test_nothing_beside_the_envelope(generate: Generate) -> None:
    spec = one_operation(root=ROOT.replace(PLAIN, BESIDE), schemas=ENVELOPE)
    package = generate(spec.edited(Edit(PATHS, "#/ThingEnvelope", "#/Envelope")))
    assert package.answered('{"response": {"code": "000_000"}}') is None
    assert package.answered("") is None


ENVELOPE = """\
Envelope:
  type: object
  description: Stands beside the fields.
  properties:
    response: {$ref: "#/EnvelopeResponse"}
EnvelopeResponse:
  type: object
  description: Code and text.
  properties:
    code: {type: string, description: D.}
    description: {type: string, description: D.}
"""


# Errors


@pytest.mark.parametrize(
    ("status", "base"),
    [
        (200, errors.RequestRejectedError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.APIError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
    ],
)
def test_an_error_code_has_a_class_below_that_of_its_status(
    status: int, base: type[Exception], generate: Generate
) -> None:
    line = f'  "00-7": {{status: {status}, name: OutOfThings, description: No things left.}}\n'
    package = generate(one_operation(root=ROOT + line))
    assert package.errors.OutOfThings.__bases__ == (base,)
    assert package.errors.OutOfThings.code == "00-7"
    assert package.errors.OutOfThings.__doc__ == "No things left."
    assert package.errors.BY_CODE["00-7"] is package.errors.OutOfThings


# What an operation says about itself


@pytest.mark.parametrize(
    ("method", "said", "safe"),
    [
        ("get", "", True),
        ("post", "", False),
        ("put", "", False),
        ("delete", "", False),
        ("patch", "", False),
        ("post", "x-replay: safe\n", True),
        ("get", "x-replay: unsafe\n", False),
    ],
)
def test_only_get_is_safe_unless_the_spec_says_otherwise(
    method: str, said: str, safe: bool, generate: Generate
) -> None:
    package = generate(one_operation(method=method, operation=said))
    assert package.make().safe is safe
    assert ("asking again is safe" in doc(package.resources.Things.make)) is safe


def test_an_outcome_names_the_method_that_tells(generate: Generate) -> None:
    package = generate(one_operation(operation="x-outcome: things_make\n"))
    assert package.make().outcome == "things.make"
    assert "The answer was lost or HTTP 5xx came; ask `things.make`." in doc(
        package.resources.Things.make
    )


def test_an_outcome_is_found_although_tags_begin_alike(generate: Generate) -> None:
    root = ROOT.replace("security:", "  - {name: things_old, description: Old things.}\nsecurity:")
    spec = one_operation(root=root, operation="x-outcome: things_old_find\n")
    operation = spec.files[PATHS].replace("    x-outcome: things_old_find\n", "")
    others = (
        operation.replace("/things:", "/find:").replace("things_make", "things_old_find"),
        operation.replace("/things:", "/old:")
        .replace("things_make", "things_old_make")
        .replace("[things]", "[things_old]"),
    )
    package = generate(Spec("".join([spec.files[PATHS], *others]), spec.files[SCHEMAS], root))
    assert package.endpoints.old_find().operation == "things.old_find"
    assert package.make().outcome == "things.old_find"


@pytest.mark.parametrize("request_", [True, False])
@pytest.mark.parametrize("response", [True, False])
def test_bodies_that_travel_encrypted(request_: bool, response: bool, generate: Generate) -> None:
    flags = f"{{request: {str(request_).lower()}, response: {str(response).lower()}}}"
    spec = one_operation(operation=f"x-encrypted: {flags}\n", root=ENCRYPTED_ROOT)
    call = generate(spec.with_room(_body_codec=BODY_CODEC)).make()
    assert (call.encrypted_request, call.encrypted_response) == (request_, response)


def test_encryption_that_nobody_documents_is_the_callers_choice(generate: Generate) -> None:
    spec = one_operation(
        operation="x-encrypted: {request: unknown, response: false}\n", root=ENCRYPTED_ROOT
    )
    package = generate(spec.with_room(_body_codec=BODY_CODEC))
    assert package.make().encrypted_request is False
    assert package.make(encrypt=True).encrypted_request is True
    assert "encrypt: Whether to encrypt the request" in doc(package.resources.Things.make)
    with pytest.raises(InvalidArgumentError, match="encrypt must be True or False"):
        package.make(encrypt="yes")


@pytest.mark.parametrize("known", ["true", "false"])
def test_encryption_that_is_documented_is_no_choice(known: str, generate: Generate) -> None:
    spec = one_operation(
        operation=f"x-encrypted: {{request: {known}, response: false}}\n", root=ENCRYPTED_ROOT
    )
    package = generate(spec.with_room(_body_codec=BODY_CODEC))
    with pytest.raises(TypeError, match="encrypt"):
        package.make(encrypt=True)


def test_an_operation_without_security_is_not_signed(generate: Generate) -> None:
    assert generate(one_operation(operation="security: []\n")).make().authenticated is False


def test_an_operation_is_signed_by_default(generate: Generate) -> None:
    assert generate(one_operation()).make().authenticated is True


# Sensitive values


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


# Docstrings and the page


def test_a_docstring_tells_everything(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/things/{id}",
            operation="description: Makes it at once.\n",
            parameters=in_path("id", more="x-name: thing_id, description: Id of the thing.")
            + query("lang", more="description: Language., x-source: {evidence: reported}"),
        ).edited(
            Edit(PATHS, "evidence: documented}", "evidence: documented, missing: [Limits.]}"),
            Edit(
                PATHS,
                "    responses:\n",
                "    responses:\n"
                '      "404": {description: Gone., x-errors: [NO_SUCH_THING]}\n'
                '      "409": {description: It is there already.}\n',
            ),
        )
    )
    assert doc(package.endpoints.make) == "Make a thing."
    assert doc(package.resources.Things.make) == DOCSTRING
    assert doc(package.resources.AsyncThings.make) == DOCSTRING


DOCSTRING = """\
Make a thing.

Makes it at once.

Args:
    thing_id: Id of the thing.
    lang: Language; reported.

Returns:
    The new thing.

Raises:
    InvalidArgumentError: An argument breaks the spec; nothing was sent.
    NoSuchThing: No such thing (404).
    ConflictError: It is there already (409).
    OutcomeUnknownError: The answer was lost or HTTP 5xx came; no operation tells.

Not documented: Limits.

Source: https://tiny.example/docs, 2026-07-14, documented."""


def test_the_docs_page_shows_calls_codes_and_gaps(generate: Generate) -> None:
    root = (
        ROOT + "x-undocumented:\n  - {name: Things by colour, path: GET /colours, missing: All.}\n"
    )
    package = generate(one_operation(root=root, operation="x-outcome: things_make\n"))
    page = package.texts["docs/tiny.md"]
    for line in (
        "# Tiny API",
        "| `token` | `TINY_TOKEN` | always | Access token. |",
        "| [`things.make`](#thingsmake) | `POST /things` | documented |",
        "client.things.make()",
        "| if the answer is lost | ask `things.make` |",
        "| source | [documented](https://tiny.example/docs), 2026-07-14 |",
        "| `NO_SUCH_THING` | 404 | `NoSuchThing` | No such thing. |",
        "| Things by colour | `GET /colours` | All. |",
    ):
        assert line in page.splitlines()


def test_the_asynchronous_client_sends_the_same_call(generate: Generate) -> None:
    package = generate(one_operation())

    async def run() -> Any:
        transport = httpx.MockTransport(
            lambda request: httpx.Response(200, text='{"data": {"id": "1"}}')
        )
        async with httpx.AsyncClient(transport=transport) as http:
            client = package.tiny.AsyncClient(token="test-token", http_client=http)
            return await client.things.make()

    assert asyncio.run(run()).id == "1"
