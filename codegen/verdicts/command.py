"""Runs `python -m codegen verdicts`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.verdicts.pages import (
    MarkError,
    load_table,
    render_sections,
    render_table,
    replace_between_marks,
)

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = {
    "docs/design/sending.md": render_table,
    "docs/what-happens-to-your-money.md": render_sections,
}
"""Where the table stands, and how."""


def add_verdicts(commands: Commands) -> None:
    """Add the command `verdicts`."""
    text = f"write the table of verdicts into {' and '.join(PAGES)}"
    parser = commands.add_parser("verdicts", help=text, description=text)
    parser.add_argument("--root", type=Path, default=ROOT, help="default: %(default)s")
    parser.set_defaults(run=_run_verdicts)


def _run_verdicts(options: argparse.Namespace) -> int:
    table = load_table(ROOT / "codegen" / "package")
    for name, render in PAGES.items():
        path: Path = options.root / name
        try:
            changed = replace_between_marks(path.read_text(encoding="utf-8"), render(table))
        except (MarkError, FileNotFoundError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 1
        path.write_bytes(changed.encode())
        print(f"{name} is written.")
    return 0
