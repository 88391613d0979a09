"""What service providers do with charges, over several calls, against the sandbox."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from krpay import errors, konaplate
from krpay.konaplate import models, waiting
from krpay.polling import StillPendingError
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.records import CardRecord
from tests.clients import name_outcome
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.money import (
    USER,
    WRONG_TOKEN,
    cancel_charge,
    fetch_token,
    list_transactions,
    make_charge,
    make_pending,
    read_balance,
)

pytestmark = pytest.mark.usefixtures("short_pauses")


class TestCharges:
    def test_one_raises_the_balance(self, client: konaplate.Client, card: CardRecord) -> None:
        made = make_charge(client, card)
        assert made.is_pending is False
        assert client.charges.get_result(sequence_id="charge-1").result == "COMPLETED"
        assert read_balance(client, card) == 10000
        assert client.cards.get_by_number(card_no=card.number).balance == 10000
        [booked] = list_transactions(client, card)
        assert (booked.nr_number, booked.amount) == (made.nr_number, 10000)
        assert booked.transaction_type == models.TransactionType.CHARGE

    def test_a_pending_one_is_waited_for(
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.pending_seconds = 60
        make_pending(lambda: make_charge(client, card))
        [pending] = client.cards.list(user_id=USER).cards or []
        assert (pending.balance, pending.pending_amount) == (0, 10000)

        state.after_each("charges.get_result", lambda: sandbox.clock.advance(seconds=25))
        result = waiting.wait_for_charge(client, sequence_id="charge-1")
        assert result.result == "COMPLETED"
        assert read_balance(client, card) == 10000

    def test_a_pending_one_may_fail(
        self, client: konaplate.Client, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.pending_seconds = 60
        make_pending(lambda: make_charge(client, card))
        state.after_each("charges.get_result", lambda: state.settle("charge-1", "FAILED"))
        assert waiting.wait_for_charge(client, sequence_id="charge-1").result == "FAILED"
        assert read_balance(client, card) == 0

    def test_one_that_stays_pending_is_the_last_state(
        self, client: konaplate.Client, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.pending_seconds = 60
        make_pending(lambda: make_charge(client, card))
        with pytest.raises(StillPendingError, match="the charge") as late:
            waiting.wait_for_charge(client, sequence_id="charge-1", deadline=0.05)
        assert isinstance(late.value.last, models.ChargeResult)
        assert late.value.last.result == "PENDING"
        assert late.value.last.nr_number

    def test_one_that_stays_pending_is_the_last_state_asynchronously(
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.pending_seconds = 60
        make_pending(lambda: make_charge(client, card))

        async def wait() -> None:
            async with sandbox.async_konaplate() as waiter:
                await waiting.wait_for_charge_async(waiter, sequence_id="charge-1", deadline=0.05)

        with pytest.raises(StillPendingError) as late:
            asyncio.run(wait())
        assert late.value.last.result == "PENDING"

    def test_a_lost_answer_is_told_by_the_inquiry(
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.after_each("payments.generate_token", sandbox.lose_next_answer)
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            make_charge(client, card)
        assert name_outcome(lost.value) == "charges.get_result"
        assert client.charges.get_result(sequence_id="charge-1").result == "COMPLETED"
        assert read_balance(client, card) == 10000

    def test_a_lost_request_is_told_by_the_inquiry(
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        state.after_each("payments.generate_token", sandbox.lose_next_request)
        with pytest.raises(errors.OutcomeUnknownError):
            make_charge(client, card)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="sequenceId"):
            client.charges.get_result(sequence_id="charge-1")
        assert read_balance(client, card) == 0

    def test_one_is_cancelled_once(self, client: konaplate.Client, card: CardRecord) -> None:
        made = make_charge(client, card)
        assert cancel_charge(client, card, made.nr_number).is_pending is False
        assert read_balance(client, card) == 0
        assert client.charges.get_result(sequence_id="cancel-1").result == "COMPLETED"
        kinds = [one.auth_cancel_type for one in list_transactions(client, card)]
        assert kinds == ["AUTH", "CANCEL"]
        with pytest.raises(konaplate.errors.CancellationNotPossible):
            cancel_charge(client, card, made.nr_number, "cancel-2")

    def test_a_cancel_may_be_pending_and_fail(
        self, client: konaplate.Client, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        made = make_charge(client, card)
        state.pending_seconds = 60
        make_pending(lambda: cancel_charge(client, card, made.nr_number))
        assert read_balance(client, card) == 10000
        state.settle("cancel-1", "FAILED")
        assert client.charges.get_result(sequence_id="cancel-1").result == "FAILED"
        state.pending_seconds = 0
        cancel_charge(client, card, made.nr_number, "cancel-2")
        assert read_balance(client, card) == 0

    def test_documented_refusals_have_classes(
        self, client: konaplate.Client, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        refusals = konaplate.errors
        made = make_charge(client, card)
        with pytest.raises(refusals.InvalidInputParameter, match="sequenceId"):
            make_charge(client, card)
        with pytest.raises(refusals.InvalidInputParameter, match="oneTimeToken"):
            make_charge(client, card, number="charge-2", **WRONG_TOKEN)
        with pytest.raises(refusals.CreditLimitExceeded):
            make_charge(client, card, 490001, "charge-2")
        client.members.raise_balance_limit(user_id=USER)
        make_charge(client, card, 490001, "charge-2")
        state.withdrawals_fail = True
        with pytest.raises(refusals.PgWithdrawalFailed):
            make_charge(client, card, number="charge-3")
        client.bank_accounts.delete(user_id=USER)
        with pytest.raises(refusals.BankAccountNotFound):
            make_charge(client, card, number="charge-3")
        with pytest.raises(refusals.BankAccountNotFound):
            cancel_charge(client, card, made.nr_number)

    def test_a_token_is_used_once_and_soon(
        self, client: konaplate.Client, sandbox: Sandbox, card: CardRecord
    ) -> None:
        token = fetch_token(client, card)
        make_charge(client, card, **token)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            make_charge(client, card, number="charge-2", **token)
        short = fetch_token(client, card)
        typed = client.payments.generate_token(card_no=card.number, token_type="CREDIT")
        sandbox.clock.advance(seconds=31)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            make_charge(client, card, number="charge-2", **short)
        lasting: dict[str, Any] = {"one_time_token": typed.one_time_token, "dcvv": typed.dcvv}
        make_charge(client, card, number="charge-2", **lasting)
        typed = client.payments.generate_token(card_no=card.number, token_type="CREDIT")
        lasting = {"one_time_token": typed.one_time_token, "dcvv": typed.dcvv}
        sandbox.clock.advance(minutes=5)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            make_charge(client, card, number="charge-3", **lasting)
