"""`codegen check` says of each file that differs what a person has to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.emit.drift import explain_changes
from codegen.emit.write import Change
from tests.codegen.tiny import Spec

ROOT = Path(__file__).resolve().parents[2]
COPY = "Copied from codegen/package/{} by `nox -s generate`. Do not edit.\n"
WRITTEN = "# Generated from specs/tiny/ by `nox -s generate`. Do not edit.\n"


class Project:
    """A project under Git, with the generator and one small spec."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._run("git", "init", "--quiet")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def append(self, *paths: str) -> None:
        for path in paths:
            with (self.root / path).open("a", encoding="utf-8") as file:
                file.write("\n# More.\n")

    def commit(self) -> None:
        self._run("git", "add", "--all")
        names = ("-c", "user.name=Tester", "-c", "user.email=tester@example.com")
        self._run("git", *names, "commit", "--quiet", "--message=A change")

    def generate(self) -> None:
        self._run(sys.executable, "-m", "codegen", "generate", "--fresh")

    def check(self) -> str:
        """Run `check`, which finds something; return its list, without the diffs."""
        done = self._run(sys.executable, "-m", "codegen", "check", code=1)
        return done.partition("--- on disk/")[0]

    def explain(self, *changes: Change) -> list[tuple[str, str, str]]:
        drifts = explain_changes(changes, self.root / "generated", self.root)
        return [(path, drift.word, drift.advice) for path, drift in drifts.items()]

    def _run(self, *command: str, code: int = 0) -> str:
        done = subprocess.run(
            command,
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def edited(path: str, header: str) -> Change:
    return Change(path, "edited", header + "on disk", header + "as it should be")


def test_check_tells_a_copy_from_a_written_file_and_edited_from_stale(project: Project) -> None:
    shutil.copytree(
        ROOT / "codegen", project.root / "codegen", ignore=shutil.ignore_patterns("__pycache__")
    )
    Spec().write(project.root)
    project.generate()
    project.commit()
    modules = sorted((ROOT / "codegen" / "package" / "_runtime").glob("[a-z]*.py"))
    copy, source, both = (f"_runtime/{path.name}" for path in modules[:3])
    project.append(
        f"generated/krpay/{copy}",
        f"codegen/package/{source}",
        *(f"codegen/package/{both}", f"codegen/package/{both}", f"generated/krpay/{both}"),
        "generated/krpay/tiny/errors.py",
    )

    assert project.check().splitlines() == [
        f"edited   krpay/{copy}",
        f"         a copy: edit codegen/package/{copy} and run `nox -s generate`",
        f"stale    krpay/{source}",
        f"         codegen/package/{source} is newer: run `nox -s generate`",
        f"differs  krpay/{both}",
        f"         a copy: edit codegen/package/{both} and run `nox -s generate`",
        "edited   krpay/tiny/errors.py",
        "         never edit it: edit specs/tiny/ or codegen/",
    ]


def test_a_changed_spec_makes_stale_what_is_written_from_it_and_nothing_else(
    project: Project,
) -> None:
    for path in ("specs/tiny/openapi.yaml", "specs/other/openapi.yaml", "generated/krpay/tiny.py"):
        project.write(path, "first\n")
    project.commit()
    change = edited("krpay/tiny.py", WRITTEN)
    project.append("specs/other/openapi.yaml")
    assert project.explain(change) == [("krpay/tiny.py", "differs", "")]
    project.append("specs/tiny/openapi.yaml")
    assert project.explain(change) == [("krpay/tiny.py", "stale", "")]


@pytest.mark.parametrize(
    ("last", "word"), [("generated/krpay/a.css", "edited"), ("codegen/package/a.css", "stale")]
)
def test_among_commits_the_last_one_tells(project: Project, last: str, word: str) -> None:
    for path in ("generated/krpay/a.css", "codegen/package/a.css"):
        project.write(path, "first\n")
    project.commit()
    project.append(last)
    project.commit()
    header = f"/* {COPY.format('a.css')} */"
    [(_, found, _)] = project.explain(edited("krpay/a.css", header))
    assert found == word


def test_without_git_it_says_only_that_files_differ(tmp_path: Path) -> None:
    change = edited("krpay/a.py", f"# {COPY.format('a.py')}")
    drifts = explain_changes([change], tmp_path / "generated", tmp_path)
    assert drifts["krpay/a.py"].word == "differs"
    assert drifts["krpay/a.py"].advice.startswith("a copy: edit codegen/package/a.py ")


def test_what_is_missing_or_does_not_belong_is_called_so(project: Project) -> None:
    missing, stray = Change("a.py", "missing", "", WRITTEN), Change("b.py", "stray", "", "")
    assert project.explain(missing, stray) == [("a.py", "missing", ""), ("b.py", "stray", "")]
