# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from typing import List

from krpay._runtime.call import Call, Replay
from krpay.bunjang import models


def list() -> Call[List[models.Brand]]:
    """List all brands (브랜드 목록 조회)."""
    return Call(
        operation="brands.list",
        method="GET",
        path="/api/v1/brands",
        result=List[models.Brand],
        replay=Replay.SAFE,
    )
