"""Everything that is done with specs: `python -m codegen --help`."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.docpages.command import add_docs
from codegen.emit.drift import explain_changes
from codegen.emit.errors import (
    INTERRUPTED,
    CommandError,
    explain_failures,
    raise_swallowed_interrupt,
)
from codegen.emit.ownership import COMMAND
from codegen.emit.staging import finish_interrupted, has_journal
from codegen.emit.write import compare, write_tree
from codegen.review.command import add_changelog, add_review, add_review_rules
from codegen.spec.problems import SpecError
from codegen.verdicts.command import add_verdicts

ROOT = Path(__file__).resolve().parent.parent
_SHOWN_DIFF_LINES = 200

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code; 0 means success."""
    try:
        options = _parse_arguments(arguments)
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except CommandError as failed:
        print(failed, file=sys.stderr)
        return failed.code
    except KeyboardInterrupt:
        print("interrupted.", file=sys.stderr)
        return INTERRUPTED


def _parse_arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for add in COMMANDS:
        add(commands)
    return parser.parse_args(arguments)


def _add_generate(commands: Commands) -> None:
    help_text = "write generated/ from specs/ and codegen/"
    parser = commands.add_parser("generate", help=help_text, description=help_text)
    _add_folders(parser)
    parser.add_argument("--fresh", action="store_true", help="make everything anew; use no cache")
    parser.set_defaults(run=_generate)


def _add_check(commands: Commands) -> None:
    help_text = "exit 1 with a diff if generated/ is not what generate would write"
    parser = commands.add_parser("check", help=help_text, description=help_text)
    _add_folders(parser)
    parser.set_defaults(run=_check)


def _add_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--specs", type=Path, default=ROOT / "specs", help="default: %(default)s")
    parser.add_argument("--out", type=Path, default=ROOT / "generated", help="default: %(default)s")


COMMANDS: tuple[Callable[[Commands], None], ...] = (
    _add_generate,
    _add_check,
    add_docs,
    add_review,
    add_changelog,
    add_review_rules,
    add_verdicts,
)
"""Each adds one command, whose default `run` takes the options and returns the exit code."""


def _generate(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    with explain_failures(lambda: has_journal(options.out), COMMAND):
        finished = finish_interrupted(options.out)
        if finished:
            print(finished)
        tree = _render(options.specs, fresh=options.fresh)
        if tree is None:
            return 1
        raise_swallowed_interrupt()
        changes = write_tree(tree, options.out)
    for change in changes:
        word = {"missing": "new", "stray": "removed", "edited": "changed"}[change.kind]
        print(f"{word:8} {change.path}")
    seconds = time.perf_counter() - started
    print(f"{len(tree)} files, {len(changes)} changed, {seconds:.1f} s")
    return 0


def _check(options: argparse.Namespace) -> int:
    with explain_failures(lambda: has_journal(options.out), COMMAND):
        tree = _render(options.specs, fresh=True)
        if tree is None:
            return 1
        changes = compare(tree, options.out)
        is_begun = has_journal(options.out)
    if is_begun:
        print(f"A run was interrupted; `{COMMAND}` finishes what it began.", file=sys.stderr)
    for path, drift in explain_changes(changes, options.out, ROOT).items():
        print(f"{drift.word:8} {path}")
        if drift.advice:
            print(f"{'':8} {drift.advice}")
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
        if any(change.kind == "foreign" for change in changes):
            print("It leaves alone what is foreign: move or remove that yourself.", file=sys.stderr)
        return 1
    print(f"generated/ is up to date ({len(tree)} files).")
    return 0


def _render(specs: Path, *, fresh: bool) -> dict[str, str] | None:
    """What belongs under generated/; `None` if the specs are refused, which is then said."""
    gc.disable()  # it takes a twentieth of the time, and the process ends soon
    from codegen.emit import cache  # after the arguments are known to be good

    make_tree = cache.render_beside if fresh else cache.render
    try:
        return make_tree(specs)
    except SpecError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' * (count > 1)}; nothing was written.", file=sys.stderr)
        return None


if __name__ == "__main__":
    sys.exit(main())
