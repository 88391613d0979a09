"""What the command line knows of each provider: `_commands.json`, written by the generator."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of an operation."""

    name: str
    """Its name in Python."""
    kind: str
    """How it is written: text, integer, number, boolean, amount, time, local time, date, json."""
    help: str = ""
    ko: str = ""
    positional: bool = False
    required: bool = False
    many: bool = False
    sensitive: bool = False
    choices: tuple[Any, ...] = ()

    @property
    def option(self) -> str:
        """Its name on a command line, without the dashes."""
        return self.name.strip("_").replace("_", "-")


@dataclass(frozen=True, slots=True)
class Command:
    """An operation."""

    provider: str
    group: str
    name: str
    help: str
    ko: str = ""
    text: str = ""
    ko_text: str = ""
    url: str = ""
    evidence: str = ""
    deprecated: bool = False
    unsafe: bool = False
    pages: str = ""
    """The method that goes through all pages."""
    page: str = ""
    """The argument that chooses the page."""
    window: tuple[str, ...] = ()
    """The arguments that are the start and the end of a stretch of time."""
    arguments: tuple[Argument, ...] = ()

    @property
    def words(self) -> str:
        """How it is called: `shop orders get`."""
        return " ".join(name.replace("_", "-") for name in (self.provider, self.group, self.name))


@dataclass(frozen=True, slots=True)
class Group:
    """The operations of a tag."""

    name: str
    help: str
    commands: tuple[Command, ...]
    ko: str = ""


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential of the client."""

    name: str
    help: str
    required: bool = False
    secret: bool = False
    pem: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A provider."""

    name: str
    title: str
    credentials: tuple[Credential, ...]
    groups: tuple[Group, ...]

    def find(self, group: str, command: str) -> Command | None:
        """Find an operation by the names of its group and itself."""
        for one in self.groups:
            if one.name == group:
                return next((found for found in one.commands if found.name == command), None)
        return None


def list_providers() -> list[str]:
    """List the providers that are there, by the names of their modules."""
    return sorted(
        folder.name
        for folder in files("krpay").iterdir()
        if folder.is_dir() and folder.joinpath("_commands.json").is_file()
    )


@cache
def read_table(provider: str) -> Table:
    """Read what is known of a provider."""
    text = files("krpay").joinpath(provider, "_commands.json").read_text(encoding="utf-8")
    raw = json.loads(text)
    return Table(
        name=provider,
        title=raw["title"],
        credentials=tuple(Credential(**one) for one in raw["credentials"]),
        groups=tuple(_read_group(provider, one) for one in raw["groups"]),
    )


def _read_group(provider: str, raw: Mapping[str, Any]) -> Group:
    commands = tuple(_read_command(provider, raw["name"], one) for one in raw["commands"])
    return Group(raw["name"], raw["help"], commands, raw.get("ko", ""))


def _read_command(provider: str, group: str, raw: Mapping[str, Any]) -> Command:
    arguments = tuple(_read_argument(one) for one in raw.get("arguments", ()))
    members: dict[str, Any] = {
        **raw,
        "arguments": arguments,
        "window": tuple(raw.get("window", ())),
    }
    return Command(provider=provider, group=group, **members)


def _read_argument(raw: Mapping[str, Any]) -> Argument:
    members: dict[str, Any] = {**raw, "choices": tuple(raw.get("choices", ()))}
    return Argument(**members)
