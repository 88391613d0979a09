# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Shares of sub-merchants on a sales slip (하위가맹점 매출전표), through Inicis."""

from collections.abc import Mapping, Sequence

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def register(
    imp_uid: str,
    /,
    *,
    shares: Sequence[models.PartnerShare | Mapping[str, object]],
    tier: str | None = None,
) -> Call[models.PartnerReceipt]:
    """Register shares of sub-merchants on a sales slip (영수증 내 하위 상점 거래 등록)."""
    return Call(
        operation="partner_receipts.register",
        method="POST",
        path=request_building.build_path("/partners/receipts/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(models.RegisterPartnerReceipts, shares=shares),
        result=models.PartnerReceipt,
        replay=Replay.UNSAFE,
    )
