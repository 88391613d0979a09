"""The bundled spec is one JSON file in which one change is one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.emit.bundle import write_bundle
from codegen.emit.render import render
from tests.codegen.tiny import Edit, Spec

DOCUMENT: dict[str, object] = {
    "openapi": "3.1.0",
    "info": {"title": "가 \u2028 \n", "version": "1"},
    "servers": [{"url": "https://one.example"}, {"url": "https://two.example"}],
    "security": [],
    "paths": {
        "/things": {"parameters": [{"name": "lang"}], "get": {"tags": ["things"]}},
        "/empty": {},
    },
    "components": {"schemas": {"Thing": {"type": "object"}}, "parameters": {}},
}

TEXT = r"""{
 "openapi": "3.1.0",
 "info": {
  "title": "가 <separator> \n",
  "version": "1"
 },
 "servers": [
  {"url": "https://one.example"},
  {"url": "https://two.example"}
 ],
 "security": [],
 "paths": {
  "/things": {
   "parameters": [{"name": "lang"}],
   "get": {"tags": ["things"]}
  },
  "/empty": {}
 },
 "components": {
  "schemas": {
   "Thing": {"type": "object"}
  },
  "parameters": {}
 }
}
""".replace("<separator>", "\u2028")


def test_each_operation_and_each_component_has_a_line_of_its_own() -> None:
    assert write_bundle(DOCUMENT) == TEXT


def test_what_is_written_is_the_document() -> None:
    read = json.loads(write_bundle(DOCUMENT))
    assert read == DOCUMENT
    assert list(read) == list(DOCUMENT)


def rendered_bundle(spec: Spec, folder: Path) -> list[str]:
    folder.mkdir()
    return render(spec.write(folder))["krpay/tiny/openapi.json"].split("\n")


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (
            Edit("paths/things.yaml", "summary: Get a thing.", "summary: Find a thing."),
            '   "get": {"operationId": "things_get", ',
        ),
        (
            Edit(
                "schemas/things.yaml", "A thing in its envelope.", "A thing, and what is around it."
            ),
            '   "ThingEnvelope": {',
        ),
        (
            Edit("openapi.yaml", "description: No such thing.", "description: Nothing is there."),
            '  "NO_SUCH_THING": {',
        ),
    ],
    ids=["an operation", "a schema", "an error code"],
)
def test_a_change_of_one_thing_is_a_change_of_one_line(
    edit: Edit, line: str, tmp_path: Path
) -> None:
    before = rendered_bundle(Spec(), tmp_path / "before")
    after = rendered_bundle(Spec().edited(edit), tmp_path / "after")

    [(old, new)] = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]

    assert old.startswith(line)
    assert new.startswith(line)
