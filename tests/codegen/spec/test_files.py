"""Every file under specs/ is read, refused by its name, or known to be nobody's spec."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit.render import load_providers
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Spec

SCHEMAS = "schemas/things.yaml"


def refusal(specs: Path) -> list[str]:
    """What is said of specs that are refused, line by line."""
    with pytest.raises(SpecError) as caught:
        load_providers(specs)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n", "---\n"])
def test_an_empty_file_is_refused(text: str, tmp_path: Path) -> None:
    spec = Spec()
    spec.files["schemas/more.yaml"] = text
    message = "the file is empty; write what belongs in it, or remove it"
    assert refusal(spec.write(tmp_path)) == [f"specs/tiny/schemas/more.yaml:1: {message}"]


def test_a_root_that_is_a_list_is_refused(tmp_path: Path) -> None:
    spec = Spec()
    spec.files["openapi.yaml"] = "- openapi\n"
    message = "a spec is a mapping; begin with openapi: 3.1.0"
    assert refusal(spec.write(tmp_path)) == [f"specs/tiny/openapi.yaml:1: {message}"]


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    spec = Spec()
    specs = spec.write(tmp_path)
    with (specs / "tiny" / SCHEMAS).open("ab") as file:
        file.write("# 번개장터\n".encode("euc-kr"))
    line = spec.files[SCHEMAS].count("\n") + 1
    message = "the byte 0xB9 is not UTF-8; save the file as UTF-8"
    assert refusal(specs) == [f"specs/tiny/{SCHEMAS}:{line}: {message}"]


def test_a_mark_of_utf_8_at_the_beginning_is_no_fault(tmp_path: Path) -> None:
    spec = Spec()
    spec.files[SCHEMAS] = "\ufeff" + spec.files[SCHEMAS]
    assert load_providers(spec.write(tmp_path))


def test_a_folder_without_specs_is_refused(tmp_path: Path) -> None:
    [line] = refusal(tmp_path)
    assert line.endswith(":1: no <provider>/openapi.yaml in here; write one")


@pytest.mark.parametrize("name", ["my-shop", "Shop", "class", "errors", "_version", "testing"])
def test_a_provider_needs_a_free_name(name: str, tmp_path: Path) -> None:
    [line] = refusal(Spec().write(tmp_path, provider=name))
    assert line == f"specs/{name}:1: {name!r} is no free name for a provider"


def test_a_folder_without_a_root_is_refused(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    (specs / "other" / "paths").mkdir(parents=True)
    (specs / "other" / "paths" / "orders.yaml").write_text("/orders: {}\n", encoding="utf-8")
    message = "there is no openapi.yaml in here; write it or remove the folder"
    assert refusal(specs) == [f"specs/other:1: {message}"]


@pytest.mark.parametrize("name", ["tiny.yaml", "openapi.yml", "openapi.json"])
def test_a_spec_outside_of_a_folder_is_refused(name: str, tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    (specs / name).write_text("openapi: 3.1.0\n", encoding="utf-8")
    message = "a spec stands in a folder of its own: specs/<provider>/openapi.yaml"
    assert refusal(specs) == [f"specs/{name}:1: {message}"]


@pytest.mark.parametrize("name", ["schemas/more.yml", "schemas/more.YAML", "more.yml"])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    spec = Spec()
    spec.files[name] = "Box: {type: object, description: A box.}\n"
    message = "only files called *.yaml are read; call it more.yaml"
    assert refusal(spec.write(tmp_path)) == [f"specs/tiny/{name}:1: {message}"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    spec = Spec()
    spec.files["schemas/things.json"] = "{}\n"
    message = "only openapi.yaml, paths/*.yaml, schemas/*.yaml and notes in *.md belong here"
    assert refusal(spec.write(tmp_path)) == [f"specs/tiny/schemas/things.json:1: {message}"]


@pytest.mark.parametrize("folder", ["paths", "schemas", "schemas/more", ""])
def test_a_file_that_nothing_refers_to_is_refused(folder: str, tmp_path: Path) -> None:
    spec = Spec()
    name = f"{folder}/left_over.yaml".lstrip("/")
    spec.files[name] = "Box: {type: object, description: A box.}\n"
    if folder == "paths":
        spec.files[name] = spec.files["paths/things.yaml"].replace("/things", "/boxes")
    message = "nothing refers to this file; refer to it in openapi.yaml, or remove it"
    assert refusal(spec.write(tmp_path)) == [f"specs/tiny/{name}:1: {message}"]


def test_of_leftovers_that_refer_to_each_other_only_the_first_is_named(tmp_path: Path) -> None:
    spec = Spec()
    spec.files[SCHEMAS] += """\
