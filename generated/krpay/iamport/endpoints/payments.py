# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments (결제)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models
from krpay.items import Items as _Items


def get_balance(imp_uid: str | int, *, tier: str | None = None) -> _Call[_models.PaymentBalance]:
    """Get the amounts of a payment by means of payment (결제수단별 금액 조회)."""
    _request = _build.RequestBuilder("payments.get_balance", "GET", "/payments/{imp_uid}/balance")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.PaymentBalance,
        replay=_Replay.SAFE,
    )


def get(
    imp_uid: str | int,
    *,
    include_sandbox: bool | None = None,
    extension: bool | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Get a payment (결제 단건 조회)."""
    _request = _build.RequestBuilder("payments.get", "GET", "/payments/{imp_uid}")
    _request.path("imp_uid", imp_uid, _scalars.Id)
    _request.query("include_sandbox", include_sandbox, bool)
    _request.query("extension", extension, bool)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Payment,
        replay=_Replay.SAFE,
        outcome=_outcomes.payments_get,
    )


def get_many(
    *,
    imp_uids: _Sequence[str | int] | None = None,
    merchant_uids: _Sequence[str | int | _UUID] | None = None,
    tier: str | None = None,
) -> _Call[_Items[_models.Payment]]:
    """Get several payments at once (결제 복수 조회)."""
    _request = _build.RequestBuilder("payments.get_many", "GET", "/payments")
    _request.query("imp_uid[]", imp_uids, list[_scalars.Id], name="imp_uids", min_items=1)
    _request.query(
        "merchant_uid[]", merchant_uids, list[_scalars.OwnId], name="merchant_uids", min_items=1
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.check_together(
        {"imp_uids": imp_uids, "merchant_uids": merchant_uids}, least=1, most=100
    )
    return _request.call(
        _Items[_models.Payment],
        replay=_Replay.SAFE,
    )


def find(
    merchant_uid: str | int | _UUID,
    *,
    payment_status: _models.PaymentStatus | str | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Find a payment by order number (주문번호로 결제 단건 조회)."""
    _request = _build.RequestBuilder(
        "payments.find", "GET", "/payments/find/{merchant_uid}/{payment_status}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.path("payment_status", payment_status, _models.PaymentStatus, omittable=True)
    _request.query("sorting", sorting, _models.PaymentSorting)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Payment,
        replay=_Replay.SAFE,
        outcome=_outcomes.payments_find,
    )


def find_all(
    merchant_uid: str | int | _UUID,
    *,
    payment_status: _models.PaymentStatus | str | None = None,
    page: int | None = None,
    limit: int | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.PaymentPage]:
    """Find all payments with an order number (주문번호로 결제 복수 조회)."""
    _request = _build.RequestBuilder(
        "payments.find_all", "GET", "/payments/findAll/{merchant_uid}/{payment_status}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.path("payment_status", payment_status, _models.PaymentStatus, omittable=True)
    _request.query("page", page, int, minimum=1)
    _request.query("limit", limit, int, minimum=1, maximum=1000)
    _request.query("sorting", sorting, _models.PaymentSorting)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.PaymentPage,
        replay=_Replay.SAFE,
    )


def list_by_status(
    payment_status: _models.PaymentStatusFilter | str,
    *,
    page: int | None = None,
    limit: int | None = None,
    from_: _datetime | int | None = None,
    to: _datetime | int | None = None,
    sorting: _models.PaymentSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.PaymentPage]:
    """List payments by status (결제상태별 복수 조회)."""
    _request = _build.RequestBuilder(
        "payments.list_by_status", "GET", "/payments/status/{payment_status}"
    )
    _request.check_range("from_", from_, "to", to, days=90)
    _request.path("payment_status", payment_status, _models.PaymentStatusFilter)
    _request.query("page", page, int, minimum=1)
    _request.query("limit", limit, int, minimum=1, maximum=1000)
    _request.query("from", from_, _scalars.UnixTime, name="from_")
    _request.query("to", to, _scalars.UnixTime)
    _request.query("sorting", sorting, _models.PaymentSorting)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.PaymentPage,
        replay=_Replay.SAFE,
    )


def cancel(
    *,
    imp_uid: str | int | None = None,
    merchant_uid: str | int | _UUID | None = None,
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
    refund_holder, refund_account, refund_tel = _hide(refund_holder, refund_account, refund_tel)
    _request = _build.RequestBuilder("payments.cancel", "POST", "/payments/cancel")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.CancelPayment,
        imp_uid=imp_uid,
        merchant_uid=merchant_uid,
        amount=_request.limited("amount", amount, _scalars.Amount, exclusive_minimum=0),
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
    )
    _request.check_together({"imp_uid": imp_uid, "merchant_uid": merchant_uid}, least=1)
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.payments_cancel,
    )
