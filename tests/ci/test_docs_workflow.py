"""docs.yml: every week, and with rights only where no page of others is read."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.test_workflows import read_jobs, read_levels, read_workflow
from tests.codegen.docpages.site import make_page, open_site

FAKE_NOX = """\
#!{python}
import json, os, sys
print("# A report of `$(touch evil)`")
print("nox > as it works", file=sys.stderr)
with open("arguments", "w", encoding="utf-8") as file:
    json.dump(sys.argv[1:], file)
sys.exit(int(os.environ["FAKE_CODE"]))
"""

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="runners have bash")


def test_the_documentation_is_looked_at_every_week() -> None:
    on = read_workflow("docs.yml")["on"]
    (schedule,) = on["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    assert set(on) == {"schedule", "workflow_dispatch"}


def test_only_the_job_that_reads_no_pages_may_write_issues() -> None:
    permissions = {
        name: read_levels(job.get("permissions", {})) for name, job in read_jobs("docs.yml").items()
    }
    assert permissions == {"look": {}, "issue": {"contents": 1, "issues": 2}}


def run_look_step(folder: Path, code: int) -> tuple[int, dict[str, str]]:
    """Run the step that looks at pages, as a runner does, with a `nox` that ends with this code."""
    nox = folder / "nox"
    nox.write_text(FAKE_NOX.format(python=sys.executable), encoding="utf-8")
    nox.chmod(0o755)
    (script,) = (step["run"] for step in read_jobs("docs.yml")["look"]["steps"] if step.get("id"))
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "FAKE_CODE": str(code),
            "GITHUB_OUTPUT": "output",
            "GITHUB_REPOSITORY": "owner/krpay",
            "GITHUB_SERVER_URL": "https://git.example",
            "GITHUB_STEP_SUMMARY": "summary",
        },
        check=False,
        capture_output=True,
    )
    names = ("output", "summary", "report.md")
    return done.returncode, {name: (folder / name).read_text("utf-8") for name in names}


@needs_bash
@pytest.mark.parametrize(("code", "expected"), [(0, 0), (1, 0), (2, 2)])
def test_a_look_hands_on_its_report_and_fails_where_pages_could_not_be_checked(
    tmp_path: Path, code: int, expected: int
) -> None:
    exit_code, files = run_look_step(tmp_path, code)
    assert exit_code == expected
    assert files["output"] == f"code={code}\n"
    assert files["report.md"] == files["summary"] == "# A report of `$(touch evil)`\n"


@needs_bash
def test_the_command_understands_what_the_workflow_asks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_look_step(tmp_path, 0)
    arguments = json.loads((tmp_path / "arguments").read_text("utf-8"))
    assert arguments[:3] == ["-s", "docs", "--"]
    with open_site(tmp_path, capsys) as site:
        site.cite("/get")
        site.server.script(make_page())
        assert site.docs(*arguments[3:]).code == 1
        (request,) = site.requests
    assert "+https://git.example/owner/krpay" in (request.header("User-Agent") or "")
