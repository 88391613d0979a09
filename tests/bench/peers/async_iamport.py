"""async-iamport from PyPI: aiohttp, a kept token, dicts."""

from __future__ import annotations

from contextlib import AsyncExitStack
from importlib import import_module
from typing import Any

from tests.bench import operations as op
from tests.bench.settings import IAMPORT, TIMEOUT, ClientSettings

MOST_CONNECTIONS = 100
"""What aiohttp's connector allows in all; the client raises the limit per host only."""


async def make_async_calls(settings: ClientSettings, stack: AsyncExitStack) -> dict[str, Any]:
    """Make the one call that it has; it knows no other of these."""
    if settings.connections > MOST_CONNECTIONS:
        return {}
    client = import_module("async_iamport").AsyncIamport(
        imp_key=IAMPORT["api_key"],
        imp_secret=IAMPORT["api_secret"],
        imp_url=settings.url,
        pool_size=settings.connections,
        time_out=int(TIMEOUT),
    )
    stack.push_async_callback(client.close_session)
    return {op.GET_PAYMENT: lambda: client.find_by_imp_uid(op.IMP_UID)}


make_aiohttp_calls = make_async_calls


def to_json(result: Any) -> object:
    """Give the data as they came, which it returns."""
    return result
