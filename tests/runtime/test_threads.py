"""Many threads that make the first call of a process at once all succeed.

Models are built when they are first used, and modules imported, so the first moment is the
dangerous one. Each case is a fresh interpreter that changes threads as often as it can.
"""

from __future__ import annotations

import pytest

from tests.runtime.test_cost import ISSUANCE, LIST_TERMS, PAYMENT, TOKEN, run

START = """
import threading
sys.setswitchinterval(1e-6)
COUNT = 50
barrier, problems = threading.Barrier(COUNT), []

def run_one(number):
    barrier.wait()
    try:
        work(number)
    except BaseException as error:
        problems.append(f"{type(error).__name__}: {error}")

threads = [threading.Thread(target=run_one, args=(number,)) for number in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(problems))
"""
PAGE = {"total": 1, "previous": 0, "next": 0, "list": [PAYMENT]}
BUNJANG = f"""
client = client_of("bunjang", issuance={ISSUANCE!r}, products={{"data": [], "page": 1}})

def work(number):
    found = client.points.get_issuance("123")
    assert type(found).__name__ == "PointIssuance", found
    assert (found.amount, found.status.name) == (10000, "DONE"), found
    assert found.prepared_vbank_info.bank_name == "국민은행", found
    assert not found.model_extra, found
"""
IAMPORT = f"""
client = client_of(
    "iamport",
    getToken={{"code": 0, "message": None, "response": {TOKEN!r}}},
    status={{"code": 0, "message": None, "response": {PAGE!r}}},
    cvs={{"code": 0, "message": None, "response": {PAYMENT!r}}},
)

def work(number):
    if number % 2:
        page = client.payments.list_by_status("paid")
        [found] = page.items
    else:
        found = client.cvs.issue(channel_key="k", merchant_uid="order_1", amount=10000)
    assert type(found).__name__ == "Payment", found
    assert (found.amount, found.status) == (10000, "paid"), found
    assert not found.model_extra, found
"""
KONAPLATE = (
    LIST_TERMS.rpartition("client.terms")[0]
    + """
def work(number):
    found = client.terms.list(user_id=number + 1)
    assert type(found).__name__ == "TermsList", found
    assert found.terms == [], found
"""
)
BY_HAND = """
from krpay.bunjang import models

def work(number):
    account = models.PreparedVirtualAccount(
        vbank_due_date="2023-10-28T23:59:59",
        vbank_account_number=number,
        bank_name="국민은행",
        vbank_holder_name="번개장터",
    )
    assert account.vbank_account_number == str(number), account
    assert '"vbankHolderName":"번개장터"' in account.model_dump_json(by_alias=True)
"""

EVERY_MODEL = """
from pydantic import BaseModel, ValidationError
from krpay import bunjang, iamport, konaplate

EVERY = [
    model
    for provider in (bunjang, iamport, konaplate)
    for model in vars(provider.models).values()
    if isinstance(model, type) and issubclass(model, BaseModel)
]

def work(number):
    for model in EVERY:
        try:
            assert type(model.model_validate({})) is model
        except ValidationError as error:
            assert error.title == model.__name__, error
            needed = [name for name, field in model.model_fields.items() if field.is_required()]
            assert error.error_count() == len(needed), error
"""


@pytest.mark.parametrize("work", [BUNJANG, IAMPORT, KONAPLATE, BY_HAND, EVERY_MODEL])
def test_fifty_threads_can_begin_at_once(work: str) -> None:
    assert run(work + START) == []
