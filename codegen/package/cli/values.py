"""What is written on a command line, as values of Python."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from krpay.cli.table import Argument
from krpay.cli.texts import say

KOREA = timezone(timedelta(hours=9), "KST")
"""The zone of the providers and of whoever runs this."""


class WrittenValue(click.ParamType[Any]):
    """A value of an argument, as it is written."""

    def __init__(self, argument: Argument) -> None:
        self._argument = argument
        self.name = argument.kind

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return {"local time": "TIME", "json": "JSON|@FILE"}.get(self.name, self.name.upper())

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [
            CompletionItem(str(one))
            for one in self._argument.choices
            if str(one).startswith(incomplete)
        ]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        if self._argument.sensitive:
            value = self._uncover(value)
        elif self.name == "json" and value.startswith("@"):
            value = self._read_file(value[1:])
        try:
            return _READERS[self.name](value)
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def _uncover(self, written: str) -> str:
        """Get a sensitive value from where it leaves no trace."""
        if written == "-":
            return _ask_hidden(self._argument.option)
        if written.startswith("@"):
            return self._read_file(written[1:])
        raise click.BadParameter(
            say("sensitive in the open"), param_hint=f"--{self._argument.option}"
        )

    def _read_file(self, name: str) -> str:
        try:
            return Path(name).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
            self.fail(say("file cannot be read", path=name, reason=reason))


def read_day(written: str) -> tuple[datetime, datetime]:
    """Read a day in Korea: its first and its last second."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise click.BadParameter(say("wrong day", value=written), param_hint="--day") from None
    start = datetime.combine(day, time(), KOREA)
    return start, start + timedelta(days=1, seconds=-1)


def _ask_hidden(name: str) -> str:
    if sys.stdin.isatty():
        answer: str = click.prompt(say("prompt", name=name), hide_input=True, err=True)
        return answer
    return sys.stdin.readline().rstrip("\r\n")


def _read_time(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(say("wrong time", value=written)) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=KOREA)


def _read_local_time(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = datetime.now(KOREA)
    if moment.tzinfo:
        raise ValueError(say("wrong local time", value=written))
    return moment


def _read_date(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(say("wrong day", value=written)) from None


def _read_amount(written: str) -> Decimal:
    try:
        amount = Decimal(written.replace(",", ""))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite():
        raise ValueError(say("wrong amount", value=written))
    return amount


def _read_truth(written: str) -> bool:
    truth = {"true": True, "false": False, "yes": True, "no": False}.get(written.lower())
    if truth is None:
        raise ValueError(say("wrong truth", value=written))
    return truth


def _read_json(written: str) -> object:
    try:
        value: object = json.loads(written)
    except ValueError as error:
        raise ValueError(say("wrong json", reason=error)) from None
    return value


_READERS: Mapping[str, Callable[[str], Any]] = {
    "text": str,
    "integer": int,
    "number": float,
    "boolean": _read_truth,
    "amount": _read_amount,
    "time": _read_time,
    "local time": _read_local_time,
    "date": _read_date,
    "json": _read_json,
}
