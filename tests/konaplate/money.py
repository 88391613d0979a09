"""Members, and the money on their cards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from krpay import errors, konaplate
from krpay.konaplate import models
from krpay.testing.providers.konaplate.records import CardRecord

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


def fetch_token(client: konaplate.Client, card: CardRecord) -> dict[str, Any]:
    """Fetch a one-time token for a card, as the arguments that name it."""
    token = client.payments.generate_token(card_no=card.number)
    return {"one_time_token": token.one_time_token, "dcvv": token.dcvv}


def make_charge(
    client: konaplate.Client,
    card: CardRecord,
    amount: int = 10000,
    number: str = "charge-1",
    **more: Any,
) -> models.Charge:
    """Charge a card."""
    return client.charges.create(
        sequence_id=number,
        user_id=card.user_id,
        amount=amount,
        merchant_id="410000000000001",
        **{**fetch_token(client, card), **more},
    )


def make_pending(send: Callable[[], object]) -> None:
    """Send what the provider leaves undecided: nobody knows yet what becomes of it."""
    with pytest.raises(errors.OutcomeUnknownError, match="decides nothing yet") as pending:
        send()
    assert pending.value.outcome is not None
    assert pending.value.outcome.operation == "charges.get_result"


def cancel_charge(
    client: konaplate.Client, card: CardRecord, nr_number: str | None, number: str = "cancel-1"
) -> models.ChargeCancellation:
    """Cancel a charge."""
    assert nr_number is not None
    return client.charges.cancel(
        sequence_id=number,
        user_id=card.user_id,
        nr_number=nr_number,
        card_expiry=card.expiry,
        **fetch_token(client, card),
    )


def read_balance(client: konaplate.Client, card: CardRecord) -> int | None:
    """Read the balance of a card."""
    [listed] = client.cards.list(user_id=card.user_id, par=card.par).cards or []
    return listed.balance


def list_transactions(
    client: konaplate.Client, card: CardRecord, **more: Any
) -> list[models.Transaction]:
    """List the transactions of a card."""
    today = date.today()  # noqa: DTZ011  a day more on both sides is enough for every zone
    start, end = today - timedelta(days=1), today + timedelta(days=1)
    page = client.transactions.list(par=card.par, start_date=start, end_date=end, **more)
    return page.transactions or []
