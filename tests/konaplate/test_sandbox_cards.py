"""What service providers do with cards, over several calls, against the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from krpay import NULL, konaplate
from krpay.errors import InvalidArgumentError
from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.records import CardRecord
from tests.konaplate.checked_sandbox import CheckedKonaplate
from tests.konaplate.money import (
    OTHER,
    PERSON,
    USER,
    cancel_charge,
    fetch_token,
    make_charge,
    read_balance,
)


class TestCards:
    def test_one_is_suspended_and_resumed(self, client: konaplate.Client, card: CardRecord) -> None:
        token = fetch_token(client, card)
        client.cards.change_status(user_id=USER, par=card.par, status="SUSPEND")
        [listed] = client.cards.list(user_id=USER).cards or []
        assert listed.mobile_card_status == "INACTIVE"
        with pytest.raises(konaplate.errors.InvalidInputParameter):
            make_charge(client, card, **token)
        client.cards.change_status(user_id=USER, card_no=card.number, status="RESUME")
        make_charge(client, card)

    def test_one_is_discarded_when_it_is_empty(
        self, client: konaplate.Client, card: CardRecord
    ) -> None:
        made = make_charge(client, card)
        with pytest.raises(konaplate.errors.ActiveCardHasBalance):
            client.cards.terminate(user_id=USER, par=card.par)
        cancel_charge(client, card, made.nr_number)
        client.cards.terminate(user_id=USER, par=card.par)
        assert client.cards.list(user_id=USER).cards == []
        with pytest.raises(konaplate.errors.CardAlreadyTerminated):
            client.cards.change_status(user_id=USER, par=card.par, status="RESUME")
        with pytest.raises(konaplate.errors.InvalidUserCardInfo):
            client.cards.terminate(user_id=USER, par=card.par)

    def test_documented_refusals_have_classes(
        self, client: konaplate.Client, card: CardRecord
    ) -> None:
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
        self, client: konaplate.Client, sandbox: Sandbox, state: CheckedKonaplate
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
        make_charge(client, second)
        with pytest.raises(konaplate.errors.CardIssueNotCancelableByStatus):
            client.cards.cancel_application(user_id=USER, card_apply_no=second.apply_no or "")
        sandbox.clock.advance(hours=24)
        with pytest.raises(konaplate.errors.CardIssueNotCancelableByDay):
            client.cards.cancel_application(user_id=USER, card_apply_no=third.apply_no or "")

    def test_balance_moves_between_cards_of_a_member(
        self, client: konaplate.Client, state: CheckedKonaplate, card: CardRecord
    ) -> None:
        card.balance = 500
        second = state.add_card(USER)
        route: dict[str, Any] = {"from_card_no": card.number, "to_card_no": second.number}
        client.transfers.create(user_id=USER, amount=200, **route)
        assert (read_balance(client, card), read_balance(client, second)) == (300, 200)
        client.transfers.create(user_id=USER, amount=NULL, **route)
        assert (read_balance(client, card), read_balance(client, second)) == (0, 500)
        with pytest.raises(konaplate.errors.InvalidAmount):
            client.transfers.create(user_id=USER, amount=1, **route)
        with pytest.raises(InvalidArgumentError, match="amount: give at least 1"):
            client.transfers.create(user_id=USER, amount=0, **route)
