"""Cash receipts and checks of identity, against the sandbox."""

from __future__ import annotations

import pytest

from krpay import errors, iamport
from tests.iamport.card_payments import pay


def test_a_cash_receipt_is_issued_and_revoked(client: iamport.Client) -> None:
    paid = pay(client)
    assert client.cash_receipts.issue(paid.imp_uid, identifier="01012345678").amount == 1000
    assert client.payments.get(paid.imp_uid).cash_receipt_issued
    client.cash_receipts.get(paid.imp_uid)
    client.cash_receipts.revoke(paid.imp_uid)
    with pytest.raises(errors.NotFoundError):
        client.cash_receipts.get(paid.imp_uid)


def test_an_identity_is_checked_with_a_one_time_code(client: iamport.Client) -> None:
    asked = client.certifications.request_otp(
        name="홍길동",
        phone="01012345678",
        birth="19820213",
        gender_digit="1",
        carrier="SKT",
        channel_key="channel-test",
    )
    assert client.certifications.get(asked.imp_uid).certified is False
    assert client.certifications.confirm_otp(asked.imp_uid, otp="123456").certified is True
    client.certifications.delete(asked.imp_uid)
    with pytest.raises(errors.NotFoundError):
        client.certifications.get(asked.imp_uid)
