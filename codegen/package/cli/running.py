"""Running an operation: ask first where money may move, and never leave open what came of it."""

from __future__ import annotations

import sys
import warnings
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from typing import Any

import click

from krpay import errors
from krpay.cli import showing
from krpay.cli.exits import Exit, find_exit
from krpay.cli.lost_files import keep_lost_call
from krpay.cli.table import Command
from krpay.cli.texts import choose, say
from krpay.resolving import DidNotHappen, Happened, StillUnknown, Verdict


@dataclass(frozen=True, slots=True)
class Options:
    """What a command takes besides the arguments of its operation."""

    base_url: str | None = None
    form: showing.Form = "table"
    yes: bool = False
    timeout: float | None = None
    resolve: float = 20.0
    all: bool = False


def make_client(provider: str, base_url: str | None, **options: Any) -> Any:
    """Make a client with the credentials of the environment."""
    return import_module(f"krpay.{provider}").Client(base_url=base_url, **options)


def run_operation(command: Command, arguments: dict[str, Any], options: Options) -> Exit:
    """Run an operation and show what came of it."""
    endpoints = import_module(f"krpay.{command.provider}.endpoints.{command.group}")
    try:
        with make_client(command.provider, options.base_url) as client:
            if options.all and command.pages:
                return _run_pages(client, command, arguments, options)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # the help says it
                call = getattr(endpoints, command.name)(**arguments)
            if command.unsafe and not _may_send(client, command, call, arguments, options):
                click.echo(say("nothing sent"), err=True)
                return Exit.USAGE
            return _send(client, command, call, options)
    except errors.KrpayError as error:
        return show_error(error)


def show_error(error: errors.KrpayError) -> Exit:
    """Say what happened, on the error stream; gives the exit code."""
    click.echo(f"krpay: {error}", err=True)
    for note in getattr(error, "__notes__", ()):
        click.echo(note, err=True)
    return find_exit(error)


def resolve_lost(client: Any, lost: errors.OutcomeUnknownError, options: Options) -> Exit:
    """Find out what became of a lost call, and say it with the evidence."""
    click.echo(say("resolving", seconds=options.resolve), err=True)
    try:
        verdict: Verdict = client.resolve(lost, wait=options.resolve)
    except errors.DeclinedError as error:
        return show_error(error)
    for one in verdict.evidence:
        seen = say("evidence", time=f"{one.at:%H:%M:%SZ}", asked=one.asked, seen=one.seen)
        click.echo(seen, err=True)
    match verdict:
        case Happened(value=value):
            click.echo(say("happened"), err=True)
            if value is not None:
                showing.show_result(value, options.form)
            return Exit.DONE
        case DidNotHappen():
            click.echo(say("did not happen"), err=True)
            return Exit.NOT_SENT
        case StillUnknown():
            click.echo(say("still unknown", reason=verdict.reason), err=True)
            if verdict.ask_again_at is not None:
                later = showing.write_value(verdict.ask_again_at)
                click.echo(say("ask again", time=later), err=True)
            click.echo(say("ask provider", text=verdict.ask_provider), err=True)
            return Exit.UNKNOWN


def _run_pages(client: Any, command: Command, arguments: dict[str, Any], options: Options) -> Exit:
    given = {name: value for name, value in arguments.items() if name != command.page}
    items = getattr(getattr(client, command.group), command.pages)(**given)
    showing.show_all(items, options.form)
    return Exit.DONE


def _send(client: Any, command: Command, call: Any, options: Options) -> Exit:
    limits = {} if options.timeout is None else {"timeout": options.timeout}
    try:
        result = client.send(call, **limits)
    except errors.OutcomeUnknownError as lost:
        return _handle_lost(client, command, lost, options)
    except KeyboardInterrupt as interrupt:
        interrupted = errors.lost(interrupt)
        if interrupted is None:
            click.echo(say("interrupted"), err=True)
            return Exit.INTERRUPTED
        return _handle_lost(client, command, interrupted, options)
    showing.show_result(result, options.form)
    return Exit.DONE


def _handle_lost(
    client: Any, command: Command, lost: errors.OutcomeUnknownError, options: Options
) -> Exit:
    """Keep a lost call, and resolve it; it is forgotten once it is known what became of it."""
    click.echo(f"krpay: {lost}", err=True)
    path = keep_lost_call(command.provider, lost)
    code = Exit.UNKNOWN
    try:
        code = resolve_lost(client, lost, options)
    except errors.KrpayError as error:
        show_error(error)
    except KeyboardInterrupt:
        click.echo(say("still unknown", reason=str(lost)), err=True)
    if path is None:
        return code
    if code is Exit.UNKNOWN:
        click.echo(say("kept", path=path), err=True)
    else:
        path.unlink(missing_ok=True)
    return code


def _may_send(
    client: Any, command: Command, call: Any, arguments: dict[str, Any], options: Options
) -> bool:
    """Say what will be sent, and ask."""
    if options.yes:
        return True
    if not sys.stdin.isatty():
        click.echo(say("ask without terminal"), err=True)
        return False
    click.echo(f"{command.words}: {choose(command.help, command.ko)}", err=True)
    click.echo(say("will send"), err=True)
    showing.show_members({"server": client.base_url, **_describe(command, arguments)}, err=True)
    _show_what_is_there(client, call)
    return click.confirm(say("ask"), err=True)


def _describe(command: Command, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments that are given, and amounts that are not: what is left out may mean all."""
    lines: dict[str, Any] = {}
    for one in command.arguments:
        if one.name in arguments:
            lines[one.option] = "***" if one.sensitive else arguments[one.name]
        elif one.kind == "amount":
            lines[one.option] = f"{say('not given')}: {choose(one.help, one.ko)}"
    return lines


def _show_what_is_there(client: Any, call: Any) -> None:
    """Read back what the call is about, if an operation is known that tells."""
    from krpay._runtime.outcome_rules import find_question

    question = find_question(call)
    if question is None or question.asks_for_times:
        return
    group, _, name = question.operation.partition(".")
    endpoints = import_module(f"{type(client).__module__.rpartition('.')[0]}.endpoints.{group}")
    try:
        found = client.send(getattr(endpoints, name)(**dict(question.arguments)))
    except errors.KrpayError as error:
        reason = f"{type(error).__name__}"
        said = say("not readable now", operation=question.operation, error=reason)
        click.echo(said, err=True)
        return
    facts = _find_facts(found)
    if facts:
        click.echo(say("as it is now", operation=question.operation), err=True)
        showing.show_members(facts, err=True)


def _find_facts(found: Any) -> dict[str, Any]:
    """What a person looks at before money moves: states and amounts."""
    return {
        name: value
        for name, value in showing.read_members(found).items()
        if isinstance(value, Decimal) or "status" in name or "amount" in name
    }
