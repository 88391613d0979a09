"""A server, clients of both kinds, and a clean environment for each test."""

from __future__ import annotations

import pytest

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
from tests.konaplate.keys import KeyPairs, make_key_pairs
from tests.visible_output import shown

__all__ = [
    "anyio_backend",
    "clean_environment",
    "clients",
    "keys",
    "mode",
    "one_certificate",
    "prepare_call",
    "quick",
    "server",
    "shown",
]


@pytest.fixture(scope="session")
def keys() -> KeyPairs:
    """The key pairs of a Konaplate project."""
    return make_key_pairs()
