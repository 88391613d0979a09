"""What the Konaplate sandbox knows: members, accounts, cards, charges and one-time tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any, ClassVar

from krpay.testing.clock import Clock
from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.providers.konaplate.keys import ASP_ID
from krpay.testing.providers.konaplate.records import (
    CardRecord,
    ChargeRecord,
    RegistrationRecord,
    TokenRecord,
)
from krpay.testing.spec import BundledSpec
from krpay.testing.state import ProviderState

CALL_SECONDS = 30
"""How long the voice call of a registration takes, and as long again the rest: a guess."""

FIRST_MEMBERS = range(50000104652, 50000104655)
"""Members that are there to begin with."""

BALANCE_LIMIT, NAMED_BALANCE_LIMIT = 500_000, 2_000_000
"""The most that a card holds, before and after its holder proved the name; documented."""

FIRST_PIN = "135790"
"""Password of the members that are there to begin with."""

FEES = {"refundFee": 0, "expiredFee": 0}
"""What a refund costs: a guess."""

PAYMENT, CHARGE, REFUND, TRANSFER = "00", "01", "02", "03"
"""Kinds of transactions."""

_KST = timezone(timedelta(hours=9))


class KonaplateState(ProviderState):
    """The state of Konaplate."""

    line_members: ClassVar[Mapping[str, Sequence[str]]] = {
        "members": ("userId", "nationality", "joinChannel", "userLimitStatus"),
        "cards": ("userId", "status", "balance", "serviceId", "isTerminated"),
        "charges": ("", "result", "amount", "userId", "isCancel", "isCancelled"),
    }

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        self.pending_seconds = 0.0
        """How long the payment gateway takes; above 0, charges and cancels are pending."""
        self.withdrawals_fail = False
        """Whether the payment gateway cannot take money from the accounts."""
        self.members: dict[int, JsonObject] = {}
        """As `members.get` gives them."""
        self.passwords: dict[int, str] = {}
        self.accounts: dict[int, JsonObject] = {}
        self.registrations: dict[str, RegistrationRecord] = {}
        self.cards: dict[str, CardRecord] = {}
        """By PAR."""
        self.tokens: dict[str, TokenRecord] = {}
        self.charges: dict[str, ChargeRecord] = {}
        self._pending: dict[str, ChargeRecord] = {}
        """Those of the charges that the payment gateway has still to confirm."""
        self.refunds: set[str] = set()
        """The callers' numbers."""
        self._last_number = 0
        for user_id in FIRST_MEMBERS:
            self.add_member(user_id, loginId=_make_login_id(user_id))
            self.add_account(user_id)
            self.add_card(user_id)

    @property
    def now(self) -> datetime:
        """The time in Korea."""
        return datetime.fromtimestamp(self.clock.now(), _KST)

    def next_number(self) -> int:
        """Take a number that nothing else has."""
        self._last_number += 1
        return self._last_number

    def refuse_parameter(self, name: str) -> Refusal:
        """Refuse a parameter by its name, with which the provider's message ends."""
        return self.refusal("000_002", f"Invalid input parameter. {name}")

    # Members and their accounts

    def add_member(self, user_id: int, *, password: str = FIRST_PIN, **fields: Any) -> JsonObject:
        """Add a member; the fields are those of `members.get`."""
        person = {
            "aspId": ASP_ID,
            "userId": user_id,
            "birthDate": "19900131",
            "ci": f"test-ci-{user_id}".ljust(86, "0") + "==",
            "nationality": "Korean",
            "gender": "Female",
            "mobileNumber": "01000000000",
            "userName": "홍길동",
            "joinChannel": "OPENAPI",
        }
        self.members[user_id] = {**person, **fields}
        self.passwords[user_id] = password
        return self.members[user_id]

    def get_member(self, user_id: int) -> JsonObject:
        """Get a member, or refuse."""
        if user_id not in self.members:
            raise self.refusal("001_006")
        return self.members[user_id]

    def add_account(self, user_id: int, account: JsonObject | None = None) -> None:
        """Give a member a registered bank account."""
        usual = {"userName": "홍길동", "bankName": "국민은행", "bankAccount": "12345678901234"}
        self.accounts[user_id] = {"accountId": "00001", **(account or usual)}

    def end_registration(self, number: str, outcome: str = "BANK_ACC_REGISTERED") -> None:
        """End a registration of an account now, with a status or the code of a refusal."""
        registration = self.registrations[number]
        registration.outcome = outcome
        if outcome == "BANK_ACC_REGISTERED":
            self.add_account(registration.user_id, registration.account)

    # Cards and what is on them

    def add_card(self, user_id: int, *, balance: int = 0, is_basic: bool = False) -> CardRecord:
        """Give a member a card."""
        number = self.next_number()
        card = CardRecord(
            user_id=user_id,
            par=f"Q1TEST{number:021d}",
            number=f"9400{number:012d}",
            expiry=f"{self.now.year % 100 + 5:02d}{self.now:%m}",
            service_id="100000000000001",
            applied_on=f"{self.now:%Y%m%d}",
            is_basic=is_basic,
            balance=balance,
        )
        self.cards[card.par] = card
        return card

    def list_cards(self, user_id: int) -> list[CardRecord]:
        """List the cards of a member that are not discarded."""
        cards = self.cards.values()
        return [card for card in cards if card.user_id == user_id and not card.is_terminated]

    def list_holders(self, *, are_declined: bool) -> list[str]:
        """List the members with a card that is declined by hand, or with one that is not."""
        cards = self.cards.values()
        able = [card for card in cards if card.is_declined == are_declined]
        return list(dict.fromkeys(str(card.user_id) for card in able if not card.is_terminated))

    def get_card(self, number: str | None, code: str) -> CardRecord:
        """Get a card that is not discarded by its number, or refuse with a code."""
        for card in self.cards.values():
            if card.number == number and not card.is_terminated:
                return card
        raise self.refusal(code)

    def describe_card(self, card: CardRecord) -> JsonObject:
        """Describe a card as `cards.list` does."""
        described: JsonObject = {
            "par": card.par,
            "balance": card.balance,
            "pendingAmount": self.pending_amount(card),
            "isNamed": card.is_named,
            "serviceId": card.service_id,
            "expiryDate": card.expiry,
            "mobileCardNo": card.number,
            "mobileCardStatus": "ACTIVE" if card.is_active else "INACTIVE",
        }
        if card.apply_no is not None:
            described["cardApplyNo"] = card.apply_no
        if card.user_id in self.accounts:
            account = self.accounts[card.user_id]
            linked = {"bankName": account["bankName"], "accountNo": account["bankAccount"]}
            described["bankInfo"] = linked
        return described

    def pending_amount(self, card: CardRecord) -> int:
        """Sum up what the payment gateway has still to confirm."""
        return sum(
            charge.amount
            for charge in self._pending.values()
            if charge.card is card and not charge.cancels
        )

    def has_expired(self, card: CardRecord) -> bool:
        """Whether the month of a card's expiry has passed."""
        return card.expiry < f"{self.now:%y%m}"

    def book(
        self,
        card: CardRecord,
        kind: str,
        change: int,
        number: str | None = None,
        *,
        is_cancel: bool = False,
    ) -> JsonObject:
        """Change the balance of a card, and write down the transaction."""
        before, card.balance = card.balance, card.balance + change
        transaction: JsonObject = {
            "trType": kind,
            "rcgType": None,
            "nrNumber": number or self.make_transaction_number(),
            "trAmount": abs(change),
            "orgAmount": abs(change),
            "approvalCode": f"{self.next_number():06d}",
            "balanceAfter": card.balance,
            "balanceBefore": before,
            "bizLicenseNo": None,
            "authCancelType": "CANCEL" if is_cancel else "AUTH",
            "approvalDateTime": f"{self.now:%Y%m%d%H%M%S}{self.now.microsecond // 1000:03d}",
            "discountAmount": 0,
            "usedPointAmount": 0,
            "savedPointAmount": 0,
            "cashReciptInfo": None,
        }
        card.transactions.append(transaction)
        return transaction

    def make_transaction_number(self) -> str:
        """Make a number for a transaction."""
        return f"KMN{self.now:%y%m%d}{self.next_number():09d}"

    # What ends later

    def add_charge(self, sequence_id: str, charge: ChargeRecord) -> None:
        """Add a charge or a cancel, which ends at once unless the payment gateway is slow."""
        self.charges[sequence_id] = self._pending[sequence_id] = charge
        if not self.pending_seconds:
            self.settle(sequence_id)

    def settle(self, sequence_id: str, result: str = "COMPLETED") -> None:
        """Have the payment gateway confirm a pending charge or cancel now, or fail it."""
        charge = self.charges[sequence_id]
        self._pending.pop(sequence_id, None)
        change = -charge.amount if charge.cancels else charge.amount
        if charge.card.balance + change < 0 or charge.card.is_terminated:
            result = "FAILED"
        charge.result = result
        if result == "COMPLETED":
            self.book(charge.card, CHARGE, change, charge.number, is_cancel=bool(charge.cancels))
        elif charge.cancels:
            charge.cancels.is_cancelled = False

    def list_pending(self) -> list[str]:
        """List the numbers of the charges and cancels that are pending."""
        return list(self._pending)

    def list_open_registrations(self) -> list[str]:
        """List the numbers of the registrations that have not ended."""
        return [number for number, one in self.registrations.items() if one.outcome is None]

    def catch_up(self) -> None:
        now = self.clock.now()
        for number in self.list_open_registrations():
            if now >= self.registrations[number].started + 2 * CALL_SECONDS:
                self.end_registration(number)
        for sequence_id in self.list_pending():
            if now >= self.charges[sequence_id].due:
                self.settle(sequence_id)

    def describe_samples(self) -> dict[str, Any]:
        # An id that a member gave up may be somebody else's by now.
        logins = {user_id: one["loginId"] for user_id, one in self.members.items()}
        first = [one for one in FIRST_MEMBERS if logins.get(one) == _make_login_id(one)]
        cards = [card for user_id in first for card in self.list_cards(user_id)]
        return {
            "members": [
                {"userId": one, "loginId": logins[one], "loginPassword": FIRST_PIN} for one in first
            ],
            "cards": [
                {
                    "userId": card.user_id,
                    "cardNo": card.number,
                    "par": card.par,
                    "cardExpiry": card.expiry,
                    "balance": card.balance,
                }
                for card in cards
            ],
            "fees": dict(FEES),
            "balance_limits": {"unnamed": BALANCE_LIMIT, "named": NAMED_BALANCE_LIMIT},
        }

    def describe_state(self) -> dict[str, Any]:
        now = self.clock.now()
        return {
            "members": [self.mask("Member", one) for one in self.members.values()],
            "bank_accounts": {
                str(user_id): {"bankName": account["bankName"]}
                for user_id, account in self.accounts.items()
            },
            "registrations": {
                number: {"userId": one.user_id, "outcome": one.outcome}
                for number, one in self.registrations.items()
            },
            "cards": [
                {
                    "userId": card.user_id,
                    **self.mask("Card", self.describe_card(card)),
                    "isTerminated": card.is_terminated,
                    "isDeclined": card.is_declined,
                    "transactions": [self.mask("Transaction", one) for one in card.transactions],
                }
                for card in self.cards.values()
            ],
            "charges": {number: one.describe() for number, one in self.charges.items()},
            "pending_seconds": self.pending_seconds,
            "withdrawals_fail": self.withdrawals_fail,
            "open_tokens": sum(now < token.expires for token in self.tokens.values()),
        }


def _make_login_id(user_id: int) -> str:
    return f"user{user_id}@example.com"
