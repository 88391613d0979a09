"""Our files are known by their header line, and by nothing else."""

from __future__ import annotations

import pytest

from codegen.emit.ownership import COMMENTS, has_header, is_dropping, is_inside, make_comment
from tests.codegen.emit.letters import HEADER

NOTICE = "Generated from specs/tiny/ by `nox -s generate`. Do not edit."


@pytest.mark.parametrize("kind", COMMENTS)
@pytest.mark.parametrize("origin", ["Generated from specs/", "Copied from codegen/package/a b.py"])
def test_each_kind_of_comment_is_known(kind: str, origin: str) -> None:
    line = make_comment(f"file{kind}", f"{origin} by `nox -s generate`. Do not edit.")
    assert has_header(f"{line}\nand more".encode())
    assert has_header(f"{line}\r\nas Git on Windows writes it".encode())


@pytest.mark.parametrize("text", ['{\n "x-generated": "%s",', '{"x-generated":"%s"}'])
def test_json_has_it_as_its_first_member(text: str) -> None:
    assert has_header((text % NOTICE).encode())
    assert not has_header((text.replace("{", '{"a": 1, ') % NOTICE).encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" + HEADER,
        "x = 1\n" + HEADER,
        HEADER.replace("# ", "#"),
        HEADER.replace("# ", ""),
        HEADER.replace("specs/tiny/", "my specs/"),
        HEADER.replace("nox -s generate", "make"),
        HEADER.replace("Do not edit.", "Do edit."),
        HEADER.replace("\n", " I did, though.\n"),
        HEADER.rstrip("\n"),
    ],
)
def test_anything_else_is_not_ours(text: str) -> None:
    assert not has_header(text.encode())
    assert has_header(HEADER.encode())


@pytest.mark.parametrize(
    "name", ["__pycache__", ".DS_Store", "a.swp", ".a.py.swp", "a.py~", ".#a.py", "#a.py#"]
)
def test_what_programs_leave_behind_is_passed_over(name: str) -> None:
    assert is_dropping(name)
    assert not is_dropping("a" + name.strip("~#") + "a")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "./a",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "\\a",
        "a\\b",
        "C:a",
        "a\nb",
    ],
)
def test_a_path_that_may_lead_outside_is_not_inside(path: str) -> None:
    assert not is_inside(path)


@pytest.mark.parametrize("path", ["a", "a/b.py", ".a/..b", "번개/a.md"])
def test_other_paths_are_inside(path: str) -> None:
    assert is_inside(path)
