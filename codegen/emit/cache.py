"""What `generate` made last, so that it need not be made again if nothing changed.

A result is kept under the digest of everything that shapes it: the specs, the generator, its
Python and all that is installed beside it. So the cache cannot change a result, only the time
that it takes, and may be deleted at any time. `check` does not use it: it has to find out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from codegen.emit.errors import OutputError, raise_swallowed_interrupt
from codegen.emit.files import write_whole
from codegen.emit.ownership import check_tree

HERE = Path(__file__).parent.parent
FOLDER = HERE.parent / ".cache" / "codegen"
_ENTRY = re.compile(r"[0-9a-f]{64}|\.[0-9a-f]{64}\.[0-9a-f]{32}")
"""What we write into the folder; an interrupt may leave the second."""
_KEPT = 8
"""Results that are kept, so that going back and forth between two branches is quick."""


def render(specs: Path) -> dict[str, str]:
    """What `codegen.emit.render.render` gives, from the cache if it is there."""
    key = digest(specs)
    tree = _read(FOLDER / key)
    if tree is None:
        tree = render_beside(specs)
        raise_swallowed_interrupt()
        if digest(specs) == key:  # nobody saved a file meanwhile
            _write(FOLDER / key, tree)
    return tree


def render_beside(specs: Path) -> dict[str, str]:
    """What `codegen.emit.render.render` gives, sooner: classes are made in another process."""
    from codegen.emit.dcg_process import beside_this_process  # who finds a result needs none

    with beside_this_process() as begin_classes:
        from codegen.emit import render as stage  # it takes as long as the process to be ready

        return stage.render(specs, begin_classes=begin_classes)


def digest(specs: Path) -> str:
    """The digest of everything that shapes the result."""
    found = hashlib.sha256()
    for name, content in _inputs(specs):
        for part in (os.fsencode(name), content):
            found.update(len(part).to_bytes(8))
            found.update(part)
    return found.hexdigest()


def _inputs(specs: Path) -> Iterator[tuple[str, bytes]]:
    yield "python", sys.version.encode()
    yield "installed", "\n".join(_installed()).encode()
    for label, root in (("specs", specs), ("codegen", HERE)):
        for path in sorted(root.rglob("*")):
            name = f"{label}/{path.relative_to(root).as_posix()}"
            if path.is_symlink() and not path.is_file():
                yield name, os.urandom(16)  # what is behind it was not seen: nothing matches this
            elif path.is_file() and "__pycache__" not in path.parts:
                yield name, path.read_bytes()


def _installed() -> Iterable[str]:
    """Names and versions of all distributions; their folders are called so."""
    for entry in sys.path:
        if Path(entry).is_dir():
            yield from sorted(path.name for path in Path(entry).glob("*-info"))


def _read(path: Path) -> dict[str, str] | None:
    """A result that was kept; `None` if it is not there, or nothing that could be written."""
    try:
        if not path.is_file():
            return None
        check, _, content = path.read_bytes().partition(b"\n")
        os.utime(path)  # the ones not used for longest go first
        if check.decode(errors="replace") != hashlib.sha256(content).hexdigest():
            return None
        tree: dict[str, str] = json.loads(content)
        check_tree(tree)
    except (OSError, ValueError, RecursionError, OutputError):
        return None
    return tree


def _write(path: Path, tree: dict[str, str]) -> None:
    """Keep a result; a folder that cannot be written costs only time."""
    content = json.dumps(tree)
    check = hashlib.sha256(content.encode()).hexdigest()
    with contextlib.suppress(OSError):
        write_whole(path, f"{check}\n{content}")
        entries = [old for old in path.parent.iterdir() if _ENTRY.fullmatch(old.name)]
        for old in sorted(entries, key=_last_used)[:-_KEPT]:
            old.unlink()


def _last_used(path: Path) -> float:
    return path.stat().st_mtime
