"""Cards, billing keys and scheduled payments that are declined, against the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from krpay import errors, iamport
from krpay.testing import FAULT_HEADER, Sandbox, Server
from krpay.testing.providers.iamport.cards import DECLINED_CARDS, DECLINES
from tests.clients import name_outcome
from tests.iamport.card_payments import CARD, NOW, pay

REASONS = [reason for reason in DECLINES if reason != "wrong_card_number"]
NUMBERS = {reason: number for number, reason in DECLINED_CARDS.items()}


def issue_key(client: iamport.Client, **card: Any) -> None:
    client.billing_keys.issue("customer_1", channel_key="channel-key-live", **CARD | card)


def pay_by_key(client: iamport.Client, order: str = "order_1", **more: Any) -> Any:
    return client.subscriptions.pay(
        customer_uid="customer_1", merchant_uid=order, amount=1000, name="Monthly", **more
    )


def schedule(client: iamport.Client, order: str = "order_1", **more: Any) -> None:
    entry: Any = {"merchant_uid": order, "schedule_at": NOW + 3600, "amount": 8900, "name": "M"}
    client.subscriptions.schedule(customer_uid="customer_1", schedules=[entry], **more)


@pytest.mark.parametrize("reason", REASONS)
def test_a_declined_card_leaves_a_failed_payment_and_an_order_that_can_be_paid(
    client: iamport.Client, reason: str
) -> None:
    with pytest.raises(errors.DeclinedError) as declined:
        pay(client, extra_body={"card_number": NUMBERS[reason]})
    assert DECLINES[reason] in str(declined.value)
    failed = client.payments.find("order_1", payment_status="failed")
    assert (failed.status, failed.fail_reason) == ("failed", DECLINES[reason])
    assert failed.paid_at is None
    assert failed.failed_at is not None
    with pytest.raises(errors.RequestRejectedError):
        client.payments.cancel(imp_uid=failed.imp_uid)

    assert pay(client).status == "paid"
    listed = client.payments.find_all("order_1").items or []
    assert [one.status for one in listed] == ["paid", "failed"]


WRONG = [NUMBERS["wrong_card_number"], "1234", "1234-1234-1234-123x", ""]


@pytest.mark.parametrize("number", WRONG)
def test_a_wrong_number_is_refused_with_code_minus_1_and_leaves_no_payment(
    client: iamport.Client, number: str
) -> None:
    for charge in (pay, issue_key):
        with pytest.raises(errors.RequestRejectedError) as refused:
            charge(client, extra_body={"card_number": number})
        assert not isinstance(refused.value, errors.DeclinedError)
        assert (refused.value.code, refused.value.status_code) == ("-1", 200)
    with pytest.raises(errors.NotFoundError):
        client.payments.find("order_1")


def decline_by_fault(sandbox: Sandbox) -> dict[str, Any]:
    sandbox.faults.add("decline", reason="limit_exceeded")
    return {}


def decline_by_named_fault(sandbox: Sandbox) -> dict[str, Any]:
    sandbox.faults.add(
        "decline", operation="subscriptions.pay", reason="limit_exceeded", message="[3012] no"
    )
    return {}


def decline_by_header(sandbox: Sandbox) -> dict[str, Any]:
    return {"extra_headers": {FAULT_HEADER: "decline; reason=limit_exceeded"}}


def decline_by_hand(sandbox: Sandbox) -> dict[str, Any]:
    sandbox.act("iamport", "decline_billing_key", "customer_1")
    return {}


def decline_all_by_hand(sandbox: Sandbox) -> dict[str, Any]:
    sandbox.act("iamport", "decline_cards")
    return {}


def decline_by_expiry(sandbox: Sandbox) -> dict[str, Any]:
    sandbox.clock.advance(days=366 * 6)
    return {}


WAYS = {
    decline_by_fault: "한도를 초과",
    decline_by_named_fault: r"\[3012\] no",
    decline_by_header: "한도를 초과",
    decline_by_hand: "승인을 거절",
    decline_all_by_hand: "승인을 거절",
    decline_by_expiry: "유효기간",
}


@pytest.mark.parametrize(("way", "text"), WAYS.items())
def test_a_billing_key_is_declined(
    client: iamport.Client, sandbox: Sandbox, way: Callable[[Sandbox], Any], text: str
) -> None:
    issue_key(client, expiry="2030-12")
    options = way(sandbox)
    with pytest.raises(errors.DeclinedError, match=text):
        pay_by_key(client, **options)
    assert client.payments.find("order_1").status == "failed"
    if way in (decline_by_hand, decline_all_by_hand):
        undo = {"target": "customer_1"} if way is decline_by_hand else {}
        name = "take_billing_key" if undo else "take_cards"
        sandbox.act("iamport", name, **undo)
    if way is not decline_by_expiry:
        assert pay_by_key(client).status == "paid"


def test_a_key_for_a_card_without_money_is_issued_and_one_for_an_old_card_is_not(
    client: iamport.Client,
) -> None:
    issue_key(client, card_number=NUMBERS["insufficient_balance"])
    with pytest.raises(errors.DeclinedError, match="잔액"):
        pay_by_key(client)
    with pytest.raises(errors.RequestRejectedError, match=r"빌키 발급에 실패.*유효기간"):
        issue_key(client, expiry="2020-01")


def test_a_fault_waits_for_a_call_that_can_be_declined(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    sandbox.faults.add("decline")
    client.payments.get("imp_448280090638")
    assert sandbox.faults.unmet
    with pytest.raises(errors.DeclinedError, match="승인을 거절"):
        pay(client)
    assert sandbox.faults.pending == []


def test_a_payment_window_of_paypal_is_not_known_to_be_declined_for_good(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    sandbox.faults.add("decline")
    with pytest.raises(errors.OutcomeUnknownError):
        pay(client, pg="paypal_v2.mid")


class TestScheduledPayments:
    def decline_when_asked(self, client: iamport.Client, sandbox: Sandbox) -> None:
        sandbox.faults.add("decline", reason="limit_exceeded")
        schedule(client, **CARD)
        sandbox.clock.advance(hours=2)

    def decline_by_card(self, client: iamport.Client, sandbox: Sandbox) -> None:
        schedule(client, **CARD | {"card_number": NUMBERS["limit_exceeded"]})
        sandbox.clock.advance(hours=2)

    def decline_by_hand(self, client: iamport.Client, sandbox: Sandbox) -> None:
        schedule(client, **CARD)
        sandbox.act("iamport", "decline_schedule", "order_1")

    def decline_by_key(self, client: iamport.Client, sandbox: Sandbox) -> None:
        schedule(client, **CARD)
        sandbox.act("iamport", "decline_billing_key", "customer_1")
        sandbox.clock.advance(hours=2)

    @pytest.mark.parametrize(
        "way", [decline_when_asked, decline_by_card, decline_by_hand, decline_by_key]
    )
    def test_are_declined_and_can_be_tried_again(
        self, client: iamport.Client, sandbox: Sandbox, way: Callable[..., None]
    ) -> None:
        way(self, client, sandbox)
        done = client.subscriptions.get_schedule("order_1")
        assert (done.schedule_status, done.payment_status) == ("executed", "failed")
        assert done.fail_reason in DECLINES.values()
        assert done.imp_uid is not None
        payment = client.payments.get(done.imp_uid)
        assert (payment.status, payment.fail_reason) == ("failed", done.fail_reason)
        if way in (TestScheduledPayments.decline_when_asked, TestScheduledPayments.decline_by_hand):
            paid = client.subscriptions.retry("order_1")
            assert (paid.status, paid.fail_reason) == ("paid", None)
            done = client.subscriptions.get_schedule("order_1")
            assert (done.payment_status, done.fail_reason) == ("paid", None)
        else:
            with pytest.raises(errors.DeclinedError):
                client.subscriptions.retry("order_1")

    def test_are_made_by_cards_that_did_not_expire(
        self, client: iamport.Client, sandbox: Sandbox
    ) -> None:
        expiry = f"{client.payments.get('imp_448280090638').started_at:%Y-%m}"
        schedule(client, **CARD | {"expiry": expiry})
        sandbox.clock.advance(days=62)
        assert client.subscriptions.get_schedule("order_1").payment_status == "paid"
        schedule(client, "order_2")
        assert client.subscriptions.get_schedule("order_2").payment_status == "failed"


def test_an_operation_without_a_handler_is_declined_by_its_spec(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    sandbox.faults.add("decline", operation="kcp_quick.pay_with_money", message="no money")
    with pytest.raises(errors.DeclinedError, match="no money"):
        client.kcp_quick.pay_with_money(
            member_id="member_1",
            channel_key="channel-key-live",
            imp_uid="imp_1",
            merchant_uid="order_1",
            amount=1000,
            name="Test",
        )


def test_a_program_in_any_language_sees_it_by_a_card_and_by_the_control_interface() -> None:
    import httpx

    with Server() as server, httpx.Client() as http:
        base = server.describe()["iamport"]
        keys = {"imp_key": base["api_key"], "imp_secret": base["api_secret"]}
        token = http.post(f"{base['base_url']}/users/getToken", json=keys).json()["response"]
        headers = {"Authorization": f"Bearer {token['access_token']}"}
        order: dict[str, Any] = {"merchant_uid": "order_1", "amount": 1000, "expiry": "2099-12"}

        def charge(number: str, **more: str) -> Any:
            return http.post(
                f"{base['base_url']}/subscribe/payments/onetime",
                json=order | {"card_number": number},
                headers=headers | more,
            ).json()

        declined = charge(NUMBERS["insufficient_balance"])
        assert (declined["code"], declined["message"]) == (0, None)
        assert declined["response"]["status"] == "failed"
        assert declined["response"]["paid_at"] == 0
        assert charge(CARD["card_number"])["response"]["status"] == "paid"
        http.post(f"{server.url}/_sandbox/faults", json={"kind": "decline"}).raise_for_status()
        assert charge(CARD["card_number"])["response"]["status"] == "failed"
        by_hand = {"provider": "iamport", "action": "decline_cards"}
        http.post(f"{server.url}/_sandbox/actions", json=by_hand).raise_for_status()
        assert charge(CARD["card_number"])["response"]["status"] == "failed"


def test_a_declined_call_whose_answer_is_lost_is_found_by_its_order(sandbox: Sandbox) -> None:
    client = sandbox.iamport(max_retries=0)
    client.payments.get("imp_448280090638")
    sandbox.faults.add("lose-answer")
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        pay(client, extra_body={"card_number": NUMBERS["declined"]})
    assert name_outcome(lost.value) == "payments.find_all"
    [found] = client.payments.find_all("order_1").items or []
    assert (found.status, found.fail_reason) == ("failed", DECLINES["declined"])


def test_what_is_to_be_declined_outlives_the_server(
    client: iamport.Client, sandbox: Sandbox
) -> None:
    sandbox.faults.add("decline", operation="subscriptions.schedule", reason="limit_exceeded")
    schedule(client, **CARD)
    sandbox.act("iamport", "decline_billing_key", "customer_1")
    pay(client, "order_2")
    kept = json.loads(json.dumps(sandbox.providers["iamport"].dump_state()))
    with Sandbox() as later:
        later.providers["iamport"].load_state(kept)
        again = later.iamport()
        with pytest.raises(errors.DeclinedError):
            pay_by_key(again, "order_3")
        later.act("iamport", "take_billing_key", "customer_1")
        later.clock.advance(hours=2)
        done = again.subscriptions.get_schedule("order_1")
        assert done.fail_reason == DECLINES["limit_exceeded"]
        assert again.payments.find("order_2").status == "paid"
        pay(again, "order_2")
        assert later.requests[-1].notices
