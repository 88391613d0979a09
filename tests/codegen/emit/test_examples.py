"""Example programs on docs pages: what the spec has examples of, and values where it has none."""

from __future__ import annotations

import re

import pytest

from tests.codegen.emit.fragments import SIZE
from tests.codegen.tiny import Generate, in_path, one_operation, query

PART = """\
Part:
  type: object
  description: A part.
  required: [partName, size]
  properties:
    partName: {type: string, description: D., example: wheel}
    size: {$ref: "#/Size", description: D.}
    colour: {type: string, description: D.}
    weight: {type: integer, description: D., example: 7}
"""


def find_program(generate: Generate, **pieces: str) -> str:
    """The program of `things.make`, in one line for each statement."""
    page = generate(one_operation(**pieces)).texts["docs/tiny/things.md"]
    [program] = re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    return re.sub(r",? *\n? *([\])}])", r"\1", re.sub(r"([({\[,])\n +", r"\1 ", program)).replace(
        "( ", "("
    )


@pytest.mark.parametrize(
    ("schema", "argument"),
    [
        ("{type: string, example: red}", 'label="red"'),
        ("{type: string, minLength: 7}", 'label="label00"'),
        ("{type: string, maxLength: 3}", 'label="lab"'),
        ('{type: string, minLength: 2, maxLength: 2, pattern: "^[0-9]+$"}', 'label="00"'),
        ("{type: integer, example: 5}", "label=5"),
        ("{type: integer, minimum: 20}", "label=20"),
        ("{type: boolean}", "label=True"),
        ('{$ref: "#/Size"}', 'label="small"'),
        ('{$ref: "#/Amount"}', "label=1000"),
        ('{$ref: "#/Amount", example: 1.5}', 'label=Decimal("1.5")'),
        ('{$ref: "#/CompactDate", example: "20250331"}', "label=date(2025, 3, 31)"),
        ('{$ref: "#/CompactDateTime"}', "label=datetime(2026, 1, 31, 12, 0)"),
        ('{$ref: "#/UnixTime", example: 60}', "label=datetime(1970, 1, 1, 0, 1, tzinfo=UTC)"),
        (
            '{$ref: "#/DateTime", example: "2025-02-06T14:01:24+09:00"}',
            'label=datetime.fromisoformat("2025-02-06T14:01:24+09:00")',
        ),
        ("{type: array, items: {type: string, example: a}}", 'label=["a"]'),
        (
            '{$ref: "#/Part"}',
            'label={"part_name": "wheel", "size": "small", "weight": 7}',
        ),
        ('{type: array, items: {$ref: "#/Size"}}', 'label=["small"]'),
    ],
)
def test_a_needed_argument_has_a_value_that_fits(
    schema: str, argument: str, generate: Generate
) -> None:
    fields = f"label: {schema[:-1]}, description: D.}}"
    program = find_program(generate, fields=fields, required="[label]", schemas=SIZE + PART)
    assert f"client.things.make({argument})" in program
    for name in ("Decimal", "UTC"):
        assert (name in argument) == bool(re.search(rf"^from .* import .*\b{name}\b", program))


def test_it_is_a_whole_program_with_what_the_spec_has_examples_of(generate: Generate) -> None:
    program = find_program(
        generate,
        path="/things/{id}",
        parameters=in_path("id", schema="{type: string, example: t1}")
        + query("colour", schema="{type: string, example: red}")
        + query("unknown"),
    )
    assert program == (
        "from krpay import tiny\n\n"
        "with tiny.Client() as client:\n"
        '    result = client.things.make("t1", colour="red")\n'
        "    print(result)\n"
    )


def test_it_does_not_print_what_is_not_there(generate: Generate) -> None:
    program = find_program(generate, data='{type: "null"}')
    assert program.endswith("    client.things.make()\n")


def test_another_program_goes_through_all_pages(generate: Generate) -> None:
    spec = one_operation(
        operation="x-pagination: {name: iter_all, parameter: page, items: rows, next: next}\n",
        parameters=query("page", schema="{type: string, example: p2}")
        + query("colour", schema="{type: string, example: red}"),
        thing="rows: {type: array, items: {type: string}, description: D.}\n"
        "next: {type: string, description: D.}\n",
        thing_required="[rows]",
    )
    page = generate(spec).texts["docs/tiny/things.md"]
    assert '    result = client.things.make(colour="red")\n' in page
    assert (
        "`iter_all` gives the items of all pages one by one:\n\n```python\n"
        "from krpay import tiny\n\n"
        "with tiny.Client() as client:\n"
        '    for item in client.things.iter_all(colour="red"):\n'
        "        print(item)\n"
    ) in page
