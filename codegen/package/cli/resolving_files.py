"""`krpay resolve FILE`: what became of a call that the command kept."""

from __future__ import annotations

from pathlib import Path

import click

from krpay import errors
from krpay.cli.exits import Exit
from krpay.cli.running import Options, make_client, resolve_lost, show_error
from krpay.cli.texts import say
from krpay.resolving import load


def resolve_file(name: str, base_url: str | None, wait: float) -> Exit:
    """Resolve a lost call from its file, and remove the file once it is known."""
    path = Path(name)
    try:
        lost = load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(say("file cannot be read", path=path, reason=error)) from None
    assert lost.origin is not None  # `load` refuses a text without one
    try:
        with make_client(lost.origin.provider, base_url) as client:
            code = resolve_lost(client, lost, Options(resolve=wait))
    except errors.KrpayError as error:
        return show_error(error)
    if code is Exit.UNKNOWN:
        click.echo(say("kept", path=path), err=True)
    else:
        path.unlink(missing_ok=True)
    return code
