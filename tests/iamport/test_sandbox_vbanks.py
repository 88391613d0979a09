"""What merchants do with virtual accounts and barcodes, against the sandbox."""

from __future__ import annotations

import pytest

from krpay import errors, iamport
from krpay.testing import Sandbox
from krpay.testing.providers.iamport.state import IamportState
from tests.iamport.card_payments import NOW


def test_a_virtual_account_is_paid_or_revoked(client: iamport.Client, state: IamportState) -> None:
    issued = client.vbanks.issue(
        channel_key="channel-test",
        merchant_uid="order_1",
        amount=1000,
        vbank_code="004",
        vbank_due=NOW + 86400,
        vbank_holder="Test",
    )
    assert (issued.status, issued.vbank_code) == ("ready", "004")
    changed = client.vbanks.update(issued.imp_uid, amount=2000)
    assert changed.amount == 2000
    state.mark_paid(issued.imp_uid)
    assert client.payments.get(issued.imp_uid).status == "paid"
    with pytest.raises(errors.BadRequestError):
        client.vbanks.revoke(issued.imp_uid)

    barcode = client.cvs.issue(channel_key="channel-test", merchant_uid="order_2", amount=500)
    assert client.cvs.revoke(barcode.imp_uid).status == "failed"


def test_a_barcode_is_revoked_once(client: iamport.Client) -> None:
    assert client.payments.get("imp_448280090638").status == "ready"
    assert client.cvs.revoke("imp_448280090638").status == "failed"
    with pytest.raises(errors.RequestRejectedError) as refused:
        client.cvs.revoke("imp_448280090638")
    assert refused.value.status_code == 200
    assert refused.value.code == "-1"


@pytest.mark.anyio
async def test_a_barcode_is_revoked_with_await(sandbox: Sandbox) -> None:
    async with sandbox.async_iamport() as client:
        assert (await client.cvs.revoke("imp_448280090638")).status == "failed"
