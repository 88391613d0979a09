"""The verdicts, held against the packages before and after.

Nearly every case has a program for its old package. Mypy takes it with the old package; with
the new one, exactly if no change of the case breaks Python. And whatever differs between the
surfaces of the two packages is due to a change that was named.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.emit.write import write_tree
from codegen.review import command
from codegen.review.snapshot import ROOMS
from tests.codegen.review.cases import BEFORE, CASES, ReviewCase

NAMES = list(dict.fromkeys(case.name for case in CASES))
MYPY = ["--strict", "--no-error-summary", "--no-incremental", "--config-file="]
WITH_PROGRAM = [case for case in CASES if case.program is not None]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with the specs before as `shop`, and each side of a case that has its own."""
    folder = tmp_path_factory.mktemp("packages")
    specs, rooms = folder / "specs", folder / "rooms"
    shutil.copytree(BEFORE / "specs", specs)
    shutil.copytree(BEFORE / ROOMS, rooms)
    for name, case in {_edited(case): case for case in WITH_PROGRAM}.items():
        sides = {name: case.write_edited(folder / name)}
        if "both" in case.raw:
            sides[_plain(case)] = case.write_plain(folder / _plain(case))
        for side, written in sides.items():
            shutil.copytree(written / "specs" / "shop", specs / side)
            shutil.copytree(written / ROOMS / "shop", rooms / side)
    write_tree(render(specs, rooms), folder / "out")
    return folder / "out"


def test_mypy_agrees(packages: Path, tmp_path: Path) -> None:
    checked = [case for case in WITH_PROGRAM if not case.runs]
    for case in checked:
        for side, provider in (("old", _old(case)), ("new", _new(case))):
            path = tmp_path / f"{side}_{_key(case)}.py"
            path.write_text(_program(provider, str(case.program)), encoding="utf-8")
    errors = _mypy(packages, tmp_path)
    for case in checked:
        assert f"old_{_key(case)}" not in errors, (case.id, errors[f"old_{_key(case)}"])
        refused = errors.get(f"new_{_key(case)}", [])
        assert bool(refused) == case.breaks_python, (case.id, refused)


@pytest.mark.parametrize(
    "case", [case for case in WITH_PROGRAM if case.runs], ids=lambda case: case.id
)
def test_python_agrees(case: ReviewCase, packages: Path) -> None:
    assert _run(packages, _old(case), str(case.program)) == ""
    error = _run(packages, _new(case), str(case.program))
    assert ("InvalidArgumentError" in error) == case.breaks_python, error


@pytest.mark.parametrize("case", WITH_PROGRAM, ids=lambda case: case.id)
def test_the_specs_explain_all_that_differs(
    case: ReviewCase, packages: Path, tmp_path: Path
) -> None:
    old, new = case.snapshots(tmp_path)
    review = command.compare_snapshots(
        replace(old, package=_surface(packages, _old(case))),
        replace(new, package=_surface(packages, _new(case))),
    )
    assert review.unexplained == ()


def _surface(packages: Path, provider: str) -> dict[str, str]:
    """The texts of a provider's part of the package, as if it were the shop."""
    folder = packages / "krpay" / provider
    return {
        f"krpay/shop/{file.relative_to(folder).as_posix()}": file.read_text(
            encoding="utf-8"
        ).replace(f"krpay.{provider}", "krpay.shop")
        for file in folder.rglob("*.py")
    }


def _key(case: ReviewCase) -> str:
    return f"{case.key}_{NAMES.index(case.name)}"


def _edited(case: ReviewCase) -> str:
    return f"edited_{NAMES.index(case.name)}"


def _plain(case: ReviewCase) -> str:
    return f"plain_{NAMES.index(case.name)}" if "both" in case.raw else "shop"


def _old(case: ReviewCase) -> str:
    return _edited(case) if case.is_back else _plain(case)


def _new(case: ReviewCase) -> str:
    return _plain(case) if case.is_back else _edited(case)


def _program(provider: str, statement: str) -> str:
    return f"""\
from krpay import errors as shared
from krpay.{provider} import Client, endpoints, errors, models

def use(client: Client) -> None:
    {statement}
"""


def _mypy(packages: Path, programs: Path) -> dict[str, list[str]]:
    """What mypy says of each program, by its name."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *MYPY, "."],
        cwd=programs,
        env={**os.environ, "MYPYPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    errors: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        match = re.match(r"(\w+)\.py:\d+: (error|note): (.*)", line)
        assert match, f"{done.stdout}\n{done.stderr}"
        if match[2] == "error":
            errors.setdefault(match[1], []).append(match[3])
    assert errors or done.returncode == 0, done.stderr
    return errors


def _run(packages: Path, provider: str, statement: str) -> str:
    program = f"from krpay.{provider} import endpoints\n{statement}\n"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr
