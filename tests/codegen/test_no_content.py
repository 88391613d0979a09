"""A success that comes with 204 where another comes with content: the result may be `None`."""

from __future__ import annotations

from pathlib import Path

import pytest

from krpay.errors import OutcomeUnknownError
from tests.codegen.emit.fragments import PATHS, doc
from tests.codegen.tiny import ROOT, Edit, Generate, Spec, one_operation
from tests.testing.generated_packages import generate_package

MORE = '      "204": {description: There was nothing to make.}\n'
CODED = ROOT.replace("  message: /message\n", "  message: /message\n  success: 0\n")


def with_204(spec: Spec) -> Spec:
    old = '      "200":\n        description: The new thing.\n'
    return spec.edited(Edit(PATHS, old, MORE + old))


@pytest.mark.parametrize("root", [ROOT, CODED])
@pytest.mark.parametrize("data", ['{$ref: "#/Thing"}', "{type: array, items: {type: string}}"])
def test_no_content_is_none(root: str, data: str, generate: Generate) -> None:
    package = generate(with_204(one_operation(data=data, root=root)))
    assert package.answered("", status=204) is None
    value = '{"id": "7"}' if "Thing" in data else '["7"]'
    found = package.answered(f'{{"code": 0, "data": {value}}}')
    assert found == (package.models.Thing(id="7") if "Thing" in data else ["7"])


def test_content_may_not_be_missing_with_another_status(generate: Generate) -> None:
    package = generate(with_204(one_operation()))
    for status in (200, 201):
        with pytest.raises(OutcomeUnknownError, match="it has no data"):
            package.answered("", status=status)


def test_no_content_is_no_surprise_only_where_it_is_documented(generate: Generate) -> None:
    with pytest.raises(OutcomeUnknownError, match="it has no data"):
        generate(one_operation()).answered("", status=204)


def test_signature_docstring_and_page_say_so(generate: Generate) -> None:
    package = generate(with_204(one_operation()))
    make = package.resources.Things.make
    assert str(make.__annotations__["return"]) == "krpay.tiny.models.things.Thing | None"
    assert "Returns:\n    The new thing.\n    `None`: There was nothing to make.\n" in doc(make)
    page = package.texts["docs/tiny/things.md"]
    [returns] = [line for line in page.splitlines() if line.startswith("| returns")]
    assert "models.Thing" in returns
    assert "None" in returns


def test_partial_lists_are_still_lists_that_know_it(generate: Generate) -> None:
    old = '      "200":\n        description: The new thing.\n'
    more = old.replace("200", "207")
    content = (
        "        content: {application/json: {schema: "
        "{$ref: ../schemas/things.yaml#/ThingEnvelope}}}\n"
    )
    spec = with_204(one_operation(data="{type: array, items: {type: string}}"))
    package = generate(spec.edited(Edit(PATHS, old, more + content + old)))
    assert package.answered('{"data": ["a"]}', status=207).is_complete is False
    assert package.answered("", status=204) is None


def test_a_handler_of_the_sandbox_gives_none(tmp_path: Path) -> None:
    specs = with_204(one_operation()).write(tmp_path)
    package = generate_package(specs, tmp_path / "out", tmp_path / "rooms")
    package.run_program(
        """
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            client = sandbox.tiny()
            assert client.things.make() is not None
            sandbox.providers["tiny"].handlers["things.make"] = lambda request: None
            assert client.things.make() is None
            assert sandbox.requests[-1].status == 204
        """
    )
