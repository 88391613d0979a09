"""The worked example of specs/README.md does what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import yaml

from codegen.emit.render import render
from codegen.emit.write import write_tree

ROOT = Path(__file__).resolve().parents[2]

PROBE = """
from krpay.testing import Sandbox

sandbox = Sandbox()
del sandbox.providers["bunjang"].handlers["points.get_balance"]  # from the spec alone
with sandbox.bunjang() as client:
    balance = client.points.get_balance()
    print(balance.balance, balance.point_expired_in_30_days)
"""


def remove_example(bunjang: Path) -> None:
    """Take the operation of the example out of a copy of the spec."""
    for name, start in (
        ("openapi.yaml", "  /api/v1/points/balance:\n"),
        ("paths/points.yaml", "/api/v1/points/balance:\n"),
        ("schemas/points.yaml", "PointBalanceEnvelope:\n"),
        ("schemas/points.yaml", "PointBalance:\n"),
    ):
        path = bunjang / name
        indent = re.match(" *", start)
        same_level = rf"^{indent[0] if indent else ''}\S"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        if start not in lines:
            continue
        begin = lines.index(start)
        end = begin + 1
        while end < len(lines) and not re.match(same_level, lines[end]):
            end += 1
        path.write_text("".join(lines[:begin] + lines[end:]), encoding="utf-8")


def test_following_the_worked_example_gives_a_call_that_works(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    text = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^   ```yaml\n(.*?)^   ```$", text, re.DOTALL | re.MULTILINE)
    schemas, operation, path = (textwrap.dedent(block) for block in blocks)
    bunjang = tmp_path / "specs" / "bunjang"
    remove_example(bunjang)  # our own spec has it already
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

    write_tree(render(tmp_path / "specs"), tmp_path / "generated")

    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=tmp_path / "generated",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "10000000 300000\n"


def test_the_first_page_is_short() -> None:
    text = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60, "the rest belongs into REFERENCE.md"
