"""Which class an object gets that may be one of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.tiny import Generate, Package, one_operation

NULL = '{type: "null"}'
EITHER = '{anyOf: [{$ref: "#/Paid"}, {$ref: "#/Cancelled"}]}'
BY_STATUS = """\
Paid:
  type: object
  description: A paid payment.
  required: [status]
  properties:
    status: {$ref: "#/PaidStatus", description: D.}
    amount: {type: integer, description: D.}
    card: {type: string, description: D.}
    receipt: {type: string, description: D.}
Cancelled:
  type: object
  description: A cancelled payment.
  required: [status]
  properties:
    status: {$ref: "#/CancelledStatus", description: D.}
    reason: {type: string, description: D.}
PaidStatus: {type: string, description: D., enum: [PAID]}
CancelledStatus: {type: string, description: D., enum: [CANCELLED, REFUNDED]}
"""
SUPER_KEY = """\
SuperKey:
  type: object
  description: A key of a group.
  required: [id, groupId]
  properties:
    id: {type: string, description: D.}
    groupId: {type: string, description: D.}
Key:
  type: object
  description: A key.
  required: [id]
  properties:
    id: {type: string, description: D.}
    card: {type: string, description: D.}
    bank: {type: string, description: D.}
"""
MORE_OF_PAID = '{"status": "CANCELLED", "amount": 1, "card": "c", "receipt": "r"}'


def make_package(generate: Generate, data: str, schemas: str) -> Package:
    return generate(one_operation(data=data, schemas=schemas))


def test_an_enum_tells_classes_apart_however_many_members_fit_another(generate: Generate) -> None:
    package = make_package(generate, EITHER, BY_STATUS)
    cancelled = package.answered(f'{{"data": {MORE_OF_PAID}}}')
    assert type(cancelled) is package.models.Cancelled
    assert cancelled.model_dump(by_alias=True)["receipt"] == "r"
    paid = package.answered('{"data": {"status": "PAID", "reason": "none"}}')
    assert type(paid) is package.models.Paid


@pytest.mark.parametrize("data", ['{"status": "LOST"}', "{}", '{"status": null}', '"PAID"', "[]"])
def test_what_is_none_of_them_is_refused(data: str, generate: Generate) -> None:
    package = make_package(generate, EITHER, BY_STATUS)
    with pytest.raises(InvalidResponseError, match="it is none of Paid, Cancelled"):
        package.answered(f'{{"data": {data}}}')


def test_a_required_member_tells_classes_apart(generate: Generate) -> None:
    data = '{anyOf: [{$ref: "#/SuperKey"}, {$ref: "#/Key"}]}'
    package = make_package(generate, data, SUPER_KEY)
    found = package.answered('{"data": {"id": "1", "groupId": "g", "card": "c", "bank": "b"}}')
    assert type(found) is package.models.SuperKey
    for group in ("", ', "groupId": null'):
        found = package.answered(f'{{"data": {{"id": "1"{group}}}}}')
        assert type(found) is package.models.Key


def test_choices_inside_lists_and_fields(generate: Generate) -> None:
    thing = f"""\
    last: {{description: D., anyOf: [{{$ref: "#/Paid"}}, {{$ref: "#/Cancelled"}}, {NULL}]}}
    all: {{type: array, items: {EITHER}, description: D.}}
    """
    package = generate(one_operation(thing=thing, schemas=BY_STATUS))
    found = package.answered(
        f'{{"data": {{"last": {MORE_OF_PAID}, "all": [{{"status": "PAID"}}, {MORE_OF_PAID}]}}}}'
    )
    models = package.models
    assert type(found.last) is models.Cancelled
    assert [type(one) for one in found.all] == [models.Paid, models.Cancelled]
    assert found.model_dump(mode="json", by_alias=True)["last"]["receipt"] == "r"
    assert package.answered('{"data": {"last": null}}').last is None
    assert models.Thing(last=found.last).last is found.last
    source = package.texts["krpay/tiny/models.py"]
    assert "last: _Annotated[Paid | Cancelled, _choices.FirstFit()] | None = None" in source


def test_json_types_tell_values_apart(generate: Generate) -> None:
    data = '{anyOf: [{$ref: "#/Thing"}, {$ref: "#/Size"}, {$ref: "#/UnixTime"}]}'
    size = "Size: {type: string, description: D., enum: [small, big]}\n"
    package = make_package(generate, data, size)
    assert package.answered('{"data": "big"}') is package.models.Size.BIG
    assert package.answered('{"data": 1}').year == 1970
    assert package.answered('{"data": {"id": "1"}}').id == "1"


def test_one_of_several_objects_in_a_request(generate: Generate) -> None:
    fields = (
        f"payment: {{anyOf: {EITHER.removeprefix('{anyOf: ').removesuffix('}')}, description: D.}}"
    )
    spec = one_operation(fields=fields, schemas=BY_STATUS)
    package = generate(spec)
    for payment in ({"status": "CANCELLED"}, package.models.Cancelled(status="CANCELLED")):
        assert package.make(payment=payment).body.members == {"payment": {"status": "CANCELLED"}}
    with pytest.raises(InvalidArgumentError, match="reason"):  # it belongs to the other
        package.make(payment={"status": "PAID", "reason": "r"})
    with pytest.raises(InvalidArgumentError, match="it is none of Paid, Cancelled"):
        package.make(payment={"status": "LOST"})


SAME = BY_STATUS.replace('"#/CancelledStatus"', '"#/PaidStatus"')
OPEN = BY_STATUS.replace(
    '{$ref: "#/CancelledStatus", description: D.}', "{type: string, description: D.}"
)
COMMON = BY_STATUS.replace("[CANCELLED, REFUNDED]", "[CANCELLED, PAID]")
NOTHING = "nothing tells Paid and Cancelled apart; let one require a member that the other has not"


@pytest.mark.parametrize(
    ("data", "schemas", "says"),
    [
        (EITHER, SAME, NOTHING),
        (EITHER, OPEN, NOTHING),
        (EITHER, COMMON, NOTHING),
        (EITHER, BY_STATUS.replace("  required: [status]\n", ""), NOTHING),
        (
            '{anyOf: [{$ref: "#/Key"}, {$ref: "#/SuperKey"}]}',
            SUPER_KEY,
            "every SuperKey would be taken for a Key; list SuperKey first",
        ),
        (
            '{anyOf: [{$ref: "#/PaidStatus"}, {$ref: "#/CancelledStatus"}]}',
            BY_STATUS,
            "PaidStatus and CancelledStatus are both a string; nothing tells them apart",
        ),
        (
            '{anyOf: [{$ref: "#/UnixTime"}, {$ref: "#/Amount"}]}',
            "",
            "UnixTime and Amount are both a number; nothing tells them apart",
        ),
    ],
)
def test_what_nothing_tells_apart_is_refused(
    data: str, schemas: str, says: str, tmp_path: Path
) -> None:
    spec = one_operation(data=data, schemas=schemas)
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))
    line = spec.place(f"data: {data}")
    assert any(
        one.startswith(f"{line}: ") and says in one for one in str(caught.value).splitlines()
    )
