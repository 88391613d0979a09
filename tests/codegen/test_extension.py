"""Objects that extend others with allOf."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.tiny import Generate, one_operation
from tests.testing.generated_packages import generate_package

CARD = """\
Card:
  type: object
  description: Paid by card.
  allOf: [{$ref: "#/Payment"}]
  required: [cardNumber, paidAt]
  properties:
    cardNumber: {type: string, description: D.}
GiftCard:
  type: object
  description: Paid by gift card.
  allOf: [{$ref: "#/Card"}]
  properties:
    from: {type: string, x-name: giver, description: D.}
Payment:
  type: object
  description: A payment.
  required: [id]
  properties:
    id: {type: string, description: D.}
    payType: {type: string, description: D.}
    paidAt: {$ref: "#/UnixTime", description: D.}
    secret: {type: string, x-sensitive: true, description: D.}
"""
CHOSEN = (
    '{oneOf: [{$ref: "#/Card"}, {$ref: "#/GiftCard"}], x-base: {$ref: "#/Payment"}, '
    "discriminator: {propertyName: payType, mapping: {card: Card, gift: GiftCard}}}"
)


def test_a_class_inherits_from_what_it_extends(generate: Generate) -> None:
    package = generate(one_operation(data='{$ref: "#/GiftCard"}', schemas=CARD))
    models = package.models
    assert models.GiftCard.__mro__[1:3] == (models.Card, models.Payment)
    data = '{"id": "1", "paidAt": 5, "cardNumber": "c", "from": "f", "secret": "s3cret"}'
    card = package.answered(f'{{"data": {data}}}')
    assert isinstance(card, models.Payment)
    assert (card.id, card.paid_at.second, card.card_number, card.giver) == ("1", 5, "c", "f")
    assert "s3cret" not in repr(card)
    assert card.model_dump(mode="json", by_alias=True, exclude_unset=True) == {
        "id": "1",
        "paidAt": 5,
        "secret": "s3cret",
        "cardNumber": "c",
        "from": "f",
    }


@pytest.mark.parametrize("missing", ["id", "paidAt", "cardNumber"])
def test_what_any_of_them_requires_is_required(missing: str, generate: Generate) -> None:
    package = generate(one_operation(data='{$ref: "#/Card"}', schemas=CARD))
    members = {"id": '"1"', "paidAt": "5", "cardNumber": '"c"'}
    data = ", ".join(f'"{name}": {value}' for name, value in members.items() if name != missing)
    with pytest.raises(InvalidResponseError, match=missing):
        package.answered(f'{{"data": {{{data}}}}}')
    assert package.models.Payment(id="1").paid_at is None


def test_a_base_is_what_an_unknown_value_gives(generate: Generate) -> None:
    package = generate(one_operation(data=CHOSEN, schemas=CARD))
    found = package.answered('{"data": {"id": "1", "payType": "point", "cardNumber": "c"}}')
    assert type(found) is package.models.Payment
    more = '"id": "1", "paidAt": 5, "cardNumber": "c"'
    gift = package.answered(f'{{"data": {{"payType": "gift", {more}}}}}')
    assert type(gift) is package.models.GiftCard


def test_a_body_takes_the_arguments_of_what_it_extends(generate: Generate) -> None:
    schemas = """\
    Base:
      type: object
      description: What all requests have.
      required: [shop]
      properties:
        shop: {type: string, maxLength: 3, description: D.}
        memo: {type: string, description: D.}
    """
    spec = one_operation(fields="label: {type: string, description: D.}", schemas=schemas)
    described = "  description: Request of `things.make`.\n"
    text = spec.files["schemas/things.yaml"]
    spec.files["schemas/things.yaml"] = text.replace(
        described, f'{described}  allOf: [{{$ref: "#/Base"}}]\n'
    )
    package = generate(spec)
    body = package.make(shop="abc", label="l").body
    assert body.members == {"shop": "abc", "label": "l"}
    with pytest.raises(InvalidArgumentError, match="shop"):
        package.make(shop="abcd")
    with pytest.raises(TypeError, match="shop"):
        package.make(label="l")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "    cardNumber: {type: string",
            "    id: {type: string, description: D.}\n    cardNumber: {type: string",
            "Card has 'id' already, from what it extends; drop one",
        ),
        ('[{$ref: "#/Payment"}]', '[{$ref: "#/GiftCard"}]', "extends itself; drop it from allOf"),
        ('[{$ref: "#/Payment"}]', '[{$ref: "#/UnixTime"}]', "UnixTime is no object"),
        ('[{$ref: "#/Payment"}]', "[{type: string}]", "allOf may hold $refs to objects only"),
        ("[cardNumber, paidAt]", "[cardNumber, paid]", "'required' of Card names 'paid'"),
        (
            "    cardNumber: {type: string",
            "    pay_type: {type: string, description: D.}\n    cardNumber: {type: string",
            "clash; add an x-name",
        ),
        (
            "  required: [cardNumber, paidAt]\n",
            "  x-methods: CardMethods\n",
            "'x-methods' is not supported beside allOf",
        ),
    ],
)
def test_what_cannot_be_inherited_is_refused(old: str, new: str, says: str, tmp_path: Path) -> None:
    assert CARD.count(old) == 1
    spec = one_operation(data='{$ref: "#/GiftCard"}', schemas=CARD.replace(old, new))
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))
    assert says in str(caught.value)


def test_a_class_for_requests_cannot_extend_one_of_responses(tmp_path: Path) -> None:
    spec = one_operation(
        data='{$ref: "#/Payment"}',
        fields='card: {$ref: "#/Card", description: D.}',
        schemas=CARD,
    )
    with pytest.raises(SpecError, match="Card is only sent, and Payment is received, too"):
        render(spec.write(tmp_path))


def test_the_sandbox_responds_with_what_is_inherited(tmp_path: Path) -> None:
    spec = one_operation(data=CHOSEN, schemas=CARD)
    package = generate_package(spec.write(tmp_path), tmp_path / "generated")
    shown = package.run_program(
        """
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            made = sandbox.tiny().things.make()
            print(type(made).__name__, made.id, made.card_number, made.pay_type)
        """
    )
    assert shown.split() == ["Card", "string", "string", "card"]
