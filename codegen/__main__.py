"""`python -m codegen generate` and `python -m codegen check`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from codegen.problems import SpecError
from codegen.write import compare, write

ROOT = Path(__file__).resolve().parent.parent
_SHOWN_DIFF_LINES = 200


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 is success, 1 means refused specs or drift."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument(
        "command",
        choices=["generate", "check"],
        help="generate: write generated/ from specs/ and codegen/; "
        "check: exit 1 with a diff if generated/ is not what generate would write",
    )
    parser.add_argument("--specs", type=Path, default=ROOT / "specs", help="default: %(default)s")
    parser.add_argument("--out", type=Path, default=ROOT / "generated", help="default: %(default)s")
    options = parser.parse_args(arguments)

    from codegen.render import render  # after the arguments are known to be good

    started = time.perf_counter()
    try:
        tree = render(options.specs)
    except SpecError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' * (count > 1)}; nothing was written.", file=sys.stderr)
        return 1
    changes = compare(tree, options.out)
    if options.command == "generate":
        write(changes, options.out)
        for change in changes:
            word = {"missing": "new", "stray": "removed", "edited": "changed"}[change.kind]
            print(f"{word:8} {change.path}")
        seconds = time.perf_counter() - started
        print(f"{len(tree)} files, {len(changes)} changed, {seconds:.1f} s")
        return 0
    for change in changes:
        print(f"{change.kind:8} {change.path}")
    for change in changes:
        lines = change.diff.splitlines(keepends=True)
        sys.stdout.write("".join(lines[:_SHOWN_DIFF_LINES]))
        if len(lines) > _SHOWN_DIFF_LINES:
            print(f"... {len(lines) - _SHOWN_DIFF_LINES} more lines")
    if changes:
        print(
            "\ngenerated/ is not what specs/ and codegen/ give. "
            "Run `nox -s generate` and commit the result; never edit generated/ by hand.",
            file=sys.stderr,
        )
        return 1
    print(f"generated/ is up to date ({len(tree)} files).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
