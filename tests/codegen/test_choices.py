"""Which class an object gets that may be one of several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.tiny import Generate, Package, one_operation
from tests.testing.generated_packages import generate_package

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
    source = package.texts["krpay/tiny/models/things.py"]
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


METHODS = """\
Method:
  type: object
  description: How it was paid.
  properties:
    payType: {type: string, description: D.}
    fee: {type: integer, description: D.}
Card:
  type: object
  description: By card.
  required: [number]
  properties:
    payType: {type: string, description: D.}
    fee: {type: integer, description: D.}
    number: {type: string, description: D.}
Bank:
  type: object
  description: By bank transfer.
  properties:
    payType: {$ref: "#/BankType", description: D.}
    fee: {type: integer, description: D.}
    account: {type: string, x-sensitive: true, description: D.}
    number: {type: string, description: D.}
BankType: {type: string, description: D., enum: [bank, wire]}
"""
CHOSEN = (
    '{oneOf: [{$ref: "#/Card"}, {$ref: "#/Bank"}], discriminator: {propertyName: payType, '
    'mapping: {card: Card, bank: Bank, wire: Bank}}, x-base: {$ref: "#/Method"}}'
)


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ('{"payType": "card", "number": "1", "account": "2", "fee": 3}', "Card"),
        ('{"payType": "wire", "number": "1"}', "Bank"),
        ('{"payType": "point", "number": "1", "account": "2"}', "Method"),
        ('{"payType": null, "number": "1"}', "Method"),
        ('{"payType": 7, "number": "1"}', "Method"),
        ('{"number": "1"}', "Method"),
    ],
)
def test_a_discriminator_names_the_class(method: str, kind: str, generate: Generate) -> None:
    thing = f"""\
    method: {CHOSEN[:-1]}, description: D.}}
    all: {{type: array, items: {CHOSEN}, description: D.}}
    """
    package = generate(one_operation(thing=thing, schemas=METHODS))
    found = package.answered(f'{{"data": {{"method": {method}, "all": [{method}]}}}}')
    assert [type(found.method), type(found.all[0])] == 2 * [getattr(package.models, kind)]
    written = json.loads(found.model_dump_json(by_alias=True, exclude_unset=True))
    expected = json.loads(method)
    expected |= {"payType": "7"} if expected.get("payType") == 7 else {}
    assert written["method"] == expected
    assert type(found).model_validate_json(found.model_dump_json(by_alias=True)) == found


def test_what_a_discriminator_names_must_fit_its_class(generate: Generate) -> None:
    package = make_package(generate, CHOSEN, METHODS)
    assert type(package.answered('{"data": {"payType": "bank"}}')) is package.models.Bank
    for data in ('{"payType": "card"}', "[]"):  # and is not taken for another
        with pytest.raises(InvalidResponseError):
            package.answered(f'{{"data": {data}}}')


def test_a_discriminator_in_a_request(generate: Generate) -> None:
    fields = f"method: {CHOSEN[:-1]}, description: D.}}"
    package = generate(one_operation(fields=fields, schemas=METHODS))
    for method in ({"payType": "wire", "account": "s3"}, {"pay_type": "wire", "account": "s3"}):
        body = package.make(method=method).body
        assert body.members == {"method": {"payType": "wire", "account": "s3"}}
        assert body.sensitive == ("s3", "s3")
    with pytest.raises(InvalidArgumentError, match="account"):
        package.make(method={"payType": "card", "number": "1", "account": "2"})
    with pytest.raises(InvalidArgumentError, match="number"):
        package.make(method={"payType": "point", "number": "1"})


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("wire: Bank", "wire: Wire", "'Wire' is none of oneOf; write one of Card, Bank"),
        ("bank: Bank, wire: Bank", "bank: Card", "no value gives Bank; add it to the mapping"),
        (', x-base: {$ref: "#/Method"}', "", "oneOf needs a discriminator and x-base"),
        ('{$ref: "#/Bank"}]', "{type: string}]", "oneOf may hold $refs"),
        ('{$ref: "#/Bank"}]', '{$ref: "#/BankType"}]', "oneOf is for objects; BankType is none"),
        ("payType, mapping", "kind, mapping", "Card must have the property 'kind'"),
        ('x-base: {$ref: "#/Method"}', 'x-base: {$ref: "#/Bank"}', "Card lacks 'account'"),
        ("oneOf: [", "type: string, oneOf: [", "'type' means nothing beside 'oneOf'"),
        ("oneOf: [", "anyOf: [", "'discriminator' is for oneOf only; drop it"),
    ],
)
def test_a_choice_that_leaves_a_question_is_refused(
    old: str, new: str, says: str, tmp_path: Path
) -> None:
    assert CHOSEN.count(old) == 1
    spec = one_operation(data=CHOSEN.replace(old, new), schemas=METHODS)
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))
    assert says in str(caught.value)


EXAMPLES = [
    ('{payType: card, number: "1"}', ""),
    ("{payType: wire}", ""),
    ('{payType: point, number: "1"}', ""),
    ("{fee: 1}", ""),
    ("{payType: card}", '"number" is a required property'),
    ("{payType: point, fee: many}", '"many" is not of type "integer"'),
    ("[]", "the example does not fit its schema"),
]


@pytest.mark.parametrize(("example", "says"), EXAMPLES)
def test_an_example_must_fit_the_class_that_it_names(
    example: str, says: str, tmp_path: Path
) -> None:
    thing = f"method: {CHOSEN[:-1]}, description: D., example: {example}}}"
    specs = one_operation(thing=thing, schemas=METHODS).write(tmp_path)
    if not says:
        assert render(specs)
        return
    with pytest.raises(SpecError) as caught:
        render(specs)
    assert says in str(caught.value)


def test_the_base_may_not_require_what_may_be_missing(tmp_path: Path) -> None:
    described = "description: How it was paid.\n"
    schemas = METHODS.replace(described, f"{described}  required: [payType]\n")
    with pytest.raises(SpecError, match="Method is for objects without 'payType', too"):
        render(one_operation(data=CHOSEN, schemas=schemas).write(tmp_path))


def test_the_sandbox_holds_a_choice_to_the_class_that_it_names(tmp_path: Path) -> None:
    fields = f"method: {CHOSEN[:-1]}, description: D.}}"
    spec = one_operation(data=CHOSEN, fields=fields, schemas=METHODS)
    package = generate_package(spec.write(tmp_path), tmp_path / "generated")
    shown = package.run_program(
        """
        import httpx
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            print(repr(sandbox.tiny().things.make(method={"payType": "point", "fee": 1})))
            http = sandbox.http_client()
            headers = {"Authorization": "Bearer test-token"}
            for method in ({"payType": "bank"}, {"payType": "card"}, {"payType": 7}):
                url = "https://tiny.example/things"
                response = http.post(url, json={"method": method}, headers=headers)
                print(response.status_code, response.text)
        """
    )
    first, *others = shown.splitlines()
    assert first.startswith("Card(pay_type='card', ")
    assert [line.partition(" ")[0] for line in others] == ["200", "400", "400"]
    assert "method.number" in others[1]
    assert "method.payType" in others[2]
