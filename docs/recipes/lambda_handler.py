"""AWS Lambda: charges a stored card for each message of a queue, once, whatever is repeated.

A queue delivers a message again if nothing answered in time. So the provider is asked first
whether the order is paid. Use a FIFO queue with the order as group: it delivers one at a time.
"""

from functools import cache
from typing import Any, cast

from krpay import errors, iamport


@cache
def get_client() -> iamport.Client:
    """Make a client at the first event; the environment keeps it for the next ones."""
    return iamport.Client(resolve_lost=20)  # IAMPORT_API_KEY, IAMPORT_API_SECRET


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Charge for each record of SQS; those whose end is not known are delivered again."""
    again: list[dict[str, str]] = []
    for record in cast(list[dict[str, str]], event["Records"]):
        order, customer, amount = record["body"].split()
        try:
            charge(order, customer, int(amount))
        except errors.KrpayError as error:  # not sent, or nobody could say yet
            print(f"{order}: {error}")
            again.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": again}


def charge(order: str, customer: str, amount: int) -> None:
    """Charge for an order that is not paid, and print what the provider decided."""
    if (paid := find_paid(order)) is not None:
        print(f"{order}: paid already by {paid.imp_uid}")
        return
    try:
        payment = get_client().subscriptions.pay(
            customer_uid=customer, merchant_uid=order, amount=amount, name="Subscription"
        )
    except errors.APIError as refused:  # such as a card that is declined
        print(f"{order}: {refused}")
    else:
        print(f"{order}: {payment.status} {payment.imp_uid}")


def find_paid(order: str) -> iamport.models.Payment | None:
    """Find what paid for an order, if anything did."""
    try:
        return next(get_client().payments.iter_find_all(order, payment_status="paid"), None)
    except errors.NotFoundError:
        return None
