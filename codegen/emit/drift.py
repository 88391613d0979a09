"""Explain how a file under `generated/` came to differ from what `generate` would write.

Either its source changed and nobody ran `generate`, or somebody edited it. The file that
changed last tells which, and Git knows that: what is not committed is newest.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.emit.origin import find_source, find_specs
from codegen.emit.ownership import COMMAND
from codegen.emit.write import Change

_GENERATOR = ("codegen/", "pyproject.toml")
_PACKAGE = "codegen/package/"
_MOST_COMMITS = 1000
"""History is read so far back; what changed before is all of one age."""


@dataclass(frozen=True)
class Drift:
    """What is known of a change, and what to do about it."""

    word: str
    """`stale` or `edited`, `differs` where nothing tells which; else the kind of the change."""
    advice: str = ""


def explain_changes(changes: Sequence[Change], out: Path, root: Path) -> dict[str, Drift]:
    """Explain changes under the folder `out` of the project at `root`, by their paths."""
    edited = [change for change in changes if change.kind == "edited"]
    ages = read_ages(root) if edited else {}
    folder = Path(os.path.relpath(out.resolve(), root.resolve())).as_posix()
    drifts = {change.path: Drift(change.kind, change.reason) for change in changes}
    return drifts | {
        change.path: _explain(change, f"{folder}/{change.path}", ages) for change in edited
    }


def read_ages(root: Path) -> dict[str, int]:
    """Read how many commits ago each file changed; -1 is not committed. Empty without Git."""
    names = ("-z", "--no-renames")
    status = _run_git(root, "status", "--porcelain", "--untracked-files=all", *names)
    log = _run_git(root, "log", f"-{_MOST_COMMITS}", "--format=%x01", "--name-only", *names)
    ages = {entry[3:]: -1 for entry in status.split("\0") if entry}
    for age, commit in enumerate(log.split("\1")[1:]):
        for path in commit.split("\0"):
            ages.setdefault(path.strip("\n"), age)
    return ages


def _explain(change: Change, path: str, ages: Mapping[str, int]) -> Drift:
    source = find_source(change.new)
    if source:
        word = _compare_ages(ages, path, [source])
        if word == "stale":
            return Drift(word, f"{source} is newer: run `{COMMAND}`")
        return Drift(word, f"a copy: edit {source} and run `{COMMAND}`")
    specs = find_specs(change.new) or "specs/"
    word = _compare_ages(ages, path, _list_inputs(specs, ages))
    return Drift(word, f"never edit it: edit {specs} or codegen/" if word == "edited" else "")


def _list_inputs(specs: str, paths: Iterable[str]) -> Iterator[str]:
    """List what shapes a file that a template wrote: specs and the generator."""
    for path in paths:
        if path.startswith((specs, *_GENERATOR)) and not path.startswith(_PACKAGE):
            yield path


def _compare_ages(ages: Mapping[str, int], path: str, inputs: Iterable[str]) -> str:
    """Tell a stale file from an edited one, by what changed last: its inputs or itself."""
    newest = min((ages.get(one, _MOST_COMMITS) for one in inputs), default=_MOST_COMMITS)
    if path not in ages or ages[path] == newest:
        return "differs"
    return "stale" if newest < ages[path] else "edited"


def _run_git(root: Path, *arguments: str) -> str:
    """Run Git; give nothing where there is none, or no history."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", errors="surrogateescape")
