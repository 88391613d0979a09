# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Mileage cards of members."""

from collections.abc import Mapping

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.konaplate import models


def list_cards(
    *,
    page_request: models.MileagePageRequest | Mapping[str, object],
    policy_sub_type: models.MileagePolicySubType | str,
    user_id: int,
) -> Call[models.MileageCards]:
    """List the mileage cards of a member."""
    return Call(
        operation="mileage.list_cards",
        method="POST",
        path="/api/v1/mileage/cards/list",
        body=request_building.build_body(
            models.ListMileageCards,
            page_request=page_request,
            policy_sub_type=policy_sub_type,
            user_id=user_id,
        ),
        result=models.MileageCards,
        replay=Replay.SAFE,
    )
