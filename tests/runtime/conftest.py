"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.loopback import LoopbackServer
from tests.runtime.clients import Clients, Mode
from tests.runtime.keys import Keys, rsa_key
from tests.runtime.operations import Bench

OURS = ("BUNJANG_", "IAMPORT_", "KONAPLATE_")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(scope="session")
def few_certificates(tmp_path_factory: pytest.TempPathFactory, keys: Keys) -> str:
    """A list of one trusted certificate: each client reads the list, and the usual one is long."""
    path = tmp_path_factory.mktemp("trusted") / "certificates.pem"
    path.write_text(keys.server_certificate)
    return str(path)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, few_certificates: str) -> None:
    """No credentials and no proxy from outside."""
    monkeypatch.setenv("SSL_CERT_FILE", few_certificates)
    for name in list(os.environ):
        if name.startswith(OURS) or name.upper() in PROXIES:
            monkeypatch.delenv(name)


@pytest.fixture(params=["sync", "asyncio"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """The kind of client that a test runs with."""
    kind: Mode = request.param
    return kind


@pytest.fixture
def anyio_backend(mode: Mode) -> str:
    """The event loop that a test runs on."""
    if mode != "trio":
        return "asyncio"
    return "trio"


@pytest.fixture
async def clients(mode: Mode, anyio_backend: str) -> AsyncIterator[Clients]:
    """Makes clients, and closes them."""
    made = Clients(mode)
    yield made
    await made.close()


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server that listens, and answers 404 until a script says otherwise."""
    with LoopbackServer() as listening:
        yield listening


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short pauses between attempts."""
    monkeypatch.setattr("krpay._runtime.retry.FIRST_DELAY", 0.01)


@pytest.fixture(scope="session")
def keys() -> Keys:
    """The key pairs of a Konaplate project."""
    return Keys(server=rsa_key(), client=rsa_key())


@pytest.fixture
def bench(clients: Clients, server: LoopbackServer, keys: Keys) -> Bench:
    """Brings an operation, a client and the server together."""
    return Bench(clients, server, keys)
