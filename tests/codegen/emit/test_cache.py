"""What `generate` keeps never changes a result, and `check` never trusts it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.emit import cache, render
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec, files_under

RENAMED = Edit("paths/things.yaml", "summary: Get a thing.", "summary: Find a thing.")
ENDPOINTS = "krpay/tiny/endpoints/things.py"
HEADER = "# Generated from specs/tiny/ by `nox -s generate`. Do not edit."


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return Spec().write(tmp_path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The specs from which something was really made, and not taken from the cache."""
    found: list[Path] = []
    really = render.render

    def count(specs: Path, **_: object) -> dict[str, str]:
        found.append(specs)
        return really(specs)

    monkeypatch.setattr(render, "render", count)
    return found


def entries() -> list[Path]:
    return sorted(cache.FOLDER.iterdir())


def test_nothing_is_made_twice_and_the_bytes_are_the_same(specs: Path, made: list[Path]) -> None:
    first = cache.render(specs)
    assert cache.render(specs) == first
    assert list(cache.render(specs)) == list(first)
    assert made == [specs]
    assert render.render(specs) == first


@pytest.mark.parametrize(
    "change",
    [
        lambda specs: Spec().edited(RENAMED).write(specs.parent),
        lambda specs: (specs / "tiny" / "schemas" / "more.yaml").write_text("{}"),
        lambda specs: (specs / "tiny" / "paths" / "things.yaml").rename(specs / "things.yaml"),
        lambda specs: Spec().write(specs.parent, provider="another"),
    ],
    ids=["an edited file", "a new file", "a moved file", "a new provider"],
)
def test_other_specs_are_something_else(specs: Path, change: Callable[[Path], object]) -> None:
    before = cache.digest(specs)
    change(specs)
    assert cache.digest(specs) != before


def test_another_generator_is_something_else(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cache.digest(specs)
    generator = tmp_path / "codegen"
    generator.mkdir()
    (generator / "render.py").write_text("# one\n")
    monkeypatch.setattr(cache, "HERE", generator)
    one = cache.digest(specs)
    (generator / "render.py").write_text("# two\n")
    assert len({before, one, cache.digest(specs)}) == 3


def test_another_version_of_a_tool_is_something_else(
    specs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "installed"
    (installed / "ruff-0.1.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(installed))
    before = cache.digest(specs)
    (installed / "ruff-0.1.dist-info").rename(installed / "ruff-0.2.dist-info")
    assert cache.digest(specs) != before


def test_what_is_behind_a_link_is_never_taken_from_the_cache(
    specs: Path, tmp_path: Path, made: list[Path]
) -> None:
    (specs / "tiny").rename(tmp_path / "elsewhere")
    (specs / "tiny").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert cache.digest(specs) != cache.digest(specs)


def test_a_link_that_leads_nowhere_is_never_taken_from_the_cache(
    specs: Path, made: list[Path]
) -> None:
    (specs / "tiny" / "schemas" / "more.yaml").symlink_to("more.yaml")
    assert cache.digest(specs) != cache.digest(specs)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"Get a", b"Eat a")),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["empty", "cut off", "changed", "no text", "a folder"],
)
def test_a_damaged_entry_is_as_good_as_none(
    specs: Path, made: list[Path], damage: Callable[[Path], object]
) -> None:
    first = cache.render(specs)
    [entry] = entries()
    damage(entry)
    assert cache.render(specs) == first
    assert len(made) == 2


def test_a_folder_that_cannot_be_made_costs_only_time(
    specs: Path, tmp_path: Path, made: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "file" / "cache")
    assert cache.render(specs) == cache.render(specs)
    assert len(made) == 2


def test_refused_specs_are_refused_again(specs: Path, made: list[Path]) -> None:
    (specs / "tiny" / "openapi.yaml").write_text("openapi: 3.1.0\n")
    messages = set()
    for _ in range(2):
        with pytest.raises(SpecError) as refused:
            cache.render(specs)
        messages.add(str(refused.value))
    assert len(made) == 2
    assert len(messages) == 1
    assert not cache.FOLDER.exists()


