"""generated/ is a pure function of specs/ and codegen/, and the two commands keep it so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.emit.ownership import has_header
from codegen.emit.render import render
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec, files_under

ROOT = Path(__file__).resolve().parents[3]
SPECS = ROOT / "specs"
MODELS = "krpay/tiny/models/things.py"
HEADER = "# Generated from specs/tiny/ by `nox -s generate`. Do not edit."
TESTING = ("krpay/testing/_clients.py", "krpay/testing/pytest_plugin.py")


@pytest.fixture(scope="module")
def tree() -> dict[str, bytes]:
    """What the real specs give."""
    return {path: text.encode() for path, text in render(SPECS).items()}


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return Spec().write(tmp_path)


@pytest.fixture
def out(specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A fresh output of the tiny spec."""
    folder = tmp_path / "generated"
    assert run("generate", specs, folder) == 0
    capsys.readouterr()
    return folder


def run(command: str, specs: Path, out: Path) -> int:
    return main([command, "--specs", str(specs), "--out", str(out)])


def without_caches(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in files.items() if "__pycache__" not in path}


# The same bytes, always


@pytest.mark.parametrize("seed", ["0", "1", "20260714"])
def test_any_hash_seed_and_working_directory_give_the_same_bytes(
    seed: str, tree: dict[str, bytes], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    specs = os.path.relpath(SPECS, elsewhere)
    arguments = ["generate", "--fresh", "--specs", specs, "--out", "made/here"]
    done = subprocess.run(
        [sys.executable, "-m", "codegen", *arguments],
        cwd=elsewhere,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Asia/Seoul"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert files_under(elsewhere / "made" / "here") == tree


def test_specs_in_another_place_give_the_same_bytes(tree: dict[str, bytes], tmp_path: Path) -> None:
    shutil.copytree(SPECS, tmp_path / "a copy" / "of specs")
    again = render(tmp_path / "a copy" / "of specs")
    assert {path: text.encode() for path, text in again.items()} == tree


def test_what_is_committed_is_what_the_specs_give(tree: dict[str, bytes]) -> None:
    committed = without_caches(files_under(ROOT / "generated"))
    assert sorted(committed) == sorted(tree)
    assert [path for path in tree if committed[path] != tree[path]] == []


def test_a_removed_output_comes_back_with_the_same_bytes(specs: Path, out: Path) -> None:
    before = files_under(out)
    shutil.rmtree(out)
    assert run("generate", specs, out) == 0
    assert files_under(out) == before


def test_every_file_says_in_its_first_line_where_it_comes_from(tree: dict[str, bytes]) -> None:
    for path, content in tree.items():
        assert has_header(content), path
        first_line, _, rest = content.partition(b"\n")
        said = first_line.decode("utf-8")
        if path.endswith(".json"):
            said = json.loads(content)["x-generated"]
        assert "by `nox -s generate`. Do not edit." in said, path
        provider = path.split("/")[1].removesuffix(".md")
        copied = path.removeprefix("krpay/")
        original = ROOT / "codegen" / "package" / copied
        if original.exists():
            assert f"Copied from codegen/package/{copied}" in said
            assert rest == original.read_bytes()
        elif path in ("docs/llms.txt", "krpay/__init__.py", *TESTING):
            assert "Generated from specs/" in said
        else:
            assert f"Generated from specs/{provider}/" in said


def test_every_file_ends_its_lines_as_unix_does(tree: dict[str, bytes]) -> None:
    for path, content in tree.items():
        assert b"\r" not in content, path
        assert not content or content.endswith(b"\n"), path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("page.html", "<!-- {} -->\n"),
        ("page.css", "/* {} */\n"),
        ("page.js", "// {}\n"),
        ("page.py", "# {}\n"),
    ],
)
def test_a_copy_says_it_as_a_comment_of_its_kind(
    name: str, said: str, specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_another_file(name, tmp_path, monkeypatch)
    header = f"Copied from codegen/package/testing/{name} by `nox -s generate`. Do not edit."
    assert render(specs)[f"krpay/testing/{name}"] == said.format(header) + "가\n"


def test_a_file_that_nobody_knows_how_to_copy_is_refused(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_another_file("logo.svg", tmp_path, monkeypatch)
    with pytest.raises(SpecError) as refused:
        render(specs)
    [(position, message)] = refused.value.problems
    assert str(position) == "codegen/package/testing/logo.svg:1"
    assert message == "only these kinds of files are copied: .css, .html, .js, .py, .typed"


def with_another_file(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "codegen" / "package", folder / "package")
    (folder / "package" / "testing" / name).write_bytes("가\n".encode())
    monkeypatch.setattr("codegen.emit.render.PACKAGE", folder / "package")


# python -m codegen check


def test_check_accepts_a_fresh_output(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_under(out)
    assert run("check", specs, out) == 0
    assert capsys.readouterr().out == f"generated/ is up to date ({len(before)} files).\n"
    assert files_under(out) == before


def test_check_shows_an_edited_file(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = out / MODELS
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    id: str\n", "    id: int\n"), encoding="utf-8")
    before = files_under(out)

    assert run("check", specs, out) == 1

    shown = capsys.readouterr()
    assert shown.out.startswith(f"differs  {MODELS}\n")
    assert f"--- on disk/{MODELS}\n+++ from specs/{MODELS}\n" in shown.out
    assert "-    id: int\n+    id: str\n" in shown.out
    assert "Run `nox -s generate`" in shown.err
    assert files_under(out) == before


def test_check_shows_a_file_that_does_not_belong(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stray = out / "krpay" / "tiny" / "helpers.py"
    stray.write_text(f"{HEADER}\ndef help_me() -> None: ...\n", encoding="utf-8")
    before = files_under(out)

    assert run("check", specs, out) == 1

    shown = capsys.readouterr().out
    assert shown.startswith("stray    krpay/tiny/helpers.py\n")
    assert "-def help_me() -> None: ...\n" in shown
    assert files_under(out) == before


def test_check_shows_a_missing_file(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / MODELS).unlink()
    before = files_under(out)

    assert run("check", specs, out) == 1

    shown = capsys.readouterr().out
    assert shown.startswith(f"missing  {MODELS}\n")
    assert "+class Thing(Model):\n" in shown
    assert files_under(out) == before


def test_check_shows_a_changed_spec(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed = Edit("paths/things.yaml", "summary: Get a thing.", "summary: Find a thing.")
    Spec().edited(renamed).write(specs.parent)

    assert run("check", specs, out) == 1

    shown = capsys.readouterr().out
    assert "differs  krpay/tiny/endpoints/things.py\n" in shown
    assert '-    """Get a thing."""\n+    """Find a thing."""\n' in shown


def test_check_says_so_when_there_is_no_output(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", specs, tmp_path / "nowhere") == 1
    assert f"missing  {MODELS}\n" in capsys.readouterr().out
    assert not (tmp_path / "nowhere").exists()


def test_check_is_not_disturbed_by_what_python_leaves_behind(specs: Path, out: Path) -> None:
    cache = out / "krpay" / "tiny" / "__pycache__"
    cache.mkdir()
    (cache / "models.cpython-311.pyc").write_bytes(b"\x00")
    assert run("check", specs, out) == 0


def test_check_shows_line_endings_and_bytes_that_are_no_text(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = out / MODELS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (out / "krpay" / "logo.png").write_bytes(b"\x89PNG\r\n\xff\n")

    assert run("check", specs, out) == 1

    shown = capsys.readouterr().out
    assert f"differs  {MODELS}\n" in shown
    assert "foreign  krpay/logo.png\n         no header line\n" in shown


# python -m codegen generate


def test_generate_says_what_it_did(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / MODELS).unlink()
    for name in ("client.py", "helpers.py"):
        (out / "krpay" / "tiny" / name).write_text(f"{HEADER}\n", encoding="utf-8")

    assert run("generate", specs, out) == 0

    *lines, summary = capsys.readouterr().out.splitlines()
    assert lines == [
        "changed  krpay/tiny/client.py",
        "removed  krpay/tiny/helpers.py",
        f"new      {MODELS}",
    ]
    assert summary.startswith(f"{len(files_under(out))} files, 3 changed, ")
    assert run("check", specs, out) == 0


def test_generate_removes_stale_files_and_folders_that_become_empty(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fresh = files_under(out)
    Spec().write(specs.parent, provider="closed_shop")
    assert run("generate", specs, out) == 0
    assert (out / "krpay" / "closed_shop" / "endpoints" / "things.py").exists()
    shutil.rmtree(specs / "closed_shop")
    capsys.readouterr()

    assert run("generate", specs, out) == 0

    assert files_under(out) == fresh
    assert not (out / "krpay" / "closed_shop").exists()
    assert "removed  krpay/closed_shop/endpoints/things.py\n" in capsys.readouterr().out


def test_a_second_generate_touches_nothing(
    specs: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    before = files_under(out)

    assert run("generate", specs, out) == 0

    assert files_under(out) == before
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == times
    assert f"{len(before)} files, 0 changed, " in capsys.readouterr().out


def test_generated_python_is_formatted_as_everything_here(out: Path) -> None:
    arguments = ["format", "--check", "--isolated", "--line-length=100", "--no-cache", "krpay/tiny"]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments],
        cwd=out,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
