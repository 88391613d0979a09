"""Fixtures of these tests."""

from __future__ import annotations

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
