"""Runs `python -m codegen review`, `changelog` and `review-rules`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codegen.review.changes import Review
    from codegen.review.snapshot import Snapshot

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ROOT = Path(__file__).resolve().parent.parent.parent
RULES_PAGE = "docs/review-rules.md"


def add_review(commands: Commands) -> None:
    """Add the command `review`."""
    text = "say what the changes since a commit do to people who use krpay"
    parser = commands.add_parser(
        "review",
        help=text,
        description=f"{text[0].upper()}{text[1:]}. Markdown for a pull request. Exit code 1: "
        "see --fail-on, or the specs are refused; 2: there is nothing to compare with.",
    )
    _add_base_argument(
        parser, "a commit; its merge base with HEAD is compared with. Default: origin/main"
    )
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument(
        "--fail-on",
        choices=["breaking"],
        help="exit with 1 if code that uses krpay, or a krpay that is installed, stops working",
    )
    parser.add_argument(
        "--links", default="", metavar="URL", help="where the files of the working tree are shown"
    )
    parser.add_argument(
        "--old-links",
        default="",
        metavar="URL",
        help="where the files of the merge base are shown",
    )
    parser.set_defaults(run=_run_review)


def add_changelog(commands: Commands) -> None:
    """Add the command `changelog`."""
    text = "draft CHANGELOG.md since the last release, and check the version number"
    parser = commands.add_parser(
        "changelog",
        help=text,
        description=f"{text[0].upper()}{text[1:]}. Writes between the two marks in the part of "
        "the current version; what people wrote outside them stays. Exit code 1: the version "
        "number is too low for what changed, or with --check, the draft is old; 2: there is "
        "nothing to compare with.",
    )
    _add_base_argument(parser, "a commit; default: the newest tag v*")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.set_defaults(run=_run_changelog)


def add_review_rules(commands: Commands) -> None:
    """Add the command `review-rules`."""
    text = "write docs/review-rules.md, which shows the rules of a review"
    parser = commands.add_parser("review-rules", help=text, description=text)
    parser.add_argument("--root", type=Path, default=ROOT, help="default: %(default)s")
    parser.set_defaults(run=_run_review_rules)


def _add_base_argument(parser: argparse.ArgumentParser, text: str) -> None:
    parser.add_argument("base", nargs="?", metavar="BASE", help=text)
    parser.add_argument("--root", type=Path, default=ROOT, help="default: %(default)s")


def _run_review(options: argparse.Namespace) -> int:
    from codegen.review import report, snapshot
    from codegen.spec.problems import SpecError

    try:
        base = snapshot.find_merge_base(options.root, options.base or "")
        old = snapshot.read_commit(options.root, base.commit)
        new = snapshot.read_working_tree(options.root)
    except snapshot.ReviewError as error:
        print(error, file=sys.stderr)
        return 2
    except SpecError as error:
        print(error, file=sys.stderr)
        return 1
    review = replace(compare_snapshots(old, new), base=base)
    if options.json:
        print(json.dumps(report.render_json(review), ensure_ascii=False, indent=1))
    else:
        print(
            report.render_markdown(review, report.Links(options.links, options.old_links)), end=""
        )
    return 1 if options.fail_on == "breaking" and review.breaks else 0


def _run_changelog(options: argparse.Namespace) -> int:
    from codegen.review import changelog, snapshot
    from codegen.spec.problems import SpecError

    path = options.root / "CHANGELOG.md"
    try:
        release = options.base or snapshot.find_last_release(options.root)
        new = snapshot.read_working_tree(options.root)
        text = path.read_text(encoding="utf-8") if path.exists() else changelog.EMPTY
        review, problem = None, ""
        if release:
            old = snapshot.read_commit(options.root, snapshot.resolve_commit(options.root, release))
            review = compare_snapshots(old, new)
            problem = changelog.check_version(old.version, new.version, review)
        changed = changelog.update_changelog(text, new, review)
    except (snapshot.ReviewError, changelog.ChangelogError) as error:
        print(error, file=sys.stderr)
        return 2
    except SpecError as error:
        print(error, file=sys.stderr)
        return 1
    if problem:
        print(problem, file=sys.stderr)
        return 1
    if options.check and changed != text:
        print("CHANGELOG.md is not what `nox -s changelog` drafts; run it.", file=sys.stderr)
        return 1
    if not options.check:
        path.write_text(changed, encoding="utf-8", newline="\n")
    since = f"since {release}" if release else "for the first release"
    word = "is" if changed == text else "was brought"
    print(f"CHANGELOG.md {word} up to date {since}; version {new.version}.")
    return 0


def _run_review_rules(options: argparse.Namespace) -> int:
    from codegen.emit.files import write_whole
    from codegen.review.rules_page import render_page

    path = options.root / RULES_PAGE
    write_whole(path, render_page())
    print(f"{RULES_PAGE} is written.")
    return 0


def compare_snapshots(old: Snapshot, new: Snapshot) -> Review:
    """Find everything that differs, for users."""
    from codegen.review import providers, surface
    from codegen.review.changes import Review

    groups = providers.compare_providers(old, new)
    return Review(groups, surface.compare_surfaces(old.package, new.package, groups), old.notes)
