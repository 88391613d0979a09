"""Fixtures of these tests."""

from tests.client_fixtures import (  # noqa: F401
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
