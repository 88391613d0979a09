"""What service providers do with Konaplate, over several calls, against the sandbox."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from krpay import errors, konaplate
from krpay._runtime.call import Body
from krpay.konaplate import models, waiting
from krpay.polling import StillPendingError
from krpay.testing import Sandbox
from krpay.testing.exchange import Exchange
from krpay.testing.konaplate import Card, KonaplateSandbox
from krpay.testing.provider import Incoming
from krpay.testing.spec import Operation
from krpay.testing.wire import Answer, Received

USER, OTHER = 50000104652, 50000104653
PERSON: dict[str, Any] = {
    "login_id": "new@example.com",
    "login_password": "246802",
    "birth_date": date(1990, 1, 31),
    "nationality": "Korean",
    "gender": "Female",
    "user_name": "김테스트",
}
ACCOUNT: dict[str, Any] = {
    "bank_code": "088",
    "bank_account": "11012345678901",
    "bank_name": "신한은행",
    "user_name": "김테스트",
    "birth_date": date(1990, 1, 31),
}
WRONG_TOKEN: dict[str, Any] = {"one_time_token": "0" * 16, "dcvv": "000"}


class Checked(KonaplateSandbox):
    """The sandbox, with each answer held to the spec, and all requests kept."""

    def __init__(self, clock: Any) -> None:
        super().__init__(clock)
        self.received: list[Received] = []

    def handle(self, exchange: Exchange) -> Answer:
        self.received.append(exchange.received)
        return super().handle(exchange)

    def seal(self, operation: Operation | None, received: Received, answer: Answer) -> Answer:
        assert operation is not None
        documented = operation.raw["responses"].get(str(answer.status))
        # 400 is what the sandbox says where no refusal is documented.
        assert documented or answer.status == 400, (operation.id, answer.status)
        document = json.loads(answer.body)
        if documented:
            schema = documented["content"]["application/json"]["schema"]
            found = self.spec.complaints(schema, document)
            assert not found, (operation.id, found)
        if documented and answer.status == 400:
            assert document["response"]["code"] in documented["x-errors"], operation.id
        return super().seal(operation, received, answer)

    def whenever(self, operation_id: str, then: Callable[[], object]) -> None:
        """Do something after each call of an operation."""
        behave = self.behaviours[operation_id]

        def both(incoming: Incoming) -> Any:
            result = behave(incoming)
            then()
            return result

        self.behaviours[operation_id] = both


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("krpay.polling.FIRST_PAUSE", 0.01)


@pytest.fixture
def sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.providers["konaplate"] = Checked(sandbox.clock)
    return sandbox


@pytest.fixture
def state(sandbox: Sandbox) -> Checked:
    found = sandbox.providers["konaplate"]
    assert isinstance(found, Checked)
    return found


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[konaplate.Client]:
    with sandbox.konaplate() as client:
        yield client


@pytest.fixture
def card(state: Checked) -> Card:
    return next(card for card in state.cards.values() if card.user_id == USER)


def token(client: konaplate.Client, card: Card) -> dict[str, Any]:
    given = client.payments.generate_token(card_no=card.number)
    return {"one_time_token": given.one_time_token, "dcvv": given.dcvv}


def charge(
    client: konaplate.Client, card: Card, amount: int = 10000, number: str = "charge-1", **more: Any
) -> models.Charge:
    return client.charges.create(
        sequence_id=number,
        user_id=card.user_id,
        amount=amount,
        merchant_id="410000000000001",
        **{**token(client, card), **more},
    )


def cancel(
    client: konaplate.Client, card: Card, nr_number: str | None, number: str = "cancel-1"
) -> models.ChargeCancellation:
    assert nr_number is not None
    return client.charges.cancel(
        sequence_id=number,
        user_id=card.user_id,
        nr_number=nr_number,
        card_expiry=card.expiry,
        **token(client, card),
    )


def balance(client: konaplate.Client, card: Card) -> int | None:
    [found] = client.cards.list(user_id=card.user_id, par=card.par).cards or []
    return found.balance


def transactions(client: konaplate.Client, card: Card, **more: Any) -> list[models.Transaction]:
    today = date.today()  # noqa: DTZ011  a day more on both sides is enough for every zone
    start, end = today - timedelta(days=1), today + timedelta(days=1)
    page = client.transactions.list(par=card.par, start_date=start, end_date=end, **more)
    return page.transactions or []


class TestMembers:
    def test_one_is_registered_read_and_leaves(self, client: konaplate.Client) -> None:
        made = client.members.register(**PERSON)
        assert made.user_id is not None
        assert made.basic_card_info is not None
        found = client.members.get(user_id=made.user_id).user_info
        assert found is not None
        assert (found.user_name, found.login_id) == ("김테스트", "new@example.com")
        assert found.birth_date == date(1990, 1, 31)
        assert found.ci is None
        [basic] = client.cards.list(user_id=made.user_id).cards or []
        assert basic.par == made.basic_card_info.par

        client.members.unregister(user_id=made.user_id)
        with pytest.raises(konaplate.errors.WalletUserNotFound):
            client.members.get(user_id=made.user_id)

    def test_a_lost_registration_is_found_by_login_id_and_password(
        self, client: konaplate.Client, sandbox: Sandbox
    ) -> None:
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.members.register(**PERSON)
        assert lost.value.check == "members.check_password"
        login = {name: PERSON[name] for name in ("login_id", "login_password")}
        assert client.members.check_password(**login).user_id == USER + 3
        with pytest.raises(konaplate.errors.InvalidUserInfo):
            client.members.check_password(login_id="new@example.com", login_password="000000")

    def test_a_login_id_belongs_to_one(self, client: konaplate.Client, state: Checked) -> None:
        taken = state.members[USER]["loginId"]
        with pytest.raises(konaplate.errors.UserAlreadyExists):
            client.members.register(**{**PERSON, "login_id": taken})
        with pytest.raises(konaplate.errors.UserAlreadyExists):
            client.members.check_login_id(login_id=taken)
        client.members.check_login_id(login_id=taken, user_id=USER)
        client.members.check_login_id(login_id="new@example.com")
        ci = state.members[USER]["ci"]
        assert client.members.find_login_id(ci=ci).login_id == taken
        client.members.reset_password(ci=ci)
        with pytest.raises(konaplate.errors.WalletUserNotFound):
            client.members.reset_password(ci="x" * 88)

    def test_a_missing_and_a_long_value_have_codes_of_their_own(
        self, client: konaplate.Client
    ) -> None:
        call = konaplate.endpoints.members.register(**PERSON)
        with pytest.raises(konaplate.errors.MissingRequiredValues, match="loginId"):
            client.send(replace(call, body=Body({})))
        with pytest.raises(konaplate.errors.ValueLengthMismatch, match="loginPassword"):
            client.members.register(**PERSON, extra_body={"loginPassword": "1"})
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="gender"):
            client.members.register(**PERSON, extra_body={"gender": "X"})

    def test_one_with_a_balance_or_a_suspended_card_cannot_leave(
        self, client: konaplate.Client, card: Card
    ) -> None:
        card.balance = 1
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.members.unregister(user_id=USER)
        card.balance, card.is_suspended = 0, True
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.members.unregister(user_id=USER)


class TestBankAccounts:
    def test_one_is_registered_by_a_call(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked
    ) -> None:
        client.bank_accounts.delete(user_id=USER)
        assert client.bank_accounts.get(user_id=USER).account_info is None
        client.bank_accounts.create_ars_code(user_id=USER)
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        with pytest.raises(konaplate.errors.BankAccountRegistrationInProgress):
            client.bank_accounts.register(user_id=USER, **ACCOUNT)

        seen: list[str | None] = []

        def ask() -> None:
            seen.append(state.registrations[begun.registration_no or ""].outcome)
            sandbox.clock.advance(seconds=25)

        state.whenever("bank_accounts_get_registration", ask)
        number = begun.registration_no
        first = client.bank_accounts.get_registration(registration_no=number)
        assert first.status == "ARS_AUTH_IN_PROGRESS"
        sandbox.clock.advance(seconds=10)
        second = client.bank_accounts.get_registration(registration_no=number)
        assert second.status == "ARS_AUTH_DONE"
        done = waiting.wait_for_bank_account(client, registration_no=number)
        assert done.status == "BANK_ACC_REGISTERED"
        account = client.bank_accounts.get(user_id=USER).account_info
        assert account is not None
        assert account.user_name == "김테스트"
        assert seen == [None, None, "BANK_ACC_REGISTERED"]

    def test_one_that_is_still_being_registered_is_the_last_state(
        self, client: konaplate.Client
    ) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        with pytest.raises(StillPendingError, match="the registration") as late:
            waiting.wait_for_bank_account(
                client, registration_no=begun.registration_no, deadline=0.05
            )
        assert late.value.last.status == "ARS_AUTH_IN_PROGRESS"

    @pytest.mark.parametrize("outcome", ["ARS_AUTH_FAILED", "BANK_ACC_REG_FAILED"])
    def test_one_that_failed_has_a_status(
        self, client: konaplate.Client, state: Checked, outcome: str
    ) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        state.end_registration(begun.registration_no, outcome)
        found = waiting.wait_for_bank_account(client, registration_no=begun.registration_no)
        assert found.status == outcome

    def test_one_that_failed_is_refused(self, client: konaplate.Client, state: Checked) -> None:
        begun = client.bank_accounts.register(user_id=USER, **ACCOUNT)
        assert begun.registration_no is not None
        state.end_registration(begun.registration_no, "002_015")
        with pytest.raises(konaplate.errors.LifetimeAccountNotRegistrable):
            waiting.wait_for_bank_account(client, registration_no=begun.registration_no)
        with pytest.raises(konaplate.errors.BankAccountRegistrationNotFound):
            client.bank_accounts.get_registration(registration_no="1")

    def test_one_is_waited_for_asynchronously(self, sandbox: Sandbox, state: Checked) -> None:
        state.whenever("bank_accounts_get_registration", lambda: sandbox.clock.advance(seconds=25))

        async def register() -> models.BankAccountRegistrationState:
            async with sandbox.async_konaplate() as client:
                begun = await client.bank_accounts.register(user_id=USER, **ACCOUNT)
                assert begun.registration_no is not None
                return await waiting.wait_for_bank_account_async(
                    client, registration_no=begun.registration_no
                )

        assert asyncio.run(register()).status == "BANK_ACC_REGISTERED"


class TestCharges:
    def test_one_raises_the_balance(self, client: konaplate.Client, card: Card) -> None:
        made = charge(client, card)
        assert made.is_pending is False
        assert client.charges.get_result(sequence_id="charge-1").result == "COMPLETED"
        assert balance(client, card) == 10000
        assert client.cards.get_by_number(card_no=card.number).balance == 10000
        [booked] = transactions(client, card)
        assert (booked.nr_number, booked.amount) == (made.nr_number, 10000)
        assert booked.transaction_type == models.TransactionType.CHARGE

    def test_a_pending_one_is_waited_for(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked, card: Card
    ) -> None:
        state.pending_seconds = 60
        assert charge(client, card).is_pending is True
        [pending] = client.cards.list(user_id=USER).cards or []
        assert (pending.balance, pending.pending_amount) == (0, 10000)

        state.whenever("charges_get_result", lambda: sandbox.clock.advance(seconds=25))
        result = waiting.wait_for_charge(client, sequence_id="charge-1")
        assert result.result == "COMPLETED"
        assert balance(client, card) == 10000

    def test_a_pending_one_may_fail(
        self, client: konaplate.Client, state: Checked, card: Card
    ) -> None:
        state.pending_seconds = 60
        charge(client, card)
        state.whenever("charges_get_result", lambda: state.settle("charge-1", "FAILED"))
        assert waiting.wait_for_charge(client, sequence_id="charge-1").result == "FAILED"
        assert balance(client, card) == 0

    def test_one_that_stays_pending_is_the_last_state(
        self, client: konaplate.Client, state: Checked, card: Card
    ) -> None:
        state.pending_seconds = 60
        made = charge(client, card)
        with pytest.raises(StillPendingError, match="the charge") as late:
            waiting.wait_for_charge(client, sequence_id="charge-1", deadline=0.05)
        assert isinstance(late.value.last, models.ChargeResult)
        assert late.value.last.result == "PENDING"
        assert late.value.last.nr_number == made.nr_number

    def test_one_that_stays_pending_is_the_last_state_asynchronously(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked, card: Card
    ) -> None:
        state.pending_seconds = 60
        charge(client, card)

        async def wait() -> None:
            async with sandbox.async_konaplate() as waiter:
                await waiting.wait_for_charge_async(waiter, sequence_id="charge-1", deadline=0.05)

        with pytest.raises(StillPendingError) as late:
            asyncio.run(wait())
        assert late.value.last.result == "PENDING"

    def test_a_lost_answer_is_told_by_the_inquiry(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked, card: Card
    ) -> None:
        state.whenever("payments_generate_token", sandbox.lose_next_answer)
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            charge(client, card)
        assert lost.value.check == "charges.get_result"
        assert client.charges.get_result(sequence_id="charge-1").result == "COMPLETED"
        assert balance(client, card) == 10000

    def test_a_lost_request_is_told_by_the_inquiry(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked, card: Card
    ) -> None:
        state.whenever("payments_generate_token", sandbox.lose_next_request)
        with pytest.raises(errors.OutcomeUnknownError):
            charge(client, card)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="sequenceId"):
            client.charges.get_result(sequence_id="charge-1")
        assert balance(client, card) == 0

    def test_one_is_cancelled_once(self, client: konaplate.Client, card: Card) -> None:
        made = charge(client, card)
        assert cancel(client, card, made.nr_number).is_pending is False
        assert balance(client, card) == 0
        assert client.charges.get_result(sequence_id="cancel-1").result == "COMPLETED"
        kinds = [one.auth_cancel_type for one in transactions(client, card)]
        assert kinds == ["AUTH", "CANCEL"]
        with pytest.raises(konaplate.errors.CancellationNotPossible):
            cancel(client, card, made.nr_number, "cancel-2")

    def test_a_cancel_may_be_pending_and_fail(
        self, client: konaplate.Client, state: Checked, card: Card
    ) -> None:
        made = charge(client, card)
        state.pending_seconds = 60
        assert cancel(client, card, made.nr_number).is_pending is True
        assert balance(client, card) == 10000
        state.settle("cancel-1", "FAILED")
        assert client.charges.get_result(sequence_id="cancel-1").result == "FAILED"
        state.pending_seconds = 0
        cancel(client, card, made.nr_number, "cancel-2")
        assert balance(client, card) == 0

    def test_documented_refusals_have_classes(
        self, client: konaplate.Client, state: Checked, card: Card
    ) -> None:
        refusals = konaplate.errors
        made = charge(client, card)
        with pytest.raises(refusals.InvalidInputParameter, match="sequenceId"):
            charge(client, card)
        with pytest.raises(refusals.InvalidInputParameter, match="oneTimeToken"):
            charge(client, card, number="charge-2", **WRONG_TOKEN)
        with pytest.raises(refusals.CreditLimitExceeded):
            charge(client, card, 490001, "charge-2")
        client.members.raise_balance_limit(user_id=USER)
        charge(client, card, 490001, "charge-2")
        state.withdrawals_fail = True
        with pytest.raises(refusals.PgWithdrawalFailed):
            charge(client, card, number="charge-3")
        client.bank_accounts.delete(user_id=USER)
        with pytest.raises(refusals.BankAccountNotFound):
            charge(client, card, number="charge-3")
        with pytest.raises(refusals.BankAccountNotFound):
            cancel(client, card, made.nr_number)

    def test_a_token_is_used_once_and_soon(
        self, client: konaplate.Client, sandbox: Sandbox, card: Card
    ) -> None:
        given = token(client, card)
        charge(client, card, **given)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            charge(client, card, number="charge-2", **given)
        short = token(client, card)
        typed = client.payments.generate_token(card_no=card.number, token_type="CREDIT")
        sandbox.clock.advance(seconds=31)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            charge(client, card, number="charge-2", **short)
        lasting: dict[str, Any] = {"one_time_token": typed.one_time_token, "dcvv": typed.dcvv}
        charge(client, card, number="charge-2", **lasting)
        typed = client.payments.generate_token(card_no=card.number, token_type="CREDIT")
        lasting = {"one_time_token": typed.one_time_token, "dcvv": typed.dcvv}
        sandbox.clock.advance(minutes=5)
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="oneTimeToken"):
            charge(client, card, number="charge-3", **lasting)


class TestCards:
    def test_one_is_suspended_and_resumed(self, client: konaplate.Client, card: Card) -> None:
        given = token(client, card)
        client.cards.change_status(user_id=USER, par=card.par, status="SUSPEND")
        [found] = client.cards.list(user_id=USER).cards or []
        assert found.mobile_card_status == "INACTIVE"
        with pytest.raises(konaplate.errors.InvalidInputParameter):
            charge(client, card, **given)
        client.cards.change_status(user_id=USER, card_no=card.number, status="RESUME")
        charge(client, card)

    def test_one_is_discarded_when_it_is_empty(self, client: konaplate.Client, card: Card) -> None:
        made = charge(client, card)
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.cards.terminate(user_id=USER, par=card.par)
        cancel(client, card, made.nr_number)
        client.cards.terminate(user_id=USER, par=card.par)
        assert client.cards.list(user_id=USER).cards == []
        with pytest.raises(konaplate.errors.CardAlreadyTerminated):
            client.cards.change_status(user_id=USER, par=card.par, status="RESUME")
        with pytest.raises(konaplate.errors.InvalidUserCardInfo):
            client.cards.terminate(user_id=USER, par=card.par)

    def test_documented_refusals_have_classes(self, client: konaplate.Client, card: Card) -> None:
        refusals = konaplate.errors
        with pytest.raises(refusals.WalletUserNotFound):
            client.cards.change_status(user_id=1, par=card.par, status="SUSPEND")
        with pytest.raises(refusals.ParNotFound):
            client.cards.change_status(user_id=OTHER, par=card.par, status="SUSPEND")
        with pytest.raises(refusals.InvalidCardInfo):
            client.cards.change_status(user_id=USER, card_no="0" * 16, status="SUSPEND")
        with pytest.raises(refusals.InvalidInputParameter, match="par"):
            client.cards.change_status(user_id=USER, status="SUSPEND")
        made = client.members.register(**PERSON)
        assert made.user_id is not None
        assert made.basic_card_info is not None
        assert made.basic_card_info.par is not None
        with pytest.raises(refusals.CannotDeleteBasicCard):
            client.cards.terminate(user_id=made.user_id, par=made.basic_card_info.par)

    def test_one_is_applied_for_and_the_application_is_cancelled(
        self, client: konaplate.Client, sandbox: Sandbox, state: Checked
    ) -> None:
        made = [
            client.cards.issue_prepaid(
                user_info={"user_id": USER}, service_id="100000000000002"
            ).card_apply_no
            for _ in range(3)
        ]
        new = {card.apply_no: card for card in state.cards.values() if card.apply_no}
        first, second, third = (new[number or ""] for number in made)
        assert len(client.cards.list(user_id=USER).cards or []) == 4
        done = client.cards.cancel_application(user_id=USER, card_apply_no=first.apply_no or "")
        assert done.par == first.par
        charge(client, second)
        with pytest.raises(konaplate.errors.CardIssueNotCancelableByStatus):
            client.cards.cancel_application(user_id=USER, card_apply_no=second.apply_no or "")
        sandbox.clock.advance(hours=24)
        with pytest.raises(konaplate.errors.CardIssueNotCancelableByDay):
            client.cards.cancel_application(user_id=USER, card_apply_no=third.apply_no or "")

    def test_balance_moves_between_cards_of_a_member(
        self, client: konaplate.Client, state: Checked, card: Card
    ) -> None:
        card.balance = 500
        second = state.add_card(USER)
        route: dict[str, Any] = {"from_card_no": card.number, "to_card_no": second.number}
        client.transfers.create(user_id=USER, amount=200, **route)
        assert (balance(client, card), balance(client, second)) == (300, 200)
        client.transfers.create(user_id=USER, amount=0, **route)
        assert (balance(client, card), balance(client, second)) == (0, 500)
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.transfers.create(user_id=USER, amount=1, **route)


class TestPaymentsAndRefunds:
    def test_one_is_paid_and_cancelled(self, client: konaplate.Client, card: Card) -> None:
        charge(client, card)
        paid = client.payments.pay(amount=3000, merchant_id="m", **token(client, card))
        assert (paid.card_no, paid.balance) == (card.number, 7000)
        back: dict[str, Any] = {"card_no": card.number, "nr_number": paid.nr_number}
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.payments.cancel(amount=2999, **back)
        assert client.payments.cancel(amount=3000, **back).balance == 10000
        with pytest.raises(konaplate.errors.TransactionNotPermitted):
            client.payments.cancel(amount=3000, **back)
        latest = transactions(client, card, page_request={"order_by_direction": "DESC"})
        assert [one.balance_after for one in latest] == [10000, 7000, 10000]
        paged = transactions(client, card, page_request={"page": 1, "page_size": 2})
        assert [one.auth_cancel_type for one in paged] == ["CANCEL"]
        payments = transactions(client, card, transaction_type=models.TransactionType.PAYMENT)
        assert [one.amount for one in payments] == [3000, 3000]

    def test_documented_refusals_have_classes(self, client: konaplate.Client, card: Card) -> None:
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.payments.pay(amount=1, **token(client, card))
        with pytest.raises(konaplate.errors.TransactionNotPermitted):
            client.payments.pay(amount=1, **WRONG_TOKEN)
        with pytest.raises(konaplate.errors.InvalidCardNumber):
            client.payments.cancel(amount=1, card_no="0" * 16, nr_number="x")

    def test_a_balance_is_refunded(self, client: konaplate.Client, card: Card) -> None:
        def refund(number: str) -> models.CardRefund:
            return client.refunds.create(
                sequence_id=number,
                user_id=USER,
                card_expiry=card.expiry,
                **token(client, card),
            )

        with pytest.raises(konaplate.errors.RefundDenied):
            refund("refund-1")
        charge(client, card)
        asked = token(client, card)["one_time_token"]
        fee = client.refunds.get_fee(one_time_token=asked, user_id=USER)
        assert (fee.refundable, fee.refund_amount, fee.par) == (True, 10000, card.par)
        client.bank_accounts.delete(user_id=USER)
        with pytest.raises(konaplate.errors.RefundAccountMissing):
            refund("refund-1")

    def test_a_refund_empties_the_card(self, client: konaplate.Client, card: Card) -> None:
        charge(client, card)
        done = client.refunds.create(
            sequence_id="refund-1", user_id=USER, card_expiry=card.expiry, **token(client, card)
        )
        assert done.nr_number == transactions(client, card)[-1].nr_number
        assert balance(client, card) == 0
        charge(client, card, number="charge-2")
        with pytest.raises(konaplate.errors.InvalidInputParameter, match="sequenceId"):
            client.refunds.create(
                sequence_id="refund-1", user_id=USER, card_expiry=card.expiry, **token(client, card)
            )


class TestEncryption:
    def test_is_the_caller_s_choice_where_it_is_unknown(
        self, client: konaplate.Client, state: Checked
    ) -> None:
        client.bank_accounts.register(user_id=USER, **ACCOUNT, encrypt=True)
        client.bank_accounts.register(user_id=OTHER, **ACCOUNT)
        secret, plain = state.received
        assert list(json.loads(secret.body)) == ["encData"]
        assert secret.headers["x-km-crypto-key-id"] == state.credentials["crypto_key_id"]
        assert ACCOUNT["bank_account"].encode() not in secret.body
        assert json.loads(plain.body)["bankAccount"] == ACCOUNT["bank_account"]
        assert "x-km-crypto-key-id" not in plain.headers
        assert [one.user_id for one in state.registrations.values()] == [USER, OTHER]

    def test_is_not_left_out_where_it_is_documented(
        self, client: konaplate.Client, state: Checked
    ) -> None:
        with pytest.raises(TypeError, match="encrypt"):
            client.members.get(user_id=USER, encrypt=False)  # type: ignore[call-arg]
        assert state.received == []

    def test_is_refused_before_anything_is_sent_without_keys(
        self, sandbox: Sandbox, state: Checked
    ) -> None:
        with (
            sandbox.konaplate(crypto_key_id=None, server_certificate=None) as client,
            pytest.raises(errors.ConfigurationError, match="crypto_key_id"),
        ):
            client.bank_accounts.register(user_id=USER, **ACCOUNT, encrypt=True)
        assert state.received == []
