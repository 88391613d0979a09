"""An output folder to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit.write import write_tree
from tests.codegen.emit.trees import OLD


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "parent" / "generated"
    write_tree(OLD, folder)
    return folder
