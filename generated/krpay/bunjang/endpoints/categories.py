# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Categories (카테고리) of products."""

from builtins import list as _list

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.bunjang import models as _models


def list() -> _Call[_list[_models.Category]]:
    """List all categories (카테고리 목록 조회)."""
    _request = _build.RequestBuilder("categories.list", "GET", "/api/v1/categories")
    return _request.call(
        _list[_models.Category],
        replay=_Replay.SAFE,
    )
