"""Fixtures of these tests."""

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
    quick,
    server,
)

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "mode",
    "one_certificate",
    "quick",
    "server",
]


@pytest.fixture
def sandbox() -> Sandbox:
    """A fresh sandbox."""
    return Sandbox()


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[iamport.Client]:
    """A client of iamport in `sandbox`."""
    with sandbox.iamport() as client:
        yield client
