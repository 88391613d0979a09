# Copied from codegen/package/cli/app.py by `nox -s generate`. Do not edit.
"""The command: groups and options, made from the tables when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from krpay._version import __version__
from krpay.cli import texts
from krpay.cli.table import Argument, Command, Group, list_providers, read_table
from krpay.cli.texts import choose, say
from krpay.cli.values import WrittenValue, read_day


def run(arguments: list[str]) -> int:
    """Run the command; gives its exit code."""
    language = _find_language(arguments)
    texts.use_language(language)
    command = _Root(
        name="krpay", help=say("about"), epilog=say("about exits"), params=_root_options()
    )
    try:
        code: Any = command.main(arguments, prog_name="krpay", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("nothing sent"), err=True)
        return 130
    return int(code or 0)


def _find_language(arguments: list[str]) -> texts.Language | None:
    """Find `--lang` before anything is parsed, as help is in that language, too."""
    for one, following in zip(arguments, [*arguments[1:], ""], strict=False):
        name, is_joined, value = one.partition("=")
        if name == "--lang":
            wanted = value if is_joined else following
            return next((known for known in texts.LANGUAGES if known == wanted), None)
    return None


def _root_options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--lang"],
            type=click.Choice(texts.LANGUAGES),
            expose_value=False,
            help=say("option lang"),
        ),
        click.Option(
            ["--env-file"],
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_load_credentials,
            help=say("option env-file"),
        ),
        _version_option(),
    ]


def _version_option() -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(f"krpay {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show
    )


def _load_credentials(context: click.Context, _: click.Parameter, path: Path | None) -> None:
    context.ensure_object(dict)["env file"] = path


class _Root(click.Group):
    """`krpay`: the providers, and what is about all of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*list_providers(), "doctor", "docs", "resolve", "sandbox"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = {
            "doctor": _make_doctor,
            "docs": _make_docs,
            "resolve": _make_resolve,
            "sandbox": _make_sandbox,
        }
        if cmd_name in own:
            return own[cmd_name]()
        if cmd_name in list_providers():
            return _ProviderGroup(cmd_name)
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, read_table(name).title) for name in list_providers()]
        others = ("doctor", "docs", "resolve", "sandbox")
        rows += [(name, say(f"about {name}")) for name in others]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class _ProviderGroup(click.Group):
    """`krpay shop`: the groups of a provider's operations."""

    def __init__(self, provider: str) -> None:
        self._table = read_table(provider)
        super().__init__(name=provider, help=self._table.title)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [one.name.replace("_", "-") for one in self._table.groups]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        wanted = cmd_name.replace("-", "_")
        found = next((one for one in self._table.groups if one.name == wanted), None)
        return _make_group(found) if found else None


def _make_group(group: Group) -> click.Group:
    """`krpay shop orders`: the operations of a group."""
    commands = [_make_operation(one) for one in group.commands]
    about = choose(group.help, group.ko)
    return click.Group(
        name=group.name.replace("_", "-"),
        help=about,
        commands={one.name or "": one for one in commands},
    )


def _make_operation(command: Command) -> click.Command:
    """`krpay shop orders get`: an operation."""
    parameters = [_make_parameter(command, one) for one in command.arguments]
    parameters += _own_options(command)

    def call(**given: Any) -> int:
        return _call(command, given)

    about = [choose(command.help, command.ko)]
    text = choose(command.text, command.ko_text)
    about += [text] if text else []
    about += [say("help unsafe")] if command.unsafe else []
    about.append(say("help source", url=command.url, evidence=command.evidence))
    return click.Command(
        name=command.name.replace("_", "-"),
        params=parameters,
        callback=call,
        help="\n\n".join(about),
        short_help=choose(command.help, command.ko),
        deprecated=command.deprecated,
    )


def _make_parameter(command: Command, argument: Argument) -> click.Parameter:
    kind = WrittenValue(argument)
    if argument.positional and not argument.sensitive:
        return click.Argument([argument.name.strip("_")], type=kind)
    parts = [choose(argument.help, argument.ko)]
    if argument.choices:
        parts.append(say("help choices", choices=", ".join(map(str, argument.choices))))
    parts += [say("help many")] if argument.many else []
    parts += [say("help json")] if argument.kind == "json" else []
    parts += [say("help sensitive")] if argument.sensitive else []
    needed = (argument.required or argument.positional) and argument.name not in command.window
    return click.Option(
        [f"--{argument.option}", _key(argument)],
        type=kind,
        required=needed,
        multiple=argument.many,
        help=" ".join(parts),
    )


def _key(argument: Argument) -> str:
    return f"argument_{argument.name.strip('_')}"


