"""What the conformance suite must know about Konaplate beside its spec.

Signs, encrypts and decrypts with other code than krpay's: it goes with a `requests`
session, sees a request last, when its bytes are final, and a response first.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import requests
from jwcrypto import jwe, jwk  # type: ignore[import-untyped]
from requests.auth import AuthBase

from krpay.testing import Sandbox
from krpay.testing.providers.konaplate import KonaplateSandbox
from krpay.testing.providers.konaplate.records import CardRecord, TokenRecord
from tests.conformance.kits import ConformanceKit, Credentials, GeneralRefusals, Preparation

USER = 50000104652
ONE_TIME = {"oneTimeToken": "0000000000000001", "dcvv": "000"}


class KonaplateSigning(AuthBase):
    """An HMAC over the bytes that are sent; JSON Web Encryption where the spec has it."""

    def __init__(self, credentials: Credentials, encrypted: Mapping[str, Any]) -> None:
        self._credentials = credentials
        self._encrypts = encrypted.get("request") is True
        self._decrypts = encrypted.get("response") is True
        self._server_key = jwk.JWK.from_pem(credentials["server_certificate"].encode())
        self._client_key = jwk.JWK.from_pem(credentials["client_private_key"].encode())

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        credentials, now = self._credentials, datetime.now(UTC)
        if self._encrypts:
            request.prepare_body(self._encrypt(_read_body(request)), None)
            request.headers["X-KM-Crypto-Key-Id"] = credentials["crypto_key_id"]
        body = _read_body(request)
        mac = hmac.new(credentials["secret_key"].encode(), body, hashlib.sha256).digest()
        signature = {
            "X-KM-User-AspId": credentials["asp_id"],
            "X-KM-Access-Key": credentials["access_key"],
            "X-KM-Correlation-Id": f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}",
            "X-KM-Tran-Time": f"{now:%Y%m%d%H%M%S}",
            "X-KM-Time-Zone": "UTC",
            "X-KM-Tran-Token": f"KMV1:{now:%Y%m%d%H%M%S}000:{base64.b64encode(mac).decode()}",
        }
        request.headers.update(signature)
        if self._decrypts:
            request.register_hook("response", self._decrypt)
        return request

    def _encrypt(self, body: bytes) -> bytes:
        header = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
        token = jwe.JWE(body, json.dumps(header))
        token.add_recipient(self._server_key)
        return json.dumps({"encData": token.serialize(compact=True)}).encode()

    def _decrypt(self, response: requests.Response, **options: Any) -> None:
        document = response.json()
        if "encData" in document:
            token = jwe.JWE()
            token.deserialize(document["encData"], self._client_key)
            response._content = token.payload


def _read_body(request: requests.PreparedRequest) -> bytes:
    body = request.body or b""
    assert isinstance(body, str | bytes), "only whole bodies can be signed"
    return body.encode() if isinstance(body, str) else body


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


CONFORMANCE_KIT = ConformanceKit(
    make_signing=lambda credentials, operation: KonaplateSigning(
        credentials, operation.get("x-encrypted", {})
    ),
    preparations={
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
    },
    # All documented refusals have status 400, and pages of all kinds have these codes, of
    # which 001_006 is for unknown members. No page says what refuses a bad signature: the
    # sandbox uses 000_002 for that as well.
    general=GeneralRefusals(
        schema="Envelope",
        codes={"400": frozenset({"000_002", "000_003", "000_015", "001_006"})},
    ),
    unsigned_status=400,
)
