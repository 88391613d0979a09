"""Null in requests: `krpay.NULL` empties a field, `None` leaves it out."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import krpay
from krpay._runtime import json_codec
from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import SIZE, doc, signature
from tests.codegen.test_choices import CHOSEN, METHODS
from tests.codegen.tiny import Generate, Package, one_operation, query
from tests.testing.generated_packages import generate_package

NULL = krpay.NULL
NULLABLE = 'anyOf: [{{$ref: "#/{}"}}, {{type: "null"}}], description: D.'
FIELDS = f"""\
memo: {{type: [string, "null"], maxLength: 5, pattern: "^[a-z]*$", description: Memo.}}
count: {{type: [integer, "null"], minimum: 1, description: D.}}
tags: {{type: [array, "null"], items: {{type: string}}, maxItems: 2, description: D.}}
size: {{{NULLABLE.format("Size")}}}
price: {{{NULLABLE.format("Amount")}}}
since: {{{NULLABLE.format("UnixTime")}}}
box: {{{NULLABLE.format("Box")}}}
method: {CHOSEN[:-1].replace("oneOf: [", 'oneOf: [{type: "null"}, ')}, description: D.}}
secret: {{type: [string, "null"], x-sensitive: true, description: D.}}
label: {{type: string, description: D.}}
plain: {{$ref: "#/Amount", description: D.}}
extra: {{type: object, additionalProperties: true, description: D.}}
notes: {{type: object, additionalProperties: {{type: [string, "null"]}}, description: D.}}
lines: {{type: array, items: {{type: [string, "null"]}}, description: D.}}
"""
BOX = """\
Box:
  type: object
  description: A box.
  required: [boxWidth]
  properties:
    boxWidth: {type: [integer, "null"], minimum: 1, description: Width in cm.}
    note: {type: [string, "null"], description: D.}
    inner: {anyOf: [{$ref: "#/Box"}, {type: "null"}], description: D.}
