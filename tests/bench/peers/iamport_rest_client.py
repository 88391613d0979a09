"""iamport-rest-client from PyPI: requests, one token request before each call, dicts."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import Any

from tests.bench import operations as op
from tests.bench.settings import IAMPORT, ClientSettings


def make_calls(settings: ClientSettings, stack: ExitStack) -> dict[str, Any]:
    """Make the one call that it has; it knows no other of these."""
    if settings.in_memory:
        return {}  # it takes no transport
    client = import_module("iamport").Iamport(
        imp_key=IAMPORT["api_key"], imp_secret=IAMPORT["api_secret"], imp_url=f"{settings.url}/"
    )
    stack.enter_context(client.requests_session)
    return {op.GET_PAYMENT: lambda: client.find_by_imp_uid(op.IMP_UID)}


def to_json(result: Any) -> object:
    """Give the data as they came, which it returns."""
    return result
