"""Clients of Konaplate for tests."""

from __future__ import annotations

from typing import Any

from krpay import konaplate
from tests.clients import ClientMaker
from tests.konaplate.kit import KIT
from tests.loopback import LoopbackServer

AnyClient = konaplate.Client | konaplate.AsyncClient


def make_client(clients: ClientMaker, server: LoopbackServer, **options: Any) -> AnyClient:
    """Make a client that sends to a server."""
    client: AnyClient = clients.make(KIT, server, **options)
    return client
