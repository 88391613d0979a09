# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Standard codes of banks and card companies."""

from __future__ import annotations

from krpay._runtime.model import Model


class StandardCode(Model):
    """A bank or card company and its standard code (표준코드)."""

    code: str
    """The code."""
    name: str
    """Name of the bank or card company."""
