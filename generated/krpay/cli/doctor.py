# Copied from codegen/package/cli/doctor.py by `nox -s generate`. Do not edit.
"""Checking that krpay can work here: credentials, server, proxy, clock and token."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal
from urllib.request import getproxies, proxy_bypass

import click

from krpay import errors
from krpay.cli.running import make_client
from krpay.cli.table import Command, Table, read_table
from krpay.cli.texts import say

_MOST_SKEW = 60
"""Seconds by which the clock may differ before times of calls are in doubt."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    state: Literal["ok", "bad", "note"]
    seen: str


def check_provider(provider: str, base_url: str | None) -> Iterator[Check]:
    """Look at a provider; a check that cannot be made because of another is left out."""
    table = read_table(provider)
    yield from _check_credentials(table)
    try:
        client = make_client(provider, base_url, max_retries=0, timeout=10)
    except errors.ConfigurationError as error:
        yield Check("configuration", "bad", str(error))
        return
    with client:
        yield Check("base URL", "ok", client.base_url)
        yield _check_proxy(client.base_url)
        yield from _check_call(client, table)


def show_check(check: Check) -> None:
    """Print a check, a line each."""
    click.echo(f"  {say(f'check {check.state}'):6} {check.name}: {check.seen}")


def _check_credentials(table: Table) -> Iterator[Check]:
    for one in table.credentials:
        name = f"{table.name}_{one.name}".upper()
        if os.environ.get(name):
            yield Check(name, "ok", "is set")
        elif one.required:
            yield Check(name, "bad", f"is not set: {one.help}")
        else:
            yield Check(name, "note", f"is not set; it may be left out: {one.help}")


def _check_proxy(base_url: str) -> Check:
    scheme, _, rest = base_url.partition("://")
    host = rest.partition("/")[0].partition(":")[0]
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return Check("proxy", "ok", "none is in use")
    shown = proxy.rpartition("@")[2]  # without a password
    return Check("proxy", "note", f"calls go through {shown}")


def _check_call(client: Any, table: Table) -> Iterator[Check]:
    """Make a call that only reads: it shows the server, the clock and the token."""
    command = _choose_call(table)
    if command is None:
        yield Check("call", "note", "no operation can be called without arguments, so none was")
        return
    endpoints = import_module(f"krpay.{table.name}.endpoints.{command.group}")
    name = f"{command.group}.{command.name}"
    try:
        response = client.send_raw(getattr(endpoints, command.name)())
    except (errors.AuthenticationError, errors.PermissionDeniedError) as error:
        yield Check(name, "bad", f"{error}{_explain_refusal(table)}")
        return
    except errors.APIError as error:
        yield Check(name, "note", f"the provider answers, and refuses this call: {error}")
        return
    except errors.KrpayError as error:
        yield Check(name, "bad", str(error))
        return
    yield Check(name, "ok", "the provider takes these credentials")
    yield _check_clock(response.headers.get("date"))


def _choose_call(table: Table) -> Command | None:
    """Choose an operation that only reads and needs no arguments."""
    for group in table.groups:
        for command in group.commands:
            needed = [one for one in command.arguments if one.required or one.positional]
            if not (command.unsafe or needed or command.deprecated or command.pages):
                return command
    return None


def _check_clock(header: str | None) -> Check:
    try:
        theirs = parsedate_to_datetime(header or "")
    except ValueError:
        return Check("clock", "note", "the response has no Date to compare it with")
    skew = (datetime.now(UTC) - theirs).total_seconds()
    if abs(skew) <= _MOST_SKEW:
        return Check("clock", "ok", f"within {_MOST_SKEW} s of the provider's")
    way = "ahead of" if skew > 0 else "behind"
    return Check("clock", "bad", f"{abs(skew):.0f} s {way} the provider's: set it right")


def _explain_refusal(table: Table) -> str:
    """What the provider's room knows of credentials that are refused."""
    module = f"krpay.{table.name}._doctor"
    return f". {import_module(module).REFUSED}" if find_spec(module) else ""
