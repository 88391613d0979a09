"""A folder for the files of each test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to download to."""
    path = tmp_path / "files"
    path.mkdir()
    return path
