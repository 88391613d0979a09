# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

from krpay._runtime import build
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def revoke(imp_uid: str, /, *, tier: str | None = None) -> Call[models.Payment]:
    """Cancel a convenience-store barcode (편의점 결제 바코드 취소)."""
    return Call(
        operation="cvs.revoke",
        method="DELETE",
        path=build.path("/cvs/{imp_uid}", imp_uid=imp_uid),
        headers=build.headers(
            {
                "Tier": build.limited("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.get",
    )
