# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Points (포인트) of members and cards."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from types import NoneType as _NoneType

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.konaplate import models as _models


def reward(
    *,
    message: _models.PointRewardMessage | _Mapping[str, object],
    rewards: _Sequence[_Mapping[str, object]],
    point_type: _models.PointType | str,
    affiliate_id: str | None = None,
    policy_id: str | None = None,
) -> _Call[None]:
    """Grant points to members or cards (관리자 포인트 지급)."""
    [rewards] = _hide(rewards)
    _request = _build.RequestBuilder("points.reward", "POST", "/api/v1/point/admin/reward")
    _request.body(
        _models.RewardPoints,
        message=message,
        affiliate_id=affiliate_id,
        rewards=rewards,
        point_type=point_type,
        policy_id=policy_id,
    )
    return _request.call(
        _NoneType,
        replay=_Replay.UNSAFE,
        encrypted_request=True,
    )
