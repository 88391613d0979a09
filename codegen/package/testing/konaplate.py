"""The Konaplate sandbox: members, their accounts and cards, and the money on them."""

from __future__ import annotations

import base64
import hmac
import re
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from typing import Any

from krpay.testing.actions import Deed
from krpay.testing.clock import Clock
from krpay.testing.konaplate_keys import Keys, keys_of, sealed, unsealed
from krpay.testing.provider import Incoming, ProviderSandbox
from krpay.testing.spec import Operation
from krpay.testing.wire import Answer, Received, Refused

ALLOWED_SKEW = timedelta(minutes=5)
"""How far the caller's clock may be off. The docs do not say; this is the sandbox's guess."""

CALL_SECONDS = 30
"""How long the voice call of a registration takes, and as long again the rest: a guess."""

TOKEN_SECONDS = 30
TYPED_TOKEN_SECONDS = 5 * 60
SLOW_GATEWAY_SECONDS = 3600.0
BALANCE_LIMIT = 500_000
NAMED_BALANCE_LIMIT = 2_000_000
FIRST_PIN = "135790"
"""Password of the members that are there to begin with."""

_ASP_ID = "000000000000001"
_KST = timezone(timedelta(hours=9))
_ZONES = {"UTC": 0, "KST": 9}
_HEADER_FORMS = {
    "X-KM-User-AspId": r".{15,16}",
    "X-KM-Correlation-Id": r"\d{12}-[0-9A-Fa-f]{7}",
    "X-KM-Access-Key": r".{40}",
    # The pages say 14 or 16 characters for the same mask of 14 digits.
    "X-KM-Tran-Time": r"[0-9]{14}",
    "X-KM-Time-Zone": "|".join(_ZONES),
    # The pages say 66 characters; their own sample has 67.
    "X-KM-Tran-Token": r"KMV1:\d{17}:[A-Za-z0-9+/]{43}=",
}
_PAYMENT, _CHARGE, _REFUND, _TRANSFER = "00", "01", "02", "03"

Members = dict[str, Any]


@dataclass
class Card:
    """A prepaid card."""

    user_id: int
    par: str = field(repr=False)
    number: str = field(repr=False)
    expiry: str = field(repr=False)
    """YYMM."""
    service_id: str
    applied_on: str
    is_basic: bool = False
    apply_no: str | None = None
    is_named: bool = False
    is_suspended: bool = False
    is_terminated: bool = False
    balance: int = 0
    transactions: list[Members] = field(default_factory=list[Members], repr=False)
    """Latest last."""

    @property
    def is_active(self) -> bool:
        """Whether it can be used."""
        return not self.is_suspended and not self.is_terminated


@dataclass
class Charge:
    """A charge, or the cancellation of one; its number is the caller's `sequenceId`."""

    card: Card
    amount: int
    number: str
    """The provider's transaction number."""
    due: float
    """When the payment gateway confirms it."""
    result: str = "PENDING"
    cancels: Charge | None = None
    is_cancelled: bool = False


@dataclass
class Registration:
    """A registration of a bank account."""

    user_id: int
    account: Members = field(repr=False)
    started: float
    outcome: str | None = None
    """The status or the code that it ended with."""


@dataclass
class Token:
    """A one-time token."""

    card: Card
    dcvv: str = field(repr=False)
    expires: float


