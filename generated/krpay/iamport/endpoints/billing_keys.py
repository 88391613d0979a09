# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Billing keys (빌링키) of customers, for payments without a payment window."""

from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime
from typing import Annotated as _Annotated, cast as _cast
from uuid import UUID as _UUID

from krpay._runtime import choices as _choices, request_building as _build, scalars as _scalars
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import _outcomes as _outcomes, models as _models
from krpay.items import Items as _Items


def get_many(
    *, customer_uids: _Sequence[str | int | _UUID], tier: str | None = None
) -> _Call[_Items[_models.SuperBillingKey | _models.BillingKey]]:
    """Get several billing keys at once (빌링키 정보 복수조회)."""
    _request = _build.RequestBuilder("billing_keys.get_many", "GET", "/subscribe/customers")
    _request.query(
        "customer_uid[]",
        customer_uids,
        list[_scalars.OwnId],
        name="customer_uids",
        required=True,
        min_items=1,
    )
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _Items[_Annotated[_models.SuperBillingKey | _models.BillingKey, _choices.FirstFit()]],
        replay=_Replay.SAFE,
    )


def get(
    customer_uid: str | int | _UUID, *, tier: str | None = None
) -> _Call[_models.SuperBillingKey | _models.BillingKey]:
    """Get a billing key (빌링키 정보 단건조회)."""
    _request = _build.RequestBuilder(
        "billing_keys.get", "GET", "/subscribe/customers/{customer_uid}"
    )
    _request.path("customer_uid", customer_uid, _scalars.OwnId)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _Annotated[_models.SuperBillingKey | _models.BillingKey, _choices.FirstFit()],
        ),
        replay=_Replay.SAFE,
        outcome=_outcomes.billing_keys_get,
    )


def issue(
    customer_uid: str | int | _UUID,
    *,
    channel_key: str,
    card_number: str,
    expiry: str,
    birth: str | None = None,
    pwd_2digit: str | None = None,
    cvc: str | None = None,
    customer_id: str | int | None = None,
    customer_name: str | None = None,
    customer_tel: str | None = None,
    customer_email: str | None = None,
    customer_addr: str | None = None,
    customer_postcode: str | None = None,
    pg: str | None = None,
    channel_group_id: str | None = None,
    tier: str | None = None,
) -> _Call[_models.SuperBillingKey | _models.BillingKey]:
    """Issue a billing key from card data (빌링키 발급)."""
    (
        card_number,
        expiry,
        birth,
        pwd_2digit,
        cvc,
        customer_name,
        customer_tel,
        customer_email,
        customer_addr,
        customer_postcode,
    ) = _hide(
        card_number,
        expiry,
        birth,
        pwd_2digit,
        cvc,
        customer_name,
        customer_tel,
        customer_email,
        customer_addr,
        customer_postcode,
    )
    _request = _build.RequestBuilder(
        "billing_keys.issue", "POST", "/subscribe/customers/{customer_uid}"
    )
    _request.path("customer_uid", customer_uid, _scalars.OwnId, max_length=80)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    _request.body(
        _models.IssueBillingKey,
        channel_key=channel_key,
        card_number=card_number,
        expiry=expiry,
        birth=birth,
        pwd_2digit=pwd_2digit,
        cvc=cvc,
        customer_id=customer_id,
        customer_name=customer_name,
        customer_tel=customer_tel,
        customer_email=customer_email,
        customer_addr=customer_addr,
        customer_postcode=customer_postcode,
        pg=pg,
        channel_group_id=channel_group_id,
    )
    return _request.call(
        _cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _Annotated[_models.SuperBillingKey | _models.BillingKey, _choices.FirstFit()],
        ),
        replay=_Replay.UNSAFE,
        outcome=_outcomes.billing_keys_issue,
    )


def delete(
    customer_uid: str | int | _UUID,
    *,
    reason: str | None = None,
    requester: _models.BillingKeyRequester | str | None = None,
    tier: str | None = None,
) -> _Call[_models.SuperBillingKey | _models.BillingKey]:
    """Delete a billing key (빌링키 삭제)."""
    _request = _build.RequestBuilder(
        "billing_keys.delete", "DELETE", "/subscribe/customers/{customer_uid}"
    )
    _request.path("customer_uid", customer_uid, _scalars.OwnId)
    _request.query("reason", reason, str)
    _request.query("extra[requester]", requester, _models.BillingKeyRequester, name="requester")
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _Annotated[_models.SuperBillingKey | _models.BillingKey, _choices.FirstFit()],
        ),
        replay=_Replay.UNSAFE,
        outcome=_outcomes.billing_keys_delete,
    )


def list_payments(
    customer_uid: str | int | _UUID, *, page: int | None = None, tier: str | None = None
) -> _Call[_models.PaymentPage]:
    """List the payments made with a billing key (빌링키 결제 복수조회)."""
    _request = _build.RequestBuilder(
        "billing_keys.list_payments", "GET", "/subscribe/customers/{customer_uid}/payments"
    )
    _request.path("customer_uid", customer_uid, _scalars.OwnId)
    _request.query("page", page, int, minimum=1)
    _request.header("Tier", tier, str, name="tier", pattern="^[A-Z0-9]{3}$")
    return _request.call(
        _models.PaymentPage,
        replay=_Replay.SAFE,
    )


def list_schedules(
    customer_uid: str | int | _UUID,
    *,
    from_: _datetime | int,
    to: _datetime | int,
    status: _models.ScheduleStatus | str | None = None,
    page: int | None = None,
    tier: str | None = None,
) -> _Call[_models.SchedulePage]:
    """List the scheduled payments of a billing key (빌링키 결제예약 조회)."""
    _request = _build.RequestBuilder(
        "billing_keys.list_schedules", "GET", "/subscribe/customers/{customer_uid}/schedules"
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
