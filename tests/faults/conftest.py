"""Fixtures of these tests, which run over krpay's own connections and over those of aiohttp."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from krpay import AiohttpClient
from tests.client_fixtures import (  # noqa: F401
    anyio_backend,
    clean_environment,
    one_certificate,
    prepare_call,
    quick,
    secure_server,
    server,
    server_context,
)
from tests.clients import ClientMaker, Mode
from tests.faults.connections import Connections


@pytest.fixture(params=["sync", "asyncio", "aiohttp"])
def connections(request: pytest.FixtureRequest) -> Connections:
    """What a test sends through."""
    kind: Connections = request.param
    return kind


@pytest.fixture
def mode(connections: Connections) -> Mode:
    """The kind of client that a test runs with."""
    return "asyncio" if connections == "aiohttp" else connections


@pytest.fixture
async def clients(
    mode: Mode,
    anyio_backend: str,  # noqa: F811
    request: pytest.FixtureRequest,
) -> AsyncIterator[ClientMaker]:
    """Makes clients, and closes them."""
    is_aiohttp = request.node.callspec.params.get("connections") == "aiohttp"
    factory = ClientMaker(mode, AiohttpClient() if is_aiohttp else None)
    yield factory
    await factory.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what a test would do twice, because it hands in an HTTP client of its own."""
    twice = [item for item in items if is_done_twice(item)]
    config.hook.pytest_deselected(items=twice)
    items[:] = [item for item in items if item not in set(twice)]


def is_done_twice(item: pytest.Item) -> bool:
    """Tell whether a test is the same with aiohttp's connections as with krpay's own."""
    params = getattr(item, "callspec", None) and item.callspec.params  # type: ignore[attr-defined]
    if not params or params.get("connections") != "aiohttp":
        return False
    hands_in = item.get_closest_marker("hands_in_http_client") is not None
    return hands_in or "http_client" in params or params.get("owner", "own") != "own"
