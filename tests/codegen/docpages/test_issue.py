"""The one issue: opened, updated and closed through `gh`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.docpages import TITLE
from codegen.docpages.issue import LABEL, MARK

ROOT = Path(__file__).resolve().parents[3]

FAKE_GH = """\
#!{python}
# Notes how it was called, and answers `issue list` with what is prepared.
import json, pathlib, sys
folder = pathlib.Path({folder!r})
arguments = sys.argv[1:]
for index, argument in enumerate(arguments):
    if argument.startswith("--body-file="):
        arguments[index] = "body: " + pathlib.Path(argument.split("=", 1)[1]).read_text("utf-8")
with (folder / "calls").open("a", encoding="utf-8") as calls:
    calls.write(json.dumps(arguments) + "\\n")
if arguments[:2] == ["issue", "list"]:
    sys.stdout.write((folder / "issues").read_text("utf-8"))
sys.exit(int((folder / "exit").read_text("utf-8")))
"""

REPORT = f"{TITLE}\n\n2 pages: 1 changed, 1 unchanged.\n\n- `$(touch evil)` @everyone 한국어\n"


class Issues:
    """Runs the command with a `gh` that only notes what it is told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        gh = folder / "bin" / "gh"
        gh.parent.mkdir()
        gh.write_text(FAKE_GH.format(python=sys.executable, folder=str(folder)), encoding="utf-8")
        gh.chmod(0o755)
        (folder / "exit").write_text("0", encoding="utf-8")
        self.are()

    def are(self, *issues: tuple[int, str]) -> None:
        listed = [{"number": number, "body": body} for number, body in issues]
        (self.folder / "issues").write_text(json.dumps(listed), encoding="utf-8")

    def run(self, report: str, code: str) -> subprocess.CompletedProcess[str]:
        file = self.folder / "report.md"
        file.write_text(report, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-S", "-m", "codegen.docpages.issue", str(file), code],
            cwd=ROOT,
            env={"PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def changes(self) -> list[Any]:
        """What `gh` was told to do, apart from looking."""
        file = self.folder / "calls"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        calls = [json.loads(line) for line in lines]
        return [call for call in calls if call[:2] != ["issue", "list"]]


@pytest.fixture
def issues(tmp_path: Path) -> Issues:
    return Issues(tmp_path)


def test_the_first_report_opens_an_issue_with_a_label(issues: Issues) -> None:
    done = issues.run(REPORT, "1")
    assert done.returncode == 0, done.stderr
    label, create = issues.changes
    assert label[:4] == ["label", "create", LABEL, "--force"]
    assert create[:2] == ["issue", "create"]
    assert create[create.index("--label") + 1] == LABEL
    assert create[-1] == f"body: {MARK}{REPORT}"


def test_a_new_report_replaces_the_text_of_the_issue_and_says_so(issues: Issues) -> None:
    issues.are((9, MARK + "later"), (7, MARK + "earlier"), (3, "of a person"))
    assert issues.run(REPORT, "1").returncode == 0
    assert issues.changes == [
        ["issue", "edit", "7", f"body: {MARK}{REPORT}"],
        ["issue", "comment", "7", "--body=The text above is new. 2 pages: 1 changed, 1 unchanged."],
    ]


def test_the_same_report_again_bothers_nobody(issues: Issues) -> None:
    issues.are((7, (MARK + REPORT).replace("\n", "\r\n").rstrip()))
    assert issues.run(REPORT, "1").returncode == 0
    assert issues.changes == []


def test_nothing_left_to_look_at_closes_the_issue(issues: Issues) -> None:
    issues.are((7, MARK + "earlier"))
    assert issues.run(f"{TITLE}\n\n2 pages: 2 unchanged.\n", "0").returncode == 0
    assert issues.changes == [
        ["issue", "close", "7", "--comment=Every page is as `specs/docs.lock` says."]
    ]


def test_nothing_to_look_at_and_no_issue_is_nothing_to_do(issues: Issues) -> None:
    issues.are((3, "of a person"))
    assert issues.run(f"{TITLE}\n\n2 pages: 2 unchanged.\n", "0").returncode == 0
    assert issues.changes == []


@pytest.mark.parametrize(("report", "code"), [("", "1"), ("Traceback", "1"), (REPORT, "2")])
def test_without_a_report_no_issue_is_touched(issues: Issues, report: str, code: str) -> None:
    issues.are((7, MARK + "earlier"))
    assert issues.run(report, code).returncode == 2
    assert issues.changes == []


def test_a_failing_gh_is_a_failure(issues: Issues) -> None:
    (issues.folder / "exit").write_text("4", encoding="utf-8")
    assert issues.run(REPORT, "1").returncode == 1
