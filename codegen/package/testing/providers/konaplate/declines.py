"""Codes with which Konaplate takes no money, by the reason.

All are documented for their operations. Which one stands for which reason is in the codes' own
texts; that 006_012 and 009_004 are the usual ones, and that a bank account without money gives
007_004 («Withdraw failure from PG»), are guesses.
"""

from __future__ import annotations

from collections.abc import Mapping

from krpay.testing.http_messages import Refusal
from krpay.testing.operation_requests import Decline
from krpay.testing.state import ProviderState

PAYMENT_DECLINES: Mapping[str, str] = {
    "declined": "006_012",
    "insufficient_balance": "006_007",
    "limit_exceeded": "006_010",
    "expired_card": "006_011",
    "wrong_card_number": "006_008",
}
CHARGE_DECLINES: Mapping[str, str] = {
    "declined": "007_004",
    "insufficient_balance": "007_004",
    "limit_exceeded": "007_003",
}
REFUND_DECLINES: Mapping[str, str] = {"declined": "009_004", "limit_exceeded": "009_002"}


def make_decline(state: ProviderState, codes: Mapping[str, str], decline: Decline) -> Refusal:
    """Make the refusal that a decline asks for."""
    return state.refusal(codes[decline.reason], decline.message)