def _own_options(command: Command) -> list[click.Parameter]:
    options: list[click.Parameter] = []
    if command.pages:
        options.append(click.Option(["--all", "all_pages"], is_flag=True, help=say("option all")))
    if command.window:
        options.append(click.Option(["--day"], help=say("option day")))
    options.append(click.Option(["--json", "as_json"], is_flag=True, help=say("option json")))
    options.append(click.Option(["--csv", "as_csv"], is_flag=True, help=say("option csv")))
    if command.unsafe:
        options.append(click.Option(["--yes", "-y"], is_flag=True, help=say("option yes")))
        options.append(
            click.Option(
                ["--resolve"],
                type=click.FloatRange(0, 3600),
                default=20.0,
                show_default=True,
                help=say("option resolve"),
            )
        )
    options.append(
        click.Option(
            ["--timeout"], type=click.FloatRange(0, min_open=True), help=say("option timeout")
        )
    )
    options.append(click.Option(["--base-url"], help=say("option base-url")))
    return options


def _call(command: Command, given: dict[str, Any]) -> int:
    """Run an operation with what was written."""
    _load_environment()
    from krpay.cli.running import Options, run_operation

    as_json, as_csv = given.pop("as_json"), given.pop("as_csv")
    if as_json and as_csv:
        raise click.UsageError(say("json and csv"))
    options = Options(
        base_url=given.pop("base_url"),
        form="csv" if as_csv else "json" if as_json else "table",
        yes=given.pop("yes", False),
        timeout=given.pop("timeout"),
        resolve=given.pop("resolve", 0.0),
        all=given.pop("all_pages", False),
    )
    day = given.pop("day", None)
    arguments = _read_arguments(command, given)
    if command.window:
        _fill_window(command, arguments, day)
    return int(run_operation(command, arguments, options))


def _read_arguments(command: Command, given: dict[str, Any]) -> dict[str, Any]:
    arguments: dict[str, Any] = {}
    for one in command.arguments:
        value = given.get(_key(one), given.get(one.name.strip("_")))
        if value is None or value == ():
            continue
        arguments[one.name] = list(value) if one.many else value
    return arguments


def _fill_window(command: Command, arguments: dict[str, Any], day: str | None) -> None:
    start, end = command.window
    needed = {one.name for one in command.arguments if one.required}
    options = [f"--{name.strip('_').replace('_', '-')}" for name in (start, end)]
    if day is not None:
        if start in arguments or end in arguments:
            raise click.UsageError(say("day and window", start=options[0], end=options[1]))
        arguments[start], arguments[end] = read_day(day)
        return
    for name, option in zip((start, end), options, strict=True):
        if name in needed and name not in arguments:
            raise click.MissingParameter(param_type="option", param_hint=f"{option}' or '--day")


def _load_environment() -> None:
    from krpay.cli.env_file import load_env_file

    settings: Any = click.get_current_context().find_root().obj
    load_env_file(settings["env file"])


def _make_doctor() -> click.Command:
    def check_all(providers: tuple[str, ...], base_url: str | None) -> int:
        _load_environment()
        from krpay.cli.doctor import check_provider, show_check

        is_fine = True
        for provider in providers or tuple(list_providers()):
            click.echo(f"{provider}: {read_table(provider).title}")
            for check in check_provider(provider, base_url):
                show_check(check)
                is_fine = is_fine and check.state != "bad"
        return 0 if is_fine else 1

    return click.Command(
        "doctor",
        callback=check_all,
        help=say("about doctor"),
        params=[
            click.Argument(["providers"], nargs=-1, type=click.Choice(list_providers())),
            click.Option(["--base-url"], help=say("option base-url")),
        ],
    )


def _make_docs() -> click.Command:
    def show(operation: tuple[str, ...]) -> None:
        from krpay.cli.explaining import explain, find_command

        click.echo(explain(find_command(".".join(operation))))

    return click.Command(
        "docs",
        callback=show,
        help=say("about docs"),
        params=[click.Argument(["operation"], nargs=-1, required=True)],
    )


def _make_resolve() -> click.Command:
    def resolve(file: str, base_url: str | None, wait: float) -> int:
        _load_environment()
        from krpay.cli.resolving_files import resolve_file

        return int(resolve_file(file, base_url, wait))

    return click.Command(
        "resolve",
        callback=resolve,
        help=say("about resolve"),
        params=[
            click.Argument(["file"], type=click.Path(exists=True, dir_okay=False)),
            click.Option(["--base-url"], help=say("option base-url")),
            click.Option(
                ["--wait"],
                type=click.FloatRange(0, 3600),
                default=20.0,
                show_default=True,
                help=say("option resolve"),
            ),
        ],
    )


def _make_sandbox() -> click.Command:
    def serve(env: bool, port: int, others: tuple[str, ...]) -> int:
        from krpay.cli.sandboxes import print_environment, serve_sandbox

        return print_environment(port) if env else serve_sandbox(port, others)

    return click.Command(
        "sandbox",
        callback=serve,
        help=say("about sandbox"),
        context_settings={"ignore_unknown_options": True},
        params=[
            click.Option(["--env"], is_flag=True, help=say("option env")),
            click.Option(
                ["--port"], type=int, default=8787, show_default=True, help=say("option port")
            ),
            click.Argument(["others"], nargs=-1, type=click.UNPROCESSED),
        ],
    )
