# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from builtins import list as _list

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def list() -> _Call[_list[_models.Brand]]:
    """List all brands (브랜드 목록 조회)."""
    _request = _build.RequestBuilder("brands.list", "GET", "/api/v1/brands")
    return _request.call(
        _list[_models.Brand],
        replay=_Replay.SAFE,
    )
