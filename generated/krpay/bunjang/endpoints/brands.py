# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from builtins import list as _list

from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def list() -> _Call[_list[_models.Brand]]:
    """List all brands (브랜드 목록 조회)."""
    return _Call(
        operation="brands.list",
        method="GET",
        path="/api/v1/brands",
        result=_list[_models.Brand],
        replay=_Replay.SAFE,
    )
