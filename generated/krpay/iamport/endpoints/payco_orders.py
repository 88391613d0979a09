# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payco orders (페이코)."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models


def update_status(
    imp_uid: str, /, *, status: _models.PaycoOrderStatus | str, tier: str | None = None
) -> _Call[_models.PaycoOrder]:
    """Change the state of a Payco order (페이코 주문상태 수정)."""
    return _Call(
        operation="payco_orders.update_status",
        method="POST",
        path=_build.build_path("/payco/orders/status/{imp_uid}", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(_models.UpdatePaycoOrderStatus, status=status),
        result=_models.PaycoOrder,
        replay=_Replay.UNSAFE,
    )
