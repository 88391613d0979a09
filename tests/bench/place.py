"""Where a peer calls, and with which credentials."""

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
class Place:
    """What a peer needs to make its clients."""

    url: str
    gated_url: str
    """A server that holds its answers until a crowd waits for them."""
    server_certificate: str
    client_private_key: str
    connections: int = 100
    """So many at most: the same for every peer."""
    kept_alive: int = 20
    """So many at most while idle. httpx's own default: it compares each idle connection
    with all others, again and again, so that more make everything slower."""
    in_memory: bool = False
    """Answer in memory, without a network."""

    @property
    def konaplate_url(self) -> str:
        """Konaplate's paths stand under another one."""
        return f"{self.url}/open-api"


def client_options(http: Any, place: Place, *, is_async: bool = False) -> dict[str, Any]:
    """What an HTTP client of httpx, or of its successor, is made with."""
    if place.in_memory:
        return {"transport": _in_memory(http)}
    limits = http.Limits(
        max_connections=place.connections,
        max_keepalive_connections=place.kept_alive,
    )
    return {"limits": limits, "timeout": TIMEOUT}


def _in_memory(http: Any) -> Any:
    """A transport that gives prepared answers; each call gets a response of its own."""
    from tests.bench.operations import answers

    bodies = answers()
    headers = [(b"Content-Type", b"application/json;charset=UTF-8")]

    class Transport(http.BaseTransport):  # type: ignore[misc]
        def handle_request(self, request: Any) -> Any:
            body = bodies[request.url.path.removeprefix("/open-api")]
            return http.Response(200, headers=headers, stream=http.ByteStream(body))

    return Transport()
