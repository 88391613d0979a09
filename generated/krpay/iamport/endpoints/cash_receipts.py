# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Cash receipts (현금영수증) of payments."""

from decimal import Decimal

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def get(imp_uid: str, /, *, tier: str | None = None) -> Call[models.CashReceipt]:
    """Get the cash receipt of a payment (현금영수증 조회)."""
    return Call(
        operation="cash_receipts.get",
        method="GET",
        path=request_building.build_path("/receipts/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.CashReceipt,
        replay=Replay.SAFE,
    )


def issue(
    imp_uid: str,
    /,
    *,
    identifier: str,
    identifier_type: models.CashReceiptIdentifierType | str | None = None,
    type: models.CashReceiptPurpose | str | None = None,
    product_type: models.ProductType | str | None = None,
    company_name: str | None = None,
    company_tel: str | None = None,
    corp_reg_no: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    tax_free: Decimal | int | None = None,
    vat: Decimal | int | None = None,
    vat_amount: Decimal | int | None = None,
    tier: str | None = None,
) -> Call[models.CashReceipt]:
    """Issue a cash receipt for a payment (현금영수증 발급)."""
    return Call(
        operation="cash_receipts.issue",
        method="POST",
        path=request_building.build_path("/receipts/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.IssueCashReceipt,
            identifier=identifier,
            identifier_type=identifier_type,
            type=type,
            product_type=product_type,
            company_name=company_name,
            company_tel=company_tel,
            corp_reg_no=corp_reg_no,
            buyer_name=buyer_name,
            buyer_email=buyer_email,
            buyer_tel=buyer_tel,
            tax_free=tax_free,
            vat=vat,
            vat_amount=vat_amount,
        ),
        result=models.CashReceipt,
        replay=Replay.UNSAFE,
        outcome="cash_receipts.get",
    )


def revoke(imp_uid: str, /, *, tier: str | None = None) -> Call[models.CashReceipt]:
    """Revoke the cash receipt of a payment (현금영수증 발급 취소)."""
    return Call(
        operation="cash_receipts.revoke",
        method="DELETE",
        path=request_building.build_path("/receipts/{imp_uid}", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.CashReceipt,
        replay=Replay.UNSAFE,
        outcome="cash_receipts.get",
    )
