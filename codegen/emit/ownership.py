"""Which files are ours: those that begin with our header line, inside the output folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from codegen.emit.errors import OutputError

COMMAND = "nox -s generate"

COMMENTS = {
    ".py": ("# ", ""),
    ".typed": ("# ", ""),
    ".md": ("<!-- ", " -->"),
    ".txt": ("<!-- ", " -->"),
    ".html": ("<!-- ", " -->"),
    ".css": ("/* ", " */"),
    ".js": ("// ", ""),
}
"""How each kind of file has its header. JSON has no comments: there it is the first member."""

HEADER_MEMBER = "x-generated"
HEADER_BYTES = 1000
"""The header is within so many bytes from the start of a file."""

_DROPPINGS = re.compile(r"__pycache__|\.DS_Store|.*\.sw[op]|.*~|\.#.*|#.*#", re.DOTALL)


def make_notice(origin: str) -> str:
    """Make the text of a header: where a file comes from, and what writes it."""
    return f"{origin} by `{COMMAND}`. Do not edit."


def make_comment(path: str, text: str) -> str:
    """Make a comment of the kind that the file takes."""
    start, end = COMMENTS[Path(path).suffix]
    return f"{start}{text}{end}"


_NOTICE = r"(?:Generated from specs/|Copied from codegen/package/)[^`\r\n]*" + re.escape(
    make_notice("")
)
_COMMENT = "|".join(
    f"{re.escape(start)}{_NOTICE}{re.escape(end)}" for start, end in set(COMMENTS.values())
)
_MEMBER = rf'\{{\s*"{HEADER_MEMBER}":\s*"{_NOTICE}"'
_HEADER = re.compile(rf"(?:{_COMMENT})\r?\n|{_MEMBER}".encode())


def has_header(content: bytes) -> bool:
    """Tell whether a file begins with our header; nothing else may be replaced or removed."""
    return _HEADER.match(content[:HEADER_BYTES]) is not None


def is_dropping(name: str) -> bool:
    """Tell whether Python, an editor or a file manager left this; it is nobody's business."""
    return _DROPPINGS.fullmatch(name) is not None


def is_inside(path: str) -> bool:
    """Tell whether a path stays in the folder that it is relative to, on any system."""
    return all(
        part not in ("", ".", "..") and part.isprintable() and not set(part) & set('\\:*?"<>|')
        for part in path.split("/")
    )


def check_tree(tree: Mapping[str, str]) -> None:
    """Refuse a tree that cannot be written, or not be known again as ours."""
    if not isinstance(tree, Mapping):  # a cache may hold anything
        raise OutputError("what is to be written is no mapping of paths to texts")
    for path, text in tree.items():
        if not is_inside(path):
            raise OutputError(f"{path!r} does not stay in the output folder")
        if any(is_dropping(part) for part in path.split("/")):
            raise OutputError(f"{path} has a name that generate passes over")
        for parent in PurePosixPath(path).parents:
            if str(parent) in tree:
                raise OutputError(f"{parent} would be a file and a folder")
        if not has_header(_encode(path, text)):
            raise OutputError(f"{path} lacks the header line, so generate would not know it again")


def _encode(path: str, text: str) -> bytes:
    try:
        return text.encode()
    except (AttributeError, UnicodeEncodeError):
        raise OutputError(f"{path} is no text") from None
