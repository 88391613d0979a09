"""Credentials from a file that nobody else may read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import click

from krpay.cli.texts import say


def default_env_file() -> Path:
    """Where the file is, unless somebody says otherwise."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "krpay" / "env"


def load_env_file(path: Path | None) -> None:
    """Put the lines of a file into the environment; what is there already stays.

    Raises:
        click.UsageError: Others may read the file, or it has a wrong line.
    """
    file = path or default_env_file()
    if path is None and not file.exists():
        return
    try:
        _check_permissions(file)
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise click.UsageError(say("file cannot be read", path=file, reason=reason)) from None
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip().removeprefix("export ").strip()
        if not bare or bare.startswith("#"):
            continue
        name, is_pair, value = bare.partition("=")
        if not is_pair or not name.strip().isidentifier():
            raise click.UsageError(say("file has a wrong line", path=file, line=number))
        os.environ.setdefault(name.strip(), _unquote(value.strip()))


def _check_permissions(file: Path) -> None:
    if os.name != "posix":
        return
    found = file.stat()
    if found.st_uid not in (os.geteuid(), 0):
        raise click.UsageError(say("file is not yours", path=file))
    if stat.S_IMODE(found.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise click.UsageError(say("file is open", path=file))


def _unquote(value: str) -> str:
    for quote in ("'", '"'):
        if len(value) > 1 and value[0] == value[-1] == quote:
            return value[1:-1]
    return value
