"""Finishing: a lost call is sent again only where the provider itself refuses a second time."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import errors, iamport
from krpay.iamport import endpoints
from krpay.resolving import DidNotHappen, Happened, StillUnknown, dump, load
from krpay.testing import Sandbox

CARD: dict[str, Any] = {
    "card_number": "1234-1234-1234-1234",
    "expiry": "2030-12",
    "birth": "820213",
}
BARCODE: dict[str, Any] = {"channel_key": "c", "merchant_uid": "order_1", "amount": 1000}


def lose(sandbox: Sandbox, call: Any, fault: str, **options: Any) -> errors.OutcomeUnknownError:
    sandbox.faults.add(fault, provider="iamport", operation=call.operation)
    with sandbox.iamport(**options) as client, pytest.raises(errors.OutcomeUnknownError) as caught:
        client.send(call)
    return caught.value


def count(sandbox: Sandbox, operation: str) -> int:
    return sum(request.operation == operation for request in sandbox.requests)


@pytest.fixture
def payment(sandbox: Sandbox, client: iamport.Client) -> Any:
    """A payment of 1,000 won."""
    paid = client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
    sandbox.clock.advance(seconds=100)
    return paid


class TestAGuardedCallThatDidNotHappen:
    def test_is_sent_again(self, sandbox: Sandbox, client: iamport.Client) -> None:
        lost = lose(sandbox, endpoints.cvs.issue(**BARCODE), "lose-request")
        sandbox.let_time_pass(lost, 601)
        assert isinstance(client.resolve(lost), DidNotHappen)
        verdict = client.resolve(lost, finish=True)
        assert isinstance(verdict, Happened)
        assert verdict.was_sent_again
        assert verdict.value.merchant_uid == "order_1"
        assert [one.imp_uid for one in client.payments.find_all("order_1").items] == [
            verdict.value.imp_uid
        ]

    def test_is_not_sent_again_before_its_time(
        self, sandbox: Sandbox, client: iamport.Client
    ) -> None:
        lost = lose(sandbox, endpoints.cvs.issue(**BARCODE), "lose-request")
        assert isinstance(client.resolve(lost, finish=True), StillUnknown)
        assert count(sandbox, "cvs.issue") == 1

    def test_that_is_lost_again_raises_the_new_loss(
        self, sandbox: Sandbox, client: iamport.Client
    ) -> None:
        lost = lose(sandbox, endpoints.cvs.issue(**BARCODE), "lose-request")
        sandbox.let_time_pass(lost, 601)
        sandbox.faults.add("lose-answer", operation="cvs.issue")
        with pytest.raises(errors.OutcomeUnknownError) as again:
            client.resolve(lost, finish=True)
        assert again.value is not lost
        assert isinstance(client.resolve(again.value), Happened)
        assert count(sandbox, "cvs.issue") == 2

    def test_that_is_refused_raises_the_refusal(
        self, sandbox: Sandbox, client: iamport.Client
    ) -> None:
        lost = lose(sandbox, endpoints.cvs.issue(**BARCODE), "lose-request")
        sandbox.let_time_pass(lost, 601)
        sandbox.faults.add("failure-code", operation="cvs.issue", code="-1")
        with pytest.raises(errors.RequestRejectedError) as refused:
            client.resolve(lost, finish=True)
        assert "this was the second try" in "".join(refused.value.__notes__)


def test_a_guarded_call_that_happened_is_not_sent_again(
    sandbox: Sandbox, client: iamport.Client
) -> None:
    lost = lose(sandbox, endpoints.cvs.issue(**BARCODE), "lose-answer")
    verdict = client.resolve(lost, finish=True)
    assert isinstance(verdict, Happened)
    assert not verdict.was_sent_again
    assert count(sandbox, "cvs.issue") == 1


class TestACancelWithChecksum:
    @pytest.mark.parametrize("fault", ["lose-request", "lose-answer"])
    def test_is_finished_at_once_and_done_once(
        self, sandbox: Sandbox, client: iamport.Client, payment: Any, fault: str
    ) -> None:
        call = endpoints.payments.cancel(imp_uid=payment.imp_uid, amount=300, checksum=1000)
        lost = lose(sandbox, call, fault)
        verdict = client.resolve(lost, finish=True)
        assert isinstance(verdict, Happened)
        assert verdict.was_sent_again == (fault == "lose-request")
        assert client.payments.get(payment.imp_uid).cancel_amount == 300

    def test_that_arrives_while_it_is_sent_again_is_done_once(
        self,
        sandbox: Sandbox,
        client: iamport.Client,
        payment: Any,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        call = endpoints.payments.cancel(imp_uid=payment.imp_uid, amount=300, checksum=1000)
        lost = lose(sandbox, call, "lose-request")
        provider = sandbox.providers["iamport"]
        handle = provider.handle

        def let_it_arrive(exchange: Any) -> Any:
            """What was in flight takes effect just after the first look."""
            response = handle(exchange)
            if exchange.request.path.startswith("/payments/imp"):
                monkeypatch.undo()
                client.send(call)
            return response

        monkeypatch.setattr(provider, "handle", let_it_arrive)
        verdict = client.resolve(lost, finish=True)
        assert isinstance(verdict, Happened)
        assert not verdict.was_sent_again
        assert client.payments.get(payment.imp_uid).cancel_amount == 300


class TestACallThatNothingGuards:
    @pytest.mark.parametrize("name", ["charge", "cancel"])
    def test_is_never_sent_again(
        self, sandbox: Sandbox, client: iamport.Client, payment: Any, name: str
    ) -> None:
        calls = {
            "charge": endpoints.subscriptions.pay_once(merchant_uid="order_2", amount=1, **CARD),
            "cancel": endpoints.payments.cancel(imp_uid=payment.imp_uid, amount=300),
        }
        lost = lose(sandbox, calls[name], "lose-request")
        sandbox.let_time_pass(lost, 601)
        before = len(sandbox.requests)
        with pytest.raises(errors.InvalidArgumentError, match="never sends it again"):
            client.resolve(lost, finish=True)
        assert len(sandbox.requests) == before
        assert isinstance(client.resolve(lost), DidNotHappen)


class TestWhatIsHidden:
    CALL = endpoints.payments.cancel(
        merchant_uid="order_1",
        amount=300,
        checksum=1000,
        refund_bank="04",
        refund_account="110123456789",
        refund_holder="홍길동",
    )

    def test_must_be_given_to_send_it_again(
        self, sandbox: Sandbox, client: iamport.Client, payment: Any
    ) -> None:
        lost = lose(sandbox, self.CALL, "lose-request")
        with pytest.raises(errors.InvalidArgumentError, match="/refund_account") as lacking:
            client.resolve(lost, finish=True)
        assert "110123456789" not in str(lacking.value)
        verdict = client.resolve(lost, finish=True, call=self.CALL)
        assert isinstance(verdict, Happened)
        assert verdict.was_sent_again
        assert sandbox.requests[-1].operation == "payments.cancel"

    def test_is_taken_from_the_same_call_only(
        self, sandbox: Sandbox, client: iamport.Client, payment: Any
    ) -> None:
        lost = lose(sandbox, self.CALL, "lose-request")
        other = endpoints.payments.cancel(merchant_uid="order_1", amount=700, checksum=1000)
        with pytest.raises(errors.InvalidArgumentError, match=r"is not the payments\.cancel"):
            client.resolve(lost, finish=True, call=other)

    def test_can_be_kept_sealed(
        self, sandbox: Sandbox, client: iamport.Client, payment: Any
    ) -> None:
        lost = lose(sandbox, self.CALL, "lose-request")
        text = dump(lost, call=self.CALL, seal=lambda plain: plain.encode().hex())
        assert "110123456789" not in text
        stored = load(text, unseal=lambda sealed: bytes.fromhex(sealed).decode())
        verdict = client.resolve(stored, finish=True)
        assert isinstance(verdict, Happened)
        assert client.payments.get(payment.imp_uid).cancel_amount == 300
