# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Sub-merchants (하위상점) of agency accounts."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def get(tier_code: str | int, *, tier: str | None = None) -> _Call[_models.Tier]:
    """Get a sub-merchant (하위상점 조회)."""
    _request = _build.RequestBuilder("tiers.get", "GET", "/tiers/{tier_code}")
    _request.path("tier_code", tier_code, str, pattern="^[A-Z0-9]{3}$")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Tier,
        replay=_Replay.SAFE,
    )
