"""A shop that charges its customers with Celery: a task a charge, each once.

celery --app tasks worker
"""

import os
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from celery import Celery, Task
from store import ShopStore

from krpay import batch, iamport
from krpay.iamport import endpoints

app = Celery("shop", broker=os.environ["BROKER_URL"])
app.conf.update(
    task_acks_late=True,  # a task whose worker is killed comes again
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    broker_transport_options={"visibility_timeout": int(os.environ.get("VISIBILITY", "3600"))},
)
AGAIN = timedelta(seconds=float(os.environ.get("AGAIN_AFTER", "60")))


@cache
def get_client() -> iamport.Client:
    """Make the client of this worker: IAMPORT_API_KEY, IAMPORT_API_SECRET."""
    return iamport.Client()


@cache
def get_store() -> ShopStore:
    """Open the journal in the shop's database."""
    return ShopStore(os.environ["SHOP_DATABASE"])


@app.task(bind=True, max_retries=None)
def charge(self: "Task[..., Any]", order: str, customer: str, amount: int) -> str:
    """Charge for an order, whatever came of it before; try later while that is not known."""
    call = endpoints.subscriptions.pay(
        customer_uid=customer, merchant_uid=order, amount=amount, name="Subscription"
    )
    record = batch.send_one(get_client(), order, call, get_store())
    if not record.has_ended:
        moment = record.ask_again_at or datetime.now(UTC) + AGAIN
        raise self.retry(eta=min(moment, datetime.now(UTC) + AGAIN))
    return record.state