"""


@pytest.fixture
def package(generate: Generate) -> Package:
    return generate(one_operation(fields=FIELDS, schemas=BOX + SIZE + METHODS))


def test_null_is_one_value_that_is_false() -> None:
    assert repr(NULL) == str(NULL) == "krpay.NULL"
    assert not NULL
    assert NULL is not None
    assert isinstance(NULL, krpay.Null)
    for same in (pickle.loads(pickle.dumps(NULL)), copy.copy(NULL), copy.deepcopy(NULL)):
        assert same is NULL


@pytest.mark.parametrize(
    "name", ["memo", "count", "tags", "size", "price", "since", "box", "method", "secret"]
)
def test_null_empties_a_field_and_none_leaves_it_out(name: str, package: Package) -> None:
    call = package.make(**{name: NULL})
    assert call.body.members == {name: None}
    assert call.body.encode({})[0] == f'{{"{name}":null}}'.encode()
    assert package.make(**{name: None}).body.members == {}
    assert call.sensitive_values == ()


@pytest.mark.parametrize("name", ["label", "plain", "extra", "notes", "lines"])
def test_a_field_that_cannot_be_null_refuses_it(name: str, package: Package) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^things.make: {name}: it cannot be null$"):
        package.make(**{name: NULL})


def test_a_parameter_cannot_be_null(generate: Generate) -> None:
    package = generate(one_operation(parameters=query("lang") + query("n", "{type: integer}")))
    for name in ("lang", "n"):
        with pytest.raises(InvalidArgumentError, match=f"{name}: it cannot be null"):
            package.make(**{name: NULL})


def test_null_inside_of_objects_maps_and_lists(package: Package) -> None:
    box = package.models.Box
    for given in (
        {"box_width": NULL, "note": NULL, "inner": {"boxWidth": 1, "note": None}},
        {"boxWidth": NULL, "note": NULL, "inner": box(box_width=1)},
        box(box_width=NULL, note=NULL, inner=box(box_width=1, note=None)),
    ):
        assert package.make(box=given).body.members == {
            "box": {"boxWidth": None, "note": None, "inner": {"boxWidth": 1}}
        }
    call = package.make(
        extra={"a": NULL, "b": [None, NULL]}, notes={"a": NULL, "b": None}, lines=["x", NULL, None]
    )
    assert call.body.members == {
        "extra": {"a": None, "b": [None, None]},
        "notes": {"a": None, "b": None},
        "lines": ["x", None, None],
    }
    assert repr(box(box_width=NULL)) == "Box(box_width=krpay.NULL, note=None, inner=None)"


def test_a_required_field_is_null_or_there_and_never_left_out(package: Package) -> None:
    with pytest.raises(InvalidArgumentError, match=r"box\.box_width: it is required"):
        package.make(box={})
    with pytest.raises(InvalidArgumentError, match=r"box\.box_width: give a whole number"):
        package.make(box={"box_width": None})


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"memo": "abcdef"}, "memo: give at most 5 characters"),
        ({"memo": "A"}, "memo: give text that matches"),
        ({"memo": 1}, "memo: give text, not int"),
        ({"count": 0}, "count: give at least 1"),
        ({"tags": ["a", "b", "c"]}, "tags: give at most 2 of them"),
        ({"price": 0.5}, "price: money is never a float"),
        ({"box": {"box_width": 0}}, "box.box_width: give at least 1"),
        ({"box": {"box_width": 1, "x": 1}}, "box.x: there is no such field"),
        ({"notes": {"a": 1}}, "notes.a: give text, not int"),
        ({"lines": [1]}, "lines.0: give text, not int"),
    ],
)
def test_what_is_not_null_is_checked_as_ever(
    arguments: dict[str, Any], reason: str, package: Package
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^things.make: {reason}"):
        package.make(**arguments)


def test_what_is_not_null_is_sent_as_ever(package: Package) -> None:
    members = package.make(
        memo="abc",
        tags=("a",),
        size="small",
        price=Decimal("1.5"),
        since=datetime(2026, 1, 1, tzinfo=UTC),
        method={"payType": "wire"},
        secret="s3",
    ).body.members
    assert members == {
        "memo": "abc",
        "tags": ["a"],
        "size": "small",
        "price": 1.5,
        "since": 1767225600,
        "method": {"payType": "wire"},
        "secret": "s3",
    }


def test_a_sensitive_value_beside_null_is_not_shown(package: Package) -> None:
    call = package.make(secret="s3-secret")
    assert set(call.sensitive_values) == {"s3-secret"}
    assert "s3-secret" not in repr(package.models.MakeThing(secret="s3-secret"))


def test_a_signature_says_what_may_be_null(package: Package) -> None:
    shown = signature(package.make)
    assert "memo: str | krpay.null.Null | None = None" in shown
    assert "label: str | None = None" in shown
    assert "lines: collections.abc.Sequence[str | krpay.null.Null | None] | None = None" in shown
    words = doc(package.resources.Things.make)
    assert "memo: Memo; at most 5 characters, matches ^[a-z]*$; `NULL` sends null." in words


def test_null_is_a_member_that_is_added(package: Package) -> None:
    assert package.make(label="a").body.encode({"b": NULL})[0] == b'{"label":"a","b":null}'
    assert json_codec.dumps({"a": [NULL]}) == b'{"a":[null]}'


def test_an_item_of_a_list_that_is_the_body_may_be_null(generate: Generate) -> None:
    content = '{application/json: {schema: {type: array, items: {type: [string, "null"]}}}}'
    body = f"requestBody: {{required: true, description: D., content: {content}}}\n"
    package = generate(one_operation(operation=body))
    assert package.make(items=["a", NULL, None]).body.items == ["a", None, None]


def test_a_program_with_nulls_is_typed_and_the_sandbox_takes_them(tmp_path: Path) -> None:
    specs = one_operation(fields=FIELDS, schemas=BOX + SIZE + METHODS).write(tmp_path)
    package = generate_package(specs, tmp_path / "out", tmp_path / "rooms")
    good = """\
import krpay
from krpay import NULL, tiny
from krpay.testing import Sandbox
from krpay.tiny import models


def empty(client: tiny.Client, memo: str | krpay.Null | None = None) -> None:
    client.things.make(memo=memo, box=models.Box(box_width=NULL, note=NULL), lines=[NULL, "a"])
    client.things.make(box={"box_width": NULL}, price=NULL, tags=NULL)


with Sandbox() as sandbox:
    empty(sandbox.tiny(), NULL)
    print(sandbox.requests[-1].json)
"""
    assert package.run_program(good) == (
        "{'tags': None, 'price': None, 'box': {'boxWidth': None}}\n"
    )
    bad = "from krpay import NULL, tiny\ntiny.Client().things.make(label=NULL, extra=NULL)\n"
    for name, text, code in (("good", good, 0), ("bad", bad, 1)):
        (package.folder / f"{name}.py").write_text(text)
        done = package.run("-m", "mypy", "--strict", "--config-file=", f"{name}.py")
        assert done.returncode == code, done.stdout
        assert done.stdout.count('incompatible type "Null"') == 2 * code, done.stdout
