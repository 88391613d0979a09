"""Parameters as arguments: signatures, values, and what is refused."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime
from typing import Any, get_args

import httpx
import pytest

from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import (
    KIND,
    PATHS,
    REQUIRED,
    SENSITIVE,
    SIZE,
    signature,
)
from tests.codegen.tiny import (
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


def test_path_arguments_come_first_and_everything_else_is_a_keyword(
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
        "(shop: str | int, thing_id: str | int, *, label: str, page: int, x_trace: str,"
        " weight: int | None = None, lang: str | None = None)"
    )

    call = package.make("가게", "1/2", label="a", page=3, x_trace="t", lang="ko")

    assert call.method == "PUT"
    assert call.path == "/shops/%EA%B0%80%EA%B2%8C/things/1%2F2"
    by_name = package.make(thing_id="1/2", shop="가게", label="a", page=3, x_trace="t", lang="ko")
    assert by_name == call
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
        "(self, id: str | int, *, lang: str | None = None, **_options: "
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


# Types are checked


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a boolean for a number": ({"page": True}, "page: give a whole number, not bool"),
    "text for a number": ({"page": "2"}, "page: give a whole number, not str"),
    "text for a boolean": (
        {"sandbox": "yes"},
        "sandbox: give True or False, not str",
    ),
    "a number for a boolean": (
        {"sandbox": 1},
        "sandbox: give True or False, not int",
    ),
    "a number for text": ({"lang": 5}, "lang: give text, not int"),
    "a number in a list of texts": ({"tags": ["a", 5]}, "tags.1: give text, not int"),
    "text for a list": ({"tags": "abc"}, "tags: give a list, not str"),
    "a number for an enum": ({"size": 5}, "size: give a Size or its value, not int"),
    "text for an enum of numbers": ({"kind": "0"}, "kind: give a Kind or its value, not str"),
    "text for a header": ({"x_page": "2"}, "x_page: give a whole number, not str"),
    "a number for a header": (
        {"x_size": 1},
        "x_size: give a Size or its value, not int",
    ),
    "no value where one is required": ({"needed": None}, "needed: give text, not None"),
}


def every_type() -> Spec:
    """An operation with parameters of all types."""
    return one_operation(
        parameters=query("page", "{type: integer}")
        + query("sandbox", "{type: boolean}")
        + query("lang")
        + query("tags", f"{{type: array, items: {TEXT}}}")
        + query("size", named("Size"))
        + query("kind", named("Kind"))
        + query("needed", more=REQUIRED)
        + header("X-Page", "{type: integer}")
        + header("X-Size", named("Size")),
        schemas=SIZE + KIND,
    )


def test_arguments_of_another_type_are_refused(generate: Generate) -> None:
    package = generate(every_type())
    for arguments, reason in WRONG.values():
        with pytest.raises(InvalidArgumentError) as caught:
            package.make(**{"needed": "a", **arguments})
        assert str(caught.value) == f"things.make: {reason}"


def test_nothing_is_sent_of_what_is_refused(generate: Generate) -> None:
    package = generate(every_type())
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, text='{"data": {"id": "1"}}')

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        for arguments, _ in WRONG.values():
            with pytest.raises(InvalidArgumentError):
                client.things.make(**{"needed": "a", **arguments})
        assert sent == []
        client.things.make(needed="a", size="unheard-of", kind=99, x_size="unheard-of")
    assert "size=unheard-of&kind=99" in str(sent[0].url)
    assert sent[0].headers["X-Size"] == "unheard-of"


# Paths

INTEGER = "{type: integer, minimum: 1}"


def test_a_path_may_hold_numbers_enums_and_days(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/things/{no}/{size}/{day}",
            parameters=in_path("no", schema=INTEGER)
            + in_path("size", schema=named("Size"))
            + in_path("day", schema=named("CompactDate")),
            schemas=SIZE,
        )
    )
    assert signature(package.make) == (
        f"(no: int, size: {package.models.__name__}.things.Size | str, day: datetime.date)"
    )
    call = package.make(7, "big", day=date(2026, 1, 2))
    assert call.path == "/things/7/big/20260102"
    for wrong in (0, "7", True, None):
        with pytest.raises(InvalidArgumentError, match=r"^things\.make: no: give "):
            package.make(wrong, "big", date(2026, 1, 2))


def test_an_id_is_text_or_a_number(generate: Generate) -> None:
    package = generate(one_operation(path="/things/{id}", parameters=in_path("id", more=SENSITIVE)))
    assert package.make(120) == package.make("120") == package.make(id=120)
    assert package.make(120).sensitive_values == ("120",)
    for wrong in (True, -1, 1.5, None, b"1"):
        with pytest.raises(InvalidArgumentError, match=r"^things\.make: id: give text"):
            package.make(wrong)
