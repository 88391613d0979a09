"""The command that downloads catalog files."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import krpay
from krpay.bunjang import catalog
from krpay.testing.server import Server as SandboxServer
from tests.bunjang.catalog.downloads import list_names


@pytest.fixture
def sandbox_server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


def make_environment(server: SandboxServer, **changes: str) -> dict[str, str]:
    """What the command needs from its environment."""
    described = {**server.describe()["bunjang"], **changes}
    ours = {
        **os.environ,
        "PYTHONPATH": str(Path(krpay.__file__).parents[1]),
        "BUNJANG_ACCESS_KEY": described["access_key"],
        "BUNJANG_SECRET_KEY": described["secret_key"],
        "NO_PROXY": "127.0.0.1",
    }
    return {name: value for name, value in ours.items() if value}


def write_command(server: SandboxServer, *arguments: str) -> list[str]:
    base_url = server.describe()["bunjang"]["base_url"]
    options = [*arguments, "--base-url", base_url]
    return [sys.executable, "-m", "krpay.bunjang.catalog", *options]


def run_command(
    server: SandboxServer, folder: Path, *arguments: str, **changes: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        write_command(server, *arguments),
        env=make_environment(server, **changes),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


class TestTheCommand:
    def test_downloads_a_full_file_and_prints_its_name(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run_command(sandbox_server, folder, "full", "2026-11-20", "--to", "x.csv.gz")
        assert (done.returncode, done.stdout, done.stderr) == (0, "x.csv.gz\n", "")
        assert list_names(folder) == ["x.csv.gz"]
        assert len(list(catalog.read(folder / "x.csv.gz"))) == 5

    @pytest.mark.parametrize(
        ("kind", "when", "name"),
        [
            ("full", "2026-11-20", "full-20261120.csv.gz"),
            ("segment", "2026-11-20T13", "segment-20261120_13.csv.gz"),
        ],
    )
    def test_gives_a_file_its_own_name(
        self, sandbox_server: SandboxServer, folder: Path, kind: str, when: str, name: str
    ) -> None:
        done = run_command(sandbox_server, folder, kind, when)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{name}\n", "")
        assert list_names(folder) == [name]

    @pytest.mark.parametrize(
        "arguments",
        [("full", "20.11.2026"), ("full", "2026-13-01"), ("half", "2026-11-20"), ("full",)],
    )
    def test_explains_arguments_that_it_cannot_use(
        self, sandbox_server: SandboxServer, folder: Path, arguments: tuple[str, ...]
    ) -> None:
        done = run_command(sandbox_server, folder, *arguments)
        assert done.returncode == 2
        assert "usage: python -m krpay.bunjang.catalog" in done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
        assert list_names(folder) == []

    def test_says_what_was_refused(self, sandbox_server: SandboxServer, folder: Path) -> None:
        done = run_command(
            sandbox_server, folder, "full", "2026-11-20", access_key="test-someone-else"
        )
        assert done.returncode == 1
        assert "INVALID_ACCESS_KEY" in done.stderr
        assert "catalog.download_full" in done.stderr
        assert "Traceback" not in done.stderr
        assert "test-someone-else" not in done.stderr
        assert done.stdout == ""
        assert list_names(folder) == []

    def test_says_which_credential_is_missing(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run_command(sandbox_server, folder, "full", "2026-11-20", secret_key="")
        assert done.returncode == 1
        assert "BUNJANG_SECRET_KEY" in done.stderr
        assert "Traceback" not in done.stderr

    def test_says_which_folder_is_missing(
        self, sandbox_server: SandboxServer, folder: Path
    ) -> None:
        done = run_command(sandbox_server, folder, "full", "2026-11-20", "--to", "missing/x.csv.gz")
        assert done.returncode == 1
        assert "no folder missing" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("key", ["", "test-someone-else"], ids=["done", "refused"])
    def test_draws_a_bar_on_a_terminal(
        self, sandbox_server: SandboxServer, folder: Path, key: str
    ) -> None:
        pty = pytest.importorskip("pty")
        ours, theirs = pty.openpty()
        changes = {"access_key": key} if key else {}
        with open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123  a descriptor, not a path
            process = subprocess.Popen(
                write_command(sandbox_server, "full", "2026-11-20"),
                env=make_environment(sandbox_server, **changes),
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=theirs,
            )
            with process:
                os.close(theirs)
                shown = read_terminal(terminal)
                assert process.stdout is not None
                printed = process.stdout.read().decode()
        if key:
            assert process.returncode == 1
            assert printed == ""
            assert "INVALID_ACCESS_KEY" in shown
            assert "Traceback" not in shown
        else:
            assert process.returncode == 0
            assert printed == "full-20261120.csv.gz\n"
            assert f"\r[{'.' * 40}] 0.0 of 0.0 MB" in shown
            assert f"\r[{'#' * 40}] 0.0 of 0.0 MB" in shown
            assert shown.endswith("\n")


def read_terminal(terminal: io.RawIOBase) -> str:
    """What is written to a pseudo-terminal until its last writer closes it."""
    shown = b""
    while True:
        try:
            piece = terminal.read(4096)
        except OSError:  # Linux says so at the end
            piece = b""
        if not piece:
            return shown.decode()
        shown += piece
