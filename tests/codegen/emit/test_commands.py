"""`generate` and `check` say in one line what came between, and what is there then."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.emit import cache, render
from codegen.emit.staging import has_journal, open_staging
from tests.codegen.emit.trees import disk, interrupt_between
from tests.codegen.tiny import Edit, Spec, files_under

ROOT = Path(__file__).resolve().parents[3]
RENAMED = Edit("paths/things.yaml", "Get a thing.", "Find a thing.")
EDITED = Edit("paths/things.yaml", "Make a thing.", "Build a thing.")
CLIENT = "krpay/tiny/client.py"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return Spec().write(tmp_path)


@pytest.fixture
def generated(specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A fresh output of the tiny spec, in a folder of its own."""
    folder = tmp_path / "parent" / "generated"
    assert run("generate", specs, folder) == 0
    capsys.readouterr()
    return folder


def run(command: str, specs: Path, out: Path, *options: str) -> int:
    return main([command, "--specs", str(specs), "--out", str(out), *options])


def line_of(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that was said."""
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    return shown.err.rstrip("\n")


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """Have no room for files above a size: writing more fails, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_project_is_not_taken_for_an_output(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project"
    for name in ("README.md", ".git/HEAD", "src/app.py"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("mine", encoding="utf-8")
    before = files_under(project)

    assert run("generate", specs, project) == 1

    assert line_of(capsys) == (
        f"{project} holds what generate did not write: README.md, .git/HEAD, src/app.py; "
        "only files that begin with its header line are replaced or removed; nothing was written."
    )
    assert files_under(project) == before
    assert run("check", specs, project) == 1
    shown = capsys.readouterr()
    assert "foreign  README.md\n         no header line\n" in shown.out
    assert "mine" not in shown.out
    assert "move or remove that yourself" in shown.err
    assert files_under(project) == before


def test_a_folder_where_a_file_belongs_is_said_in_a_line(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (generated / CLIENT).unlink()
    (generated / CLIENT).mkdir()
    assert run("generate", specs, generated) == 1
    assert f"{CLIENT} (a folder where a file belongs); only" in line_of(capsys)


def test_two_runs_at_once_are_said_in_a_line(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_under(generated)
    Spec().edited(RENAMED).write(specs.parent)
    with open_staging(generated):
        assert run("generate", specs, generated) == 1
    line = line_of(capsys)
    assert line.startswith(f"another run of generate is at work: process {os.getpid()}, since ")
    assert line.endswith("; nothing was written.")
    assert files_under(generated) == before
    assert run("generate", specs, generated) == 0


def test_a_full_disk_is_said_in_a_line(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate", specs, tmp_path / "elsewhere") == 0  # so that it need not be rendered
    capsys.readouterr()
    out = tmp_path / "parent" / "generated"
    largest = max(map(len, files_under(tmp_path / "elsewhere").values()))
    with file_size_limit(largest - 1):
        assert run("generate", specs, out) == 1
    assert line_of(capsys) == "File too large; nothing was written."
    assert not any((tmp_path / "parent").iterdir())
    assert run("generate", specs, out) == 0
    assert files_under(out) == files_under(tmp_path / "elsewhere")


def test_a_full_folder_for_temporary_files_is_said_in_a_line(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_under(generated)
    with file_size_limit(100):
        assert run("generate", specs, generated, "--fresh") == 1
    assert line_of(capsys) == "File too large; nothing was written."
    assert files_under(generated) == before


def test_a_read_only_folder_is_said_in_a_line(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_under(generated)
    Spec().edited(RENAMED).write(specs.parent)
    staging = str(generated.parent / ".generated.staging")

    def prevent(number: int, event: str) -> None:
        raise OSError(errno.EROFS, "Read-only file system", staging)

    with disk.failing(generated.parent, prevent):
        assert run("generate", specs, generated) == 1
        assert line_of(capsys) == f"{staging}: Read-only file system; nothing was written."
        Spec().write(specs.parent)
        assert run("generate", specs, generated) == 0  # nothing is to be written
        assert run("check", specs, generated) == 0
    assert files_under(generated) == before


def test_an_interrupt_before_anything_is_moved_is_said_in_a_line(
    specs: Path,
    generated: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def press_ctrl_c(specs: Path, **_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(render, "render", press_ctrl_c)
    assert run("generate", specs, generated, "--fresh") == 130
    assert line_of(capsys) == "interrupted; no file was half-written."
    assert run("check", specs, generated) == 130
    assert line_of(capsys) == "interrupted; no file was half-written."


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("options", [[], ["--fresh"]], ids=["cached", "fresh"])
@pytest.mark.parametrize("makes_an_error_of_it", [True, False])
def test_an_interrupt_that_another_library_swallows_is_one_all_the_same(
    number: signal.Signals,
    options: list[str],
    makes_an_error_of_it: bool,
    specs: Path,
    generated: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def swallow(specs: Path, **_: object) -> dict[str, str]:
        try:
            os.kill(os.getpid(), number)
            time.sleep(60)
        except KeyboardInterrupt:
            if makes_an_error_of_it:
                raise ValueError("isinstance() went wrong") from None
        return {}

    before = files_under(generated)
    handlers = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)]
    Spec().edited(RENAMED).write(specs.parent)
    with monkeypatch.context() as patch:
        patch.setattr(render, "render", swallow)
        assert run("generate", specs, generated, *options) == 130
    assert line_of(capsys) == "interrupted; no file was half-written."
    assert files_under(generated) == before
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] == handlers
    assert run("generate", specs, generated) == 0
    assert run("check", specs, generated) == 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_where_nobody_can_catch_it_is_said_in_the_same_line(
    specs: Path,
    generated: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Ended:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(60)

    def swallow(specs: Path, **_: object) -> dict[str, str]:
        Ended()
        return {}

    before = files_under(generated)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    monkeypatch.setattr(render, "render", swallow)
    assert run("generate", specs, generated, "--fresh") == 130
    assert line_of(capsys) == "interrupted; no file was half-written."
    assert files_under(generated) == before


def test_a_fault_of_our_own_is_not_taken_for_anything_else(
    specs: Path, generated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(specs: Path, **_: object) -> dict[str, str]:
        raise ValueError("a template is wrong")

    monkeypatch.setattr(render, "render", fail)
    with pytest.raises(ValueError, match="a template is wrong"):
        run("generate", specs, generated, "--fresh")


def test_an_interrupt_while_files_are_moved_leaves_what_the_next_run_finishes(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Spec().edited(RENAMED, EDITED).write(specs.parent)
    with interrupt_between(generated):
        assert run("generate", specs, generated) == 130
    assert line_of(capsys) == "interrupted; `nox -s generate` finishes what was begun."

    before = files_under(generated.parent)
    assert run("check", specs, generated) == 1
    said = "A run was interrupted; `nox -s generate` finishes what it began.\n"
    assert capsys.readouterr().err.startswith(said)
    assert files_under(generated.parent) == before

    assert run("generate", specs, generated) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("What an interrupted run had begun is finished (")
    assert ", 0 changed, " in last
    assert run("check", specs, generated) == 0
    assert not (generated.parent / ".generated.staging").exists()


def test_what_was_begun_is_finished_even_if_the_specs_are_refused_now(
    specs: Path, generated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Spec().edited(RENAMED, EDITED).write(specs.parent)
    with interrupt_between(generated):
        assert run("generate", specs, generated) == 130
    assert has_journal(generated)
    good = (specs / "tiny" / "openapi.yaml").read_text(encoding="utf-8")
    (specs / "tiny" / "openapi.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")

    assert run("generate", specs, generated) == 1

    (specs / "tiny" / "openapi.yaml").write_text(good, encoding="utf-8")
    assert run("check", specs, generated) == 0


MAIN = """\
import sys
from codegen import __main__ as command
from codegen.emit import render

really = command._render

def say_ready(*arguments, **options):
    print("ready", flush=True)
    return really(*arguments, **options)

command._render = say_ready
sys.exit(command.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_run_with_a_line(signal_number: signal.Signals, tmp_path: Path) -> None:
    out = tmp_path / "generated"
    for seconds in (0.1, 0.4, 0.8):
        process = subprocess.Popen(
            [sys.executable, "-c", MAIN, "generate", "--fresh", "--out", str(out)],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        os.killpg(process.pid, signal_number)  # as a terminal does, to all that run in it
        _, said = process.communicate()
        assert said == "interrupted; no file was half-written.\n"
        assert process.returncode == 130
        assert list(tmp_path.iterdir()) == []


def test_the_cache_is_of_no_use_to_whoever_writes_into_it(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.FOLDER.mkdir()
    (cache.FOLDER / cache.digest(specs)).symlink_to(tmp_path / "nowhere")
    assert run("generate", specs, tmp_path / "out") == 0
    assert not (tmp_path / "nowhere").exists()
