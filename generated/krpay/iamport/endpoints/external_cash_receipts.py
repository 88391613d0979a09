# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of sales made outside iamport."""

from decimal import Decimal

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(merchant_uid: str, /, *, tier: str | None = None) -> Call[models.ExternalCashReceipt]:
    """Get the cash receipt of an outside sale (현금영수증 외부 발급내역 조회)."""
    return Call(
        operation="external_cash_receipts.get",
        method="GET",
        path=request_building.build_path(
            "/receipts/external/{merchant_uid}", merchant_uid=merchant_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.ExternalCashReceipt,
        replay=Replay.SAFE,
    )


def issue(
    merchant_uid: str,
    /,
    *,
    channel_key: str,
    name: str,
    amount: Decimal | int,
    identifier: str,
    identifier_type: models.CashReceiptIdentifierType | str | None = None,
    type: models.CashReceiptPurpose | str | None = None,
    product_type: models.ProductType | str | None = None,
    pay_method: models.ExternalPayMethod | str | None = None,
    corp_reg_no: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    tax_free: Decimal | int | None = None,
    vat_amount: Decimal | int | None = None,
    tier: str | None = None,
) -> Call[models.ExternalCashReceipt]:
    """Issue a cash receipt for an outside sale (현금영수증 외부 발급)."""
    return Call(
        operation="external_cash_receipts.issue",
        method="POST",
        path=request_building.build_path(
            "/receipts/external/{merchant_uid}", merchant_uid=merchant_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.IssueExternalCashReceipt,
            channel_key=channel_key,
            name=name,
            amount=amount,
            identifier=identifier,
            identifier_type=identifier_type,
            type=type,
            product_type=product_type,
            pay_method=pay_method,
            corp_reg_no=corp_reg_no,
            buyer_name=buyer_name,
            buyer_email=buyer_email,
            buyer_tel=buyer_tel,
            tax_free=tax_free,
            vat_amount=vat_amount,
        ),
        result=models.ExternalCashReceipt,
        replay=Replay.UNSAFE,
        outcome="external_cash_receipts.get",
    )


def revoke(merchant_uid: str, /, *, tier: str | None = None) -> Call[models.ExternalCashReceipt]:
    """Revoke the cash receipt of an outside sale (현금영수증 외부 발급 취소)."""
    return Call(
        operation="external_cash_receipts.revoke",
        method="DELETE",
        path=request_building.build_path(
            "/receipts/external/{merchant_uid}", merchant_uid=merchant_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.ExternalCashReceipt,
        replay=Replay.UNSAFE,
        outcome="external_cash_receipts.get",
    )
