"""However many charges a batch has, it holds only those in flight."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import krpay
from tests.specs import TESTS


def measure_peak(folder: Path, count: int) -> int:
    folder.mkdir()
    path = os.pathsep.join([str(TESTS.parent), str(Path(krpay.__file__).parents[1])])
    done = subprocess.run(
        [sys.executable, "-m", "tests.iamport.batch.memory_program", str(folder), str(count)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_it_stays_flat(tmp_path: Path) -> None:
    few, many = measure_peak(tmp_path / "few", 200), measure_peak(tmp_path / "many", 2_000)
    assert (many - few) / 1_800 < 50  # bytes a charge: less than its key alone takes
