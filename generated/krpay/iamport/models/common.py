# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Models of `schemas/common.yaml` in the spec."""

from __future__ import annotations

from krpay._runtime.enums import IntEnum, StrEnum


class CardType(IntEnum):
    """0: credit card (신용카드). 1: debit card (체크카드)."""

    CREDIT = 0
    DEBIT = 1


class ProductType(StrEnum):
    """
    real: goods (실물). digital: content (컨텐츠).
    """

    REAL = "real"
    DIGITAL = "digital"
