"""What merchants do with billing keys, over several calls, against the sandbox."""

from __future__ import annotations

import pytest

from krpay import errors, iamport
from krpay.iamport import models
from tests.iamport.card_payments import CARD, pay


def test_a_billing_key_pays_until_it_is_deleted(client: iamport.Client) -> None:
    key = client.billing_keys.issue("customer_1", channel_key="channel-test", **CARD)
    assert isinstance(key, models.BillingKey)
    assert key.customer_uid == "customer_1"

    paid = client.subscriptions.pay(
        customer_uid="customer_1", merchant_uid="order_1", amount=1000, name="Test"
    )
    assert paid.customer_uid_usage == "payment"
    payments = client.billing_keys.list_payments("customer_1")
    assert [payment.imp_uid for payment in payments.items] == [paid.imp_uid]
    assert len(list(client.billing_keys.iter_payments("customer_1"))) == 1

    some = client.billing_keys.get_many(customer_uids=["customer_1", "customer_2"])
    assert [key.customer_uid for key in some] == ["customer_1"]
    assert not some.is_complete

    client.billing_keys.delete("customer_1")
    with pytest.raises(errors.RequestRejectedError, match="customer_1"):
        client.billing_keys.get("customer_1")
    with pytest.raises(errors.RequestRejectedError, match="등록되지 않은 구매자입니다"):
        client.subscriptions.pay(
            customer_uid="customer_1", merchant_uid="order_2", amount=1000, name="Test"
        )


def test_a_payment_that_is_declined_leaves_no_billing_key(client: iamport.Client) -> None:
    with pytest.raises(errors.DeclinedError):
        pay(client, customer_uid="customer_1", extra_body={"card_number": "1234-1234-1234-0002"})
    with pytest.raises(errors.RequestRejectedError, match="customer_1"):
        client.billing_keys.get("customer_1")
    pay(client, "order_2", customer_uid="customer_1")
    assert client.billing_keys.get("customer_1").customer_uid == "customer_1"
