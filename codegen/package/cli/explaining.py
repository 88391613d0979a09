"""What is known of an operation, for a terminal."""

from __future__ import annotations

import difflib

import click

from krpay.cli.table import Command, list_providers, read_table
from krpay.cli.texts import choose, say


def find_command(name: str) -> Command:
    """Find an operation by `provider.group.name`, with dots or spaces.

    Raises:
        click.UsageError: There is none; it says which names are near.
    """
    wanted = name.replace("-", "_").split(".")
    if len(wanted) == 3 and wanted[0] in list_providers():
        found = read_table(wanted[0]).find(wanted[1], wanted[2])
        if found is not None:
            return found
    names = [
        f"{provider}.{group.name}.{command.name}"
        for provider in list_providers()
        for group in read_table(provider).groups
        for command in group.commands
    ]
    tail = ".".join(wanted)
    fitting = [one for one in names if one.endswith(f".{tail}")]
    if len(fitting) == 1:
        return find_command(fitting[0])
    near = list(dict.fromkeys([*fitting, *difflib.get_close_matches(tail, names, n=3)]))
    hint = say("did you mean", names=", ".join(near[:3])) if near else say("list operations")
    raise click.UsageError(say("no operation", name=name, near=hint))


def explain(command: Command) -> str:
    """Describe an operation: what it does, its arguments, and where the facts come from."""
    lines = [f"{command.provider}.{command.group}.{command.name}", ""]
    lines.append(choose(command.help, command.ko))
    text = choose(command.text, command.ko_text)
    if text:
        lines += ["", click.wrap_text(text, width=80)]
    if command.unsafe:
        lines += ["", say("help unsafe")]
    if command.arguments:
        lines.append("")
    for one in command.arguments:
        need = "*" if one.required or one.positional else " "
        about = choose(one.help, one.ko)
        lines.append(f"{need} {one.name} ({one.kind}{' ...' if one.many else ''}): {about}")
    lines += ["", say("help source", url=command.url, evidence=command.evidence)]
    return "\n".join(lines)
