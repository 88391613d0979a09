"""Faults of calls of Konaplate, whose responses are encrypted."""

from __future__ import annotations

import pytest

from krpay import errors, konaplate
from krpay.testing import Sandbox
from tests.konaplate.money import USER
from tests.testing.fault_outcomes import (
    PLACES,
    USUAL_OUTCOMES,
    FaultOutcome,
    UnsafeCall,
    check_outcome,
)

CALL = UnsafeCall(
    "konaplate",
    make=lambda client, **options: client.bank_accounts.delete(user_id=USER, **options),
    is_done=lambda client: client.bank_accounts.get(user_id=USER).account_info is None,
)
OUTCOMES = [
    FaultOutcome(
        "unknown-enum-value",
        errors.BadRequestError,
        "the response of bank_accounts.delete has no enum",
    ),
    FaultOutcome("refuse", konaplate.errors.InvalidInputParameter, "HTTP 400"),
    FaultOutcome("refuse; code=001_006; force=true", errors.BadRequestError, "001_006"),
    FaultOutcome("failure-code", konaplate.errors.InvalidInputParameter, "HTTP 200"),
    FaultOutcome("slow; times=2", errors.BadRequestError, "no option times"),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("outcome", [*USUAL_OUTCOMES, *OUTCOMES], ids=str)
def test_a_header_asks_for_it(place: str, outcome: FaultOutcome) -> None:
    check_outcome(CALL, place, outcome)


def test_encrypted_responses_are_changed_before_they_are_encrypted() -> None:
    with Sandbox() as sandbox:
        client = sandbox.konaplate()
        sandbox.faults.add("unknown-enum-value", operation="members.get", field="gender")
        member = client.members.get(user_id=USER).user_info
        assert member is not None
        assert member.gender == "UNDOCUMENTED"
        sandbox.faults.add("unknown-field", operation="cards.list")
        cards = client.cards.list(user_id=USER)
        assert (cards.model_extra or {}) == {"undocumented_field": "?"}
