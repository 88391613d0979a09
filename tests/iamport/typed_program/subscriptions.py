# pyright: strict
"""Subscriptions: charged now, scheduled for later, revoked."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import assert_type

from krpay import iamport
from krpay.iamport import models
from krpay.iamport.models import PaymentStatus, Schedule, ScheduleInput, SchedulePage
from krpay.pages import PagedItems


def start_subscription(
    client: iamport.Client, customer: str, order: str, price: Decimal, start: datetime
) -> list[str]:
    """Charge the first month now, and schedule the two that follow; orders of these."""
    paid = client.subscriptions.pay(
        customer_uid=customer,
        merchant_uid=f"{order}-1",
        amount=price,
        name="First month",
        product_type=models.ProductType.DIGITAL,
        extra=models.BillingKeyPaymentExtra(naver_use_completed_on="20300101"),
    )
    assert_type(paid.customer_uid_usage, models.BillingKeyUsage | None)
    scheduled = client.subscriptions.schedule(
        customer_uid=customer,
        schedules=[
            ScheduleInput(
                merchant_uid=f"{order}-2",
                schedule_at=start + timedelta(days=30),
                amount=price,
                name="Second month",
            ),
            {
                "merchant_uid": f"{order}-3",
                "schedule_at": start + timedelta(days=60),
                "amount": price,
                "name": "Third month",
            },
        ],
    )
    assert_type(scheduled, list[Schedule])
    return [schedule.merchant_uid for schedule in scheduled]


def list_due_dates(client: iamport.Client, start: datetime, end: datetime) -> dict[str, datetime]:
    """When each order will be charged."""
    schedules = client.subscriptions.iter_schedules(
        schedule_from=start, schedule_to=end, schedule_status=models.ScheduleStatus.SCHEDULED
    )
    assert_type(schedules, PagedItems[Schedule, SchedulePage])
    return {entry.merchant_uid: entry.schedule_at for entry in schedules if entry.schedule_at}


def sum_due(client: iamport.Client, customer: str, start: datetime, end: datetime) -> Decimal:
    """What one customer still has to pay in a time."""
    page = client.subscriptions.list_customer_schedules(
        customer, from_=start, to=end, status="scheduled"
    )
    assert_type(page, SchedulePage)
    in_turn = client.billing_keys.iter_schedules(customer, from_=start, to=end, status="scheduled")
    assert len(page.items) == len(list(in_turn))
    return sum((entry.amount for entry in page.items), Decimal(0))


def describe_schedule(client: iamport.Client, order: str) -> str:
    """What became of a schedule."""
    schedule = client.subscriptions.get_schedule(order)
    assert_type(schedule, Schedule)
    assert_type(schedule.payment_status, PaymentStatus | None)
    state: str = schedule.schedule_status.value
    return f"{state}, {schedule.payment_status.value}" if schedule.payment_status else state


def end_subscription(client: iamport.Client, customer: str) -> list[str]:
    """Take back all schedules of a customer; their orders."""
    revoked = client.subscriptions.unschedule(customer_uid=customer)
    assert_type(revoked, list[Schedule])
    return [
        schedule.merchant_uid
        for schedule in revoked
        if schedule.schedule_status is models.ScheduleStatus.REVOKED
    ]
