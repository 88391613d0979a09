"""Prints a table of the operations when all is done."""

from __future__ import annotations

from typing import Any

import pytest

KINDS = ("successes", "refusals")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many requests of each operation were accepted and refused."""
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    rows: dict[str, dict[str, int]] = {}
    for report in reports:
        properties: dict[str, Any] = dict(getattr(report, "user_properties", ()))
        if "counts" in properties:
            rows[properties["operation"]] = properties["counts"]
    if not rows:
        return
    terminalreporter.section("operations")
    total = {kind: sum(row.get(kind, 0) for row in rows.values()) for kind in KINDS}
    for name, row in [*sorted(rows.items()), (f"all {len(rows)}", total)]:
        counts = "".join(f"{row.get(kind, 0):11}" for kind in KINDS)
        terminalreporter.write_line(f"{name:52}{counts}")
