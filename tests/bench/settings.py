"""What a peer makes its clients with: where it calls, and with which credentials."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

BUNJANG: dict[str, Any] = {
    "access_key": "test-access-key",
    "secret_key": base64.b64encode(b"test-secret of the Bunjang account").decode(),
}
IAMPORT: dict[str, Any] = {"api_key": "test-api-key", "api_secret": "test-api-secret"}
KONAPLATE: dict[str, Any] = {
    "asp_id": "test-asp-id-015",
    "access_key": "test-access-key-of-forty-characters-long",
    "secret_key": "test-secret-key",
    "crypto_key_id": "test-crypto-key-id-of-32-letters",
}
TIMEOUT = 60.0


@dataclass(frozen=True)
class ClientSettings:
    """What a peer needs to make its clients."""

    url: str
    gated_url: str
    """A server that holds its responses until a crowd waits for them."""
    server_certificate: str
    client_private_key: str
    connections: int = 100
    """The most that are open: the same for every peer."""
    kept_alive: int = 20
    """The most that are kept while idle. httpx's own default: it compares each idle
    connection with all others, again and again, so that more make everything slower."""
    in_memory: bool = False
    """Whether responses come from memory, without a network."""

    @property
    def konaplate_url(self) -> str:
        """The URL of Konaplate, whose paths stand below another one."""
        return f"{self.url}/open-api"


def make_http_options(
    http: Any, settings: ClientSettings, *, is_async: bool = False
) -> dict[str, Any]:
    """Make the options of an HTTP client of httpx, or of its successor."""
    if settings.in_memory:
        return {"transport": _make_memory_transport(http)}
    limits = http.Limits(
        max_connections=settings.connections,
        max_keepalive_connections=settings.kept_alive,
    )
    return {"limits": limits, "timeout": TIMEOUT}


def _make_memory_transport(http: Any) -> Any:
    """Make a transport that gives prepared bodies; each call gets a response of its own."""
    from tests.bench.operations import make_bodies

    bodies = make_bodies()
    headers = [(b"Content-Type", b"application/json;charset=UTF-8")]

    class MemoryTransport(http.BaseTransport):  # type: ignore[misc]
        def handle_request(self, request: Any) -> Any:
            body = bodies[request.url.path.removeprefix("/open-api")]
            return http.Response(200, headers=headers, stream=http.ByteStream(body))

    return MemoryTransport()
