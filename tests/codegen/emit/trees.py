"""Small trees to write, and a disk that fails when it is told to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from codegen.emit.errors import OutputError
from codegen.emit.write import write_tree
from tests.codegen.emit.letters import HEADER

OLD = {
    "docs/tiny.md": "<!-- Generated from specs/tiny/ by `nox -s generate`. Do not edit. -->\nold\n",
    "krpay/__init__.py": HEADER,
    "krpay/closed/__init__.py": f"{HEADER}old\n",
    "krpay/closed/deep/er/client.py": f"{HEADER}old\n",
    "krpay/tiny/client.py": f"{HEADER}old\n",
    "krpay/tiny/models.py": f"{HEADER}old\n",
    "krpay/was_a_file": f"{HEADER}old\n",
}
NEW = {
    "docs/tiny.md": "<!-- Generated from specs/tiny/ by `nox -s generate`. Do not edit. -->\nnew\n",
    "krpay/__init__.py": HEADER,
    "krpay/opened/deep/er/client.py": f"{HEADER}new\n",
    "krpay/tiny/client.py": f"{HEADER}new\n",
    "krpay/tiny/models.py": f"{HEADER}{'new ' * 5000}\n",
    "krpay/was_a_file/client.py": f"{HEADER}new\n",
}
"""Something is changed, removed, added and left alone; a file becomes a folder."""


def read_texts(folder: Path) -> dict[str, str]:
    """Read every file under a folder, and the target of every link, with folders that are empty."""
    texts = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            texts[name] = f"link to {path.readlink()}"
        elif path.is_file():
            texts[name] = path.read_text(encoding="utf-8")
        elif path.is_dir() and not any(path.iterdir()):
            texts[name] = "an empty folder"
    return texts


def inside(tree: dict[str, str]) -> dict[str, str]:
    """A tree and nothing else, as seen from the folder above the output."""
    return {f"generated/{path}": text for path, text in tree.items()}


def refusal_of(tree: dict[str, str], out: Path) -> str:
    """Write a tree and return why that was refused, when nothing at all was changed."""
    before = read_texts(out.parent)
    with pytest.raises(OutputError) as refused:
        write_tree(tree, out)
    assert read_texts(out.parent) == before
    message = str(refused.value)
    assert "\n" not in message
    return message


_CHANGES = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}


Prevention = Callable[[int, str], None]


class Disk:
    """Sees each change of the disk under one folder before it is made, and may prevent it."""

    def __init__(self) -> None:
        self.count = 0
        self._folder = ""
        self._prevent: Prevention | None = None
        sys.addaudithook(self._see)

    @contextmanager
    def failing(self, folder: Path, prevent: Prevention) -> Iterator[None]:
        """Call `prevent` with the number and kind of each change, counted from 1; it may raise."""
        self.count, self._folder, self._prevent = 0, str(folder), prevent
        try:
            yield
        finally:
            self._prevent = None

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._prevent is None or event not in _CHANGES:
            return
        if not str(arguments[0]).startswith(self._folder):
            return
        if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        self.count += 1
        self._prevent(self.count, event)


disk = Disk()
"""One for all tests: what sees changes cannot be taken away again."""


@contextmanager
def interrupt_between(out: Path) -> Iterator[None]:
    """Press Ctrl-C when some files were moved into the output, and others were not."""
    moved = 0

    def prevent(number: int, event: str) -> None:
        nonlocal moved
        moved += event == "os.rename"
        if event == "os.rename" and moved == 4:  # the journal was the first
            raise KeyboardInterrupt

    with disk.failing(out.parent, prevent):
        yield
