# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Virtual accounts (가상계좌)."""

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
    vbank_code: str,
    vbank_due: datetime | int,
    product_type: models.ProductType | str | None = None,
    vbank_num: str | None = None,
    vbank_holder: str | None = None,
    vbank_key: str | None = None,
    name: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    business_registration_number: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    notice_url: Sequence[str] | None = None,
    custom_data: str | Mapping[str, object] | None = None,
    tax_free: Decimal | int | None = None,
    vat_amount: Decimal | int | None = None,
    product_count: int | None = None,
    escrow_password: str | None = None,
    fixed_unlimited_vbank: bool | None = None,
    pg_api_key: str | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Issue a virtual account (가상계좌 발급)."""
    return Call(
        operation="vbanks.issue",
        method="POST",
        path="/vbanks",
        query=request_building.build_query(
            {
                "pg_api_key": pg_api_key,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.IssueVirtualAccount,
            channel_key=channel_key,
            merchant_uid=merchant_uid,
            amount=amount,
            product_type=product_type,
            vbank_num=vbank_num,
            vbank_code=vbank_code,
            vbank_due=vbank_due,
            vbank_holder=vbank_holder,
            vbank_key=vbank_key,
            name=name,
            buyer_name=buyer_name,
            buyer_email=buyer_email,
            buyer_tel=buyer_tel,
            business_registration_number=business_registration_number,
            buyer_addr=buyer_addr,
            buyer_postcode=buyer_postcode,
            notice_url=notice_url,
            custom_data=custom_data,
            tax_free=tax_free,
            vat_amount=vat_amount,
            product_count=product_count,
            escrow_password=escrow_password,
            fixed_unlimited_vbank=fixed_unlimited_vbank,
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.find",
        sensitive=request_building.sensitive_texts(pg_api_key),
    )


def update(
    imp_uid: str,
    /,
    *,
    amount: Decimal | int | None = None,
    vbank_due: datetime | int | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Change the amount or deadline of a virtual account (가상계좌 발급정보 수정)."""
    return Call(
        operation="vbanks.update",
        method="PUT",
        path=request_building.build_path("/vbanks/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.UpdateVirtualAccount, amount=amount, vbank_due=vbank_due
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.get",
    )


def revoke(
    imp_uid: str, /, *, pg_api_key: str | None = None, tier: str | None = None
) -> Call[models.Payment]:
    """Close an unpaid virtual account (가상계좌 발급 취소)."""
    return Call(
        operation="vbanks.revoke",
        method="DELETE",
        path=request_building.build_path("/vbanks/{imp_uid}", imp_uid=imp_uid),
        query=request_building.build_query(
            {
                "pg_api_key": pg_api_key,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.get",
        sensitive=request_building.sensitive_texts(pg_api_key),
    )
