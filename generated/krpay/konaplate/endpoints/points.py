# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Points (포인트) of members and cards."""

from collections.abc import Mapping, Sequence
from types import NoneType

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def reward(
    *,
    message: models.PointRewardMessage | Mapping[str, object],
    rewards: Sequence[Mapping[str, object]],
    point_type: models.PointType | str,
    affiliate_id: str | None = None,
    policy_id: str | None = None,
) -> Call[None]:
    """Grant points to members or cards (관리자 포인트 지급)."""
    return Call(
        operation="points.reward",
        method="POST",
        path="/api/v1/point/admin/reward",
        body=request_building.build_body(
            models.RewardPoints,
            message=message,
            affiliate_id=affiliate_id,
            rewards=rewards,
            point_type=point_type,
            policy_id=policy_id,
        ),
        result=NoneType,
        replay=Replay.UNSAFE,
        encrypted_request=True,
    )
