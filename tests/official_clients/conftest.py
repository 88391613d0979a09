"""A real server that the clients of others call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from krpay.testing import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running
