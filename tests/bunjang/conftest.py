"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from krpay import bunjang
from krpay.testing import Sandbox
from tests.bunjang.checked_sandbox import CheckedBunjang
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
from tests.visible_output import shown

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "mode",
    "one_certificate",
    "prepare_call",
    "quick",
    "server",
    "shown",
]


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox that holds each response of Bunjang to the spec."""
    sandbox = Sandbox()
    provider = sandbox.providers["bunjang"]
    sandbox.providers["bunjang"] = CheckedBunjang(provider.spec, sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> CheckedBunjang:
    """What Bunjang knows in `sandbox`."""
    provider = sandbox.providers["bunjang"]
    assert isinstance(provider, CheckedBunjang)
    return provider


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[bunjang.Client]:
    """A client of `sandbox`."""
    with sandbox.bunjang() as client:
        yield client
