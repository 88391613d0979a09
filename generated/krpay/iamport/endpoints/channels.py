# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payment gateway settings (채널) of the account."""

from builtins import list as _list

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def list(*, tier: str | None = None) -> _Call[_list[_models.Channel]]:
    """List the payment gateway settings of the account (PG 설정 복수 조회)."""
    return _Call(
        operation="channels.list",
        method="GET",
        path="/users/pg",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_list[_models.Channel],
        replay=_Replay.SAFE,
    )
