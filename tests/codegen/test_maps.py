"""Maps: objects with any names, whose values all have one schema."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.test_choices import CHOSEN, METHODS
from tests.codegen.tiny import Generate, one_operation
from tests.testing.generated_packages import generate_package

ITEM = """\
Item:
  type: object
  description: An item.
  required: [count]
  properties:
    count: {type: integer, maximum: 9, description: D.}
    pin: {type: string, x-sensitive: true, description: D.}
"""


def map_of(schema: str) -> str:
    return f"{{type: object, additionalProperties: {schema}}}"


def test_a_map_in_a_response(generate: Generate) -> None:
    thing = f"""\
    prices: {{type: object, additionalProperties: {{$ref: "#/Amount"}}, description: D.}}
    methods: {{type: object, additionalProperties: {CHOSEN}, description: D.}}
    """
    package = generate(one_operation(thing=thing, schemas=METHODS))
    found = package.answered(
        '{"data": {"prices": {"KRW": 1000, "a b": 0.5}, "methods": {"x": {"payType": "wire"}}}}'
    )
    assert found.prices == {"KRW": Decimal(1000), "a b": Decimal("0.5")}
    assert type(found.methods["x"]) is package.models.Bank
    written = found.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert written == {"prices": {"KRW": 1000, "a b": 0.5}, "methods": {"x": {"payType": "wire"}}}
    assert "prices: dict[str, Amount] | None = None" in package.texts["krpay/tiny/models/things.py"]


def test_a_map_as_the_response(generate: Generate) -> None:
    package = generate(one_operation(data=map_of('{$ref: "#/Item"}'), schemas=ITEM))
    found = package.answered('{"data": {"a": {"count": 10}}}')
    assert found == {"a": package.models.Item(count=10)}
    with pytest.raises(InvalidResponseError, match=r"a\.count"):
        package.answered('{"data": {"a": {}}}')


def test_a_map_in_a_request(generate: Generate) -> None:
    fields = """\
    items: {type: object, additionalProperties: {$ref: "#/Item"}, description: D.}
    memos: {type: object, additionalProperties: {type: string}, description: D.}
    """
    package = generate(one_operation(fields=fields, schemas=ITEM))
    item = package.models.Item(count=2, pin="s3cret")
    body = package.make(items=MappingProxyType({"a": {"count": 1}, "b": item}), memos={}).body
    assert body.members == {
        "items": {"a": {"count": 1}, "b": {"count": 2, "pin": "s3cret"}},
        "memos": {},
    }
    assert set(body.sensitive) == {"s3cret"}
    assert package.make().body.members == {}
    for wrong in ({"a": {"count": 10}}, {"a": {"counts": 1}}, {"a": None}, [item]):
        with pytest.raises(InvalidArgumentError, match="items"):
            package.make(items=wrong)
    with pytest.raises(InvalidArgumentError, match="memos"):
        package.make(memos={"a": 1})
    source = package.texts["krpay/tiny/endpoints/things.py"]
    assert "items: _Mapping[str, _models.Item | _Mapping[str, object]] | None = None" in source
    assert "memos: _Mapping[str, str] | None = None" in source


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        (map_of("{type: string, maxLength: 3}"), "'maxLength' on the values of a map"),
        (map_of("{type: number}"), "money is never a float"),
        (map_of("false"), "say additionalProperties: true"),
        ("{type: string, additionalProperties: {type: string}}", "is for type object only"),
        (map_of("text"), "'additionalProperties' must be true or false, not 'text'; or write"),
    ],
)
def test_maps_that_are_refused(schema: str, says: str, tmp_path: Path) -> None:
    spec = one_operation(fields=f"memos: {schema[:-1]}, description: D.}}")
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))
    assert says in str(caught.value)


def test_the_sandbox_checks_and_masks_the_values_of_a_map(tmp_path: Path) -> None:
    items = map_of('{$ref: "#/Item"}')
    spec = one_operation(
        data=items,
        fields=f"items: {items[:-1]}, description: D.}}",
        schemas=ITEM.replace(" maximum: 9,", ""),
    )
    package = generate_package(spec.write(tmp_path), tmp_path / "generated")
    shown = package.run_program(
        """
        from krpay.testing import Sandbox
        from krpay.testing.masking import mask_value
        from krpay.testing.spec import read_spec

        with Sandbox() as sandbox:
            made = sandbox.tiny().things.make(items={"a": {"count": 1, "pin": "s3cret"}})
            print({name: item.count for name, item in made.items()})
            spec = read_spec("tiny")
            schema = spec.get_operation("things.make").request_schema
            masked = mask_value(spec, schema, sandbox.requests[0].json)
            print(masked["items"]["a"]["count"], "s3cret" in repr(masked))
            url, headers = "https://tiny.example/things", {"Authorization": "Bearer test-token"}
            http = sandbox.http_client()
            response = http.post(url, json={"items": {"a": {"count": "x"}}}, headers=headers)
            print(response.status_code, "items.a.count" in response.text)
        """
    )
    assert shown.splitlines() == ["{'name': 0}", "1 False", "400 True"]
