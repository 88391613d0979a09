# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Sub-merchants (하위상점) of agency accounts."""

from __future__ import annotations

from krpay._runtime.model import Model


class Tier(Model):
    """A sub-merchant (하위상점) of an agency account."""

    tier_code: str
    """Its code: 3 characters, A-Z or 0-9."""
    tier_name: str | None = None
    """Its name in the console."""
