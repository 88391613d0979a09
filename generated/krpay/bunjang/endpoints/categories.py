# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Categories (카테고리) of products."""

from typing import List

from krpay._runtime.call import Call, Replay
from krpay.bunjang import models


def list() -> Call[List[models.Category]]:
    """List all categories (카테고리 목록 조회)."""
    return Call(
        operation="categories.list",
        method="GET",
        path="/api/v1/categories",
        result=List[models.Category],
        replay=Replay.SAFE,
    )
