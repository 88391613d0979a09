"""The proofs run: a sample of them for each change, and all of them every night."""

from __future__ import annotations

import re
from pathlib import Path

from tests.ci.test_workflows import read_steps, read_workflow

ROOT = Path(__file__).resolve().parents[2]


def test_each_change_runs_a_sample() -> None:
    assert "nox -s proof -- --sample\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_all_of_them_run_every_night() -> None:
    on = read_workflow("proof.yml")["on"]
    (schedule,) = on["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
    commands = [step["run"] for step in read_steps("proof.yml") if "nox -s" in step.get("run", "")]
    assert [command.split()[2] for command in commands] == ["proof", "audit", "oldest"]
    assert "--sample" not in commands[0]
