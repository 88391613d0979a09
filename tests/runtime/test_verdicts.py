"""The table of verdicts: rules that no row may break. What each row does is tested on the wire."""

from __future__ import annotations

import pytest

from krpay._runtime.verdicts import TABLE, Observed
from krpay.errors import APIError, OutcomeUnknownError

HARMLESS = {
    Observed.NOT_WRITTEN,
    Observed.TOKEN_REFUSED,
    Observed.RATE_LIMITED,
    Observed.RATE_LIMITED_BY_OTHERS,
}
"""What certainly had no effect, and is no reason to give up at once."""
every_row = pytest.mark.parametrize("observed", Observed, ids=lambda observed: observed.name)


@every_row
def test_an_unsafe_call_is_sent_again_only_if_it_certainly_had_no_effect(
    observed: Observed,
) -> None:
    assert TABLE[observed].unsafe.retried == (observed in HARMLESS)


@every_row
def test_a_safe_call_is_sent_again_whenever_an_unsafe_one_is(observed: Observed) -> None:
    row = TABLE[observed]
    assert row.safe.retried or not row.unsafe.retried


@every_row
def test_a_safe_call_is_never_in_doubt(observed: Observed) -> None:
    assert TABLE[observed].safe.raised is not OutcomeUnknownError


@every_row
def test_what_is_in_doubt_for_an_unsafe_call_says_so_and_is_not_sent_again(
    observed: Observed,
) -> None:
    unsafe = TABLE[observed].unsafe
    in_doubt = unsafe.raised is OutcomeUnknownError
    assert in_doubt == ("may have taken effect" in unsafe.said)
    assert not (in_doubt and unsafe.retried)


@pytest.mark.parametrize(
    "observed",
    [Observed.FOREIGN, Observed.FAILED_ELSEWHERE, Observed.RATE_LIMITED_BY_OTHERS],
    ids=lambda observed: observed.name,
)
def test_nobody_but_the_provider_refuses_a_call(observed: Observed) -> None:
    for verdict in (TABLE[observed].safe, TABLE[observed].unsafe):
        assert verdict.raised is not None
        assert not issubclass(verdict.raised, APIError)
