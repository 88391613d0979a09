"""The page of the fault matrix: what came of each cell, with cells of one outcome together."""

from __future__ import annotations

import platform
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from typing import Any

Row = dict[str, Any]
HEADINGS = {
    "reads": "A call that only reads",
    "money": "A call that may move money",
    "token": "The request for a token",
}
"""The kinds of call."""

INTRODUCTION = """\
# Fault matrix

Each fault below happened on a real connection, to each kind of call, through each HTTP client, \
with and without async. This page says of each what the server saw, what the caller got, and \
how long it took at most. `nox -s proof -- --page docs/fault-matrix.md` runs all of it and writes \
this page; it writes nothing unless everything went as promised.

Last run: {date}, {count:,} cells, Python {python}, {libraries}.

## What held in every cell

Else the run would have failed:

- A call that may move money reached the server at most once, but for two cases: it was refused \
with 429, or its access token was refused with 401. Neither has an effect. (httpx-aiohttp may \
[send a DELETE again by itself](clients.md#your-own-http-client).)
- A `NotSentError` came only where the server read no byte of the request, or where 429 held it \
back. `ConnectionFailedError` and `ConnectionTimeoutError` are among them.
- An error that says that the provider refused came only where the provider said so itself. A \
result came only where the provider said success.
- All else was an `OutcomeUnknownError` for a call that may move money. Its text says that the \
call may have taken effect, and names the operation that tells. No other text says so.
- The class, the number of attempts and the text are those of \
[the table of verdicts](what-happens-to-your-money.md#what-happens-when-).
- No call took longer than its own timeouts, and no error was one of the HTTP client. (A client \
that reports nothing may let an error of its own through, of a request that only reads.)

## What was called

- {columns}. *Changes* is a call that may move money.
- The HTTP clients: {clients}. `own` is what krpay uses unless you hand in another. `aiohttp` is \
`krpay.AiohttpClient()`. `silent` is an httpx client that reports nothing of what it does; neither \
does httpx-aiohttp. There nothing proves that a request was not sent, so a call that may move \
money has an unknown outcome even without a connection. `silent` had the faults of connections \
and of TLS only.
- Each call had one retry (`max_retries=1`). Where a fault ends only with the time of the call, it \
had none, and {timeout} seconds. The longest time was measured on a machine that had other work.
- A head that comes byte by byte, and 1xx for ever, [hold up a blocking client that was handed \
in](clients.md#your-own-http-client). Those cells were not run.

`NoResponseError, seen 2×` says that the server saw the request twice, and that the caller got a \
`NoResponseError`. *Seen in part* is a request of which the server read a part. Faults with the \
same outcome share a row. What differed stands below the table.
"""


def write_page(path: Path, results: Sequence[Row]) -> None:
    """Write the page."""
    ordered = sorted(results, key=itemgetter("number"))  # they come as their processes end
    date = datetime.now(UTC).date().isoformat()
    path.write_text(render_page(ordered, date), encoding="utf-8")


def render_page(results: Sequence[Row], date: str) -> str:
    """Render the page."""
    from tests.faults.kinds import TIMEOUT

    names = ["httpcore", "httpx", "httpx2", "aiohttp"]
    clients = _in_order(row["http_client"] for row in results)
    parts = [
        INTRODUCTION.format(
            date=date,
            count=len(results),
            python=platform.python_version(),
            libraries=", ".join(f"{name} {version(name)}" for name in names),
            columns=_list_columns(results),
            clients=", ".join(f"`{name}`" for name in clients),
            timeout=TIMEOUT,
        )
    ]
    parts += [
        _render_group(group, [row for row in results if row["group"] == group])
        for group in _in_order(row["group"] for row in results)
    ]
    return "\n".join(parts)


def _list_columns(results: Sequence[Row]) -> str:
    columns = _in_order(row["column"] for row in results)
    return "; ".join(columns)


def _render_group(group: str, rows: Sequence[Row]) -> str:
    """Render the table of a group, and what its table cannot say."""
    by_fault: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_fault[row["fault"]].append(row)
    usual = {fault: _find_usual(cells) for fault, cells in by_fault.items()}
    together: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for fault, outcomes in usual.items():
        together[tuple(outcomes.items())].append(fault)
    lines = [f"## {group}", "", "| fault | " + " | ".join(HEADINGS.values()) + " | longest |"]
    lines.append("| --- " * (len(HEADINGS) + 2) + "|")
    for key, faults in together.items():
        outcomes = dict(key)
        cells = [row for fault in faults for row in by_fault[fault]]
        longest = max(row["seconds"] for row in cells)
        shown = [outcomes.get(kind, "–") for kind in HEADINGS]
        lines.append(f"| {'; '.join(faults)} | {' | '.join(shown)} | {longest:.1f} s |")
    lines.append("")
    differing = list(_list_differing(by_fault, usual))
    if differing:
        lines += ["What differed:", "", *differing, ""]
    return "\n".join(lines)


def _find_usual(cells: Sequence[Row]) -> dict[str, str]:
    """Find the most frequent outcome of each kind of call; krpay's own client counts first."""
    found: dict[str, str] = {}
    for kind in HEADINGS:
        of_kind = [row for row in cells if row["kind"] == kind]
        own = [row for row in of_kind if row["http_client"] == "own"] or of_kind
        if own:
            found[kind] = Counter(map(_describe, own)).most_common(1)[0][0]
    return found


def _list_differing(
    by_fault: dict[str, list[Row]], usual: dict[str, dict[str, str]]
) -> Iterable[str]:
    """Say what differed, with the faults of which the same is to be said together."""
    said: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for fault, cells in by_fault.items():
        for (kind, outcome), rows in _group_differing(cells, usual[fault]).items():
            of_kind = [row for row in cells if row["kind"] == kind]
            said[(HEADINGS[kind], _say_where(rows, of_kind), outcome)].append(fault)
    for (kind, where, outcome), faults in said.items():
        yield f"- {'; '.join(faults)}: {_lower(kind)}{where}: {outcome}."


def _group_differing(
    cells: Sequence[Row], usual: dict[str, str]
) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in cells:
        outcome = _describe(row)
        if outcome != usual[row["kind"]]:
            found[(row["kind"], outcome)].append(row)
    return found


def _say_where(rows: Sequence[Row], all_rows: Sequence[Row]) -> str:
    """Say by what rows differ from all: by the call, by the HTTP client, by sync or async."""
    said = []
    for name, text in (("column", "{}"), ("http_client", "through {}"), ("mode", "{}")):
        values = _in_order(row[name] for row in rows)
        everything = _in_order(row[name] for row in all_rows)
        if values != everything:
            shown = [f"`{value}`" if name == "http_client" else value for value in values]
            said.append(text.format(" and ".join(shown)))
    return f" ({', '.join(said)})" if said else " (sometimes)"


def _describe(row: Row) -> str:
    seen = row["seen"]
    got = row["got"] if row["got"] == "the result" else f"`{row['got']}`"
    return f"{got}, seen {'in part' if seen == 'a part' else seen + '×'}"


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _in_order(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
