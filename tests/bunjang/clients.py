"""Clients of Bunjang for tests."""

from __future__ import annotations

from typing import Any

from krpay import bunjang
from tests.bunjang.kit import KIT
from tests.clients import ClientMaker
from tests.loopback import LoopbackServer

AnyClient = bunjang.Client | bunjang.AsyncClient


def make_client(clients: ClientMaker, server: LoopbackServer, **options: Any) -> AnyClient:
    """Make a client that sends to a server."""
    client: AnyClient = clients.make(KIT, server, **options)
    return client
