# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Billing keys (빌링키) of customers, for payments without a payment window."""

from collections.abc import Sequence as _Sequence
from datetime import datetime as _datetime
from typing import cast as _cast

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay.iamport import models as _models
from krpay.items import Items as _Items


def get_many(
    *, customer_uids: _Sequence[str], tier: str | None = None
) -> _Call[_Items[_models.SuperBillingKey | _models.BillingKey]]:
    """Get several billing keys at once (빌링키 정보 복수조회)."""
    return _Call(
        operation="billing_keys.get_many",
        method="GET",
        path="/subscribe/customers",
        query=_build.build_query(
            {
                "customer_uid[]": _build.check_limits("customer_uids", customer_uids, min_items=1),
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_Items[_models.SuperBillingKey | _models.BillingKey],
        replay=_Replay.SAFE,
    )


def get(
    customer_uid: str, /, *, tier: str | None = None
) -> _Call[_models.SuperBillingKey | _models.BillingKey]:
    """Get a billing key (빌링키 정보 단건조회)."""
    return _Call(
        operation="billing_keys.get",
        method="GET",
        path=_build.build_path("/subscribe/customers/{customer_uid}", customer_uid=customer_uid),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _models.SuperBillingKey | _models.BillingKey,
        ),
        replay=_Replay.SAFE,
    )


def issue(
    customer_uid: str,
    /,
    *,
    channel_key: str,
    card_number: str,
    expiry: str,
    birth: str | None = None,
    pwd_2digit: str | None = None,
    cvc: str | None = None,
    customer_id: str | None = None,
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
    return _Call(
        operation="billing_keys.issue",
        method="POST",
        path=_build.build_path(
            "/subscribe/customers/{customer_uid}",
            customer_uid=_build.check_limits("customer_uid", customer_uid, max_length=80),
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=_build.build_body(
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
        ),
        result=_cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _models.SuperBillingKey | _models.BillingKey,
        ),
        replay=_Replay.UNSAFE,
        outcome="billing_keys.get",
    )


def delete(
    customer_uid: str,
    /,
    *,
    reason: str | None = None,
    requester: _models.BillingKeyRequester | str | None = None,
    tier: str | None = None,
) -> _Call[_models.SuperBillingKey | _models.BillingKey]:
    """Delete a billing key (빌링키 삭제)."""
    return _Call(
        operation="billing_keys.delete",
        method="DELETE",
        path=_build.build_path("/subscribe/customers/{customer_uid}", customer_uid=customer_uid),
        query=_build.build_query(
            {
                "reason": reason,
                "extra[requester]": requester,
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_cast(
            "type[_models.SuperBillingKey | _models.BillingKey]",
            _models.SuperBillingKey | _models.BillingKey,
        ),
        replay=_Replay.UNSAFE,
        outcome="billing_keys.get",
    )


def list_payments(
    customer_uid: str, /, *, page: int | None = None, tier: str | None = None
) -> _Call[_models.PaymentPage]:
    """List the payments made with a billing key (빌링키 결제 복수조회)."""
    return _Call(
        operation="billing_keys.list_payments",
        method="GET",
        path=_build.build_path(
            "/subscribe/customers/{customer_uid}/payments", customer_uid=customer_uid
        ),
        query=_build.build_query(
            {
                "page": _build.check_limits("page", page, minimum=1),
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


def list_schedules(
    customer_uid: str,
    /,
    *,
    from_: _datetime | int,
    to: _datetime | int,
    status: _models.ScheduleStatus | str | None = None,
    page: int | None = None,
    tier: str | None = None,
) -> _Call[_models.SchedulePage]:
    """List the scheduled payments of a billing key (빌링키 결제예약 조회)."""
    _build.check_range("from_", from_, "to", to, months=3)
    return _Call(
        operation="billing_keys.list_schedules",
        method="GET",
        path=_build.build_path(
            "/subscribe/customers/{customer_uid}/schedules", customer_uid=customer_uid
        ),
        query=_build.build_query(
            {
                "from": _build.unix_time("from_", from_),
                "to": _build.unix_time("to", to),
                "schedule-status": status,
                "page": _build.check_limits("page", page, minimum=1),
            }
        ),
        headers=_build.build_headers(
            {
                "Tier": _build.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=_models.SchedulePage,
        replay=_Replay.SAFE,
    )
