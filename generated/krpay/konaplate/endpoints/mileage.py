# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Mileage cards of members."""

from collections.abc import Mapping as _Mapping

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.konaplate import models as _models


def list_cards(
    *,
    page_request: _models.MileagePageRequest | _Mapping[str, object],
    policy_sub_type: _models.MileagePolicySubType | str,
    user_id: int,
) -> _Call[_models.MileageCards]:
    """List the mileage cards of a member."""
    _request = _build.RequestBuilder("mileage.list_cards", "POST", "/api/v1/mileage/cards/list")
    _request.body(
        _models.ListMileageCards,
        page_request=page_request,
        policy_sub_type=policy_sub_type,
        user_id=user_id,
    )
    return _request.call(
        _models.MileageCards,
        replay=_Replay.SAFE,
    )