def test_only_the_last_results_are_kept(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "render", lambda specs, **_: {"a file": f"{HEADER}\n"})
    for number in range(20):
        (specs / "number").write_text(str(number))
        cache.render(specs)
    assert 1 < len(entries()) < 10
    assert cache.digest(specs) in {entry.name for entry in entries()}


def test_a_spec_that_is_saved_meanwhile_is_not_mixed_up(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = render.render

    def save_meanwhile(specs: Path, **_: object) -> dict[str, str]:
        made = really(specs)
        Spec().edited(RENAMED).write(specs.parent)
        return made

    monkeypatch.setattr(render, "render", save_meanwhile)
    assert "Get a thing." in cache.render(specs)[ENDPOINTS]
    monkeypatch.setattr(render, "render", really)
    assert "Find a thing." in cache.render(specs)[ENDPOINTS]


def keep(specs: Path, kept: object) -> None:
    """Keep something for these specs, with the check sum of what we wrote ourselves."""
    cache.render(specs)
    [entry] = entries()
    content = json.dumps(kept).encode()
    entry.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def poison(specs: Path) -> None:
    """Keep something else for these specs, so that the cache believes it."""
    keep(specs, {**cache.render(specs), "krpay/tiny/evil.py": f"{HEADER}\n"})


@pytest.mark.parametrize(
    "kept",
    [
        {"../evil.py": f"{HEADER}\n"},
        {"krpay/../../evil.py": f"{HEADER}\n"},
        {"/tmp/evil.py": f"{HEADER}\n"},
        {"C:\\evil.py": f"{HEADER}\n"},
        {"krpay//evil.py": f"{HEADER}\n"},
        {"krpay/evil.py": "# not from here\n"},
        {"krpay": f"{HEADER}\n", "krpay/evil.py": f"{HEADER}\n"},
        {"krpay/evil.py": f"{HEADER}\n\ud800"},
        {"krpay/evil.py": None},
        ["krpay/evil.py"],
        None,
    ],
    ids=range(11),
)
def test_an_entry_that_could_not_be_written_is_as_good_as_none(
    kept: object, specs: Path, made: list[Path]
) -> None:
    first = cache.render(specs)
    keep(specs, kept)
    assert cache.render(specs) == first
    assert made == [specs, specs]


def test_deep_nesting_in_an_entry_is_as_good_as_none(specs: Path, made: list[Path]) -> None:
    first = cache.render(specs)
    [entry] = entries()
    content = b"[" * 100_000
    entry.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
    assert cache.render(specs) == first
    assert made == [specs, specs]


def test_what_others_keep_in_the_folder_stays(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "render", lambda specs, **_: {"a file": f"{HEADER}\n"})
    cache.render(specs)
    others = [cache.FOLDER / name for name in ("notes.txt", "0" * 63, f"{'0' * 64}.bak")]
    for other in others:
        other.write_text("mine")
        os.utime(other, (0, 0))
    for number in range(20):
        (specs / "number").write_text(str(number))
        cache.render(specs)
    assert all(other.read_text() == "mine" for other in others)


def test_check_and_a_fresh_generate_do_not_look_into_the_cache(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    poison(specs)
    arguments = ["--specs", str(specs), "--out", str(tmp_path / "out")]
    assert main(["generate", *arguments, "--fresh"]) == 0
    assert "krpay/tiny/evil.py" not in files_under(tmp_path / "out")
    assert main(["check", *arguments]) == 0

    assert main(["generate", *arguments]) == 0  # which shows that the poison would work
    assert "krpay/tiny/evil.py" in files_under(tmp_path / "out")
    assert main(["check", *arguments]) == 1
    assert "stray    krpay/tiny/evil.py" in capsys.readouterr().out
