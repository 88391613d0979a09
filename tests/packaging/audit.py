"""Look for known vulnerabilities in what krpay installs, with all of its extras.

python -m tests.packaging.audit [OPTIONS OF pip-audit]

Exits with 1 if there are some. What could not be looked up is said, and is no finding: where
the database cannot be reached, that is everything.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.packaging.requirements import list_requirements

UNREACHABLE = "Nothing was audited: the database cannot be reached from here."


def run_pip_audit(options: Sequence[str]) -> tuple[list[Any], str]:
    """Run pip-audit; gives what it says of each distribution, and what it says besides."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "requirements.txt"
        path.write_text("\n".join(map(str, list_requirements())) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip_audit", "--progress-spinner", "off"]
        command += ["--format", "json", "-r", str(path), *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)["dependencies"], done.stderr
    except ValueError:
        return [], done.stderr


def report(found: Sequence[Any], said: str) -> int:
    """Print what was found; gives the exit code."""
    audited = [one for one in found if "skip_reason" not in one]
    if not audited:
        last = (said.strip().splitlines() or ["it said nothing"])[-1]
        sys.stdout.write(f"{UNREACHABLE} pip-audit said last: {last}\n")
        return 0
    for one in found:
        if "skip_reason" in one:
            sys.stdout.write(f"{one['name']}: not audited: {one['skip_reason']}\n")
        for hole in one.get("vulns", ()):
            fixed = ", ".join(hole["fix_versions"]) or "no version yet"
            sys.stdout.write(f"{one['name']} {one['version']}: {hole['id']}, fixed in {fixed}\n")
    vulnerable = [one for one in audited if one["vulns"]]
    sys.stdout.write(
        f"{len(audited)} distributions audited, {len(vulnerable)} with known vulnerabilities; "
        f"{len(found) - len(audited)} could not be.\n"
    )
    return 1 if vulnerable else 0


if __name__ == "__main__":
    sys.exit(report(*run_pip_audit(sys.argv[1:])))
