"""async-iamport from PyPI: aiohttp, a kept token, dicts."""

from __future__ import annotations

from contextlib import AsyncExitStack
from importlib import import_module
from typing import Any

from tests.bench import operations as op
from tests.bench.place import IAMPORT, TIMEOUT, Place

MOST_CONNECTIONS = 100
"""What aiohttp's connector allows in all; the client raises the limit per host only."""


async def async_calls(place: Place, stack: AsyncExitStack) -> dict[str, Any]:
    """The one call that it has; it knows no other of these."""
    if place.connections > MOST_CONNECTIONS:
        return {}
    client = import_module("async_iamport").AsyncIamport(
        imp_key=IAMPORT["api_key"],
        imp_secret=IAMPORT["api_secret"],
        imp_url=place.url,
        pool_size=place.connections,
        time_out=int(TIMEOUT),
    )
    stack.push_async_callback(client.close_session)
    return {op.GET_PAYMENT: lambda: client.find_by_imp_uid(op.IMP_UID)}


def wire(result: Any) -> object:
    """It returns the data as they came."""
    return result
