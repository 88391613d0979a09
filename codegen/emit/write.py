"""The only stage that touches the disk: write a tree of files, or compare one."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from codegen.emit.ownership import check_tree
from codegen.emit.scan import OutputEntry, refuse_foreign, resolve_root, scan_folder
from codegen.emit.staging import has_leftovers, make_digest, open_staging


@dataclass(frozen=True, slots=True)
class Change:
    """One file that differs from what the specs give."""

    path: str
    kind: str
    """`missing`, `stray`, `edited`, or `foreign`: what generate did not write."""
    old: str
    new: str
    reason: str = ""
    """Why it is foreign."""
    digest: str | None = None
    """The digest of what is on disk; none, if nothing is."""

    @property
    def diff(self) -> str:
        lines = difflib.unified_diff(
            self.old.splitlines(keepends=True),
            self.new.splitlines(keepends=True),
            f"on disk/{self.path}",
            f"from specs/{self.path}",
        )
        return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def compare(tree: Mapping[str, str], root: Path) -> list[Change]:
    """Find out what would have to change under `root` to make it equal to `tree`."""
    check_tree(tree)
    root = resolve_root(root)
    entries = scan_folder(root, tree)
    changes = []
    for path in sorted(tree.keys() | entries.keys()):
        new, entry = tree.get(path), entries.get(path)
        if entry is None:
            changes.append(Change(path, "missing", "", tree[path]))
        elif entry.reason:
            changes.append(_change("foreign", path, entry, new))
        elif new is None:
            changes.append(_change("stray", path, entry, new))
        elif entry.content != new.encode():
            changes.append(_change("edited", path, entry, new))
    return changes


def write_tree(tree: Mapping[str, str], root: Path) -> list[Change]:
    """Make `root` equal to `tree`, all of it or nothing; return what that changed.

    Folders that become empty go. Raises `OutputError` if something foreign is there.
    """
    root = resolve_root(root)
    if not has_leftovers(root):
        with suppress(FileNotFoundError):  # another run has begun just now: the lock tells
            if not _find_changes(tree, root):
                return []
    with open_staging(root) as staging:
        changes = _find_changes(tree, root)  # again: from here on, no other run changes anything
        olds = {change.path: change.digest for change in changes}
        contents = {path: tree[path].encode() for path in olds if path in tree}
        staging.replace_files(olds, contents)
    return changes


def _find_changes(tree: Mapping[str, str], root: Path) -> list[Change]:
    changes = compare(tree, root)
    foreign = {change.path: change.reason for change in changes if change.kind == "foreign"}
    refuse_foreign(root, foreign)
    return changes


def _change(kind: str, path: str, entry: OutputEntry, new: str | None) -> Change:
    old = entry.content.decode("utf-8", errors="backslashreplace")
    return Change(path, kind, old, new or "", entry.reason, make_digest(entry.content))
