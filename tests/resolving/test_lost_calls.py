"""Lost calls as text: what is in it, who may resolve it, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.iamport import endpoints
from krpay.resolving import Happened, dump, load
from krpay.testing import Sandbox
from tests.resolving.test_finishing import CARD, lose

CHARGE = endpoints.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)


@pytest.fixture
def lost(sandbox: Sandbox) -> errors.OutcomeUnknownError:
    """A charge whose response was lost."""
    return lose(sandbox, CHARGE, "lose-answer")


def test_it_is_resolved_where_it_is_read_back(
    client: iamport.Client, lost: errors.OutcomeUnknownError
) -> None:
    stored = load(dump(lost))
    assert str(stored) == str(lost)
    assert stored.sent_at == lost.sent_at
    assert stored.origin == lost.origin
    assert dump(stored) == dump(lost)
    verdict = client.resolve(stored)
    assert isinstance(verdict, Happened)
    assert verdict.value.merchant_uid == "order_1"


def test_it_has_no_sensitive_value(lost: errors.OutcomeUnknownError) -> None:
    text = dump(lost)
    for value in (*CARD.values(), *Sandbox().providers["iamport"].credentials.values()):
        assert str(value) not in text


def test_it_is_sealed_only_with_the_whole_call(lost: errors.OutcomeUnknownError) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="seal needs the whole"):
        dump(lost, seal=str)
    other = endpoints.subscriptions.pay_once(merchant_uid="order_2", amount=1000, **CARD)
    with pytest.raises(errors.InvalidArgumentError, match=r"is not the subscriptions\.pay_once"):
        dump(lost, call=other, seal=str)


def test_a_client_of_another_account_refuses_it(
    sandbox: Sandbox, lost: errors.OutcomeUnknownError
) -> None:
    key = sandbox.providers["iamport"].credentials["api_key"]
    for stored in (lost, load(dump(lost))):
        with (
            sandbox.iamport(api_key=f"{key}x") as other,
            pytest.raises(errors.ConfigurationError, match="key of another account") as refused,
        ):
            other.resolve(stored)
        assert key not in str(refused.value)


def test_a_client_of_another_server_refuses_it(
    sandbox: Sandbox, lost: errors.OutcomeUnknownError
) -> None:
    with (
        sandbox.iamport(base_url="https://api.iamport.example") as other,
        pytest.raises(errors.ConfigurationError, match="another base URL"),
    ):
        other.resolve(lost)


def test_a_client_of_another_provider_refuses_it(
    sandbox: Sandbox, lost: errors.OutcomeUnknownError
) -> None:
    with (
        sandbox.bunjang() as other,
        pytest.raises(errors.ConfigurationError, match="another provider"),
    ):
        other.resolve(load(dump(lost)))


def test_a_client_of_a_sub_merchant_refuses_it(
    sandbox: Sandbox, lost: errors.OutcomeUnknownError
) -> None:
    with (
        sandbox.iamport(tier="ABC") as other,
        pytest.raises(errors.ConfigurationError, match=r"account headers \(none\).*Tier: ABC"),
    ):
        other.resolve(lost)


@pytest.mark.parametrize("how", ["client", "argument", "header"])
def test_the_look_up_is_for_the_same_sub_merchant(
    sandbox: Sandbox, client: iamport.Client, how: str
) -> None:
    sandbox.faults.add("lose-answer", operation="subscriptions.pay_once")
    options: Any = {"tier": "ABC"} if how == "client" else {}
    arguments: Any = {
        "client": {},
        "argument": {"tier": "ABC"},
        "header": {"extra_headers": {"tier": "ABC"}},
    }[how]
    with sandbox.iamport(**options) as first, pytest.raises(errors.OutcomeUnknownError) as caught:
        first.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD, **arguments)
    client.resolve(load(dump(caught.value)))
    assert sandbox.requests[-1].operation == "payments.find_all"
    assert sandbox.requests[-1].headers["tier"] == "ABC"


def test_what_was_added_to_the_body_counts(sandbox: Sandbox, client: iamport.Client) -> None:
    sandbox.faults.add("lose-answer", operation="subscriptions.pay_once")
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.subscriptions.pay_once(
            merchant_uid="order_1", amount=1000, **CARD, extra_body={"amount": 500}
        )
    verdict = client.resolve(caught.value)
    assert isinstance(verdict, Happened)
    assert verdict.value.amount == 500


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "{", '{"krpay_lost_call": 1}', "1"])
def test_what_nobody_wrote_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"this (is no lost call|lost call is not whole)"):
        load(text)


def test_what_a_later_krpay_wrote_is_refused(lost: errors.OutcomeUnknownError) -> None:
    document = {**json.loads(dump(lost)), "krpay_lost_call": 2}
    with pytest.raises(ValueError, match="has version 2"):
        load(json.dumps(document))


def test_an_operation_that_is_not_here_is_refused(lost: errors.OutcomeUnknownError) -> None:
    document = json.loads(dump(lost))
    document["call"]["operation"] = "subscriptions.steal"
    with pytest.raises(ValueError, match="an operation that is not here"):
        load(json.dumps(document))
