# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Categories (카테고리) of products."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.model import Model


class Category(Model):
    """
    A category (카테고리), as one client reads it (reported). A partner guide adds icon URLs.
    Evidence: reported (https://github.com/YKLee98/shopify_bunjang_collabo).
    """

    id: str | None = None
    """Id, as text like `categoryId` of a product."""
    name_kor: Annotated[str | None, Field(alias="nameKor")] = None
    """Korean name."""
    name_eng: Annotated[str | None, Field(alias="nameEng")] = None
    """English name."""
