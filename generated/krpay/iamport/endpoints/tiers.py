# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Sub-merchants (하위상점) of agency accounts."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def get(tier_code: str, /, *, tier: str | None = None) -> _Call[_models.Tier]:
    """Get a sub-merchant (하위상점 조회)."""
    return _Call(
        operation="tiers.get",
        method="GET",
        path=_build.build_path(
            "/tiers/{tier_code}",
            tier_code=_build.check_limits("tier_code", tier_code, pattern="^[A-Z0-9]{3}$"),
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.Tier,
        replay=_Replay.SAFE,
    )
