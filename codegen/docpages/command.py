"""Runs `python -m codegen docs`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from codegen.spec.problems import SpecError

if TYPE_CHECKING:
    from codegen.docpages.findings import Finding
    from codegen.docpages.lock import Lock
    from codegen.docpages.pages import CitedPage

ROOT = Path(__file__).resolve().parents[2]

_SUMMARY = "tell which documentation pages behind the specs have changed"

_EPILOG = """\
exit codes:
  0  every page is as specs/docs.lock says; with --accept: everything is recorded
  1  a page changed, moved or vanished, is newer, has no text, or was never read: a
     person must look, even if other pages could not be checked; with --accept:
     recorded, but some pages could not be checked and are as they were
  2  nothing different was seen, but some pages or all could not be checked (offline
     or blocked), or the arguments, the specs or the lock are wrong: docs.lock is as
     it was

The report goes to standard output, everything else to standard error. Texts are
kept in the cache only; without the last one a change is told but not shown.
"""


def add_docs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command `docs`."""
    parser = commands.add_parser(
        "docs",
        help=_SUMMARY,
        description=f"{_SUMMARY[0].upper()}{_SUMMARY[1:]}, moved or vanished.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "pages",
        nargs="*",
        metavar="PAGE",
        help="only these: URLs, or what rests on them: bunjang, bunjang.points.cancel_issuance",
    )
    action = parser.add_mutually_exclusive_group()
    action.add_argument(
        "--accept", action="store_true", help="record what is seen now; after a person has looked"
    )
    action.add_argument(
        "--sync", action="store_true", help="only bring the list of pages up to date, asking none"
    )
    action.add_argument(
        "--check", action="store_true", help="only exit 1 if that list is out of date, asking none"
    )
    parser.add_argument("--specs", type=Path, default=ROOT / "specs", help="default: %(default)s")
    parser.add_argument("--lock", type=Path, help="default: docs.lock in the folder of the specs")
    parser.add_argument("--cache", type=Path, help="default: krpay/docs in the user's cache folder")
    parser.add_argument("--json", action="store_true", help="report as JSON")
    parser.add_argument(
        "--diff-lines",
        type=_parse_count,
        default=40,
        metavar="N",
        help="lines of a difference that are shown; default: %(default)s",
    )
    parser.add_argument(
        "--max-bytes", type=_parse_count, metavar="N", help="cut a Markdown report to this size"
    )
    parser.add_argument(
        "--contact",
        type=_parse_contact,
        metavar="TEXT",
        help="a URL or mail address for the user agent, so that providers know who asks",
    )
    parser.add_argument(
        "--concurrency",
        type=_parse_concurrency,
        default=3,
        metavar="N",
        help="most requests at a time; default: %(default)s",
    )
    parser.add_argument(
        "--pause",
        type=_parse_seconds,
        default=0.5,
        metavar="SECONDS",
        help="between requests to one host; default: %(default)s",
    )
    parser.add_argument(
        "--longest-retry-after",
        type=_parse_seconds,
        default=60.0,
        metavar="SECONDS",
        help="longest wait that a host may ask for with Retry-After; default: %(default)s",
    )
    parser.add_argument(
        "--timeout",
        type=_parse_seconds,
        default=30.0,
        metavar="SECONDS",
        help="longest silence; default: %(default)s",
    )
    parser.set_defaults(run=_run_docs)


def _run_docs(options: argparse.Namespace) -> int:
    # After the arguments are known to be good.
    from codegen.docpages.lock import LockError, load_lock
    from codegen.docpages.pages import find_pages
    from codegen.emit.render import load_providers

    path: Path = options.lock or options.specs / "docs.lock"
    try:
        pages = find_pages(load_providers(options.specs))
        lock = load_lock(path)
    except (SpecError, LockError) as error:
        return _refuse(str(error))
    if options.check:
        return _check_lock(lock, pages)
    if options.sync:
        return _sync_lock(path, lock, pages)
    return _check_pages(options, path, lock, pages)


def _check_lock(lock: Lock, pages: Mapping[str, CitedPage]) -> int:
    from codegen.docpages.lock import SYNC, list_differences

    lines = list_differences(lock, pages)
    for line in lines:
        print(line)
    if lines:
        print(f"Run `{SYNC}` and commit specs/docs.lock.", file=sys.stderr)
        return 1
    print(f"docs.lock names the pages that the specs cite ({len(pages)}).")
    return 0


