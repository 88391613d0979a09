"""Fixtures for tests that send with a client; a folder takes them into its conftest.py."""

from __future__ import annotations

import os
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.certificates import make_certificate, make_rsa_key, make_server_context
from tests.clients import ClientMaker, Mode, PrepareCall, Send, finish
from tests.kits import ExampleOperation, find_kit
from tests.loopback import LoopbackServer
from tests.specs import list_providers

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(scope="session")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A list of one trusted certificate: each client reads the list, and the usual one is long."""
    path = tmp_path_factory.mktemp("trusted") / "certificates.pem"
    path.write_text(make_certificate(make_rsa_key()))
    return str(path)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, one_certificate: str) -> None:
    """No credentials and no proxy from outside."""
    monkeypatch.setenv("SSL_CERT_FILE", one_certificate)
    ours = tuple(f"{provider}_".upper() for provider in list_providers())
    for name in list(os.environ):
        if name.startswith(ours) or name.upper() in PROXIES:
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
async def clients(mode: Mode, anyio_backend: str) -> AsyncIterator[ClientMaker]:
    """Makes clients, and closes them."""
    factory = ClientMaker(mode)
    yield factory
    await factory.close()


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server that listens, and gives 404 until a script says otherwise."""
    with LoopbackServer() as listening:
        yield listening


@pytest.fixture(scope="session")
def server_context(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    """The TLS context of a server, and the certificate that its clients must trust."""
    return make_server_context(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def secure_server(
    server_context: tuple[ssl.SSLContext, Path],
    monkeypatch: pytest.MonkeyPatch,
    clean_environment: None,
) -> Iterator[LoopbackServer]:
    """A server that speaks TLS, with a certificate that is trusted."""
    context, certificate = server_context
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with LoopbackServer(context) as listening:
        yield listening


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short pauses between attempts."""
    monkeypatch.setattr("krpay._runtime.retry.FIRST_DELAY", 0.01)


@pytest.fixture
def prepare_call(clients: ClientMaker, server: LoopbackServer) -> PrepareCall:
    """Brings an operation, a client and the server together."""

    def prepare(operation: ExampleOperation, **options: Any) -> Send:
        kit = find_kit(operation.provider)
        kit.prepare_server(server)
        client = clients.make(kit, server, **{**kit.make_keys(), **options})
        return lambda **call_options: finish(operation.send(client, **call_options))

    return prepare
