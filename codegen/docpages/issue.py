"""Brings a report to the one issue about it: `python -m codegen.docpages.issue report.md 1`.

The number is the exit code that came with the report: 1 opens the issue or updates
it, 0 closes it. Needs GitHub's `gh`, with a token that may write issues, and nothing
else; the texts of others in the report go through a file, never through a shell.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from codegen.docpages import TITLE

LABEL = "documentation-watch"
MARK = "<!-- nox -s docs: this text is replaced by every run -->\n"
HEADLINE = "Documentation behind the specs has changed"


def main(arguments: list[str] | None = None) -> int:
    """Open, update or close the issue."""
    parser = argparse.ArgumentParser(prog="python -m codegen.docpages.issue", description=__doc__)
    parser.add_argument("report", type=Path, help="Markdown of `python -m codegen docs`")
    parser.add_argument("code", type=int, choices=[0, 1], help="its exit code")
    options = parser.parse_args(arguments)
    report = options.report.read_text(encoding="utf-8")
    if not report.startswith(f"{TITLE}\n"):
        parser.error(f"{options.report} is no report; the command that makes it has failed")
    if options.code == 0:
        _close_issue()
    else:
        _show_report(report)
    return 0


def _show_report(report: str) -> None:
    """Open the issue with a report, or update it."""
    body = MARK + report
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "body.md"
        file.write_text(body, encoding="utf-8", newline="\n")
        issue = _find_issue()
        if issue is None:
            _run_gh("label", "create", LABEL, "--force", "--description", HEADLINE)
            create = ("issue", "create", "--title", HEADLINE, "--label", LABEL)
            _run_gh(*create, f"--body-file={file}")
            return
        number, old = issue
        if old.replace("\r\n", "\n").strip() != body.strip():
            _run_gh("issue", "edit", number, f"--body-file={file}")
            counts = next(line for line in report.splitlines()[1:] if line)
            _run_gh("issue", "comment", number, f"--body=The text above is new. {counts}")


def _close_issue() -> None:
    """Close the issue, if it is open."""
    issue = _find_issue()
    if issue is not None:
        comment = "Every page is as `specs/docs.lock` says."
        _run_gh("issue", "close", issue[0], f"--comment={comment}")


def _find_issue() -> tuple[str, str] | None:
    """Find number and text of the open issue. Only those who triage can give it its label."""
    listed = _run_gh("issue", "list", f"--label={LABEL}", "--state=open", "--json=number,body")
    ours = [issue for issue in json.loads(listed) if issue["body"].startswith(MARK.strip())]
    first = min(ours, key=lambda issue: int(issue["number"]), default=None)
    return (str(first["number"]), str(first["body"])) if first else None


def _run_gh(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  no shell; our own arguments
        ["gh", *arguments],  # noqa: S607  where runners have it
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
