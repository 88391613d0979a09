"""The table of old calls and new ones, and the pages that are made of it.

`python -m tests.official_clients.migration` writes them into the pages.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"en": "docs/migration.md", "ko": "docs/ko/migration.md"}

REST_CLIENT = "iamport-rest-client"
ASYNC_CLIENT = "async-iamport"
OLD_CLIENTS = (REST_CLIENT, ASYNC_CLIENT)
CLIENTS = (*OLD_CLIENTS, "krpay")

Row = dict[str, Any]

_SOURCE = (
    "https://github.com/portone-io/developers.portone.io/blob/HEAD/src/routes/%28root%29/{path}"
)
_MADE = "<!-- Made of tests/official_clients/migration.yaml: {name}; do not edit it. -->"
_END = "<!-- End of {name}. -->"
_PART = re.compile(
    rf"{re.escape(_MADE).replace(re.escape('{name}'), '(?P<name>[a-z]+)')}\n.*?"
    rf"{re.escape(_END).replace(re.escape('{name}'), '(?P=name)')}",
    re.DOTALL,
)

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "old": "old call",
        "new": "krpay",
        "changes": "what changes",
        "only": "`{client}` only.",
        "gone": "old method",
        "instead": "instead",
        "page": "page",
        "happens": "what happens",
        "value": "what",
        "raises": "raises {what}",
        "gives": "gives {what}",
        "waits": "waits, without end",
        "tokens": "requests for a token: {count}",
        "sent": "requests: {count}",
        "both": "old clients",
        "nothing": "nothing is sent",
    },
    "ko": {
        "old": "예전 호출",
        "new": "krpay",
        "changes": "달라지는 점",
        "only": "`{client}`에만 있습니다.",
        "gone": "예전 메서드",
        "instead": "대신 할 일",
        "page": "문서",
        "happens": "상황",
        "value": "값",
        "raises": "예외 {what}",
        "gives": "결과 {what}",
        "waits": "끝없이 기다림",
        "tokens": "토큰 요청 {count}번",
        "sent": "요청 {count}번",
        "both": "예전 클라이언트",
        "nothing": "요청을 보내지 않음",
    },
}


def read_table() -> dict[str, Any]:
    """Read the table."""
    path = Path(__file__).with_name("migration.yaml")
    table: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return table


def list_calls(table: dict[str, Any]) -> Iterator[Row]:
    """List the rows of all groups of calls."""
    for group in table["calls"]:
        yield from group["rows"]


def list_clients(row: Row) -> tuple[str, ...]:
    """List the old clients that a row is for."""
    return (row["only"],) if "only" in row else OLD_CLIENTS


def list_methods(row: Row) -> set[str]:
    """List the methods of the old client that a row calls."""
    return set(re.findall(r"\biamport\.(\w+)\(", row["old"]))


def make_synchronous(code: str) -> str:
    """Make of code for an asynchronous client that for a synchronous one."""
    return code.replace("await ", "")


def write_pages(root: Path) -> None:
    """Write the tables into the pages below a folder."""
    for language, name in PAGES.items():
        path = root / name
        path.write_bytes(fill_page(path.read_text("utf-8"), language).encode())


def fill_page(text: str, language: str) -> str:
    """Give a page with its tables as they must be."""
    table = read_table()
    seen: list[str] = []

    def fill(found: re.Match[str]) -> str:
        name = found["name"]
        seen.append(name)
        made = PARTS[name](table, language)
        return f"{_MADE.format(name=name)}\n\n{made}\n\n{_END.format(name=name)}"

    filled = _PART.sub(fill, text)
    if seen != list(PARTS):
        raise ValueError(f"the page has the parts {seen}, and must have {list(PARTS)}")
    return filled


def _render_calls(table: dict[str, Any], language: str) -> str:
    texts = TEXTS[language]
    parts: list[str] = []
    for group in table["calls"]:
        rows: list[tuple[str, ...]] = [(texts["old"], texts["new"], texts["changes"])]
        for row in group["rows"]:
            change = row[language]
            if "only" in row:
                change = f"{texts['only'].format(client=row['only'])} {change}"
            # Code is shown as for the one client that has it, else as for the synchronous one.
            shown = str if row.get("only") == ASYNC_CLIENT else make_synchronous
            rows.append((_code(shown(row["old"])), _code(shown(row["new"])), change))
        parts.append(f"### {group['title'][language]}\n\n{_render_rows(rows)}")
    return "\n\n".join(parts)


def _render_gone(table: dict[str, Any], language: str) -> str:
    texts = TEXTS[language]
    rows: list[tuple[str, ...]] = [(texts["gone"], texts["instead"])]
    for row in table["gone"]:
        only = f"{texts['only'].format(client=row['only'])} " if "only" in row else ""
        rows.append((f"`{row['method']}`", f"{only}{row[language]}"))
    return _render_rows(rows)


def _render_samples(table: dict[str, Any], language: str) -> str:
    texts = TEXTS[language]
    rows: list[tuple[str, ...]] = [
        (texts["old"], texts["new"], texts["changes"], texts["page"]),
    ]
    for row in table["samples"]:
        name = row["source"].removeprefix("opi/ko/").removesuffix(".mdx")
        link = f"[{name}]({_SOURCE.format(path=row['source'])})"
        rows.append((_code(row["old"]), _code(row["new"]), row[language], link))
    return _render_rows(rows)


def _render_errors(table: dict[str, Any], language: str) -> str:
    rows: list[tuple[str, ...]] = [
        (TEXTS[language]["happens"], *(f"`{client}`" for client in CLIENTS)),
    ]
    for row in table["errors"]:
        cells = (_describe_end(row, client, language) for client in CLIENTS)
        rows.append((row[language], *cells))
    return _render_rows(rows)


def _describe_end(row: Row, client: str, language: str) -> str:
    texts = TEXTS[language]
    end = row["gives"][client]
    if "waits" in end:
        said = texts["waits"]
    elif "raises" in end:
        [(name, members)] = end["raises"].items()
        what = ", ".join(
            [
                f"`{name}`",
                *(
                    f"`.{one}` `{json.dumps(value)}`"
                    for one, value in members.items()
                    if one != "message"
                ),
            ]
        )
        said = texts["raises"].format(what=what)
    else:
        said = texts["gives"].format(what=f"`{end['value']}`")
    if "then" not in row:
        return said
    count = row["then"]["sent"][client]
    kind = "tokens" if row["then"]["operation"] == "access_tokens.issue" else "sent"
    if count == 0:
        kind = "nothing"
    return f"{said}; {texts[kind].format(count=count)}"


def _render_values(table: dict[str, Any], language: str) -> str:
    texts = TEXTS[language]
    rows: list[tuple[str, ...]] = [(texts["value"], texts["both"], texts["new"])]
    for row in table["values"]:
        old, new = (make_synchronous(row[name]).splitlines()[-1] for name in ("old", "new"))
        gives = row["gives"]
        cells = (f"{_code(old)}: `{gives['old']}`", f"{_code(new)}: `{gives['krpay']}`")
        rows.append((row[language], *cells))
    return _render_rows(rows)


def _code(code: str) -> str:
    """Give code for a cell: a line of it in a line."""
    lines = code.rstrip("\n").splitlines()
    return "<br>".join(f"`{line}`" for line in lines)


def _render_rows(rows: list[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    lines.insert(1, f"|{' --- |' * len(rows[0])}")
    return "\n".join(lines)


PARTS: dict[str, Callable[[dict[str, Any], str], str]] = {
    "calls": _render_calls,
    "gone": _render_gone,
    "errors": _render_errors,
    "values": _render_values,
    "samples": _render_samples,
}
"""What pages have, in order, and how it is made."""


if __name__ == "__main__":
    write_pages(ROOT)
    sys.stdout.write(f"{' and '.join(PAGES.values())} are written.\n")
