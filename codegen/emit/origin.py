"""Tell where a file under `generated/` comes from: its header says so.

    python -m codegen.emit.origin

Prints the Python files that templates wrote. Type checkers are given these, and read the
copied ones where people edit them, in `codegen/package/`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

GENERATED = Path(__file__).parents[2] / "generated"

_COPIED = re.compile(r"\W*Copied from (codegen/package/\S+) by ")
_WRITTEN = re.compile(r"\W*(?:x-generated\W+)?Generated from (specs/\S*) by ")


def find_source(text: str) -> str | None:
    """Find the path of the file that this text was copied from; `None` if it is no copy."""
    match = _COPIED.match(text)
    return match[1] if match else None


def find_specs(text: str) -> str | None:
    """Find the folder of specs that a template wrote this text from; `None` if none did."""
    match = _WRITTEN.match(text)
    return match[1] if match else None


def list_written_modules(generated: Path) -> list[Path]:
    """List the Python files that templates wrote, sorted by path."""
    return [
        path
        for path in sorted(generated.rglob("*.py"))
        if find_source(path.read_text(encoding="utf-8")) is None
    ]


if __name__ == "__main__":
    sys.stdout.writelines(
        f"{path.relative_to(GENERATED.parent).as_posix()}\n"
        for path in list_written_modules(GENERATED)
    )
