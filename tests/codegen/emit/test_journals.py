"""A journal does what a run began, and nothing that no run would do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.emit.errors import OutputError
from codegen.emit.staging import finish_interrupted, has_journal, make_digest
from codegen.emit.write import write_tree
from tests.codegen.emit.letters import HEADER
from tests.codegen.emit.trees import NEW, OLD, disk, inside, interrupt_between, read_texts


def test_what_was_changed_since_is_not_overwritten_by_a_journal(out: Path) -> None:
    with interrupt_between(out), pytest.raises(KeyboardInterrupt):
        write_tree(NEW, out)
    (out / "krpay" / "tiny" / "client.py").write_text("# mine\n", encoding="utf-8")
    before = read_texts(out)
    assert finish_interrupted(out) == (
        "Files were changed since a run was interrupted; all of them are compared anew."
    )
    assert read_texts(out) == before
    with pytest.raises(OutputError, match=r"did not write: krpay/tiny/client\.py"):
        write_tree(NEW, out)
    assert has_journal(out)

    (out / "krpay" / "tiny" / "client.py").unlink()
    write_tree(NEW, out)
    assert read_texts(out.parent) == inside(NEW)


def test_a_journal_that_does_not_fit_goes_when_all_is_well(out: Path) -> None:
    with interrupt_between(out), pytest.raises(KeyboardInterrupt):
        write_tree(NEW, out)
    for path, text in NEW.items():  # as `git checkout` does
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(f"{text}more\n", encoding="utf-8")
    shutil.rmtree(out / "krpay" / "closed", ignore_errors=True)
    write_tree({path: f"{text}more\n" for path, text in NEW.items()}, out)
    assert read_texts(out.parent) == inside({path: f"{text}more\n" for path, text in NEW.items()})


def test_what_is_changed_while_files_are_moved_is_not_overwritten(out: Path) -> None:
    client = out / "krpay" / "tiny" / "client.py"

    def edit(number: int, event: str) -> None:
        if number == 5:  # after everything was compared
            client.write_text("# mine\n", encoding="utf-8")

    with (
        disk.failing(out.parent, edit),
        pytest.raises(OutputError, match=r"client\.py has been changed meanwhile"),
    ):
        write_tree(NEW, out)
    assert client.read_text(encoding="utf-8") == "# mine\n"
    assert has_journal(out)


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"[",
        b"\x80",
        b"[" * 100_000,
        b"{}x",
        b"[1]",
        b'[{"path": "krpay/a.py"}]',
        b'[{"path": "../mine.py", "old": null, "new": null}]',
        b'[{"path": "../mine.py", "old": "%(mine)s", "new": null}]',
        b'[{"path": "%(folder)s/mine.py", "old": "%(mine)s", "new": null}]',
        b'[{"path": "krpay/mine.py", "old": "%(mine)s", "new": null}]',
        b'[{"path": "krpay/mine.py", "old": "not ours", "new": null}]',
        b'[{"path": "krpay/link/mine.py", "old": "%(mine)s", "new": null}]',
        b'[{"path": "krpay/new.py", "old": null, "new": "%(mine)s"}]',
    ],
    ids=range(14),
)
def test_a_journal_that_no_run_wrote_does_nothing(journal: bytes, out: Path) -> None:
    ours, mine = f"{HEADER}mine\n".encode(), b"# mine\n"
    (out.parent / "mine.py").write_bytes(ours)
    (out / "krpay" / "mine.py").write_bytes(mine)
    (out / "krpay" / "link").symlink_to(out.parent)
    staging = out.parent / ".generated.staging"
    staging.mkdir()
    (staging / "0").write_bytes(mine)
    content = mine if b"krpay/mine" in journal or b"new.py" in journal else ours
    for name, value in (("mine", make_digest(content)), ("folder", str(out.parent))):
        journal = journal.replace(f"%({name})s".encode(), value.encode())
    (staging / "journal").write_bytes(journal)
    before = read_texts(out)

    finish_interrupted(out)

    assert read_texts(out) == before
    assert (out.parent / "mine.py").read_bytes() == ours


def test_a_staging_folder_that_is_a_link_is_not_followed(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "0").write_text("mine")
    (out.parent / ".generated.staging").symlink_to(elsewhere)
    for run in (lambda: write_tree(NEW, out), lambda: finish_interrupted(out)):
        with pytest.raises(OutputError, match=r"\.generated\.staging is a symbolic link"):
            run()
    assert read_texts(elsewhere) == {"0": "mine"}
    assert read_texts(out) == OLD


def test_links_in_the_staging_folder_are_not_written_through(out: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    staging = out.parent / ".generated.staging"
    staging.mkdir()
    for name in ("0", "1", "journal", "journal.new"):
        (staging / name).symlink_to(tmp_path / "mine")
    write_tree(NEW, out)
    assert read_texts(out.parent) == inside(NEW)
    assert (tmp_path / "mine").read_text() == "mine"


def test_what_others_keep_in_the_staging_folder_stays(out: Path) -> None:
    staging = out.parent / ".generated.staging"
    staging.mkdir()
    (staging / "notes").write_text("mine")
    write_tree(NEW, out)
    assert read_texts(out.parent) == {**inside(NEW), ".generated.staging/notes": "mine"}
