# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Convenience-store payments (편의점 결제) by barcode, through Galaxia only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def issue(
    *,
    channel_key: str,
    merchant_uid: str,
    amount: Decimal | int,
    barcode: str | None = None,
    expired_at: datetime | int | None = None,
    name: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    confirm_url: str | None = None,
    notice_url: Sequence[str] | None = None,
    custom_data: str | Mapping[str, object] | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Issue or register a barcode for a convenience store (편의점 결제 수납번호 발급)."""
    return Call(
        operation="cvs.issue",
        method="POST",
        path="/cvs",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.IssueCvsPayment,
            channel_key=channel_key,
            merchant_uid=merchant_uid,
            amount=amount,
            barcode=barcode,
            expired_at=expired_at,
            name=name,
            buyer_name=buyer_name,
            buyer_email=buyer_email,
            buyer_tel=buyer_tel,
            buyer_addr=buyer_addr,
            buyer_postcode=buyer_postcode,
            confirm_url=confirm_url,
            notice_url=notice_url,
            custom_data=custom_data,
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.find",
    )


def revoke(imp_uid: str, /, *, tier: str | None = None) -> Call[models.Payment]:
    """Cancel a convenience-store barcode (편의점 결제 바코드 취소)."""
    return Call(
        operation="cvs.revoke",
        method="DELETE",
        path=request_building.build_path("/cvs/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.get",
    )