Lid: {type: object, description: A lid.}
Box:
  type: object
  description: A box.
  properties:
    lid: {$ref: "#/Lid", description: Its lid.}
"""
    message = "nothing refers to Box; refer to it, or remove it"
    assert refusal(spec.write(tmp_path)) == [f"{spec.place('Box:')}: {message}"]


def test_of_leftovers_in_a_circle_one_is_named(tmp_path: Path) -> None:
    spec = Spec()
    for name, other in (("Box", "Lid"), ("Lid", "Box")):
        spec.files[SCHEMAS] += f"""\
{name}:
  type: object
  description: D.
  properties:
    other: {{$ref: "#/{other}", description: D.}}
"""
    [line] = refusal(spec.write(tmp_path))
    assert line.startswith(f"{spec.place('Box:')}: nothing refers to Box")


DROPPINGS = [
    ".DS_Store",
    "tiny/.DS_Store",
    "tiny/schemas/.things.yaml.swp",
    "tiny/schemas/things.yaml~",
    "tiny/schemas/#things.yaml#",
    "tiny/schemas/things.yaml.orig",
    "tiny/schemas/.things.yaml",
    "tiny/__pycache__/things.cpython-311.pyc",
    "__pycache__/things.yaml",
    ".idea/openapi.yaml",
]


def test_what_editors_drop_is_passed_over(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    for name in DROPPINGS:
        (specs / name).parent.mkdir(parents=True, exist_ok=True)
        (specs / name).write_bytes(b"\x00\x01 not: [yaml")
    (specs / "tiny" / "schemas" / ".#things.yaml").symlink_to("me@host.1234")
    (specs / "left_behind" / "__pycache__").mkdir(parents=True)
    assert [provider.name for provider in load_providers(specs)] == ["tiny"]


def test_notes_are_passed_over(tmp_path: Path) -> None:
    spec = Spec()
    spec.files["README.md"] = "# Things\n"
    assert load_providers(spec.write(tmp_path))


LINK = "this link leads in a circle, to nothing or out of the specs"


@pytest.mark.parametrize("target", ["things.yaml", "gone.yaml", "../../../outside.yaml"])
def test_a_link_that_leads_nowhere_or_out_is_refused(target: str, tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    (tmp_path / "outside.yaml").write_text("Thing: {}\n", encoding="utf-8")
    file = specs / "tiny" / SCHEMAS
    file.unlink()
    file.symlink_to(target)
    assert f"specs/tiny/{SCHEMAS}:1: {LINK}; put the file itself here" in refusal(specs)


def test_a_root_that_is_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    root = specs / "tiny" / "openapi.yaml"
    root.unlink()
    root.symlink_to("openapi.yaml")
    assert f"specs/tiny/openapi.yaml:1: {LINK}; put the file itself here" in refusal(specs)


@pytest.mark.parametrize("target", [".", "..", "../../.."])
def test_a_link_to_a_folder_is_refused(target: str, tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    (specs / "tiny" / "schemas" / "all").symlink_to(target, target_is_directory=True)
    message = "this is a link to a folder; put the files themselves here"
    assert refusal(specs) == [f"specs/tiny/schemas/all:1: {message}"]


@pytest.mark.parametrize("target", ["other", "../elsewhere"])
def test_a_provider_that_is_a_link_out_or_to_itself_is_refused(target: str, tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    Spec().write(tmp_path / "elsewhere")
    (specs / "other").symlink_to(target, target_is_directory=True)
    assert refusal(specs) == [f"specs/other:1: {LINK}"]


def test_a_file_may_be_a_link_to_another_of_the_specs(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    file = specs / "tiny" / SCHEMAS
    file.rename(specs / "tiny" / "things.md")
    file.symlink_to("../things.md")
    assert load_providers(specs)
