"""The only stage that touches the disk: write a tree of files, or compare one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """One file that differs from what the specs give."""

    path: str
    kind: str
    old: str
    new: str

    @property
    def diff(self) -> str:
        lines = difflib.unified_diff(
            self.old.splitlines(keepends=True),
            self.new.splitlines(keepends=True),
            f"on disk/{self.path}",
            f"from specs/{self.path}",
        )
        return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def compare(tree: dict[str, str], root: Path) -> list[Change]:
    """What would have to change under `root` to make it equal to `tree`."""
    on_disk = dict(_files(root))
    changes = []
    for path in sorted(tree.keys() | on_disk.keys()):
        new = tree.get(path)
        old = on_disk.get(path)
        if old is None and new is not None:
            changes.append(Change(path, "missing", "", new))
        elif new is None and old is not None:
            changes.append(Change(path, "stray", _text(old), ""))
        elif old is not None and new is not None and old != new.encode():
            changes.append(Change(path, "edited", _text(old), new))
    return changes


def write(changes: list[Change], root: Path) -> None:
    """Bring `root` up to date; folders that become empty go."""
    for change in changes:
        path = root / change.path
        if change.kind == "stray":
            path.unlink()
            for parent in path.relative_to(root).parents:
                folder = root / parent
                if folder != root and not any(folder.iterdir()):
                    folder.rmdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change.new.encode())


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(root).as_posix(), path.read_bytes()


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="backslashreplace")
