"""Every test is run by somebody: by plain pytest, or by the nox session of its suite."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTEST = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]
APART = [name for name in PYTEST["ini_options"]["norecursedirs"] if name.startswith("tests/")]


def has_tests(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
        for node in tree.body
    )


def test_tests_are_in_files_that_pytest_collects() -> None:
    lost = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if has_tests(path) and not path.name.startswith("test_")
    ]
    assert lost == []


def test_a_suite_that_plain_pytest_leaves_out_is_run_by_a_session() -> None:
    assert APART
    noxfile = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    for folder in APART:
        assert list((ROOT / folder).glob("test_*.py")), f"{folder} holds no suite"
        assert f'"{folder}"' in noxfile, f"no session runs {folder}"
