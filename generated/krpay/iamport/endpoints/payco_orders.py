# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payco orders (페이코)."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def update_status(
    imp_uid: str, /, *, status: models.PaycoOrderStatus | str, tier: str | None = None
) -> Call[models.PaycoOrder]:
    """Change the state of a Payco order (페이코 주문상태 수정)."""
    return Call(
        operation="payco_orders.update_status",
        method="POST",
        path=request_building.build_path("/payco/orders/status/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(models.UpdatePaycoOrderStatus, status=status),
        result=models.PaycoOrder,
        replay=Replay.UNSAFE,
    )
