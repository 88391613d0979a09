"""Files of the shop, which its spec may name as the methods of a tag."""

from __future__ import annotations

from krpay._runtime.resources import AsyncResource, SyncResource


class Files(SyncResource):
    """Files."""


class AsyncFiles(AsyncResource):
    """Files."""
