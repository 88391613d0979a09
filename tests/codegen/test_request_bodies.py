"""Bodies of other media types than plain JSON: what goes over the wire, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest

from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import SIZE, doc, signature
from tests.codegen.tiny import Edit, Generate, Package, Spec, one_operation
from tests.testing.generated_packages import generate_package

FORM = "application/x-www-form-urlencoded"
FIELDS = """\
label: {type: string, maxLength: 30, description: D.}
flag: {type: boolean, description: D.}
count: {type: integer, minimum: 1, description: D.}
price: {$ref: "#/Amount", description: D.}
size: {$ref: "#/Size", description: D.}
day: {$ref: "#/CompactDate", description: D.}
at: {$ref: "#/DateTime", description: D.}
since: {$ref: "#/UnixTime", description: D.}
tags: {type: array, items: {type: string}, maxItems: 3, description: D.}
expand[]: {type: array, items: {type: boolean}, description: D.}
card[number]: {type: string, x-sensitive: true, description: D.}
"""
SEOUL = timezone(timedelta(hours=9))


def sent_as(media_type: str, spec: Spec) -> Spec:
    """A spec whose request body has another media type."""
    old = "requestBody: {required: true, content: {application/json:"
    new = f'requestBody: {{required: true, content: {{"{media_type}":'
    return spec.edited(Edit("paths/things.yaml", old, new))


def form(fields: str = FIELDS, schemas: str = SIZE) -> Spec:
    return sent_as(FORM, one_operation(fields=fields, schemas=schemas))


def send(package: Package, options: dict[str, Any] | None = None, **arguments: Any) -> Any:
    """The request of a call."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, text='{"data": {"id": "1"}}')

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        client.send(package.make(**arguments), **(options or {}))
    return seen[0]


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        ({"label": "a b&c=가"}, b"label=a+b%26c%3D%EA%B0%80"),
        ({"flag": True, "count": 3}, b"flag=true&count=3"),
        ({"price": 1000}, b"price=1000"),
        ({"price": Decimal("0.00001")}, b"price=0.00001"),
        ({"size": "small"}, b"size=small"),
        ({"day": date(2026, 1, 2)}, b"day=20260102"),
        ({"at": datetime(2026, 1, 2, 3, tzinfo=SEOUL)}, b"at=2026-01-02T03%3A00%3A00%2B09%3A00"),
        ({"since": datetime(2026, 1, 1, 9, tzinfo=SEOUL)}, b"since=1767225600"),
        ({"tags": ["a", "b,c"]}, b"tags=a&tags=b%2Cc"),
        ({"expand": (True, False)}, b"expand%5B%5D=true&expand%5B%5D=false"),
        ({"card_number": "42"}, b"card%5Bnumber%5D=42"),
        ({"label": None}, b""),
    ],
)
def test_a_form_is_written_by_the_types_of_its_fields(
    arguments: dict[str, Any], content: bytes, generate: Generate
) -> None:
    request = send(generate(form()), **arguments)
    assert request.content == content
    assert request.headers["Content-Type"] == FORM


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"label": "x" * 31}, "label: give at most 30 characters"),
        ({"label": 1}, "label: give text"),
        ({"flag": "yes"}, "flag: give True or False"),
        ({"count": "3"}, "count: give a whole number"),
        ({"count": 0}, "count: give at least 1"),
        ({"price": 0.5}, "price: money is never a float"),
        ({"at": datetime(2026, 1, 2, 3)}, "at: give a datetime with a time zone"),  # noqa: DTZ001
        ({"tags": ["a"] * 4}, "tags: give at most 3 of them"),
    ],
)
def test_a_form_is_checked_as_strictly_as_json(
    arguments: dict[str, Any], reason: str, generate: Generate
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^things.make: {reason}"):
        generate(form()).make(**arguments)


def test_an_empty_list_is_not_left_out_of_a_form_in_silence(generate: Generate) -> None:
    package, reason = generate(form()), "a form cannot hold an empty list; leave it out"
    with pytest.raises(InvalidArgumentError, match=f"^things.make: expand: {reason}"):
        package.make(expand=())
    with pytest.raises(InvalidArgumentError, match=f"^things.make: more: {reason}"):
        send(package, {"extra_body": {"more": []}})


def test_members_are_added_to_a_form_or_replaced_in_it(generate: Generate) -> None:
    package = generate(form())
    extra = {"extra_body": {"label": "b", "more": [1, True, Decimal("0.50")]}}
    assert send(package, extra, label="a").content == b"label=b&more=1&more=true&more=0.50"
    for value in ({"a": 1}, None, b"x", float("nan")):
        with pytest.raises(InvalidArgumentError, match="more: a form holds texts"):
            send(package, {"extra_body": {"more": value}})
    with pytest.raises(InvalidArgumentError, match="characters that cannot be sent"):
        send(package, {"extra_body": {"more": "\ud800"}})


def test_sensitive_fields_of_a_form_are_known_and_not_shown(generate: Generate) -> None:
    call = generate(form()).make(card_number="test-card", label="a")
    assert set(call.sensitive_values) == {"test-card"}
    assert "test-card" not in repr(call.body)


@pytest.mark.parametrize(
    "media_type", ["application/json; charset=utf-8", "application/vnd.thing.v1+json"]
)
def test_json_is_sent_as_the_spec_calls_it(media_type: str, generate: Generate) -> None:
    package = generate(
        sent_as(media_type, one_operation(fields="label: {type: string, description: D.}\n"))
    )
    request = send(package, {"extra_body": {"b": 1}}, label="가")
    assert request.headers["Content-Type"] == media_type
    assert request.content == '{"label":"가","b":1}'.encode()
    assert request.headers["Accept"] == "application/json"


@pytest.mark.parametrize(
    ("media_type", "accept"),
    [
        ("application/json; charset=utf-8", "application/json"),
        ("application/hal+json", "application/hal+json"),
    ],
)
def test_a_response_is_asked_for_as_the_spec_calls_it(
    media_type: str, accept: str, generate: Generate
) -> None:
    old = "content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope"
    new = old.replace("application/json", f'"{media_type}"')
    package = generate(one_operation().edited(Edit("paths/things.yaml", old, new)))
    assert send(package).headers["Accept"] == accept
    assert package.answered('{"data": {"id": "7"}}').id == "7"


ITEM = """\
Item:
  type: object
  description: D.
  required: [itemCount]
  properties:
    itemCount: {type: integer, minimum: 1, description: D.}
    price: {$ref: "#/Amount", description: D.}
    pin: {type: string, x-sensitive: true, description: D.}
"""
ITEMS = "{type: array, minItems: 1, maxItems: 3, items: {$ref: ../schemas/things.yaml#/Item}}"


def list_body(schema: str = ITEMS, *, more: str = "", required: str = "true") -> Spec:
    """A spec whose request body is a list."""
    content = f"{{application/json: {{schema: {schema}}}}}"
    body = f"{{required: {required}, description: What to make., {more}content: {content}}}"
    return one_operation(operation=f"requestBody: {body}\n", schemas=ITEM + SIZE)


def test_a_list_of_objects_is_a_body(generate: Generate) -> None:
    package = generate(list_body())
    item = package.models.Item(item_count=1, price=Decimal("0.5"))
    given = [item, {"item_count": 2}, MappingProxyType({"itemCount": 3})]
    for items in (given, tuple(given)):
        request = send(package, items=items)
        assert request.content == b'[{"itemCount":1,"price":0.5},{"itemCount":2},{"itemCount":3}]'
        assert request.headers["Content-Type"] == "application/json"
    assert signature(package.make) == (
        "(*, items: collections.abc.Sequence["
        "krpay.tiny.models.things.Item | collections.abc.Mapping[str, object]])"
    )
    assert "items: What to make; at least 1 of them, at most 3 of them." in doc(
        package.resources.Things.make
    )
    with pytest.raises(InvalidArgumentError, match="extra_body: the body is a list"):
        send(package, {"extra_body": {"a": 1}}, items=[item])


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        ([], "items: give at least 1 of them"),
        ([{"item_count": 1}] * 4, "items: give at most 3 of them"),
        ([{"item_count": 0}], "items.0.item_count: give at least 1"),
        ([{"item_count": 1}, {"item_count": "2"}], "items.1.item_count: give a whole number"),
        ([{"item_count": 1, "colour": "red"}], "items.0.colour: there is no such field"),
        (
            [{"item_count": 1, "price": Decimal("0.1234567890123456")}],
            "items.0.price: give at most 15",
        ),
        ({"item_count": 1}, "items: give a list"),
        ("x", "items: give a list"),
        (None, "items: give a list"),
    ],
)
def test_a_list_is_checked_before_it_is_sent(
    items: object, reason: str, generate: Generate
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^things.make: {reason}") as caught:
        generate(list_body()).make(items=items)
    assert "red" not in str(caught.value)


@pytest.mark.parametrize(
    ("schema", "items", "content"),
    [
        ("{type: string}", ["a", "b"], b'["a","b"]'),
        ("{$ref: ../schemas/things.yaml#/CompactDate}", [date(2026, 1, 2)], b'["20260102"]'),
        ("{$ref: ../schemas/things.yaml#/Size}", ["small"], b'["small"]'),
        ("{type: array, items: {type: integer}}", [[1], []], b"[[1],[]]"),
        ("{type: object, additionalProperties: {type: integer}}", [{"a": 1}], b'[{"a":1}]'),
    ],
)
def test_a_list_of_other_values_is_a_body(
    schema: str, items: Any, content: bytes, generate: Generate
) -> None:
    package = generate(list_body(f"{{type: array, items: {schema}}}", more="x-name: ids, "))
    assert send(package, ids=items).content == content


def test_a_list_that_is_not_required_is_left_out(generate: Generate) -> None:
    package = generate(list_body(required="false"))
    assert send(package).content == b""
    assert send(package, items=[{"item_count": 1}]).content == b'[{"itemCount":1}]'


def test_sensitive_members_of_a_list_are_known_and_not_shown(generate: Generate) -> None:
    call = generate(list_body()).make(items=[{"item_count": 1, "pin": "test-pin"}])
    assert set(call.sensitive_values) == {"test-pin"}
    assert repr(call.body) == "<Body of 1 items>"


def test_the_sandbox_reads_lists(tmp_path: Path) -> None:
    spec = list_body()
    package = generate_package(spec.write(tmp_path), tmp_path / "out", tmp_path / "rooms")
    package.run_program(
        """
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            client = sandbox.tiny()
            client.things.make(items=[{"item_count": 1, "pin": "test-pin"}])
            sent = sandbox.requests[-1]
            assert sent.json == [{"itemCount": 1, "pin": "test-pin"}]
            assert "test-pin" not in repr(sent)
            http, headers = sandbox.http_client(), {"Authorization": "Bearer test-token"}
            for body, words in [
                ("{}", "it is not a JSON list"), ("[]", "should be non-empty"), ("", "required"),
                ('[{"itemCount": 0}]', "0.itemCount"),
            ]:
                refused = http.post("https://tiny.example/things", content=body, headers=headers)
                assert refused.status_code == 400 and words in refused.text, refused.text
        """
    )


def test_the_page_says_how_a_body_is_sent(generate: Generate) -> None:
    page = generate(form()).texts["docs/tiny/things.md"]
    assert f"| request | `POST /things`, the body as `{FORM}` |" in page


def test_the_sandbox_reads_forms_and_answers_in_the_media_type_of_the_spec(
    tmp_path: Path,
) -> None:
    spec = form().edited(
        Edit(
            "paths/things.yaml",
            "content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope",
            "content: {application/hal+json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope",
        )
    )
    package = generate_package(spec.write(tmp_path), tmp_path / "out", tmp_path / "rooms")
    package.run_program(
        """
        from datetime import date
        import httpx
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            client = sandbox.tiny()
            call = client.things.make(
                label="a b", flag=True, count=3, tags=["1", "2"], expand=[True],
                card_number="test-card", day=date(2026, 1, 2),
            )
            sent = sandbox.requests[-1]
            assert sent.json == {
                "label": "a b", "flag": True, "count": 3, "tags": ["1", "2"], "expand[]": [True],
                "card[number]": "test-card", "day": "20260102",
            }, sent.json
            assert "test-card" not in repr(sent)
            http = sandbox.http_client()
            headers = {"Authorization": "Bearer test-token"}

            def post(content, kind="application/x-www-form-urlencoded"):
                given = {**headers, "Content-Type": kind}
                return http.post("https://tiny.example/things", content=content, headers=given)

            good = post(b"count=3")
            assert good.status_code == 200, good.text
            assert good.headers["Content-Type"] == "application/hal+json"
            for content, words in [
                (b"count=x", "count"), (b"count=0", "count"), (b"flag=yes", "flag"),
                (b"label=a&label=b", "it comes twice"), (b"label=%ff", "no form"),
            ]:
                refused = post(content)
                assert refused.status_code == 400 and words in refused.text, refused.text
            refused = post(b'{"count": 3}', "application/json")
            assert refused.status_code == 400 and "the body is a form" in refused.text, refused.text
        """
    )
