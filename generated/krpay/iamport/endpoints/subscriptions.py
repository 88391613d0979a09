# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Payments without a payment window, at once or scheduled (비인증 결제, 정기결제)."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import datetime as _datetime
from decimal import Decimal as _Decimal
from uuid import UUID as _UUID

from krpay._runtime import request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models


def pay_once(
    *,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    card_number: str,
    expiry: str,
    birth: str | None = None,
    pwd_2digit: str | None = None,
    cvc: str | None = None,
    customer_uid: str | int | _UUID | None = None,
    pg: str | None = None,
    channel_group_id: str | None = None,
    currency: str | None = None,
    tax_free: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    vat: _Decimal | int | None = None,
    name: str | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    card_quota: int | None = None,
    interest_free_by_merchant: bool | None = None,
    use_card_point: bool | None = None,
    custom_data: str | _Mapping[str, object] | None = None,
    notice_url: str | None = None,
    browser_ip: str | None = None,
    secure_3d_charge_id: str | None = None,
    secure_3d_token: str | None = None,
    product_type: _models.ProductType | str | None = None,
    promotion_id: str | int | None = None,
    bypass: str | _Mapping[str, object] | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Pay with card data, without a payment window (키인 결제, 비인증 결제)."""
    (
        card_number,
        expiry,
        birth,
        pwd_2digit,
        cvc,
        buyer_name,
        buyer_email,
        buyer_tel,
        buyer_addr,
        buyer_postcode,
        browser_ip,
        secure_3d_token,
    ) = _hide(
        card_number,
        expiry,
        birth,
        pwd_2digit,
        cvc,
        buyer_name,
        buyer_email,
        buyer_tel,
        buyer_addr,
        buyer_postcode,
        browser_ip,
        secure_3d_token,
    )
    _request = _build.RequestBuilder(
        "subscriptions.pay_once", "POST", "/subscribe/payments/onetime"
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PayOnce,
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        card_number=card_number,
        expiry=expiry,
        birth=birth,
        pwd_2digit=pwd_2digit,
        cvc=cvc,
        customer_uid=_request.limited("customer_uid", customer_uid, _scalars.OwnId, max_length=80),
        pg=pg,
        channel_group_id=channel_group_id,
        currency=currency,
        tax_free=tax_free,
        vat_amount=vat_amount,
        vat=vat,
        name=name,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        buyer_addr=buyer_addr,
        buyer_postcode=buyer_postcode,
        card_quota=card_quota,
        interest_free_by_merchant=interest_free_by_merchant,
        use_card_point=use_card_point,
        custom_data=custom_data,
        notice_url=notice_url,
        browser_ip=browser_ip,
        secure_3d_charge_id=secure_3d_charge_id,
        secure_3d_token=secure_3d_token,
        product_type=product_type,
        promotion_id=promotion_id,
        bypass=bypass,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_pay_once,
    )


def pay(
    *,
    customer_uid: str | int | _UUID,
    merchant_uid: str | int | _UUID,
    amount: _Decimal | int,
    name: str,
    channel_key: str | None = None,
    currency: str | None = None,
    tax_free: _Decimal | int | None = None,
    vat_amount: _Decimal | int | None = None,
    vat: _Decimal | int | None = None,
    buyer_name: str | None = None,
    buyer_email: str | None = None,
    buyer_tel: str | None = None,
    buyer_addr: str | None = None,
    buyer_postcode: str | None = None,
    card_quota: int | None = None,
    interest_free_by_merchant: bool | None = None,
    use_card_point: bool | None = None,
    custom_data: str | _Mapping[str, object] | None = None,
    notice_url: str | None = None,
    browser_ip: str | None = None,
    product_type: _models.ProductType | str | None = None,
    product_count: int | None = None,
    cash_receipt_type: _models.CashReceiptTarget | str | None = None,
    bypass: str | _Mapping[str, object] | None = None,
    extra: _models.BillingKeyPaymentExtra | _Mapping[str, object] | None = None,
    promotion_id: str | int | None = None,
    tier: str | None = None,
) -> _Call[_models.Payment]:
    """Pay with a billing key (빌링키 결제, 비인증 결제)."""
    buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip = _hide(
        buyer_name, buyer_email, buyer_tel, buyer_addr, buyer_postcode, browser_ip
    )
    _request = _build.RequestBuilder("subscriptions.pay", "POST", "/subscribe/payments/again")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.PayWithBillingKey,
        customer_uid=_request.limited("customer_uid", customer_uid, _scalars.OwnId, max_length=80),
        merchant_uid=_request.limited("merchant_uid", merchant_uid, _scalars.OwnId, max_length=40),
        amount=amount,
        name=name,
        channel_key=channel_key,
        currency=currency,
        tax_free=tax_free,
        vat_amount=vat_amount,
        vat=vat,
        buyer_name=buyer_name,
        buyer_email=buyer_email,
        buyer_tel=buyer_tel,
        buyer_addr=buyer_addr,
        buyer_postcode=buyer_postcode,
        card_quota=card_quota,
        interest_free_by_merchant=interest_free_by_merchant,
        use_card_point=use_card_point,
        custom_data=custom_data,
        notice_url=notice_url,
        browser_ip=browser_ip,
        product_type=product_type,
        product_count=product_count,
        cash_receipt_type=cash_receipt_type,
        bypass=bypass,
        extra=extra,
        promotion_id=promotion_id,
    )
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_pay,
    )


def list_schedules(
    *,
    schedule_from: _datetime | int,
    schedule_to: _datetime | int,
    schedule_status: _models.ScheduleStatus | str | None = None,
    page: int | None = None,
    limit: int | None = None,
    sorting: _models.ScheduleSorting | str | None = None,
    tier: str | None = None,
) -> _Call[_models.SchedulePage]:
    """List scheduled payments in a time range (결제예약 복수조회)."""
    _request = _build.RequestBuilder(
        "subscriptions.list_schedules", "GET", "/subscribe/payments/schedule"
    )
    _request.check_range("schedule_from", schedule_from, "schedule_to", schedule_to, months=3)
    _request.query("schedule_from", schedule_from, _scalars.UnixTime, required=True)
    _request.query("schedule_to", schedule_to, _scalars.UnixTime, required=True)
    _request.query("schedule_status", schedule_status, _models.ScheduleStatus)
    _request.query("page", page, int, minimum=1)
    _request.query("limit", limit, int, minimum=1, maximum=1000)
    _request.query("sorting", sorting, _models.ScheduleSorting)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.SchedulePage,
        replay=_Replay.SAFE,
    )


def schedule(
    *,
    customer_uid: str | int | _UUID,
    schedules: _Sequence[_models.ScheduleInput | _Mapping[str, object]],
    channel_key: str | None = None,
    customer_id: str | int | None = None,
    checking_amount: _Decimal | int | None = None,
    card_number: str | None = None,
    expiry: str | None = None,
    birth: str | None = None,
    pwd_2digit: str | None = None,
    cvc: str | None = None,
    tier: str | None = None,
) -> _Call[list[_models.Schedule]]:
    """Schedule payments with a billing key (결제 예약)."""
    schedules, card_number, expiry, birth, pwd_2digit, cvc = _hide(
        schedules, card_number, expiry, birth, pwd_2digit, cvc
    )
    _request = _build.RequestBuilder(
        "subscriptions.schedule", "POST", "/subscribe/payments/schedule"
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.SchedulePayments,
        customer_uid=_request.limited("customer_uid", customer_uid, _scalars.OwnId, max_length=80),
        schedules=schedules,
        channel_key=channel_key,
        customer_id=customer_id,
        checking_amount=_request.limited(
            "checking_amount", checking_amount, _scalars.Amount, multiple_of=1
        ),
        card_number=card_number,
        expiry=expiry,
        birth=birth,
        pwd_2digit=pwd_2digit,
        cvc=cvc,
    )
    return _request.call(
        list[_models.Schedule],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_schedule,
    )


def unschedule(
    *,
    customer_uid: str | int | _UUID | None = None,
    merchant_uids: _Sequence[str | int | _UUID] | None = None,
    tier: str | None = None,
) -> _Call[list[_models.Schedule]]:
    """Cancel scheduled payments (결제 예약취소)."""
    _request = _build.RequestBuilder(
        "subscriptions.unschedule", "POST", "/subscribe/payments/unschedule"
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.UnschedulePayments, customer_uid=customer_uid, merchant_uids=merchant_uids
    )
    return _request.call(
        list[_models.Schedule],
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_unschedule,
    )


def get_schedule(
    merchant_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.Schedule]:
    """Get a scheduled payment (결제예약 단건조회)."""
    _request = _build.RequestBuilder(
        "subscriptions.get_schedule", "GET", "/subscribe/payments/schedule/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Schedule,
        replay=_Replay.SAFE,
        outcome=_outcomes.subscriptions_get_schedule,
    )


def update_schedule(
    merchant_uid: str | int | _UUID, *, schedule_at: _datetime | int, tier: str | None = None
) -> _Call[_models.Schedule]:
    """Move a scheduled payment to another time (결제요청 예약시각 수정)."""
    _request = _build.RequestBuilder(
        "subscriptions.update_schedule", "PUT", "/subscribe/payments/schedule/{merchant_uid}"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.UpdateSchedule, schedule_at=schedule_at)
    return _request.call(
        _models.Schedule,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_update_schedule,
    )


def reschedule(
    merchant_uid: str | int | _UUID, *, schedule_at: _datetime | int, tier: str | None = None
) -> _Call[_models.Schedule]:
    """Schedule a failed or cancelled payment again (결제 실패 재예약)."""
    _request = _build.RequestBuilder(
        "subscriptions.reschedule", "POST", "/subscribe/payments/schedule/{merchant_uid}/reschedule"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(_models.Reschedule, schedule_at=schedule_at)
    return _request.call(
        _models.Schedule,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_reschedule,
    )


def retry(merchant_uid: str | int | _UUID, *, tier: str | None = None) -> _Call[_models.Payment]:
    """Try a failed or cancelled scheduled payment again, at once (결제 실패 재시도)."""
    _request = _build.RequestBuilder(
        "subscriptions.retry", "POST", "/subscribe/payments/schedule/{merchant_uid}/retry"
    )
    _request.path("merchant_uid", merchant_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.Payment,
        replay=_Replay.UNSAFE,
        outcome=_outcomes.subscriptions_retry,
    )


def list_customer_schedules(
    customer_uid: str | int | _UUID,
    *,
    from_: _datetime | int,
    to: _datetime | int,
    status: _models.ScheduleStatus | str | None = None,
    page: int | None = None,
    tier: str | None = None,
) -> _Call[_models.SchedulePage]:
    """List the scheduled payments of a billing key (결제예약 복수조회, 빌링키)."""
    _request = _build.RequestBuilder(
        "subscriptions.list_customer_schedules",
        "GET",
        "/subscribe/payments/schedule/customers/{customer_uid}",
    )
    _request.check_range("from_", from_, "to", to, months=3)
    _request.path("customer_uid", customer_uid, _scalars.OwnId)
    _request.query("from", from_, _scalars.UnixTime, name="from_", required=True)
    _request.query("to", to, _scalars.UnixTime, required=True)
    _request.query("schedule-status", status, _models.ScheduleStatus, name="status")
    _request.query("page", page, int, minimum=1)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.SchedulePage,
        replay=_Replay.SAFE,
    )
