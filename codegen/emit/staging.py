"""Put files in place so that an interrupt leaves the old state, the new one, or a journal.

While something is written, there is a folder beside the output folder, on the same disk:

- `lock` keeps other runs out,
- `0`, `1`, ... are the new files, whole, before they are moved,
- `journal` says what is done with each, and what was there before.

Before there is a journal, nothing in the output folder is touched: what lies beside it is
thrown away by the next run. With it, all that is needed is on the disk: each step is one move
or one removal, and the next run does those that are left. It does so only if nobody has
changed the files since; otherwise the journal stays until a run knows what belongs there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from codegen.emit.errors import OutputError
from codegen.emit.lock import hold_lock
from codegen.emit.ownership import has_header, is_inside
from codegen.emit.scan import name_staging, resolve_root

_JOURNAL = "journal"
_UNFINISHED_JOURNAL = "journal.new"
_OWN_NAMES = re.compile(rf"[0-9]+|{_JOURNAL}|{re.escape(_UNFINISHED_JOURNAL)}")
_DIGEST = re.compile(r"[0-9a-f]{64}|None")
_NOT_OURS, _FOLDER = "not ours", "a folder"


@dataclass(frozen=True, slots=True)
class FileStep:
    """What becomes of one file; digests tell the states apart, `None` is no file."""

    path: str
    old: str | None
    new: str | None


def make_digest(content: bytes) -> str:
    """Make the digest by which a state of a file is known."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder in which new files wait, while we hold its lock."""

    root: Path
    folder: Path
    message: str
    """What was done about an interrupted run, if there was one."""

    def replace_files(self, olds: Mapping[str, str | None], contents: Mapping[str, bytes]) -> None:
        """Replace files by `contents` and remove those that have none, all or nothing.

        `olds` has the digest of each as it is now; none, if it is not there.
        """
        (self.folder / _JOURNAL).unlink(missing_ok=True)
        _clear(self.folder)
        steps = [
            FileStep(path, olds[path], make_digest(contents[path]) if path in contents else None)
            for path in sorted(olds, key=contents.__contains__)
        ]  # what goes makes room: a folder may come to where a file was
        for number, step in enumerate(steps):
            if step.path in contents:
                _write_new(self.folder / str(number), contents[step.path])
        record = [asdict(step) for step in steps]
        _write_new(self.folder / _UNFINISHED_JOURNAL, json.dumps(record).encode())
        (self.folder / _UNFINISHED_JOURNAL).replace(self.folder / _JOURNAL)
        _carry_out(self.root, self.folder, steps)


@contextmanager
def open_staging(root: Path) -> Iterator[Staging]:
    """Hold the lock of an output folder, after finishing what an interrupted run began."""
    folder = name_staging(root)
    with hold_lock(folder / "lock"):
        message = _finish(root, folder)
        try:
            yield Staging(root, folder, message)
        finally:
            if not _is_there(folder / _JOURNAL):
                with suppress(OSError):  # the next run clears it
                    _clear(folder)


def finish_interrupted(root: Path) -> str:
    """Finish what an interrupted run began, or clear it away; say what was done, if anything."""
    root = resolve_root(root)
    if not has_leftovers(root):
        return ""
    with open_staging(root) as staging:
        return staging.message


def has_leftovers(root: Path) -> bool:
    """Tell whether a run is at work, or was interrupted at any point."""
    return _is_there(name_staging(root))


def has_journal(root: Path) -> bool:
    """Tell whether an interrupted run left something to finish."""
    return not root.is_symlink() and _is_there(
        name_staging(Path(os.path.realpath(root))) / _JOURNAL
    )


def read_state(root: Path, path: str) -> str | None:
    """Read the digest of a file of ours; `None` if nothing is there.

    Anything else, or a link on the way to it, gives what equals no digest.
    """
    place, mode = str(root), stat.S_IFDIR
    for part in path.split("/"):
        place = f"{place}/{part}"
        try:
            mode = os.lstat(place).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISLNK(mode):
            return _NOT_OURS
    if not stat.S_ISREG(mode):
        return _FOLDER if stat.S_ISDIR(mode) else _NOT_OURS
    content = Path(place).read_bytes()
    return make_digest(content) if has_header(content) else _NOT_OURS


def _finish(root: Path, folder: Path) -> str:
    if not _is_there(folder / _JOURNAL):
        return ""
    steps = _read_journal(folder / _JOURNAL)
    if steps is None or not all(_can_finish(root, folder, *step) for step in enumerate(steps)):
        return "Files were changed since a run was interrupted; all of them are compared anew."
    _carry_out(root, folder, steps)
    return f"What an interrupted run had begun is finished ({len(steps)} changed)."


def _read_journal(path: Path) -> list[FileStep] | None:
    """Read a journal; `None` if it is not as it was written."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        steps = [FileStep(**record) for record in json.loads(path.read_bytes())]
    except (ValueError, TypeError, RecursionError):
        return None
    return steps if all(map(_is_sound, steps)) else None


def _is_sound(step: FileStep) -> bool:
    """Tell whether a record of a journal says something that `replace_files` could have said."""
    path, *digests = map(str, (step.path, step.old, step.new))
    return is_inside(path) and all(map(_DIGEST.fullmatch, digests))


def _can_finish(root: Path, folder: Path, number: int, step: FileStep) -> bool:
    state = read_state(root, step.path)
    if _is_done(step, state):
        return True
    return state == step.old and (step.new is None or read_state(folder, str(number)) == step.new)


def _is_done(step: FileStep, state: str | None) -> bool:
    """Tell whether a step was done; a later one may have made a folder of what it removed."""
    return state == step.new or (step.new is None and state == _FOLDER)


def _carry_out(root: Path, folder: Path, steps: Sequence[FileStep]) -> None:
    """Do what is left of the steps. Nothing else may come between a journal and its removal."""
    for number, step in enumerate(steps):
        target = root / step.path
        state = read_state(root, step.path)
        is_done = _is_done(step, state)
        if not is_done and state != step.old:
            raise OutputError(f"{target} has been changed meanwhile")
        if step.new is None:
            if not is_done:
                target.unlink()
            _remove_empty(root, target.parent)
        elif not is_done:
            target.parent.mkdir(parents=True, exist_ok=True)
            (folder / str(number)).replace(target)
    (folder / _JOURNAL).unlink()


def _remove_empty(root: Path, folder: Path) -> None:
    with suppress(OSError):  # it is not empty
        while folder != root:
            with suppress(FileNotFoundError):  # an interrupted run came as far as that
                folder.rmdir()
            folder = folder.parent


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:  # which follows no link
        file.write(content)


def _clear(folder: Path) -> None:
    """Remove what runs leave, and nothing else."""
    for path in folder.iterdir():
        if _OWN_NAMES.fullmatch(path.name):
            path.unlink()


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
