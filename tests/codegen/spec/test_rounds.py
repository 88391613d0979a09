"""All that is wrong is said in one round, and only that."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.emit.render import load_providers
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec, files_under

PATHS = "paths/things.yaml"
SCHEMAS = "schemas/things.yaml"

OUTCOME = "    x-outcome: {operationId: things_get, parameters: {id: $request.body#/label}}\n"
RETRY = Edit(PATHS, OUTCOME, OUTCOME + "    x-retry: never\n")
FORMAT = Edit(SCHEMAS, "weight: {type: integer,", "weight: {type: integer, format: int64,")
ENUM = Edit(SCHEMAS, "label: {type: string,", "label: {type: string, enum: [a],")


def lines_of(specs: Path) -> list[str]:
    with pytest.raises(SpecError) as caught:
        load_providers(specs)
    return str(caught.value).splitlines()


def test_all_files_of_all_providers_are_read(tmp_path: Path) -> None:
    Spec().edited(RETRY, FORMAT, ENUM).write(tmp_path, provider="tiny")
    another = Spec().edited(Edit(PATHS, "{operationId: things_get", "{operationId: things_find"))
    specs = another.write(tmp_path, provider="another")
    assert [line.split(" ")[0] for line in lines_of(specs)] == [
        "specs/another/paths/things.yaml:31:",
        "specs/tiny/paths/things.yaml:32:",
        "specs/tiny/schemas/things.yaml:22:",
        "specs/tiny/schemas/things.yaml:23:",
    ]


def test_a_file_that_is_no_yaml_hides_no_other(tmp_path: Path) -> None:
    spec = Spec().edited(RETRY, Edit(SCHEMAS, "  enum: [small, big]\n", "\tenum: [small]\n"))
    spec.files["schemas/more.yaml"] = "Box: {type: object, descripton: A box.}\n"
    lines = lines_of(spec.write(tmp_path))
    assert [line.split(": ")[0] for line in lines] == [
        "specs/tiny/paths/things.yaml:32",
        "specs/tiny/schemas/more.yaml:1",
        "specs/tiny/schemas/things.yaml:16",
    ]


def test_every_kind_of_check_has_its_say(tmp_path: Path) -> None:
    spec = Spec().edited(
        RETRY,  # no such key
        Edit(SCHEMAS, "maxLength: 10,", "maxLength: 10, minLength: 11,"),  # nothing fits
        Edit(PATHS, "operationId: things_create", "operationId: things_get"),  # taken
        Edit(PATHS, "        x-errors: [NO_SUCH_THING]\n", "        x-errors: [GONE]\n"),  # no code
    )
    lines = lines_of(spec.write(tmp_path))
    for says in (
        "'x-retry' is not supported on an operation",
        "'maxLength' is 10, and 'minLength' is 11",
        "'things_get' is taken, see specs/tiny/paths/things.yaml:3",
        "x-errors names 'GONE', which the root does not",
    ):
        assert any(says in line for line in lines), lines


def test_what_follows_from_a_mistake_on_its_line_is_not_said_too(tmp_path: Path) -> None:
    spec = Spec().edited(Edit(SCHEMAS, "weight: {type: integer,", "weight: {type: integr,"))
    [line] = lines_of(spec.write(tmp_path))
    assert "'type' is 'integr'; write one type" in line


def test_a_form_that_cannot_be_described_is_no_crash(tmp_path: Path) -> None:
    spec = Spec().edited(
        Edit(
            PATHS,
            '    responses:\n      "200":\n        description: The new thing.',
            '    responses: none\n    x-made:\n      "200":\n        description: The new thing.',
        ),
    )
    lines = lines_of(spec.write(tmp_path))
    assert any("'responses' must be a mapping, not 'none'" in line for line in lines), lines
    assert any("'x-made' is not supported on an operation" in line for line in lines), lines


def test_a_message_is_one_line_whatever_it_quotes(tmp_path: Path) -> None:
    spec = Spec().edited(
        Edit(PATHS, "summary: Get a thing.", 'summary: Get a thing.\n    "a\\nb\\e[31m": 1')
    )
    [line] = lines_of(spec.write(tmp_path))
    assert line.isprintable()


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_refused_spec_leaves_the_output_as_it_was(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    good = Spec().write(tmp_path / "good")
    assert main(["generate", "--specs", str(good), "--out", str(out)]) == 0
    (out / "krpay" / "stray.py").write_text("# of another branch\n", encoding="utf-8")
    before = files_under(out)
    capsys.readouterr()

    bad = Spec().edited(RETRY).write(tmp_path / "bad")
    exit_code = main([command, "--specs", str(bad), "--out", str(out)])

    assert exit_code == 1
    assert files_under(out) == before
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("specs/tiny/paths/things.yaml:32: 'x-retry' is not supported")
    assert shown.err.endswith("1 problem; nothing was written.\n")


def test_a_refused_spec_makes_no_output_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = Spec().edited(RETRY, FORMAT).write(tmp_path)

    assert main(["generate", "--specs", str(specs), "--out", str(tmp_path / "out")]) == 1

    assert not (tmp_path / "out").exists()
    assert capsys.readouterr().err.endswith("2 problems; nothing was written.\n")
