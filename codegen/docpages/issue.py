"""A report as the one issue about it: `python -m codegen.docpages.issue report.md 1`.

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
        _close()
    else:
        _show(report)
    return 0


def _show(report: str) -> None:
    body = MARK + report
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "body.md"
        file.write_text(body, encoding="utf-8", newline="\n")
        found = _find()
        if found is None:
            _gh("label", "create", LABEL, "--force", "--description", HEADLINE)
            create = ("issue", "create", "--title", HEADLINE, "--label", LABEL)
            _gh(*create, f"--body-file={file}")
            return
        number, old = found
        if old.replace("\r\n", "\n").strip() != body.strip():
            _gh("issue", "edit", number, f"--body-file={file}")
            counts = next(line for line in report.splitlines()[1:] if line)
            _gh("issue", "comment", number, f"--body=The text above is new. {counts}")


def _close() -> None:
    found = _find()
    if found is not None:
        comment = "Every page is as `specs/docs.lock` says."
        _gh("issue", "close", found[0], f"--comment={comment}")


def _find() -> tuple[str, str] | None:
    """Number and text of the open issue. Only those who triage can give it its label."""
    listed = _gh("issue", "list", f"--label={LABEL}", "--state=open", "--json=number,body")
    ours = [issue for issue in json.loads(listed) if issue["body"].startswith(MARK.strip())]
    first = min(ours, key=lambda issue: int(issue["number"]), default=None)
    return (str(first["number"]), str(first["body"])) if first else None


def _gh(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  no shell; our own arguments
        ["gh", *arguments],  # noqa: S607  where runners have it
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
