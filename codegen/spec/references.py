"""References: how a `$ref` names a place in a file, and how such a place is written."""

from __future__ import annotations

import os.path
from pathlib import Path
from urllib.parse import quote, unquote

Place = tuple[Path, tuple[str, ...]]
"""A file, and the keys on the way to a part of it."""


def parse_reference(reference: str, file: Path) -> Place | None:
    """The place that a `$ref` in a file names; `None` if it has not the form of a reference."""
    name, _, pointer = reference.partition("#")
    if not pointer.startswith("/"):
        return None
    path = Path(os.path.normpath(file.parent / name)) if name else file
    tokens = [unquote(token).replace("~1", "/").replace("~0", "~") for token in pointer.split("/")]
    return path, tuple(tokens[1:])


def write_pointer(*keys: str) -> str:
    """The JSON pointer to a place, as it stands behind the # of a reference."""
    return "".join("/" + quote(key.replace("~", "~0").replace("/", "~1"), safe="~") for key in keys)
