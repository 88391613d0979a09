"""A program that writes one of two trees after the other: `letters FOLDER HOW_OFTEN`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from codegen.emit.errors import BusyError
from codegen.emit.write import write_tree

HEADER = "# Generated from specs/tiny/ by `nox -s generate`. Do not edit.\n"


def many(letter: str) -> dict[str, str]:
    """A tree of which each file is changed, moved or replaced by the other letter's."""
    tree = {f"krpay/{letter}/{n}.py": f"{HEADER}{letter * 999}\n" for n in range(20)}
    return tree | {f"krpay/{n}.py": f"{HEADER}{letter * 99_999}\n" for n in range(20)}


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in range(int(sys.argv[2])):
        with suppress(BusyError):
            write_tree(many("ab"[number % 2]), Path(sys.argv[1]))
