# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models
from krpay.items import Items as _Items


def get_balance(imp_uid: str, /, *, tier: str | None = None) -> _Call[_models.PaymentBalance]:
    """Get the amounts of a payment by means of payment (결제수단별 금액 조회)."""
    return _Call(
        operation="payments.get_balance",
        method="GET",
        path=_build.build_path("/payments/{imp_uid}/balance", imp_uid=imp_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.PaymentBalance,
        replay=_Replay.SAFE,
    )


def get(
    imp_uid: str,
    /,
    *,
    include_sandbox: bool | None = None,
    extension: bool | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Get a payment (결제 단건 조회)."""
    return _Call(
        operation="payments.get",
        method="GET",
        path=_build.build_path("/payments/{imp_uid}", imp_uid=imp_uid),
        query=_build.build_query(
            {
                "include_sandbox": include_sandbox,
                "extension": extension,
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.Payment,
        replay=_Replay.SAFE,
    )


def get_many(
    *,
    imp_uids: _Sequence[str] | None = None,
    merchant_uids: _Sequence[str] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.Payment]]:
    """Get several payments at once (결제 복수 조회)."""
    return _Call(
        operation="payments.get_many",
        method="GET",
        path="/payments",
        query=_build.build_query(
            {
                "imp_uid[]": _build.check_limits("imp_uids", imp_uids, min_items=1, max_items=100),
                "merchant_uid[]": _build.check_limits(
                    "merchant_uids", merchant_uids, min_items=1, max_items=100
                ),
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_Items[_models.Payment],
        replay=_Replay.SAFE,
    )


def find(
    merchant_uid: str,
    /,
    *,
    payment_status: _models.PaymentStatus | str | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Find a payment by order number (주문번호로 결제 단건 조회)."""
    return _Call(
        operation="payments.find",
        method="GET",
        path=_build.build_path(
            "/payments/find/{merchant_uid}{/payment_status}",
            merchant_uid=merchant_uid,
            payment_status=payment_status,
        ),
        query=_build.build_query(
            {
                "sorting": sorting,
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.Payment,
        replay=_Replay.SAFE,
    )


def find_all(
    merchant_uid: str,
    /,
    *,
    payment_status: _models.PaymentStatus | str | None = None,
    page: int | None = None,
    limit: int | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.PaymentPage]:
    """Find all payments with an order number (주문번호로 결제 복수 조회)."""
    return _Call(
        operation="payments.find_all",
        method="GET",
        path=_build.build_path(
            "/payments/findAll/{merchant_uid}{/payment_status}",
            merchant_uid=merchant_uid,
            payment_status=payment_status,
        ),
        query=_build.build_query(
            {
                "page": _build.check_limits("page", page, minimum=1),
                "limit": _build.check_limits("limit", limit, minimum=1, maximum=1000),
                "sorting": sorting,
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.PaymentPage,
        replay=_Replay.SAFE,
    )


def list_by_status(
    payment_status: _models.PaymentStatusFilter | str,
    /,
    *,
    page: int | None = None,
    limit: int | None = None,
    from_: _datetime | int | None = None,
    to: _datetime | int | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.PaymentPage]:
    """List payments by status (결제상태별 복수 조회)."""
    _build.check_range("from_", from_, "to", to, days=90)
    return _Call(
        operation="payments.list_by_status",
        method="GET",
        path=_build.build_path("/payments/status/{payment_status}", payment_status=payment_status),
        query=_build.build_query(
            {
                "page": _build.check_limits("page", page, minimum=1),
                "limit": _build.check_limits("limit", limit, minimum=1, maximum=1000),
                "from": _build.unix_time("from_", from_),
                "to": _build.unix_time("to", to),
                "sorting": sorting,
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.PaymentPage,
        replay=_Replay.SAFE,
    )


def cancel(
    *,
    imp_uid: str | None = None,
    merchant_uid: str | None = None,
    amount: _Decimal | int | None = None,
    tax_free: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    checksum: _Decimal | int | None = None,
    reason: str | None = None,
    refund_holder: str | None = None,
    refund_bank: str | None = None,
    refund_account: str | None = None,
    refund_tel: str | None = None,
    retain_promotion: bool | None = None,
    enable_webhook: bool | None = None,
    extra: _models.CancelPaymentExtra | _Mapping[str, object] | None = None,
    escrow_confirmed: bool | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Cancel a payment in full or in part (결제 취소)."""
    return _Call(
        operation="payments.cancel",
        method="POST",
        path="/payments/cancel",
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
            _models.CancelPayment,
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
        result=_models.Payment,
        replay=_Replay.UNSAFE,
        outcome="payments.get",
    )
