# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Points (포인트) of members and cards."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments


class PointRewardMessage(Arguments):
    """Why points are granted."""

    reason: Annotated[str, Field(max_length=255, min_length=1)]
    """Reason of the grant."""


class PointType(StrEnum):
    """
    CARD: for points of a card. USER: by its name, for points of a member.
    """

    USER = "USER"
    CARD = "CARD"


class RewardPoints(Arguments):
    """Request of `points.reward`; more fields follow in the docs."""

    message: Annotated[PointRewardMessage, Field(alias="adminPointMessageInfo")]
    """Why the points are granted."""
    affiliate_id: Annotated[
        str | None, Field(alias="affiliateId", max_length=15, min_length=15)
    ] = None
    """
    Id of the affiliate; needed if `point_type` is CARD and isRewardByToken is true. Evidence:
    inferred.
    """
    rewards: Annotated[list[dict[str, Any]], Field(alias="pointRewardInfoList", repr=False)]
    """Who gets how many points; the fields of an item are not documented."""
    point_type: Annotated[PointType, Field(alias="pointType")]
    """What the points belong to."""
    policy_id: Annotated[str | None, Field(alias="policyId", max_length=15, min_length=15)] = None
    """Id of the point policy. Conditional; the docs' condition could not be read."""
