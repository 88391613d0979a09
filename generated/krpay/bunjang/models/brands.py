# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from __future__ import annotations

from krpay._runtime.model import Model


class Brand(Model):
    """
    A brand (브랜드). A partner guide says that it has Korean and English names (reported); no
    source names the members, so all of them are in `model_extra`. Evidence: reported
    (https://github.com/seanko-cell/bunjang-partner-guide).
    """
