# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models
from krpay.items import Items


def get_balance(imp_uid: str, /, *, tier: str | None = None) -> Call[models.PaymentBalance]:
    """Get the amounts of a payment by means of payment (결제수단별 금액 조회)."""
    return Call(
        operation="payments.get_balance",
        method="GET",
        path=request_building.build_path("/payments/{imp_uid}/balance", imp_uid=imp_uid),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.PaymentBalance,
        replay=Replay.SAFE,
    )


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
        path=request_building.build_path("/payments/{imp_uid}", imp_uid=imp_uid),
        query=request_building.build_query(
            {
                "include_sandbox": include_sandbox,
                "extension": extension,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.SAFE,
    )


def get_many(
    *,
    imp_uids: Sequence[str] | None = None,
    merchant_uids: Sequence[str] | None = None,
    tier: str | None = None,
) -> Call[Items[models.Payment]]:
    """Get several payments at once (결제 복수 조회)."""
    return Call(
        operation="payments.get_many",
        method="GET",
        path="/payments",
        query=request_building.build_query(
            {
                "imp_uid[]": request_building.check_limits(
                    "imp_uids", imp_uids, min_items=1, max_items=100
                ),
                "merchant_uid[]": request_building.check_limits(
                    "merchant_uids", merchant_uids, min_items=1, max_items=100
                ),
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=Items[models.Payment],
        replay=Replay.SAFE,
    )


def find(
    merchant_uid: str,
    /,
    *,
    payment_status: models.PaymentStatus | str | None = None,
    sorting: models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Find a payment by order number (주문번호로 결제 단건 조회)."""
    return Call(
        operation="payments.find",
        method="GET",
        path=request_building.build_path(
            "/payments/find/{merchant_uid}{/payment_status}",
            merchant_uid=merchant_uid,
            payment_status=payment_status,
        ),
        query=request_building.build_query(
            {
                "sorting": sorting,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.Payment,
        replay=Replay.SAFE,
    )


def find_all(
    merchant_uid: str,
    /,
    *,
    payment_status: models.PaymentStatus | str | None = None,
    page: int | None = None,
    limit: int | None = None,
    sorting: models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> Call[models.PaymentPage]:
    """Find all payments with an order number (주문번호로 결제 복수 조회)."""
    return Call(
        operation="payments.find_all",
        method="GET",
        path=request_building.build_path(
            "/payments/findAll/{merchant_uid}{/payment_status}",
            merchant_uid=merchant_uid,
            payment_status=payment_status,
        ),
        query=request_building.build_query(
            {
                "page": request_building.check_limits("page", page, minimum=1),
                "limit": request_building.check_limits("limit", limit, minimum=1, maximum=1000),
                "sorting": sorting,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.PaymentPage,
        replay=Replay.SAFE,
    )


def list_by_status(
    payment_status: models.PaymentStatusFilter | str,
    /,
    *,
    page: int | None = None,
    limit: int | None = None,
    from_: datetime | int | None = None,
    to: datetime | int | None = None,
    sorting: models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> Call[models.PaymentPage]:
    """List payments by status (결제상태별 복수 조회)."""
    request_building.check_range("from_", from_, "to", to, days=90)
    return Call(
        operation="payments.list_by_status",
        method="GET",
        path=request_building.build_path(
            "/payments/status/{payment_status}", payment_status=payment_status
        ),
        query=request_building.build_query(
            {
                "page": request_building.check_limits("page", page, minimum=1),
                "limit": request_building.check_limits("limit", limit, minimum=1, maximum=1000),
                "from": request_building.unix_time("from_", from_),
                "to": request_building.unix_time("to", to),
                "sorting": sorting,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.PaymentPage,
        replay=Replay.SAFE,
    )


def cancel(
    *,
    imp_uid: str | None = None,
    merchant_uid: str | None = None,
    amount: Decimal | int | None = None,
    tax_free: Decimal | int | None = None,
    vat_amount: Decimal | int | None = None,
    checksum: Decimal | int | None = None,
    reason: str | None = None,
    refund_holder: str | None = None,
    refund_bank: str | None = None,
    refund_account: str | None = None,
    refund_tel: str | None = None,
    retain_promotion: bool | None = None,
    enable_webhook: bool | None = None,
    extra: models.CancelPaymentExtra | Mapping[str, object] | None = None,
    escrow_confirmed: bool | None = None,
    tier: str | None = None,
) -> Call[models.Payment]:
    """Cancel a payment in full or in part (결제 취소)."""
    return Call(
        operation="payments.cancel",
        method="POST",
        path="/payments/cancel",
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.CancelPayment,
            imp_uid=imp_uid,
            merchant_uid=merchant_uid,
            amount=amount,
            tax_free=tax_free,
            vat_amount=vat_amount,
            checksum=checksum,
            reason=reason,
            refund_holder=refund_holder,
            refund_bank=refund_bank,
            refund_account=refund_account,
            refund_tel=refund_tel,
            retain_promotion=retain_promotion,
            enable_webhook=enable_webhook,
            extra=extra,
            escrow_confirmed=escrow_confirmed,
        ),
        result=models.Payment,
        replay=Replay.UNSAFE,
        outcome="payments.get",
    )
