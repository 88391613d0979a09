# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payment gateway settings (채널) of the account."""

from typing import List

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def list(*, tier: str | None = None) -> Call[List[models.Channel]]:
    """List the payment gateway settings of the account (PG 설정 복수 조회)."""
    return Call(
        operation="channels.list",
        method="GET",
        path="/users/pg",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=List[models.Channel],
        replay=Replay.SAFE,
    )
