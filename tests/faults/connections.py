"""What these tests send through: krpay's own connections, or those of aiohttp."""

from __future__ import annotations

from typing import Literal

import pytest

Connections = Literal["sync", "asyncio", "trio", "aiohttp"]

on_trio_too = pytest.mark.parametrize(
    "connections", ["sync", "asyncio", "trio", "aiohttp"], indirect=True
)
