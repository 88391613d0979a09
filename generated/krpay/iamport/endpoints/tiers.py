# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Sub-merchants (하위상점) of agency accounts."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(tier_code: str, /, *, tier: str | None = None) -> Call[models.Tier]:
    """Get a sub-merchant (하위상점 조회)."""
    return Call(
        operation="tiers.get",
        method="GET",
        path=request_building.build_path(
            "/tiers/{tier_code}",
            tier_code=request_building.check_limits(
                "tier_code", tier_code, pattern="^[A-Z0-9]{3}$"
            ),
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Tier,
        replay=Replay.SAFE,
    )
