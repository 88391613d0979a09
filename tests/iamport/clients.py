"""Clients of iamport for tests."""

from __future__ import annotations

from typing import Any

from krpay import iamport
from tests.clients import ClientMaker
from tests.iamport.kit import KIT
from tests.loopback import LoopbackServer

AnyClient = iamport.Client | iamport.AsyncClient


def make_client(clients: ClientMaker, server: LoopbackServer, **options: Any) -> AnyClient:
    """Make a client that sends to a server."""
    client: AnyClient = clients.make(KIT, server, **options)
    return client
