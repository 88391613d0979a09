"""Fixtures of these tests."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.certificates import make_server_context
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
from tests.loopback import LoopbackServer

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
