"""What Konaplate's operations need before they can succeed in its sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from krpay.testing import Sandbox
from krpay.testing.providers.konaplate import KonaplateSandbox
from krpay.testing.providers.konaplate.records import CardRecord, TokenRecord
from tests.preparations import Preparation

USER = 50000104652
ONE_TIME = {"oneTimeToken": "0000000000000001", "dcvv": "000"}


def find_provider(sandbox: Sandbox) -> KonaplateSandbox:
    provider: KonaplateSandbox = sandbox.providers["konaplate"]
    return provider


class LastingTokens(dict[str, TokenRecord]):
    """One-time tokens that are not used up: what comes first in a test is not known."""

    def pop(self, name: str, default: Any = None) -> Any:
        return self.get(name, default)


def issue_token(sandbox: Sandbox) -> CardRecord:
    provider = find_provider(sandbox)
    card = next(iter(provider.cards.values()))
    card.balance, card.expiry = 100_000, "3108"
    token = TokenRecord(card, ONE_TIME["dcvv"], expires=sandbox.clock.now() + 3600)
    provider.tokens = LastingTokens({ONE_TIME["oneTimeToken"]: token})
    return card


def charge_card(sandbox: Sandbox) -> None:
    issue_token(sandbox)
    with sandbox.konaplate() as client:
        client.charges.create(
            sequence_id="202310270000001",
            user_id=USER,
            amount=10000,
            one_time_token=ONE_TIME["oneTimeToken"],
            dcvv=ONE_TIME["dcvv"],
            merchant_id="410000000000001",
        )
    find_provider(sandbox).charges["202310270000001"].number = "KMN231027000000001"


def pay(sandbox: Sandbox) -> None:
    card = issue_token(sandbox)
    with sandbox.konaplate() as client:
        client.payments.pay(
            one_time_token=ONE_TIME["oneTimeToken"],
            dcvv=ONE_TIME["dcvv"],
            amount=1000,
            merchant_id="410000000000001",
            channel="OPENAPI",
            transaction_id="pay-0001",
        )
    card.transactions[-1]["nrNumber"] = "202310270000000001"


def add_card(sandbox: Sandbox) -> CardRecord:
    provider = find_provider(sandbox)
    card = provider.add_card(USER)
    card.par, card.number = "Q1ABCDEF0123456789ABCDEF012", "9400000000000099"
    card.apply_no = "2023102700000000000001"
    provider.cards[card.par] = card
    return card


def name_member(sandbox: Sandbox) -> None:
    find_provider(sandbox).members[USER]["loginId"] = "user@example.com"


def add_two_cards(sandbox: Sandbox) -> None:
    issue_token(sandbox)
    add_card(sandbox)


def register_bank_account(sandbox: Sandbox) -> None:
    with sandbox.konaplate() as client:
        client.bank_accounts.register(
            user_id=USER,
            bank_code="088",
            bank_account="11012345678901",
            bank_name="신한은행",
            user_name="홍길동",
            birth_date=datetime(1990, 1, 31, tzinfo=UTC).date(),
        )
    registrations = find_provider(sandbox).registrations
    registrations["2023102710000000000001"] = registrations.popitem()[1]


PREPARATIONS: Mapping[str, Preparation] = {
    "bank_accounts_get_registration": Preparation(register_bank_account),
    "cards_cancel_application": Preparation(add_card),
    "cards_change_status": Preparation(add_card),
    "cards_terminate": Preparation(add_card),
    "charges_cancel": Preparation(charge_card),
    "charges_create": Preparation(issue_token),
    "charges_get_result": Preparation(charge_card),
    "members_check_password": Preparation(name_member),
    "payments_cancel": Preparation(pay),
    "payments_pay": Preparation(issue_token),
    "refunds_create": Preparation(issue_token),
    "refunds_get_fee": Preparation(issue_token),
    "transactions_list": Preparation(add_card),
    "transfers_create": Preparation(add_two_cards),
}
