"""Programs that run as they are printed: their clients talk to a sandbox server."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from krpay.testing import Server
from tests.specs import import_provider


def point_clients_at(server: Server, monkeypatch: pytest.MonkeyPatch, **options: Any) -> None:
    """Have every client send to a server, and find its credentials where it looks for them.

    `options` are more arguments of all clients.
    """
    for provider, arguments in server.describe().items():
        base_url = arguments.pop("base_url")
        for name, value in arguments.items():
            monkeypatch.setenv(f"{provider}_{name}".upper(), value)
        module = import_provider(provider)
        for name in ("Client", "AsyncClient"):
            client = partial(_make_client, getattr(module, name), base_url, options)
            monkeypatch.setattr(module, name, client)


def _make_client(kind: Any, served: str, options: dict[str, Any], /, **given: Any) -> Any:
    if not given.keys() & {"base_url", "environment"}:
        given["base_url"] = served
    return kind(**options, **given)


def run_program(text: str, title: str) -> dict[str, Any]:
    """Run a program as if it were pasted into a file; gives its names."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(text, title, "exec"), names)
    return names
