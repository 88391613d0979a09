"""The language of specs is JSON Schema, for the generator and for editors alike."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import referencing

from codegen.spec.language import FOLDER, check_language
from codegen.spec.limit_keywords import LIMIT_KEYWORDS
from codegen.spec.problems import Problems, SpecError
from codegen.spec.yaml_reader import read_yaml
from tests.codegen.spec.cases import read_cases
from tests.codegen.tiny import Spec

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "specs").glob("*/**/*.yaml"))
SCHEMAS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.schema.json"))
}
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def validator(name: str) -> Any:
    """A validator as another tool has it, which reads the files beside each other."""
    registry: Any = referencing.Registry().with_contents(SCHEMAS.items())
    return jsonschema.Draft7Validator(
        {"$ref": name}, registry=registry, format_checker=jsonschema.FormatChecker(["date"])
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_each_file_of_a_spec_leads_an_editor_to_its_schema(file: Path) -> None:
    found = MODELINE.fullmatch(file.read_text(encoding="utf-8").splitlines()[0])
    assert found is not None
    kind = file.parent.name if file.parent.name in ("paths", "schemas") else "root"
    assert (file.parent / found[1]).resolve() == FOLDER / f"{kind}.schema.json"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_another_validator_accepts_the_real_files(file: Path) -> None:
    kind = file.parent.name if file.parent.name in ("paths", "schemas") else "root"
    problems = Problems()
    value = read_yaml(file.read_text(encoding="utf-8"), file.name, problems)
    problems.raise_if_any()
    assert [error.message for error in validator(f"{kind}.schema.json").iter_errors(value)] == []


def kind_of(name: str) -> str:
    return name.partition("/")[0] if "/" in name else "root"


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.subject}: {case.name}")
def test_another_validator_refuses_what_the_language_refuses(case: Any) -> None:
    for name, text in case.spec().files.items():
        problems = Problems()
        value = read_yaml(text, name, problems)
        if problems:
            continue
        check_language(value, kind_of(name), problems)
        others = list(validator(f"{kind_of(name)}.schema.json").iter_errors(value))
        only_ours = "write 2" in "".join(case.says)  # 2.0 is a whole number to JSON Schema
        assert bool(others) == bool(problems) or only_ours, (others, problems)


def test_what_to_write_instead_stands_in_the_schemas_themselves() -> None:
    """So an editor shows it, too."""
    text = "".join(json.dumps(schema) for schema in SCHEMAS.values())
    for words in (
        "refer to a named scalar such as LocalDateTime, UnixTime or Amount",
        "give the object a name of its own under schemas/ and refer to it with $ref",
        "list the name in 'required' of the object that has the property",
        "it does nothing here; write it at the parameter, beside its schema",
    ):
        assert words in text


def refused(text: str, kind: str) -> str:
    problems = Problems()
    check_language(read_yaml(text, "file.yaml", problems), kind, problems)
    with pytest.raises(SpecError) as caught:
        problems.raise_if_any()
    return str(caught.value)


def test_no_keyword_of_the_schemas_is_without_a_message() -> None:
    """Each keyword that may fail has words of its own, or those of a schema around it."""
    silent = {"pattern": "patternErrorMessage", "format": "errorMessage", "const": "errorMessage"}

    def check(schema: Any, around: bool) -> None:
        if isinstance(schema, list):
            for one in schema:
                check(one, around)
        if not isinstance(schema, dict):
            return
        has_words = "errorMessage" in schema or around
        for keyword, words in silent.items():
            if keyword in schema and isinstance(schema[keyword], str):
                assert has_words or words in schema, schema
        for key, value in schema.items():
            if key not in ("if", "properties", "definitions", "patternProperties", "enum"):
                check(value, has_words)
        for key in ("properties", "definitions", "patternProperties"):
            for one in schema.get(key, {}).values():
                check(one, False)

    for schema in SCHEMAS.values():
        check(schema, False)


def test_a_list_says_which_item_is_meant() -> None:
    text = "/a:\n  get:\n    tags:\n      - things\n      - 3\n"
    assert "file.yaml:5: item 2 of 'tags' must be text (quote it), not 3" in refused(text, "paths")


def test_the_tiny_spec_is_of_the_language() -> None:
    for name, text in Spec().files.items():
        problems = Problems()
        check_language(read_yaml(text, name, problems), kind_of(name), problems)
        problems.raise_if_any()


def definitions() -> dict[str, Any]:
    return {
        name: definition
        for schema in SCHEMAS.values()
        for name, definition in schema["definitions"].items()
    }


def test_each_key_of_our_own_is_in_the_reference() -> None:
    keys = {
        key
        for definition in definitions().values()
        for key in definition.get("properties", {})
        if key.startswith("x-")
    }
    table = (ROOT / "specs" / "REFERENCE.md").read_text("utf-8")
    rows = table.partition("## Keys")[2].partition("\n## ")[0]
    assert set(re.findall(r"`(x-[a-z-]+)`", rows)) == keys


@pytest.mark.parametrize("name", ["property", "parameterSchema", "innerSchema"])
def test_a_value_may_have_every_limit(name: str) -> None:
    properties = definitions()[name]["properties"]
    assert [key for key in properties if key in LIMIT_KEYWORDS] == list(LIMIT_KEYWORDS)