def _sync_lock(path: Path, lock: Lock, pages: Mapping[str, CitedPage]) -> int:
    from codegen.docpages.lock import list_differences, save_lock, sync_entries

    for line in list_differences(lock, pages):
        print(line)
    changed = save_lock(path, sync_entries(lock, pages))
    print(f"{path} {'is written' if changed else 'was up to date'} ({len(pages)} pages).")
    return 0


def _check_pages(
    options: argparse.Namespace, path: Path, lock: Lock, pages: Mapping[str, CitedPage]
) -> int:
    from codegen.docpages import report
    from codegen.docpages.cache import Cache, find_cache_folder
    from codegen.docpages.check import check_pages
    from codegen.docpages.fetch import FetchPolicy, open_client
    from codegen.docpages.findings import compare_page
    from codegen.docpages.lock import list_differences, save_lock, sync_entries

    try:
        chosen = _choose_pages(options.pages, pages)
    except ValueError as error:
        return _refuse(str(error))
    for line in list_differences(lock, pages):
        print(line, file=sys.stderr)
    lock = sync_entries(lock, pages)
    cache = Cache(options.cache or find_cache_folder())
    policy = FetchPolicy(
        concurrency=options.concurrency,
        pause=options.pause,
        longest_retry_after=options.longest_retry_after,
        timeout=options.timeout,
    )
    hosts = len({urlsplit(url).netloc for url in chosen})
    print(f"Asking for {len(chosen)} pages of {hosts} hosts ...", file=sys.stderr)
    with open_client(policy, _make_user_agent(options.contact)) as client:
        states = check_pages(chosen, client, cache, policy)
    findings = [compare_page(pages[url], lock[url], states[url]) for url in chosen]
    code = _choose_exit_code(findings, accept=options.accept)
    if options.accept and code != 2:
        today = datetime.now(UTC).date()
        accepted = {finding.page.url: finding.accept(today) for finding in findings}
        save_lock(path, lock | accepted)
    if options.json:
        sys.stdout.write(report.render_json(findings, cache, options.diff_lines, code))
    else:
        text = report.render_markdown(
            findings,
            cache,
            options.diff_lines,
            accepted=options.accept and code != 2,
            max_bytes=options.max_bytes,
        )
        sys.stdout.write(text)
    _report_unchecked_pages(findings, path, code)
    return code


def _choose_pages(names: Sequence[str], pages: Mapping[str, CitedPage]) -> list[str]:
    """Choose the pages with these URLs, or on which these operations, tags or providers rest."""
    if not names:
        return list(pages)
    chosen = set[str]()
    for name in names:
        url = urldefrag(name).url
        urls = {url} & pages.keys() or {
            page.url
            for page in pages.values()
            if any(
                user == name or user.startswith((f"{name}.", f"{name}:")) for user in page.used_by
            )
        }
        if not urls:
            raise ValueError(f"{name}: no spec cites this page, and no operation has this name")
        chosen |= urls
    return sorted(chosen)


def _choose_exit_code(findings: Sequence[Finding], *, accept: bool) -> int:
    unknown = any(not finding.kind.was_checked for finding in findings)
    if any(finding.kind.needs_a_person for finding in findings):
        return int(unknown) if accept else 1
    return 2 if unknown else 0


def _report_unchecked_pages(findings: Sequence[Finding], path: Path, code: int) -> None:
    unknown = sum(not finding.kind.was_checked for finding in findings)
    if not unknown:
        return
    if unknown == len(findings):
        print("Offline or blocked: no page could be checked.", file=sys.stderr)
    else:
        print(f"{unknown} of {len(findings)} pages could not be checked.", file=sys.stderr)
    if code == 2:
        print(f"{path} is as it was.", file=sys.stderr)


def _make_user_agent(contact: str | None) -> str:
    what = "asks whether documentation pages that krpay's specs cite have changed"
    return f"krpay-docs ({what}{f'; {contact}' if contact else ''})"


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    print("No page was asked for, and nothing was written.", file=sys.stderr)
    return 2


def _parse_contact(text: str) -> str:
    if not (text.isascii() and text.isprintable()) or set(text) & set("()\\"):
        raise argparse.ArgumentTypeError("use printable ASCII without parentheses")
    return text


def _parse_seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < 86400:
        raise argparse.ArgumentTypeError(f"{text} is no time between 0 and a day")
    return seconds


def _parse_count(text: str) -> int:
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError(f"{text} is less than 0")
    return count


def _parse_concurrency(text: str) -> int:
    count = int(text)
    if not 0 < count <= 10:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and 10")
    return count
