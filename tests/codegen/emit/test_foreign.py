"""What generate did not write is neither replaced, nor removed, nor followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from codegen.emit.errors import OutputError
from codegen.emit.write import compare, write_tree
from tests.codegen.emit.letters import HEADER
from tests.codegen.emit.trees import NEW, OLD, inside, read_texts, refusal_of


def kinds(tree: dict[str, str], out: Path) -> dict[str, str]:
    return {change.path: change.kind for change in compare(tree, out)}


def test_a_tree_replaces_another(out: Path) -> None:
    write_tree(NEW, out)
    assert read_texts(out.parent) == inside(NEW)


def test_a_folder_of_other_people_is_refused_with_their_names(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("README.md", "setup.py", ".git/HEAD", ".git/objects/ab/cd", "src/a.py", "z/z.py"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("mine", encoding="utf-8")
    for number in range(5):
        (project / f"more{number}").write_text("mine", encoding="utf-8")
    assert refusal_of(NEW, project) == (
        f"{project} holds what generate did not write: README.md, more0, more1, more2, more3, "
        "and 6 others; only files that begin with its header line are replaced or removed"
    )


def test_a_huge_folder_is_not_read_to_its_end(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for number in range(1100):
        (project / str(number % 40)).mkdir(parents=True, exist_ok=True)
        (project / str(number % 40) / str(number)).write_bytes(b"")
    assert "and more than a thousand others; only" in refusal_of(NEW, project)
    with pytest.raises(OutputError, match="more than a thousand others"):
        compare(NEW, project)


def test_one_file_without_the_header_among_ours_stops_everything(out: Path) -> None:
    (out / "krpay" / "notes.txt").write_text("mine", encoding="utf-8")
    assert "did not write: krpay/notes.txt; only" in refusal_of(NEW, out)
    assert kinds(OLD, out) == {"krpay/notes.txt": "foreign"}


@pytest.mark.parametrize("content", [b"", b"# mine\n", b"\xff\xfe\x00"])
def test_a_file_in_the_place_of_ours_needs_the_header_too(content: bytes, out: Path) -> None:
    (out / "krpay" / "tiny" / "client.py").write_bytes(content)
    before = (out / "krpay" / "tiny" / "client.py").stat()
    with pytest.raises(OutputError, match=r"did not write: krpay/tiny/client\.py; only"):
        write_tree(NEW, out)
    assert (out / "krpay" / "tiny" / "client.py").stat() == before
    [change] = compare(OLD, out)
    assert (change.kind, change.new) == ("foreign", OLD["krpay/tiny/client.py"])


@pytest.mark.parametrize("path", ["krpay/tiny/client.py", "krpay/opened/deep/er/client.py"])
def test_a_folder_where_a_file_belongs_is_refused(path: str, out: Path) -> None:
    (out / path).unlink(missing_ok=True)
    (out / path).mkdir(parents=True)
    assert f"write: {path} (a folder where a file belongs); only" in refusal_of(NEW, out)


def test_a_file_where_a_folder_belongs_is_refused_unless_it_is_ours(out: Path) -> None:
    (out / "krpay" / "opened").write_text("mine", encoding="utf-8")
    assert "did not write: krpay/opened; only" in refusal_of(NEW, out)
    (out / "krpay" / "opened").write_text(HEADER, encoding="utf-8")
    write_tree(NEW, out)
    assert kinds(NEW, out) == {}


@pytest.mark.parametrize(
    "place",
    ["krpay/tiny/client.py", "krpay/tiny", "krpay", "krpay/elsewhere", "krpay/opened"],
)
@pytest.mark.parametrize("target", ["file", "folder", "nowhere"])
def test_a_link_is_neither_followed_nor_written_through(
    place: str, target: str, out: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    (outside / "folder" / "tiny").mkdir(parents=True)
    for name in ("file", "folder/client.py", "folder/tiny/client.py"):
        (outside / name).write_text(f"{HEADER}outside", encoding="utf-8")
    before = read_texts(outside)
    if (out / place).exists():
        (out / place).rename(out.parent / "moved away")
    (out / place).symlink_to(outside / target)

    assert f"{place} (a symbolic link)" in refusal_of(NEW, out)
    assert kinds(NEW, out)[place] == "foreign"
    assert read_texts(outside) == before


def test_a_pipe_is_not_read(out: Path) -> None:
    os.mkfifo(out / "krpay" / "pipe")
    assert "krpay/pipe (neither a file nor a folder)" in refusal_of(NEW, out)


def test_an_output_folder_that_is_a_link_is_refused(out: Path) -> None:
    link = out.parent / "link"
    link.symlink_to(out, target_is_directory=True)
    assert refusal_of(NEW, link).endswith("is a symbolic link; name the folder that it leads to")
    with pytest.raises(OutputError, match="is a symbolic link"):
        compare(NEW, link)


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "generated").write_text("mine", encoding="utf-8")
    assert refusal_of(NEW, tmp_path / "generated").endswith("generated is not a folder")


def test_an_output_folder_may_be_named_from_within(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(out / "krpay")
    write_tree(NEW, Path(".."))
    assert read_texts(out.parent) == inside(NEW)


def test_a_disk_of_its_own_is_staged_on_itself(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path == out)
    moved = []
    rename = Path.replace

    def note(old: Path, new: Path) -> None:
        moved.append(old.relative_to(out).parts[0])
        rename(old, new)

    monkeypatch.setattr(Path, "replace", note)
    write_tree(NEW, out)
    assert set(moved) == {".generated.staging"}
    assert read_texts(out) == NEW


def test_what_programs_leave_behind_stays_and_is_not_reported(out: Path) -> None:
    left = {
        "krpay/tiny/__pycache__/client.cpython-311.pyc": "code",
        "krpay/closed/__pycache__/__init__.cpython-311.pyc": "code",
        ".DS_Store": "places",
        "krpay/.client.py.swp": "lines",
        "krpay/tiny/client.py~": "lines",
    }
    for name, text in left.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    (out / "krpay" / ".#client.py").symlink_to("me@here.1234")
    left["krpay/.#client.py"] = "link to me@here.1234"
    assert kinds(OLD, out) == {}

    write_tree(NEW, out)

    assert read_texts(out) == {**NEW, **left}
    assert kinds(NEW, out) == {}


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        ({"../a.py": HEADER}, "'../a.py' does not stay in the output folder"),
        ({"/a.py": HEADER}, "'/a.py' does not stay in the output folder"),
        ({"krpay/../../a.py": HEADER}, "'krpay/../../a.py' does not stay in the output folder"),
        ({"krpay/a.py~": HEADER}, "krpay/a.py~ has a name that generate passes over"),
        ({"krpay": HEADER, "krpay/a/b.py": HEADER}, "krpay would be a file and a folder"),
        (
            {"krpay/a.py": "# mine\n"},
            "krpay/a.py lacks the header line, so generate would not know it again",
        ),
        ({"krpay/a.py": f"{HEADER}\ud800"}, "krpay/a.py is no text"),
    ],
)
def test_a_tree_that_could_not_be_known_again_is_not_written(
    tree: dict[str, str], said: str, out: Path
) -> None:
    assert refusal_of({**OLD, **tree} if "krpay" not in tree else tree, out) == said
