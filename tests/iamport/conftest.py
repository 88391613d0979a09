"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from krpay import iamport
from krpay.testing import Sandbox
from tests.client_fixtures import (
    anyio_backend,
    clean_environment,
    clients,
    mode,
    one_certificate,
    prepare_call,
    quick,
    secure_server,
    server,
    server_context,
)
from tests.iamport.checked_sandbox import CheckedIamport
from tests.visible_output import shown

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "mode",
    "one_certificate",
    "prepare_call",
    "quick",
    "secure_server",
    "server",
    "server_context",
    "shown",
]


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox that holds each response of iamport to the spec."""
    sandbox = Sandbox()
    provider = sandbox.providers["iamport"]
    sandbox.providers["iamport"] = CheckedIamport(provider.spec, sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> CheckedIamport:
    """What iamport knows in `sandbox`."""
    provider = sandbox.providers["iamport"]
    assert isinstance(provider, CheckedIamport)
    return provider


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[iamport.Client]:
    """A client of `sandbox`."""
    with sandbox.iamport() as client:
        yield client
