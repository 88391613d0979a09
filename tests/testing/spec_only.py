"""Sandboxes that respond from the specs alone."""

from __future__ import annotations

from krpay.testing.provider import ProviderSandbox


def drop_handlers(provider: ProviderSandbox) -> None:
    """Drop a provider's handlers, but those that give clients their access tokens."""
    public = {operation.name for operation in provider.spec.operations if operation.is_public}
    for name in provider.handlers.keys() - public:
        del provider.handlers[name]
