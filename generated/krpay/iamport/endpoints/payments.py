# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from krpay._runtime import build
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(
    imp_uid: str,
    /,
    *,
    include_sandbox: bool | None = None,
    extension: bool | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Get a payment (결제 단건 조회)."""
    return Call(
        operation="payments.get",
        method="GET",
        path=build.path("/payments/{imp_uid}", imp_uid=imp_uid),
        query=build.query(
            {
                "include_sandbox": include_sandbox,
                "extension": extension,
            }
        ),
        headers=build.headers(
            {
                "Tier": build.limited("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.SAFE,
    )
