"""The package and a program that uses it: imported, type-checked strictly, run in the sandbox."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.testing.generated_packages import GeneratedPackage

PROGRAM = Path(__file__).parent / "program.txt"
"""No .py, because mypy would look for the package among the real ones."""
MYPY = ("-m", "mypy", "--strict", "--config-file=", "--no-incremental")


def test_every_module_is_imported(package: GeneratedPackage) -> None:
    modules = [name for name in package.list_modules() if name.startswith("krpay.fastly")]
    assert len(modules) > 8
    package.run_program("".join(f"import {name}\n" for name in modules))


def test_mypy_takes_the_package(package: GeneratedPackage) -> None:
    done = package.run(*MYPY, "-p", "krpay.fastly")
    assert done.returncode == 0, done.stdout


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return Path(shutil.copy(PROGRAM, tmp_path / "program.py"))


def test_mypy_takes_the_program(package: GeneratedPackage, program: Path) -> None:
    done = package.run(*MYPY, str(program), cwd=program.parent)
    assert done.returncode == 0, done.stdout


def test_mypy_refuses_what_the_spec_does_not_say(package: GeneratedPackage, tmp_path: Path) -> None:
    wrong = """\
from krpay import fastly
client = fastly.Client()
client.services.create(name=1)
client.services.create(colour="red")
client.tokens.create(services="s1,s2", expires_at="2026-12-31")
client.tls.iter_domains(page_number=1)
client.services.get("a").colour
"""
    (tmp_path / "wrong.py").write_text(wrong)
    done = package.run(*MYPY, "wrong.py", cwd=tmp_path)
    lines = {line.split(":")[1] for line in done.stdout.splitlines() if ": error:" in line}
    assert lines == {"3", "4", "5", "6", "7"}, done.stdout


def test_the_program_runs_in_the_sandbox(package: GeneratedPackage, program: Path) -> None:
    done = package.run("-W", "error", str(program))
    assert done.returncode == 0, done.stderr
