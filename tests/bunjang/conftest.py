"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

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