class KonaplateSandbox(ProviderSandbox):
    """Members 50000104652, 50000104653 and 50000104654, each with a bank account and a card.

    Not documented, and so guesses of this sandbox:

    - what an operation says whose codes are not documented, or not to their end: 001_006
      for an unknown member, 003_001 for an unknown card, 001_001 for a login id that is
      taken, 001_035 for a wrong password, 001_052 for a member with a balance or a suspended
      card who leaves, 007_001 for a limit that cannot be raised without an account, 006_007
      for a transfer of more than the balance, 000_002 for a number of a charge that never
      arrived;
    - which of its documented codes an operation uses: 000_002 for a number that is unknown
      or was used before and for a bad one-time token, in payments 006_012 for such a token
      and for a payment that cannot be cancelled, 007_003 for a balance over the limit,
      007_030 for a charge that is pending, cancelled or spent, 009_004 for a refund of
      nothing;
    - that a card comes with each registration, and that this one is the basic card;
    - that a call that names a one-time token uses it up, except `refunds.get_fee`;
    - that a payment is cancelled whole, that a refund pays out the whole balance and costs
      nothing, and that a pending cancellation takes the money when it is confirmed;
    - that a suspended card is INACTIVE, and that a discarded one is no longer listed.

    A new password cannot be set: the name of its field is not known.
    """

    name = "konaplate"
    usual_refusal = (400, "000_002")

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.pending_seconds = 0.0
        """How long the payment gateway takes; above 0, charges and cancels are pending."""
        self.withdrawals_fail = False
        """Whether the payment gateway cannot take money from the accounts."""
        self.members: dict[int, Members] = {}
        """As `members.get` gives them."""
        self.passwords: dict[int, str] = {}
        self.accounts: dict[int, Members] = {}
        self.registrations: dict[str, Registration] = {}
        self.cards: dict[str, Card] = {}
        """By PAR."""
        self.tokens: dict[str, Token] = {}
        self.charges: dict[str, Charge] = {}
        self.refunds: set[str] = set()
        """The callers' numbers."""
        self._numbers = count(1)
        for user_id in range(50000104652, 50000104655):
            self.add_member(user_id, loginId=f"user{user_id}@example.com")
            self.add_account(user_id)
            self.add_card(user_id)
        self.behaviours |= {
            "bank_accounts_delete": self._delete_account,
            "bank_accounts_get": self._get_account,
            "bank_accounts_get_registration": self._get_registration,
            "bank_accounts_register": self._register_account,
            "cards_cancel_application": self._cancel_application,
            "cards_change_status": self._change_card_status,
            "cards_get_by_number": self._get_card,
            "cards_issue_prepaid": self._issue_card,
            "cards_list": self._list_cards,
            "cards_terminate": self._terminate_card,
            "charges_cancel": self._cancel_charge,
            "charges_create": self._create_charge,
            "charges_get_result": self._get_charge_result,
            "members_check_login_id": self._check_login_id,
            "members_check_password": self._check_password,
            "members_find_login_id": self._find_login_id,
            "members_get": self._get_member,
            "members_raise_balance_limit": self._raise_balance_limit,
            "members_register": self._register_member,
            "members_reset_password": self._reset_password,
            "members_unregister": self._unregister_member,
            "payments_cancel": self._cancel_payment,
            "payments_generate_token": self._generate_token,
            "payments_pay": self._pay,
            "refunds_create": self._create_refund,
            "refunds_get_fee": self._get_refund_fee,
            "transactions_list": self._list_transactions,
            "transfers_create": self._create_transfer,
        }
        self.deeds |= {
            "confirm_charge": Deed(
                "Have the payment gateway confirm a charge or cancel",
                self.settle,
                self._pending,
                "/charges/*",
            ),
            "fail_charge": Deed(
                "Have the payment gateway fail a charge or cancel",
                lambda target: self.settle(target, "FAILED"),
                self._pending,
                "/charges/*",
            ),
            "slow_gateway": Deed(
                "Have new charges and cancels wait for the payment gateway",
                lambda _: setattr(self, "pending_seconds", SLOW_GATEWAY_SECONDS),
                where="/pending_seconds",
            ),
            "fast_gateway": Deed(
                "Have new charges and cancels confirmed at once",
                lambda _: setattr(self, "pending_seconds", 0.0),
                where="/pending_seconds",
            ),
            "finish_registration": Deed(
                "Finish the registration of a bank account",
                self.end_registration,
                lambda: [name for name, one in self.registrations.items() if one.outcome is None],
                "/registrations/*",
            ),
            "expire_tokens": Deed(
                "Expire all one-time tokens", lambda _: self.tokens.clear(), where="/open_tokens"
            ),
        }

    @property
    def _server(self) -> Keys:
        return keys_of("krpay sandbox server")

    @property
    def _client(self) -> Keys:
        return keys_of("krpay sandbox client")

    @property
    def credentials(self) -> dict[str, Any]:
        return {
            "asp_id": _ASP_ID,
            "access_key": "test-access-key".ljust(40, "0"),
            "secret_key": "test-secret",
            "crypto_key_id": "test-crypto-key".ljust(32, "0"),
            "server_certificate": self._server.certificate_pem,
            "client_private_key": self._client.private_pem,
        }

    # What a test may do besides calling

    def add_member(self, user_id: int, *, password: str = FIRST_PIN, **fields: Any) -> Members:
        """Have a member; the fields are those of `members.get`."""
        person = {
            "aspId": _ASP_ID,
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

    def add_account(self, user_id: int) -> None:
        """Have a member with a registered account."""
        account = {"userName": "홍길동", "bankName": "국민은행", "bankAccount": "12345678901234"}
        self._keep_account(user_id, account)

    def add_card(self, user_id: int, *, balance: int = 0, is_basic: bool = False) -> Card:
        """Have a card of a member."""
        number = next(self._numbers)
        card = Card(
            user_id=user_id,
            par=f"Q1TEST{number:021d}",
            number=f"9400{number:012d}",
            expiry=f"{self._now.year % 100 + 5:02d}{self._now:%m}",
            service_id="100000000000001",
            applied_on=f"{self._now:%Y%m%d}",
            is_basic=is_basic,
            balance=balance,
        )
        self.cards[card.par] = card
        return card

    def end_registration(self, number: str, outcome: str = "BANK_ACC_REGISTERED") -> None:
        """End a registration of an account now, with a status or the code of a refusal."""
        registration = self.registrations[number]
        registration.outcome = outcome
        if outcome == "BANK_ACC_REGISTERED":
            self._keep_account(registration.user_id, registration.account)

    def settle(self, sequence_id: str, result: str = "COMPLETED") -> None:
        """Have the payment gateway confirm a pending charge or cancel now, or fail it."""
        charge = self.charges[sequence_id]
        change = -charge.amount if charge.cancels else charge.amount
        if charge.card.balance + change < 0 or charge.card.is_terminated:
            result = "FAILED"
        charge.result = result
        if result == "COMPLETED":
            self._book(charge.card, _CHARGE, change, charge.number, is_cancel=bool(charge.cancels))
        elif charge.cancels:
            charge.cancels.is_cancelled = False

    def _pending(self) -> list[str]:
        return [name for name, charge in self.charges.items() if charge.result == "PENDING"]

    def shown(self) -> dict[str, Any]:
        return {
            "members": [self.masked("Member", one) for one in self.members.values()],
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
                    **self.masked("Card", self._described(card)),
                    "isTerminated": card.is_terminated,
                    "transactions": [self.masked("Transaction", one) for one in card.transactions],
                }
                for card in self.cards.values()
            ],
            "charges": {
                sequence_id: {
                    "nrNumber": charge.number,
                    "userId": charge.card.user_id,
                    "amount": charge.amount,
                    "result": charge.result,
                    "isCancel": charge.cancels is not None,
                    "isCancelled": charge.is_cancelled,
                }
                for sequence_id, charge in self.charges.items()
            },
            "pending_seconds": self.pending_seconds,
            "open_tokens": sum(self.clock.now() < token.expires for token in self.tokens.values()),
        }

    def catch_up(self) -> None:
        now = self.clock.now()
        for number, registration in self.registrations.items():
            if registration.outcome is None and now >= registration.started + 2 * CALL_SECONDS:
                self.end_registration(number)
        for sequence_id, charge in self.charges.items():
            if charge.result == "PENDING" and now >= charge.due:
                self.settle(sequence_id)

    @property
    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.clock.now(), _KST)

    # Members

    def _register_member(self, incoming: Incoming) -> Any:
        body = dict(incoming.body)
        if self._holder(body["loginId"]) is not None:
            raise self.refused("001_001")
        user_id = max(self.members, default=50000104651) + 1
        known = self.spec.components["schemas"]["Member"]["properties"]
        given = {name: value for name, value in body.items() if name in known}
        member = self.add_member(user_id, password=body["loginPassword"], **given)
        for name in {"ci", "mobileNumber"} - body.keys():
            del member[name]
        card = self.add_card(user_id, is_basic=True)
        # The expiry has a day here and nowhere else; it is the 28th, which each month has.
        basic = {
            "par": card.par,
            "cardNo": card.number,
            "expiryDate": f"{card.expiry}28",
            "serviceId": card.service_id,
        }
        return {"userId": user_id, "basicCardInfo": basic}

    def _get_member(self, incoming: Incoming) -> Any:
        return {"userInfo": self._member(incoming.body["userId"])}

    def _unregister_member(self, incoming: Incoming) -> Any:
        user_id = incoming.body["userId"]
        self._member(user_id)
        cards = self._cards_of(user_id)
        if any(card.is_suspended or card.balance for card in cards):
            raise self.refused("001_052")
        for card in cards:
            card.is_terminated = True
        del self.members[user_id], self.passwords[user_id]
        self.accounts.pop(user_id, None)

    def _check_login_id(self, incoming: Incoming) -> Any:
        holder = self._holder(incoming.body.get("loginId"))
        if holder not in (None, incoming.body.get("userId")):
            raise self.refused("001_001")

    def _find_login_id(self, incoming: Incoming) -> Any:
        return {"loginId": self._member_by_ci(incoming.body["ci"])["loginId"]}

    def _check_password(self, incoming: Incoming) -> Any:
        user_id = self._holder(incoming.body["loginId"])
        if user_id is None:
            raise self.refused("001_006")
        if self.passwords[user_id] != incoming.body["loginPassword"]:
            raise self.refused("001_035")
        return {"userId": user_id}

    def _reset_password(self, incoming: Incoming) -> Any:
        if "ci" in incoming.body:
            self._member_by_ci(incoming.body["ci"])

    def _raise_balance_limit(self, incoming: Incoming) -> Any:
        user_id = incoming.body["userId"]
        self._member(user_id)
        if user_id not in self.accounts:
            raise self.refused("007_001")
        for card in self._cards_of(user_id):
            card.is_named = True

    def _member(self, user_id: int) -> Members:
        if user_id not in self.members:
            raise self.refused("001_006")
        return self.members[user_id]

    def _member_by_ci(self, ci: str) -> Members:
        for member in self.members.values():
            if member.get("ci") == ci:
                return member
        raise self.refused("001_006")

    def _holder(self, login_id: str | None) -> int | None:
        """The member with a login id."""
        members = self.members.items()
        return next((user_id for user_id, one in members if one["loginId"] == login_id), None)

    # Bank accounts

    def _register_account(self, incoming: Incoming) -> Any:
        body = incoming.body
        self._member(body["userId"])
        for running in self.registrations.values():
            if running.user_id == body["userId"] and running.outcome is None:
                raise self.refused("002_013")
        number = f"{self._now:%Y%m%d%H%M%S}{next(self._numbers):08d}"
        account = {name: body[name] for name in ("userName", "bankName", "bankAccount")}
        self.registrations[number] = Registration(body["userId"], account, self.clock.now())
        return {"bankAccRegNo": number}

    def _get_registration(self, incoming: Incoming) -> Any:
        registration = self.registrations.get(incoming.body["regNo"])
        if registration is None:
            raise self.refused("002_019")
        status = registration.outcome
        if status is not None and status in self.spec.errors:
            raise self.refused(status)
        if status is None:
            called = self.clock.now() - registration.started
            status = "ARS_AUTH_IN_PROGRESS" if called < CALL_SECONDS else "ARS_AUTH_DONE"
        return {"status": status}

    def _keep_account(self, user_id: int, account: Members) -> None:
        self.accounts[user_id] = {"accountId": "00001", **account}

    def _delete_account(self, incoming: Incoming) -> Any:
        # What happens without an account is not documented; here it is a success too.
        self.accounts.pop(incoming.body["userId"], None)

    def _get_account(self, incoming: Incoming) -> Any:
        # The answer for a member without an account is not documented; here the
        # account is left out.
        user_id = incoming.body["userId"]
        found: Members = {"userId": user_id}
        if user_id in self.accounts:
            account = self.accounts[user_id]
            found["accountInfo"] = {name: account[name] for name in ("accountId", "userName")}
        return found

    # Cards

    def _list_cards(self, incoming: Incoming) -> Any:
        body = incoming.body
        self._member(body["userId"])
        cards = self._cards_of(body["userId"])
        if "par" in body:
            cards = [card for card in cards if card.par == body["par"]]
        if "physicalCardNo" in body:
            cards = []  # the sandbox has mobile cards only
        return {"cardDataInfo": [self._described(card) for card in cards]}

    def _described(self, card: Card) -> Members:
        pending = [charge for charge in self.charges.values() if charge.result == "PENDING"]
        found: Members = {
            "par": card.par,
            "balance": card.balance,
            "pendingAmount": sum(
                charge.amount for charge in pending if charge.card is card and not charge.cancels
            ),
            "isNamed": card.is_named,
            "serviceId": card.service_id,
            "expiryDate": card.expiry,
            "mobileCardNo": card.number,
            "mobileCardStatus": "ACTIVE" if card.is_active else "INACTIVE",
        }
        if card.apply_no is not None:
            found["cardApplyNo"] = card.apply_no
        if card.user_id in self.accounts:
            account = self.accounts[card.user_id]
            linked = {"bankName": account["bankName"], "accountNo": account["bankAccount"]}
            found["bankInfo"] = linked
        return found

    def _get_card(self, incoming: Incoming) -> Any:
        card = self._card_by_number(incoming.body["cardNo"], "003_001")
        return {
            "userId": card.user_id,
            "balance": card.balance,
            "serviceId": card.service_id,
            "cardStatus": "ACTIVE" if card.is_active else "INACTIVE",
        }

    def _change_card_status(self, incoming: Incoming) -> Any:
        body = incoming.body
        self._member(body["userId"])
        if "par" in body:
            card, unknown = self.cards.get(body["par"]), "003_021"
        elif "cardNo" in body:
            numbered = {card.number: card for card in self.cards.values()}
            card, unknown = numbered.get(body["cardNo"]), "003_001"
        else:
            raise self._invalid("par")
        if card is None or card.user_id != body["userId"]:
            raise self.refused(unknown)
        if card.is_terminated:
            raise self.refused("003_022")
        card.is_suspended = body["status"] == "SUSPEND"

    def _terminate_card(self, incoming: Incoming) -> Any:
        self._member(incoming.body["userId"])
        card = self.cards.get(incoming.body["par"])
        if card is None or card.user_id != incoming.body["userId"] or card.is_terminated:
            raise self.refused("001_047")
        if card.is_basic:
            raise self.refused("001_059")
        if self._described(card)["pendingAmount"] or card.balance:
            raise self.refused("001_052")
        card.is_terminated = True

    def _issue_card(self, incoming: Incoming) -> Any:
        user_id = incoming.body["userInfo"]["userId"]
        self._member(user_id)
        card = self.add_card(user_id)
        card.service_id = incoming.body["serviceId"]
        card.apply_no = f"{self._now:%Y%m%d%H%M%S}{next(self._numbers):08d}"
        return {
            "cardApplyNo": card.apply_no,
            "mobileCardNo": card.number,
            "mobileCardCVC": "000",
            "mobileCardPar": card.par,
        }

    def _cancel_application(self, incoming: Incoming) -> Any:
        body = incoming.body
        self._member(body["userId"])
        for card in self._cards_of(body["userId"]):
            if card.apply_no == body["cardApplyNo"]:
                break
        else:
            raise self._invalid("cardApplyNo")
        if card.applied_on != f"{self._now:%Y%m%d}":
            raise self.refused("003_002")
        if card.transactions:
            raise self.refused("003_003")
        card.is_terminated = True
        return {"mobileCardNo": card.number, "par": card.par}

    def _cards_of(self, user_id: int) -> list[Card]:
        """The cards of a member that are not discarded."""
        cards = self.cards.values()
        return [card for card in cards if card.user_id == user_id and not card.is_terminated]

    def _card_by_number(self, number: str | None, unknown: str) -> Card:
        for card in self.cards.values():
            if card.number == number and not card.is_terminated:
                return card
        raise self.refused(unknown)

    # Charges

    def _create_charge(self, incoming: Incoming) -> Any:
        body = incoming.body
        card = self._card_of_token(body, self._invalid("oneTimeToken"))
        if body["userId"] not in self.accounts:
            raise self.refused("007_001")
        if self.withdrawals_fail:
            raise self.refused("007_004")
        limit = NAMED_BALANCE_LIMIT if card.is_named else BALANCE_LIMIT
        if self._described(card)["pendingAmount"] + card.balance + body["amount"] > limit:
            raise self.refused("007_003")
        charge = self._begin(body["sequenceId"], card, body["amount"])
        return {"nrNumber": charge.number, "isPending": charge.result == "PENDING"}

    def _cancel_charge(self, incoming: Incoming) -> Any:
        body = incoming.body
        card = self._card_of_token(body, self._invalid("oneTimeToken"))
        if body["userId"] not in self.accounts:
            raise self.refused("007_001")
        for original in self.charges.values():
            if original.number == body["nrNumber"] and original.cancels is None:
                break
        else:
            raise self._invalid("nrNumber")
        done = original.result == "COMPLETED" and not original.is_cancelled
        if original.card is not card or not done or card.balance < original.amount:
            raise self.refused("007_030")
        charge = self._begin(body["sequenceId"], card, original.amount, cancels=original)
        return {"isPending": charge.result == "PENDING"}

    def _begin(
        self, sequence_id: str, card: Card, amount: int, *, cancels: Charge | None = None
    ) -> Charge:
        """Begin a charge or a cancel; it ends at once unless the payment gateway is slow."""
        if sequence_id in self.charges:
            raise self._invalid("sequenceId")
        due = self.clock.now() + self.pending_seconds
        charge = Charge(card, amount, self._new_number(), due, cancels=cancels)
        self.charges[sequence_id] = charge
        if cancels:
            cancels.is_cancelled = True
        if not self.pending_seconds:
            self.settle(sequence_id)
        return charge

    def _get_charge_result(self, incoming: Incoming) -> Any:
        charge = self.charges.get(incoming.body["sequenceId"])
        if charge is None:
            raise self._invalid("sequenceId")
        return {"result": charge.result, "nrNumber": charge.number}

    # Tokens, payments, refunds, transfers

    def _generate_token(self, incoming: Incoming) -> Any:
        card = self._card_by_number(incoming.body["cardNo"], "003_001")
        seconds = TYPED_TOKEN_SECONDS if "type" in incoming.body else TOKEN_SECONDS
        token = Token(card, f"{secrets.randbelow(1000):03d}", self.clock.now() + seconds)
        text = f"{secrets.randbelow(10**16):016d}"
        self.tokens[text] = token
        expires = int(token.expires * 1000)
        return {"oneTimeToken": text, "dcvv": token.dcvv, "expiryTime": expires}

    def _card_of_token(self, body: Any, refusal: Refused, *, keep: bool = False) -> Card:
        """The card that a token stands for, if all that the caller says about it is right."""
        name = body.get("oneTimeToken", "")
        token = self.tokens.get(name) if keep else self.tokens.pop(name, None)
        if token is None or self.clock.now() >= token.expires or not token.card.is_active:
            raise refusal
        known = {
            "dcvv": token.dcvv,
            "userId": token.card.user_id,
            "cardExpiry": token.card.expiry,
        }
        if any(body.get(name, value) != value for name, value in known.items()):
            raise refusal
        return token.card

    def _pay(self, incoming: Incoming) -> Any:
        body = incoming.body
        card = self._card_of_token(body, self.refused("006_012"))
        amount = body.get("amount", 0)
        if not 0 < amount <= card.balance:
            raise self.refused("006_007")
        paid = self._book(card, _PAYMENT, -amount)
        return {
            "cardNo": card.number,
            "balance": card.balance,
            "approvalCode": paid["approvalCode"],
            "nrNumber": paid["nrNumber"],
            "approvalTime": paid["approvalDateTime"],
        }

    def _cancel_payment(self, incoming: Incoming) -> Any:
        body = incoming.body
        card = self._card_by_number(body.get("cardNo"), "006_008")
        wanted = (_PAYMENT, body.get("nrNumber"))
        found = [one for one in card.transactions if (one["trType"], one["nrNumber"]) == wanted]
        if len(found) != 1:  # none, or a payment and its cancel
            raise self.refused("006_012")
        if body.get("amount") != found[0]["trAmount"]:
            raise self.refused("006_007")
        back = self._book(card, _PAYMENT, body["amount"], body["nrNumber"], is_cancel=True)
        return {"balance": card.balance, "approvalTime": back["approvalDateTime"]}

    def _create_refund(self, incoming: Incoming) -> Any:
        card = self._card_of_token(incoming.body, self._invalid("oneTimeToken"))
        if card.user_id not in self.accounts:
            raise self.refused("009_001")
        if not card.balance:
            raise self.refused("009_004")
        if incoming.body["sequenceId"] in self.refunds:
            raise self._invalid("sequenceId")
        self.refunds.add(incoming.body["sequenceId"])
        return {"nrNumber": self._book(card, _REFUND, -card.balance)["nrNumber"]}

    def _get_refund_fee(self, incoming: Incoming) -> Any:
        card = self._card_of_token(incoming.body, self._invalid("oneTimeToken"), keep=True)
        return {
            "par": card.par,
            "refundable": card.balance > 0,
            "balance": card.balance,
            "refundFee": 0,
            "expiredFee": 0,
            "refundAmount": card.balance,
        }

    def _create_transfer(self, incoming: Incoming) -> Any:
        body = incoming.body
        giver = self._card_by_number(body["fromCardNo"], "003_001")
        taker = self._card_by_number(body["toCardNo"], "003_001")
        for card in (giver, taker):
            if card.user_id != body["userId"] or not card.is_active:
                raise self.refused("003_001")
        amount = body["amount"] or giver.balance
        if amount > giver.balance:
            raise self.refused("006_007")
        number = self._book(giver, _TRANSFER, -amount)["nrNumber"]
        self._book(taker, _TRANSFER, amount, number)

    # Transactions

    def _book(
        self,
        card: Card,
        kind: str,
        change: int,
        number: str | None = None,
        *,
        is_cancel: bool = False,
    ) -> Members:
        """Change the balance of a card, and write it down."""
        before, card.balance = card.balance, card.balance + change
        transaction: Members = {
            "trType": kind,
            "rcgType": None,
            "nrNumber": number or self._new_number(),
            "trAmount": abs(change),
            "orgAmount": abs(change),
            "approvalCode": f"{next(self._numbers):06d}",
            "balanceAfter": card.balance,
            "balanceBefore": before,
            "bizLicenseNo": None,
            "authCancelType": "CANCEL" if is_cancel else "AUTH",
            "approvalDateTime": f"{self._now:%Y%m%d%H%M%S}{self._now.microsecond // 1000:03d}",
            "discountAmount": 0,
            "usedPointAmount": 0,
            "savedPointAmount": 0,
            "cashReciptInfo": None,
        }
        card.transactions.append(transaction)
        return transaction

    def _new_number(self) -> str:
        return f"KMN{self._now:%y%m%d}{next(self._numbers):09d}"

    def _list_transactions(self, incoming: Incoming) -> Any:
        body = incoming.body
        card = self.cards.get(body["par"])
        if card is None or body.get("userId", card.user_id) != card.user_id:
            raise self.refused("003_001")
        found = [
            one
            for one in card.transactions
            if body["startDate"] <= one["approvalDateTime"][:8] <= body["endDate"]
            and body.get("trType", one["trType"]) == one["trType"]
        ]
        wanted = body.get("pageRequest", {})
        if wanted.get("orderByDirection") == "DESC":
            found.reverse()
        page, size = wanted.get("page", 0), max(wanted.get("pageSize", 20), 1)
        items = found[page * size : (page + 1) * size]
        info = {"page": page, "totalPages": -(-len(found) // size), "numberOfElements": len(items)}
        return {"pageResponse": info, "transactionInfo": items}

    # Headers, encryption, envelope

    def authenticate(self, received: Received) -> None:
        # No page documents a refusal of the headers. The sandbox uses the code for an
        # invalid parameter and names the header.
        for name, form in _HEADER_FORMS.items():
            if not re.fullmatch(form, received.headers.get(name.lower(), "")):
                raise self._invalid(f"{name}; it must match {form}")
        for name, credential in (("X-KM-User-AspId", "asp_id"), ("X-KM-Access-Key", "access_key")):
            wanted = self.credentials[credential]
            if received.headers[name.lower()] != wanted:
                raise self._invalid(f"{name}; this sandbox takes {wanted}")
        hours = _ZONES[received.headers["x-km-time-zone"]]
        try:
            sent = datetime.strptime(received.headers["x-km-tran-time"], "%Y%m%d%H%M%S")  # noqa: DTZ007
        except ValueError:
            raise self._invalid("X-KM-Tran-Time; it is no yyyyMMddHHmmss") from None
        # Clients sign by real time, whatever the sandbox's clock was advanced to.
        now = datetime.now(UTC).replace(tzinfo=None) + timedelta(hours=hours)
        if abs(now - sent) > ALLOWED_SKEW:
            raise self._invalid(f"X-KM-Tran-Time; in that time zone it is {now:%Y%m%d%H%M%S}")
        mac = hmac.digest(self.credentials["secret_key"].encode(), received.body, "sha256")
        _, _, given = received.headers["x-km-tran-token"].split(":")
        if not hmac.compare_digest(base64.b64encode(mac).decode(), given):
            key = self.credentials["secret_key"]
            raise self._invalid(f"X-KM-Tran-Token; the HMAC is not that of the body by {key}")

    def unseal(self, operation: Operation, received: Received) -> bytes:
        encrypted = operation.encrypted["request"]
        if encrypted is False or (encrypted == "unknown" and b"encData" not in received.body):
            return received.body
        if received.headers.get("x-km-crypto-key-id") != self.credentials["crypto_key_id"]:
            wanted = self.credentials["crypto_key_id"]
            raise self._invalid(f"X-KM-Crypto-Key-Id; this sandbox takes {wanted}")
        try:
            return unsealed(received.body, self._server)
        except ValueError:
            why = "it cannot be decrypted by the key of server_certificate"
            raise self._invalid(f"encData; {why}") from None

    def seal(self, operation: Operation | None, received: Received, answer: Answer) -> Answer:
        correlation = received.headers.get("x-km-correlation-id", "")
        headers = {**answer.headers, "X-KM-Correlation-Id": correlation}
        # Whether an error answer is encrypted too is not documented; here it is not.
        wanted = operation.encrypted["response"] if operation else False
        if wanted is not True or answer.status >= 300:
            return Answer(answer.status, answer.body, headers)
        headers["X-KM-Crypto-Key-Id"] = self.credentials["crypto_key_id"]
        return Answer.of_json(answer.status, sealed(answer.body, self._client), headers)

    def wrap(self, operation: Operation, data: Any) -> Any:
        fields: dict[str, Any] = data or {}
        return {"response": {"code": "000_000", "description": "Success"}, **fields}

    def refusal(self, refused: Refused) -> Any:
        return {"response": {"code": refused.code, "description": refused.message}}

    def malformed(self, operation: Operation, where: str, why: str) -> Refused:
        documented = operation.raw["responses"].get("400", {}).get("x-errors", ())
        # The provider's message ends with the name; the rest is help.
        named = f"{where}; {self.explained(operation, where, why)}"
        if "000_003" in documented and why.startswith("it is required"):
            return self.refused("000_003", f"Required value is missing. {named}")
        if "000_015" in documented and re.search(r"is too (long|short)", why):
            return self.refused("000_015", f"Value length mismatch. {named}")
        return self._invalid(named)

    def not_found(self, received: Received) -> Refused:
        return Refused(404, "", self.no_operation(received))

    def _invalid(self, name: str) -> Refused:
        return self.refused("000_002", f"Invalid input parameter. {name}")
