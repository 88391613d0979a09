"""Many threads that begin with Bunjang at once all succeed."""

from __future__ import annotations

import pytest

from tests.bunjang.kit import GET_ISSUANCE, KIT
from tests.bunjang.samples import ISSUANCE
from tests.programs import run_in_threads, write_client

READ = (
    write_client(KIT, {GET_ISSUANCE.path: {"data": {**ISSUANCE, "status": "DONE"}}})
    + """
def work(number):
    issuance = client.points.get_issuance("123")
    assert type(issuance).__name__ == "PointIssuance", issuance
    assert (issuance.amount, issuance.status.name) == (10000, "DONE"), issuance
    assert issuance.prepared_vbank_info.bank_name == "국민은행", issuance
    assert not issuance.model_extra, issuance
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


@pytest.mark.parametrize("program", [READ, BY_HAND], ids=["a call", "a model made by hand"])
def test_fifty_threads_can_begin_at_once(program: str) -> None:
    assert run_in_threads(program) == []
