"""Results in a file, which a later run can be compared with."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench.rows import Row, Target

FORMAT = 1


def describe_machine() -> dict[str, object]:
    """Describe what the figures depend on; nothing that names this machine."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": platform.system(),
        "processor": platform.machine(),
        "cpus": os.cpu_count(),
    }


def write_results(
    path: Path, rows: Sequence[Row], about: dict[str, object], notes: Sequence[str]
) -> None:
    """Save a run, every round of it."""
    document = {
        "format": FORMAT,
        "about": about,
        "notes": list(notes),
        "rows": [asdict(row) for row in rows],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def read_results(path: Path) -> list[Row]:
    """Read the rows of an older run."""
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SystemExit(f"{path} cannot be read: {error.strerror}") from None
    except ValueError:
        document = None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise SystemExit(f"{path} holds no results of this benchmark; give a bench/results.json")
    return [
        Row(**{**row, "targets": [Target(**target) for target in row["targets"]]})
        for row in document["rows"]
    ]
