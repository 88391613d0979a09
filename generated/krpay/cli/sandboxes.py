# Copied from codegen/package/cli/sandboxes.py by `nox -s generate`. Do not edit.
"""`krpay sandbox`: the sandbox of `krpay.testing`, and the environment to call it with."""

from __future__ import annotations

import json
import shlex
import sys
from typing import Any
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import click


def serve_sandbox(port: int, others: tuple[str, ...]) -> int:
    """Serve until interrupted."""
    try:
        from krpay.testing.__main__ import main
    except ModuleNotFoundError as error:
        click.echo(
            f"krpay: the sandbox needs {error.name}: install krpay with its extra `testing`, too",
            err=True,
        )
        return 2
    sys.argv = ["krpay sandbox", "--port", str(port), *others]
    return main()


def print_environment(port: int) -> int:
    """Print what a shell needs to call a sandbox that runs: `eval "$(krpay sandbox --env)"`."""
    url = f"http://127.0.0.1:{port}/"
    opener = build_opener(ProxyHandler({}))  # it is on this machine
    try:
        with opener.open(url, timeout=5) as answer:
            described: dict[str, dict[str, Any]] = json.loads(answer.read())
    except (URLError, OSError, ValueError) as error:
        click.echo(f"krpay: no sandbox answers on {url} ({error}): run `krpay sandbox`", err=True)
        return 3
    for provider, members in described.items():
        for name, value in members.items():
            click.echo(f"export {provider.upper()}_{name.upper()}={shlex.quote(str(value))}")
    return 0
