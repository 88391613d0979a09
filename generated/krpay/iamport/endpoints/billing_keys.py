# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Billing keys (빌링키) of customers, for payments without a payment window."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models
from krpay.items import Items


def get_many(
    *, customer_uids: Sequence[str], tier: str | None = None
) -> Call[Items[models.SuperBillingKey | models.BillingKey]]:
    """Get several billing keys at once (빌링키 정보 복수조회)."""
    return Call(
        operation="billing_keys.get_many",
        method="GET",
        path="/subscribe/customers",
        query=request_building.build_query(
            {
                "customer_uid[]": request_building.check_limits(
                    "customer_uids", customer_uids, min_items=1
                ),
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=Items[models.SuperBillingKey | models.BillingKey],
        replay=Replay.SAFE,
    )


def get(
    customer_uid: str, /, *, tier: str | None = None
) -> Call[models.SuperBillingKey | models.BillingKey]:
    """Get a billing key (빌링키 정보 단건조회)."""
    return Call(
        operation="billing_keys.get",
        method="GET",
        path=request_building.build_path(
            "/subscribe/customers/{customer_uid}", customer_uid=customer_uid
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=cast(
            "type[models.SuperBillingKey | models.BillingKey]",
            models.SuperBillingKey | models.BillingKey,
        ),
        replay=Replay.SAFE,
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
) -> Call[models.SuperBillingKey | models.BillingKey]:
    """Issue a billing key from card data (빌링키 발급)."""
    return Call(
        operation="billing_keys.issue",
        method="POST",
        path=request_building.build_path(
            "/subscribe/customers/{customer_uid}",
            customer_uid=request_building.check_limits("customer_uid", customer_uid, max_length=80),
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        body=request_building.build_body(
            models.IssueBillingKey,
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
        result=cast(
            "type[models.SuperBillingKey | models.BillingKey]",
            models.SuperBillingKey | models.BillingKey,
        ),
        replay=Replay.UNSAFE,
        outcome="billing_keys.get",
    )


def delete(
    customer_uid: str,
    /,
    *,
    reason: str | None = None,
    requester: models.BillingKeyRequester | str | None = None,
    tier: str | None = None,
) -> Call[models.SuperBillingKey | models.BillingKey]:
    """Delete a billing key (빌링키 삭제)."""
    return Call(
        operation="billing_keys.delete",
        method="DELETE",
        path=request_building.build_path(
            "/subscribe/customers/{customer_uid}", customer_uid=customer_uid
        ),
        query=request_building.build_query(
            {
                "reason": reason,
                "extra[requester]": requester,
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=cast(
            "type[models.SuperBillingKey | models.BillingKey]",
            models.SuperBillingKey | models.BillingKey,
        ),
        replay=Replay.UNSAFE,
        outcome="billing_keys.get",
    )


def list_payments(
    customer_uid: str, /, *, page: int | None = None, tier: str | None = None
) -> Call[models.PaymentPage]:
    """List the payments made with a billing key (빌링키 결제 복수조회)."""
    return Call(
        operation="billing_keys.list_payments",
        method="GET",
        path=request_building.build_path(
            "/subscribe/customers/{customer_uid}/payments", customer_uid=customer_uid
        ),
        query=request_building.build_query(
            {
                "page": request_building.check_limits("page", page, minimum=1),
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


def list_schedules(
    customer_uid: str,
    /,
    *,
    from_: datetime | int,
    to: datetime | int,
    status: models.ScheduleStatus | str | None = None,
    page: int | None = None,
    tier: str | None = None,
) -> Call[models.SchedulePage]:
    """List the scheduled payments of a billing key (빌링키 결제예약 조회)."""
    request_building.check_range("from_", from_, "to", to, months=3)
    return Call(
        operation="billing_keys.list_schedules",
        method="GET",
        path=request_building.build_path(
            "/subscribe/customers/{customer_uid}/schedules", customer_uid=customer_uid
        ),
        query=request_building.build_query(
            {
                "from": request_building.unix_time("from_", from_),
                "to": request_building.unix_time("to", to),
                "schedule-status": status,
                "page": request_building.check_limits("page", page, minimum=1),
            }
        ),
        headers=request_building.build_headers(
            {
                "Tier": request_building.check_limits("tier", tier, pattern="^[A-Z0-9]{3}$"),
            }
        ),
        result=models.SchedulePage,
        replay=Replay.SAFE,
    )
