"""What is in the output folder. Links are not followed, and nothing is changed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from codegen.emit.errors import OutputError
from codegen.emit.ownership import HEADER_BYTES, has_header, is_dropping

_MOST_FOREIGN = 1000
"""A folder that holds more than this is not read to its end: it may be somebody's home."""
_SHOWN_NAMES = 5
_NO_HEADER = "no header line"


@dataclass(frozen=True, slots=True)
class OutputEntry:
    """Something in the output folder that is not only a folder."""

    content: bytes
    reason: str = ""
    """Why it is not ours; empty if it is."""


def resolve_root(root: Path) -> Path:
    """Find the real place of an output folder, which need not exist."""
    if root.is_symlink():
        raise OutputError(f"{root} is a symbolic link; name the folder that it leads to")
    if root.exists() and not root.is_dir():
        raise OutputError(f"{root} is not a folder")
    return Path(os.path.realpath(root))


def name_staging(root: Path) -> Path:
    """Name the folder on the same disk in which new files wait to be moved to `root`."""
    place = root if root.is_mount() else root.parent
    return place / f".{root.name}.staging"


def scan_folder(root: Path, expected: Container[str]) -> dict[str, OutputEntry]:
    """Read our files under `root`, and name what else is there.

    Of other people's files, only those are given that stand where `expected` ones belong.
    """
    entries: dict[str, OutputEntry] = {}
    foreign: dict[str, str] = {}
    for path, item in _walk(root, expected):
        entries[path] = entry = _read(item, path in expected)
        if entry.reason:
            foreign[path] = entry.reason
        if len(foreign) > _MOST_FOREIGN:
            refuse_foreign(root, foreign)
    return entries


def refuse_foreign(root: Path, foreign: Mapping[str, str]) -> None:
    """Refuse a folder that holds what generate did not write; each with why it is not ours."""
    if not foreign:
        return
    shown = [
        path if reason == _NO_HEADER else f"{path} ({reason})"
        for path, reason in sorted(foreign.items(), key=lambda item: (item[0].count("/"), item))
    ]
    if len(foreign) > _MOST_FOREIGN:
        shown[_SHOWN_NAMES:] = ["and more than a thousand others"]
    elif len(foreign) > _SHOWN_NAMES + 1:
        shown[_SHOWN_NAMES:] = [f"and {len(foreign) - _SHOWN_NAMES} others"]
    raise OutputError(
        f"{root} holds what generate did not write: {', '.join(shown)}; "
        "only files that begin with its header line are replaced or removed"
    )


def _walk(root: Path, expected: Container[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything but plain folders, by its path below `root`, the nearest first."""
    folders = deque([""] if root.exists() else [])
    staging = name_staging(root)
    inner = staging.name if staging.parent == root else ""
    while folders:
        folder = folders.popleft()
        with os.scandir(root / folder) as items:
            listed = sorted(items, key=lambda item: item.name)
        for item in listed:
            path = f"{folder}{item.name}"
            if is_dropping(item.name) or path == inner:
                continue
            if item.is_dir(follow_symlinks=False) and path not in expected:
                folders.append(f"{path}/")
            else:
                yield path, item


def _read(item: os.DirEntry[str], is_expected: bool) -> OutputEntry:
    if item.is_symlink():
        return OutputEntry(b"", "a symbolic link")
    if item.is_dir(follow_symlinks=False):
        return OutputEntry(b"", "a folder where a file belongs")
    if not item.is_file(follow_symlinks=False):
        return OutputEntry(b"", "neither a file nor a folder")
    with Path(item.path).open("rb") as file:
        content = file.read(HEADER_BYTES)
        if has_header(content):
            return OutputEntry(content + file.read())
        return OutputEntry(content + file.read() if is_expected else b"", _NO_HEADER)
