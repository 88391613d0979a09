"""Groups of operations of a client."""

from __future__ import annotations

from typing import Generic, TypeVar

from krpay._runtime.base_client import BaseClient
from krpay._runtime.clients import BaseAsyncClient, BaseSyncClient

ClientT = TypeVar("ClientT", bound=BaseClient)


class Resource(Generic[ClientT]):
    """A group of operations of a client."""

    def __init__(self, client: ClientT) -> None:
        self._client = client


class SyncResource(Resource[BaseSyncClient]):
    """A group of operations of a client that blocks."""


class AsyncResource(Resource[BaseAsyncClient]):
    """A group of operations of an asynchronous client."""
