"""Packages that are generated from other specs than ours, and programs that use them."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

from codegen.emit.render import PACKAGE, render
from codegen.emit.write import write_tree


@dataclass(frozen=True)
class GeneratedPackage:
    """A package, below a folder that Python can find it in."""

    folder: Path

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run Python, with no other krpay on its path."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=cwd or self.folder,
            env=os.environ | {"PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    def run_program(self, program: str) -> str:
        """Run a program that must end well; gives what it prints."""
        done = self.run("-W", "error", "-c", textwrap.dedent(program))
        assert done.returncode == 0, done.stderr
        return done.stdout

    def list_files(self) -> list[str]:
        """List the files of the package, by their paths in `krpay`."""
        package = self.folder / "krpay"
        paths = sorted(path.relative_to(package) for path in package.rglob("*") if path.is_file())
        return [path.as_posix() for path in paths if "__pycache__" not in path.parts]

    def list_modules(self) -> list[str]:
        """List the modules that can be imported."""
        python = [Path(path) for path in self.list_files() if path.endswith(".py")]
        modules = [".".join(("krpay", *path.with_suffix("").parts)) for path in python]
        return [module.removesuffix(".__init__") for module in modules if "__main__" not in module]


def generate_package(specs: Path, folder: Path, rooms: Path = PACKAGE) -> GeneratedPackage:
    """Generate a package into a folder."""
    write_tree(render(specs, rooms), folder)
    return GeneratedPackage(folder)
