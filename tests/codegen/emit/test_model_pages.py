"""What the docs pages say of models: members, types, limits, evidence, and meanings of values."""

from __future__ import annotations

import pytest

from codegen.emit.value_meanings import split_meanings
from tests.codegen.emit.fragments import KIND, SCHEMAS
from tests.codegen.tiny import Edit, Generate, one_operation

STATUS = """\
Status:
  type: string
  description: "How far it is. READY: waits (대기). DONE: finished. Others may come."
  enum: [READY, DONE, LOST]
"""
PARCEL = """\
Parcel:
  type: object
  description: What is sent.
  x-source: {url: "https://code.example/client", evidence: reported}
  required: [weightInGrams]
  properties:
    weightInGrams: {type: integer, minimum: 1, description: Weight (무게).}
    status: {$ref: "#/Status", description: How far it is.}
"""


def test_a_model_is_linked_from_what_returns_it_and_tells_of_its_members(
    generate: Generate,
) -> None:
    thing = """\
        id: {type: string, description: Id of the thing.}
        madeAt: {$ref: "#/DateTime", description: When., x-source: {evidence: inferred}}
        size: {type: integer, x-sensitive: true, description: Size.}
        """
    spec = one_operation(thing=thing).edited(
        Edit(SCHEMAS, "  description: A thing.\n", "  description: A thing.\n  required: [id]\n")
    )
    page = generate(spec).texts["docs/tiny/things.md"].splitlines()
    for line in (
        "| returns | [`models.Thing`](#modelsthing) |",
        "### `models.Thing`",
        "| member | type | always there | what it is |",
        "| `id` | `str` | yes | Id of the thing. |",
        (
            "| `made_at` (`madeAt`) | `scalars.DateTime \\| None` ([`DateTime`](#scalarsdatetime))"
            " | no | When. Evidence: inferred. |"
        ),
        "| `size` | `int \\| None` | no | Size. Sensitive. |",
        "### `scalars.DateTime`",
        "In JSON it is of type string, in Python `datetime`.",
    ):
        assert line in page


def test_what_a_dict_may_hold_that_is_given_is_linked_from_its_argument(
    generate: Generate,
) -> None:
    spec = one_operation(
        fields='parcel: {$ref: "#/Parcel", description: The parcel.}',
        required="[parcel]",
        schemas=STATUS + PARCEL,
    )
    page = generate(spec).texts["docs/tiny/things.md"].splitlines()
    for line in (
        (
            "| `parcel` | `models.Parcel \\| Mapping[str, object]` ([`Parcel`](#modelsparcel))"
            " | yes | The parcel. |"
        ),
        "What is sent. Evidence: [reported](https://code.example/client).",
        "| member | type | needed | what it is |",
        "| `weight_in_grams` (`weightInGrams`) | `int` | yes | Weight (무게); at least 1. |",
        "| `status` | `models.Status \\| str` ([`Status`](#modelsstatus)) | no | How far it is. |",
        "How far it is. Others may come.",
        "| `READY` | waits (대기) |",
        "| `DONE` | finished |",
        "| `LOST` |  |",
    ):
        assert line in page


def test_a_number_has_the_name_of_its_constant(generate: Generate) -> None:
    spec = one_operation(thing='kind: {$ref: "#/Kind", description: D.}', schemas=KIND)
    page = generate(spec).texts["docs/tiny/things.md"].splitlines()
    assert "| `0` (`CREDIT`) |  |" in page


def test_a_model_of_no_tag_stands_on_a_page_of_its_own(generate: Generate) -> None:
    spec = one_operation(thing='kind: {$ref: "other.yaml#/Kind", description: D.}')
    spec.files["schemas/other.yaml"] = KIND
    texts = generate(spec).texts
    link = "[`Kind`](shared-models.md#modelskind)"
    assert (
        f"| `kind` | `models.Kind \\| None` ({link}) | no | D. |"
        in texts["docs/tiny/things.md"].splitlines()
    )
    assert "### `models.Kind`" in texts["docs/tiny/shared-models.md"].splitlines()


def test_evidence_of_its_own_stands_in_the_docstring_of_a_model(generate: Generate) -> None:
    spec = one_operation(
        fields='parcel: {$ref: "#/Parcel", description: The parcel.}', schemas=STATUS + PARCEL
    )
    text = " ".join((generate(spec).models.Parcel.__doc__ or "").split())
    assert text == "What is sent. Evidence: reported (https://code.example/client)."


@pytest.mark.parametrize(
    ("description", "values", "rest", "meanings"),
    [
        ("Plain words.", ["A"], "Plain words.", {}),
        ("A: one. B: two, or\nmore.", ["A", "B"], "", {"A": "one", "B": "two, or more"}),
        ("Kind. A: one. Not B. B: two.", ["A", "B"], "Kind.", {"A": "one. Not B", "B": "two"}),
        ("0: credit. 1: debit. Or none.", [0, 1], "Or none.", {"0": "credit", "1": "debit"}),
        ("A_B: long. A: short.", ["A", "A_B"], "", {"A_B": "long", "A": "short"}),
        ("Says BA: no value. A: one.", ["A"], "Says BA: no value.", {"A": "one"}),
    ],
)
def test_meanings_of_values_are_taken_from_the_description(
    description: str, values: list[object], rest: str, meanings: dict[str, str]
) -> None:
    found = split_meanings(description, values)
    assert (found.rest, found.meanings) == (rest, meanings)
