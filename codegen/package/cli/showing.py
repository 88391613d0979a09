"""Results for people and for programs: tables, JSON and CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from itertools import chain
from typing import Any, Literal, cast

import click

from krpay._runtime.json_codec import amount_to_number
from krpay._runtime.model import Model
from krpay.cli.texts import say
from krpay.cli.values import KOREA
from krpay.items import Items

Form = Literal["table", "json", "csv"]
_MOST_COLUMNS = 8


def show_result(result: Any, form: Form) -> None:
    """Print what a call gave."""
    if result is None:
        click.echo(say("nothing to show") if form == "table" else "null", err=form == "csv")
        return
    rows = _find_rows(result)
    if form == "json":
        click.echo(json.dumps(_to_json(result), ensure_ascii=False, indent=2))
    elif form == "csv":
        _write_csv(rows if rows is not None else [result])
    elif rows is not None:
        show_rows(rows)
    else:
        show_members(read_members(result))
    _tell_unread([result, *(rows or [])])


def show_all(items: Iterable[Any], form: Form) -> None:
    """Print the items of all pages, as they come where the form allows it."""
    if form == "table":
        show_rows(list(items))
    elif form == "csv":
        _write_csv(items)
    else:
        for item in items:  # a line each, so that a million of them need no memory
            click.echo(json.dumps(_to_json(item), ensure_ascii=False))


def show_members(members: Mapping[str, Any], *, err: bool = False) -> None:
    """Print members, a line each."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    for name, value in members.items():
        if value is not None:
            table.add_row(_plain(name), _plain(_write_cell(value)))
    _print(table, err=err)


def show_rows(rows: list[Any]) -> None:
    """Print rows with the columns that have something in them, as many as are readable."""
    if not rows:
        click.echo(say("no rows"))
        return
    from rich.table import Table

    found = [read_members(row) for row in rows]
    names = [
        name
        for name in dict.fromkeys(chain.from_iterable(found))
        if any(not isinstance(row.get(name), dict | list | None) for row in found)
    ][:_MOST_COLUMNS]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in names:
        is_number = all(isinstance(row.get(name), int | Decimal | None) for row in found)
        table.add_column(_plain(name), justify="right" if is_number else "left", overflow="fold")
    for row in found:
        cells = [row.get(name) for name in names]
        table.add_row(*(_plain("" if one is None else _write_cell(one)) for one in cells))
    _print(table)


def write_value(value: Any) -> str:
    """Write a value for people: amounts with commas, times in Korea."""
    return _write_cell(value)


def _print(table: Any, *, err: bool = False) -> None:
    from rich.console import Console

    stream = sys.stderr if err else sys.stdout
    width = None if stream.isatty() else 200
    Console(file=stream, width=width, highlight=False, markup=False, emoji=False).print(table)


def _plain(text: str) -> Any:
    """Text as it is: no markup, and nothing that drives a terminal."""
    from rich.text import Text

    return Text(
        "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    )


def _find_rows(result: Any) -> list[Any] | None:
    """Find the list that a result is, or holds beside facts of a page."""
    if type(result) in (list, Items):
        return list(result)
    members = read_members(result)
    lists: list[Any] = [value for value in members.values() if type(value) in (list,)]
    others = any(isinstance(value, Model | dict) for value in members.values())
    return lists[0] if len(lists) == 1 and "total" in members and not others else None


def read_members(value: Any) -> dict[str, Any]:
    """Read the members of a result by their names in Python."""
    if isinstance(value, Model):
        names = type(value).model_fields
        return {name: getattr(value, name) for name in names} | dict(value.model_extra or {})
    return cast(dict[str, Any], value) if isinstance(value, dict) else {"value": value}


def _to_json(value: Any) -> Any:
    if isinstance(value, Model):
        return _to_json(read_members(value))
    if isinstance(value, Mapping):
        members = cast(Mapping[str, Any], value)
        return {str(name): _to_json(one) for name, one in members.items()}
    if isinstance(value, list | tuple):
        return [_to_json(one) for one in cast(Iterable[Any], value)]
    if isinstance(value, Decimal):
        return _write_number(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _write_number(value: Decimal) -> int | float | str:
    """An amount as a number of JSON, or as text where no number has all its digits."""
    try:
        return amount_to_number(value)
    except ValueError:
        return str(value)


def _write_csv(rows: Iterable[Any]) -> None:
    found: Iterator[dict[str, Any]] = iter(read_members(row) for row in rows)
    first = next(found, None)
    if first is None:
        return
    writer = csv.DictWriter(sys.stdout, list(first), restval="", extrasaction="ignore")
    writer.writeheader()
    for row in chain([first], found):
        writer.writerow({name: _write_field(value) for name, value in row.items()})


def _write_field(value: Any) -> object:
    plain = _to_json(value)
    return json.dumps(plain, ensure_ascii=False) if isinstance(plain, dict | list) else plain


def _write_cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, datetime):
        return _write_moment(value)
    plain = _to_json(value)
    return json.dumps(plain, ensure_ascii=False) if isinstance(plain, dict | list) else str(plain)


def _write_moment(moment: datetime) -> str:
    if moment.tzinfo is None:
        return moment.isoformat(sep=" ")
    return f"{moment.astimezone(KOREA):%Y-%m-%d %H:%M:%S} KST"


def _tell_unread(values: list[Any]) -> None:
    """Say what came and could not be read; the places only, as the values may be anything."""
    names = dict.fromkeys(
        place for value in values for place in getattr(value, "unread", None) or ()
    )
    if names:
        click.echo(say("unread", names=", ".join(names)), err=True)
