"""What the package says of itself: its licence and its authors."""

from __future__ import annotations

import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import krpay

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: dict[str, Any] = PYPROJECT["project"]
LICENSE = (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_licence_is_mit() -> None:
    assert LICENSE.startswith("MIT License\n\nCopyright (c) 2026 krpay contributors\n")
    assert "Permission is hereby granted, free of charge" in LICENSE
    assert PROJECT["license"] == "MIT"
    assert PROJECT["authors"] == [{"name": "krpay contributors"}]


def test_the_licence_goes_with_the_sources_and_with_the_wheel() -> None:
    assert PROJECT["license-files"] == ["LICENSE"]
    assert "/LICENSE" in PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]


def test_an_installed_package_carries_its_licence() -> None:
    if Path(krpay.__file__).resolve().is_relative_to(ROOT / "generated"):
        return  # krpay is read from the checkout; what may be installed beside it is another one
    installed = distribution("krpay")
    assert installed.metadata["License-Expression"] == "MIT"
    assert installed.read_text("licenses/LICENSE") == LICENSE
