"""Text from a spec is data: it comes out as text, never as code, markup or nothing."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from codegen.emit.render import render
from codegen.emit.write import write_tree
from tests.codegen import hostile
from tests.codegen.hostile import PAYLOADS, invisible, readable

LOOK = Path(__file__).with_name("look.py")

DOCUMENTED = {
    "": "TITLE ABOUT",
    ".client.Client": "TITLE CREDENTIAL",
    ".endpoints.things": "TAG",
    ".endpoints.things.replace": "SUMMARY",
    ".resources.things.Things": "TAG",
    ".resources.things.AsyncThings": "TAG",
    ".resources.things.Things.replace": (
        "SUMMARY DESCRIPTION PATH QUERY HEADER ARGUMENT ANSWER REFUSAL ERROR GAP CUT page"
    ),
    ".resources.things.AsyncThings.replace": "SUMMARY DESCRIPTION",
    ".errors.NoSuchThing": "ERROR",
    ".models.openapi.Thing": "MODEL",
    ".models.openapi.Kind": "ENUM",
}
"""Which texts of the spec each docstring holds."""

ON_THE_PAGE = (
    "TITLE ABOUT VERSION SERVER STAGING staging CREDENTIAL SUMMARY DESCRIPTION PATH QUERY HEADER"
    " ARGUMENT ANSWER REFUSAL ERROR CODE GAP CUT page query field UNKNOWN MISSING unknown"
    " CLIPPED MODEL FIELD ENUM value"
)


class Hostile(NamedTuple):
    """One provider, generated from a spec that is full of one payload."""

    name: str
    payload: str
    texts: dict[str, str]
    found: dict[str, Any]

    @property
    def pages(self) -> list[str]:
        return [text for path, text in sorted(self.texts.items()) if path.startswith("docs/")]

    @property
    def page(self) -> str:
        return "\n\n".join(self.pages)


def remove_code(page: str) -> str:
    """A docs page as a browser sees its markup: code and escaped characters are text."""
    fenced = re.sub(r"^```python\n.*?^```$", "", page, flags=re.DOTALL | re.MULTILINE)
    spans = r"\\[!-/:-@\[-`{-~]|(?P<ticks>`+)(?!`)(?:.*?[^`])(?P=ticks)(?!`)|`+"
    return "\n".join(re.sub(spans, "", line) for line in fenced.splitlines())


@pytest.fixture(scope="module")
def every_hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Hostile]:
    folder = tmp_path_factory.mktemp("hostile")
    for name, payload in PAYLOADS.items():
        spec = folder / "specs" / name / "openapi.yaml"
        spec.parent.mkdir(parents=True)
        spec.write_text(hostile.document(payload), encoding="utf-8")
    tree = render(folder / "specs")
    write_tree(tree, folder / "out")
    done = subprocess.run(
        [sys.executable, str(LOOK), str(folder / "out")],
        input=json.dumps(PAYLOADS),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return {
        name: Hostile(
            name,
            payload,
            {path: text for path, text in tree.items() if re.search(rf"/{name}[/.]", path)},
            found[name],
        )
        for name, payload in PAYLOADS.items()
    }


@pytest.fixture(params=PAYLOADS)
def generated(every_hostile: dict[str, Hostile], request: pytest.FixtureRequest) -> Hostile:
    return every_hostile[request.param]


def test_nothing_in_a_text_is_executed(generated: Hostile) -> None:
    assert generated.found["executed"] is None
    assert not any("1337" in text for text in generated.texts.values())


def test_every_module_compiles_without_a_warning(generated: Hostile) -> None:
    for path, text in generated.texts.items():
        if path.endswith(".py"):
            compile(text, path, "exec")


def test_docstrings_hold_the_texts(generated: Hostile) -> None:
    payload = readable(generated.payload)
    for name, words in DOCUMENTED.items():
        doc = " ".join(generated.found["docs"][f"krpay.{generated.name}{name}"].split())
        for word in words.split():
            assert word in doc, name
        assert payload in doc, name


def test_names_and_values_go_over_the_wire_as_they_are(generated: Hostile) -> None:
    payload, found = generated.payload, generated.found
    assert found["query"] == [[hostile.name(payload, "query"), payload]]
    assert found["body"] == {hostile.name(payload, "field"): payload, "limited": payload}
    assert found["enum"] == [hostile.name(payload, "value"), payload]
    assert found["alias"] == hostile.name(payload, "field")
    member = hostile.member(payload)
    assert found["envelope"] == [[member], ["code", member], payload]


def test_error_codes_are_as_they_are(generated: Hostile) -> None:
    payload = generated.payload
    codes = (hostile.name(payload, "CODE"), payload)
    assert generated.found["codes"] == {code: code for code in codes}


def test_nobody_is_deceived_by_characters_that_cannot_be_seen(generated: Hostile) -> None:
    texts = generated.texts.items()
    deceptive = [path for path, text in texts if not path.endswith(".json") and invisible(text)]
    assert deceptive == []


def test_the_bundled_spec_says_the_same(generated: Hostile) -> None:
    payload = generated.payload
    spec = json.loads(generated.texts[f"krpay/{generated.name}/openapi.json"])
    assert spec["info"]["description"] == hostile.text(payload, "ABOUT")
    assert spec["x-envelope"]["success"] == payload
    operation = spec["paths"]["/things/{id}"]["put"]
    assert operation["summary"] == hostile.text(payload, "SUMMARY")
    assert operation["x-source"]["url"] == hostile.url(payload, "page")
    example = operation["requestBody"]["content"]["application/json"]["example"]
    assert example == {
        hostile.name(payload, "field"): payload,
        payload: payload,
        "$ref": payload,
    }
    assert spec["components"]["schemas"]["Kind"]["enum"] == [
        hostile.name(payload, "value"),
        payload,
    ]


def test_the_page_holds_the_texts(generated: Hostile) -> None:
    for word in ON_THE_PAGE.split():
        assert word in generated.page


def test_no_markup_gets_into_the_page(generated: Hostile) -> None:
    assert len(generated.pages) == 3
    for page in generated.pages:
        first, *rest = remove_code(page).split("\n")
        assert first.startswith("<!-- Generated from specs/")
        assert first.endswith("Do not edit. -->")
        assert "<" not in "\n".join(rest)


def test_links_of_the_page_end_where_they_should(generated: Hostile) -> None:
    sources = re.findall(r"^\| source \| \[inferred\]\((.*)\) \|$", generated.page, re.MULTILINE)
    unknown = re.findall(r"\]\((https://tiny\.example/unknown\?.*?)\) \|", generated.page)
    assert len(sources) == 2
    assert len(unknown) == 1
    for target in (*sources, *unknown):
        assert not re.search(r"[<>|`\\\s]", target)
        assert target.count("(") == target.count(")")


def test_table_rows_keep_their_cells(generated: Hostile) -> None:
    cells = None
    for line in generated.page.splitlines():
        count = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else None
        if cells is not None and count is not None:
            assert count == cells, line
        cells = count


def test_headings_and_fences_stay_ours(generated: Hostile) -> None:
    lines = generated.page.splitlines()
    headings = [line for line in lines if line.startswith("#") and not line.startswith("# ")]
    assert headings == [
        "## Credentials",
        "## Servers",
        "## Operations",
        "## Lost responses",
        "## Refusals",
        "## Error codes",
        "## Not known",
        "### `models.Kind`",
        "### `models.Thing`",
        "## Operations",
        "### `things.replace`",
        "### `things.get`",
    ]
    assert [line for line in lines if line.startswith(("```", "~~~"))] == ["```python", "```"] * 2


def test_example_programs_hold_the_values_as_data(generated: Hostile) -> None:
    programs = re.findall(r"^```python\n(.*?)^```$", generated.page, re.DOTALL | re.MULTILINE)
    constants = [
        node.value
        for program in programs
        for node in ast.walk(ast.parse(program))
        if isinstance(node, ast.Constant)
    ]
    assert constants.count(generated.payload) == 1
