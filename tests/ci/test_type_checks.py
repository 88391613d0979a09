"""Type checkers report an error where a person can mend it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from codegen.emit.origin import find_source, list_written_modules

ROOT = Path(__file__).resolve().parents[2]
TYPE_ERROR = 'WRONG: int = "a text"\n'


def append_error(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(TYPE_ERROR)


def run_mypy(root: Path) -> set[str]:
    """Run mypy as the `types` session does; return the files that it reports."""
    written = [str(path.relative_to(root)) for path in list_written_modules(root / "generated")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(root / "cache"), "codegen", *written],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(re.findall(r"^(\S+?):\d+: error:", done.stdout.replace("\\", "/"), re.MULTILINE))


def test_an_error_in_the_package_is_reported_at_its_source_and_nowhere_else(
    tmp_path: Path,
) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for folder in ("codegen/package", "generated"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    written = "generated/krpay/__init__.py"
    append_error(tmp_path / "codegen/package/_runtime/__init__.py")
    append_error(tmp_path / "generated/krpay/_runtime/__init__.py")  # as `generate` copies it
    append_error(tmp_path / written)

    reported = run_mypy(tmp_path)

    assert reported == {"codegen/package/_runtime/__init__.py", written}


def test_every_file_of_the_package_is_read_once() -> None:
    """Each module is checked: at its source if it has one, under generated/ if not."""
    generated = ROOT / "generated"
    written = list_written_modules(generated)
    for path in generated.rglob("*.py"):
        source = find_source(path.read_text(encoding="utf-8"))
        assert (source is None) == (path in written)
        assert source is None or (ROOT / source).exists(), f"{path} comes from {source}"
    assert written


def test_tools_without_arguments_read_the_source_and_not_the_copy() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert "codegen" in tools["mypy"]["files"]
    assert "codegen" in tools["pyright"]["include"]
    assert "codegen/package" in tools["pyright"]["strict"]
    assert not [path for path in tools["pyright"]["exclude"] if "package" in path]
    assert tools["ruff"]["extend-exclude"] == ["generated"]
