"""One-time tokens, which stand for a card in several operations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from krpay.testing.http_messages import Refusal
from krpay.testing.providers.konaplate.records import CardRecord
from krpay.testing.providers.konaplate.state import KonaplateState


def take_card(
    state: KonaplateState, body: Mapping[str, Any], refusal: Refusal, *, keep: bool = False
) -> CardRecord:
    """Take the card that a token stands for, and use the token up unless it is to be kept.

    Raises:
        Refusal: The one that is given, if anything that the caller says about the card is
            wrong.
    """
    name = body.get("oneTimeToken", "")
    token = state.tokens.get(name) if keep else state.tokens.pop(name, None)
    if token is None or state.clock.now() >= token.expires or not token.card.is_active:
        raise refusal
    known = {
        "dcvv": token.dcvv,
        "userId": token.card.user_id,
        "cardExpiry": token.card.expiry,
    }
    if any(body.get(name, value) != value for name, value in known.items()):
        raise refusal
    return token.card
