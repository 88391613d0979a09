"""Runs `python -m codegen docs`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from codegen.spec.problems import SpecError

if TYPE_CHECKING:
    from codegen.docpages.cache import Cache
    from codegen.docpages.facts.from_spec import WrittenOperation
    from codegen.docpages.findings import Finding
    from codegen.docpages.lock import Lock
    from codegen.docpages.originals import Translation
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
        help="only these, with all that they say and the lines of the specs to edit: URLs, or "
        "what rests on them: bunjang, bunjang.points, bunjang.points.cancel_issuance",
    )
    action = parser.add_mutually_exclusive_group()
    action.add_argument(
        "--accept",
        action="store_true",
        help="record what is seen now, after a person has looked; a page that was never compared "
        "counts as compared only if PAGE names it, its operation or its tag",
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


@dataclass(frozen=True, slots=True)
class _Specs:
    """Holds what the specs say of pages."""

    pages: Mapping[str, CitedPage]
    operations: Mapping[str, WrittenOperation]
    translations: list[Translation]


def _run_docs(options: argparse.Namespace) -> int:
    # After the arguments are known to be good.
    from codegen.docpages.facts.from_spec import find_operations
    from codegen.docpages.lock import LockError, load_lock
    from codegen.docpages.originals import OriginalsError, load_translations
    from codegen.docpages.pages import find_pages
    from codegen.emit.render import load_providers

    path: Path = options.lock or options.specs / "docs.lock"
    try:
        providers = load_providers(options.specs)
        pages = find_pages(providers)
        lock = load_lock(path)
        translations = load_translations(options.specs / "docs.toml")
    except (SpecError, LockError, OriginalsError) as error:
        return _refuse(str(error))
    if options.check:
        return _check_lock(lock, pages)
    if options.sync:
        return _sync_lock(path, lock, pages)
    specs = _Specs(pages, find_operations(providers), translations)
    return _check_pages(options, path, lock, specs)


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


def _check_pages(options: argparse.Namespace, path: Path, lock: Lock, specs: _Specs) -> int:
    from codegen.docpages.cache import Cache, find_cache_folder
    from codegen.docpages.choice import choose_operations, choose_pages, list_named_pages
    from codegen.docpages.explain import explain_finding, sort_by_money
    from codegen.docpages.lock import list_differences, save_lock, sync_entries
    from codegen.docpages.report import render_markdown
    from codegen.docpages.report_json import render_json

    try:
        chosen = choose_pages(options.pages, specs.pages)
    except ValueError as error:
        return _refuse(str(error))
    for line in list_differences(lock, specs.pages):
        print(line, file=sys.stderr)
    lock = sync_entries(lock, specs.pages)
    cache = Cache(options.cache or find_cache_folder())
    findings = _look_at_pages(options, chosen, specs, lock, cache)
    code = _choose_exit_code(findings, accept=options.accept)
    if options.accept and code != 2:
        today = datetime.now(UTC).date()
        named = list_named_pages(options.pages, specs.pages)
        accepted = {
            finding.page.url: finding.accept(today, compared=finding.page.url in named)
            for finding in findings
        }
        save_lock(path, lock | accepted)
    asked = choose_operations(options.pages, specs.operations)
    explanations = sort_by_money(
        [explain_finding(finding, cache, specs.operations, asked) for finding in findings]
    )
    if options.json:
        sys.stdout.write(render_json(explanations, options.diff_lines, code))
    else:
        text = render_markdown(
            explanations,
            options.diff_lines,
            accepted=options.accept and code != 2,
            is_named=bool(options.pages),
            max_bytes=options.max_bytes,
        )
        sys.stdout.write(text)
    _report_unchecked_pages(findings, path, code)
    return code


def _look_at_pages(
    options: argparse.Namespace, chosen: Sequence[str], specs: _Specs, lock: Lock, cache: Cache
) -> list[Finding]:
    """Ask for the pages and for their originals, and find what is different."""
    from codegen.docpages.check import check_pages, find_originals, read_original
    from codegen.docpages.fetch import FetchPolicy, open_client
    from codegen.docpages.findings import compare_page

    policy = FetchPolicy(
        concurrency=options.concurrency,
        pause=options.pause,
        longest_retry_after=options.longest_retry_after,
        timeout=options.timeout,
    )
    originals = find_originals(chosen, specs.translations)
    urls = list(dict.fromkeys([*chosen, *originals.values()]))
    hosts = len({urlsplit(url).netloc for url in urls})
    print(f"Asking for {len(urls)} pages of {hosts} hosts ...", file=sys.stderr)
    with open_client(policy, _make_user_agent(options.contact)) as client:
        checked = check_pages(urls, client, cache, policy)
    return [
        compare_page(
            specs.pages[url], lock[url], checked[url], read_original(url, originals, checked, cache)
        )
        for url in chosen
    ]


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
