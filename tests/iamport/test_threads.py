"""Many threads that begin with iamport at once all succeed."""

from __future__ import annotations

from tests.iamport.kit import KIT
from tests.iamport.samples import PAYMENT
from tests.programs import run_in_threads, write_client

PAID = {**PAYMENT, "status": "paid"}
PAGE = {"total": 1, "previous": 0, "next": 0, "list": [PAID]}
DOCUMENTS = {
    "/payments/status/paid": {"code": 0, "message": None, "response": PAGE},
    "/cvs": {"code": 0, "message": None, "response": PAID},
}
PROGRAM = (
    write_client(KIT, DOCUMENTS)
    + """
def work(number):
    if number % 2:
        page = client.payments.list_by_status("paid")
        [payment] = page.items
    else:
        payment = client.cvs.issue(channel_key="k", merchant_uid="order_0001", amount=10000)
    assert type(payment).__name__ == "Payment", payment
    assert (payment.amount, payment.status) == (10000, "paid"), payment
    assert not payment.model_extra, payment
"""
)


def test_fifty_threads_can_begin_at_once() -> None:
    assert run_in_threads(PROGRAM) == []
