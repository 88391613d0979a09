"""The worked example of specs/README.md does what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import yaml

from codegen.render import render
from codegen.write import compare, write

ROOT = Path(__file__).resolve().parents[2]

PROBE = """
from krpay.testing import Sandbox

with Sandbox().bunjang() as client:
    balance = client.points.get_balance()
    print(balance.balance, balance.point_expired_in_30_days)
"""


def test_following_the_worked_example_gives_a_call_that_works(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    text = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^   ```yaml\n(.*?)^   ```$", text, re.DOTALL | re.MULTILINE)
    schemas, operation, path = (textwrap.dedent(block) for block in blocks)
    bunjang = tmp_path / "specs" / "bunjang"
    for name, block in (("schemas/points.yaml", schemas), ("paths/points.yaml", operation)):
        with (bunjang / name).open("a", encoding="utf-8") as file:
            file.write("\n" + block)
    root = bunjang / "openapi.yaml"
    added = path.removeprefix("paths:\n")
    root.write_text(
        root.read_text(encoding="utf-8").replace("\npaths:\n", f"\npaths:\n{added}"),
        encoding="utf-8",
    )
    assert "/api/v1/points/balance" in yaml.safe_load(root.read_text(encoding="utf-8"))["paths"]

    write(compare(render(tmp_path / "specs"), tmp_path / "generated"), tmp_path / "generated")

    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=tmp_path / "generated",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "10000000 300000\n"
