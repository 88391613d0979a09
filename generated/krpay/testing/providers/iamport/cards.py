# Copied from codegen/package/testing/providers/iamport/cards.py by `nox -s generate`. Do not edit.
"""Cards of the iamport sandbox: which are declined, and with which words.

No source lists the texts of `fail_reason`. On the live service they come from the gateway, and
often begin with its code in brackets; these are of this sandbox, and have no code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from krpay.testing.json_documents import JsonObject

DECLINES: Mapping[str, str] = {
    "declined": "카드사에서 승인을 거절하였습니다.",
    "insufficient_balance": "카드 잔액이 부족합니다.",
    "limit_exceeded": "카드 한도를 초과하였습니다.",
    "expired_card": "유효기간이 지난 카드입니다.",
    "wrong_card_number": "카드정보 인증에 실패하였습니다.",
}
"""What a payment says in `fail_reason`, by the reason; a wrong number gets code -1 and no payment.

The text for a wrong number begins one that the live service was seen to refuse with.
"""

KEY_REFUSED = "카드정보 인증 및 빌키 발급에 실패하였습니다."
"""How the text begins that the live service was seen to refuse a billing key with."""

TAKEN_CARD = "1234-1234-1234-1234"
"""As the docs write a card; any other number that is not in `DECLINED_CARDS` is as good."""

DECLINED_CARDS: Mapping[str, str] = {
    "1234-1234-1234-0001": "declined",
    "1234-1234-1234-0002": "insufficient_balance",
    "1234-1234-1234-0003": "limit_exceeded",
    "1234-1234-1234-0004": "expired_card",
    "1234-1234-1234-0005": "wrong_card_number",
}
"""Made-up numbers of cards that are always declined, by the reason. No provider has them."""

_BY_DIGITS = {number.replace("-", ""): reason for number, reason in DECLINED_CARDS.items()}
_NUMBER = re.compile(r"[0-9]{4}(-?[0-9]{4,6}){2}(-?[0-9]{1,4})?")
_EXPIRY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


@dataclass
class CardRecord:
    """A card, as a payment or a billing key has it."""

    number: str = field(repr=False)
    expiry: str = field(repr=False)
    declined: str | None = None
    """The reason for which it was declared to be declined by hand."""

    def find_decline(self, now: datetime) -> str | None:
        """Find the reason for which a payment by this card is declined now, in Korea."""
        if not _NUMBER.fullmatch(self.number):
            return "wrong_card_number"
        known = _BY_DIGITS.get(self.number.replace("-", ""))
        if known is not None or self.declined is not None:
            return known or self.declined
        # What the service says to an expiry of another form is not known; it is taken here.
        has_expired = _EXPIRY.fullmatch(self.expiry) and self.expiry < f"{now:%Y-%m}"
        return "expired_card" if has_expired else None


def list_sample_cards() -> list[JsonObject]:
    """List a card that pays, and those that do not; each with any expiry that is to come."""
    pays: JsonObject = {"card_number": TAKEN_CARD, "declined": None, "fail_reason": None}
    return [pays] + [
        {"card_number": number, "declined": reason, "fail_reason": DECLINES[reason]}
        for number, reason in DECLINED_CARDS.items()
    ]


def mask_card(card_number: str) -> str:
    """Write a card number as responses show it."""
    digits = card_number.replace("-", "")
    return digits[:6] + "*" * max(0, len(digits) - 7) + digits[-1:]
