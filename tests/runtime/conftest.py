"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

from typing import Any

import pytest

from tests.client_fixtures import (
    anyio_backend,
    clean_environment,
    clients,
    mode,
    one_certificate,
    prepare_call,
    quick,
    server,
)
from tests.clients import ClientMaker, MakeClient
from tests.loopback import LoopbackServer
from tests.runtime.examples import KIT

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "mode",
    "one_certificate",
    "prepare_call",
    "quick",
    "server",
]


@pytest.fixture
def make_client(clients: ClientMaker, server: LoopbackServer) -> MakeClient:
    """Makes clients of the provider that the rules are shown with."""

    def make(**options: Any) -> Any:
        KIT.prepare_server(server)
        return clients.make(KIT, server, **{**KIT.make_keys(), **options})

    return make
