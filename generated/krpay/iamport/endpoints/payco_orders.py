# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payco orders (페이코)."""

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def update_status(
    imp_uid: str | int, *, status: _models.PaycoOrderStatus | str, tier: str | None = None
) -> _Call[_models.PaycoOrder]:
    """Change the state of a Payco order (페이코 주문상태 수정)."""
    _request = _build.RequestBuilder(
        "payco_orders.update_status", "POST", "/payco/orders/status/{imp_uid}"
    )
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.UpdatePaycoOrderStatus, status=status)
    return _request.call(
        _models.PaycoOrder,
        replay=_Replay.UNSAFE,
    )
