# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payment gateway settings (채널) of the account."""

from builtins import list as _list

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def list(*, tier: str | None = None) -> _Call[_list[_models.Channel]]:
    """List the payment gateway settings of the account (PG 설정 복수 조회)."""
    _request = _build.RequestBuilder("channels.list", "GET", "/users/pg")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _list[_models.Channel],
        replay=_Replay.SAFE,
    )
