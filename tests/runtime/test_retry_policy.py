"""When to try again: the policy as a table, with no server and no clock."""

from __future__ import annotations

import email.utils
import time
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from krpay._runtime.retry import (
    DEADLINE,
    FIRST_DELAY,
    LONGEST_DELAY,
    LONGEST_RETRY_AFTER,
    Policy,
    parse_retry_after,
)


def choose_delay(
    *,
    policy: Policy | None = None,
    retries: int = 0,
    elapsed: float = 0.0,
    retry_after: float | None = None,
    chance: float = 1.0,
) -> float | None:
    policy = policy or Policy()
    return policy.delay(
        retries=retries,
        time_left=policy.deadline - elapsed,
        retry_after=retry_after,
        chance=chance,
    )


def test_the_constants_are_the_documented_ones() -> None:
    assert Policy() == Policy(max_retries=2, deadline=DEADLINE)
    assert FIRST_DELAY < LONGEST_DELAY < LONGEST_RETRY_AFTER < DEADLINE


@pytest.mark.parametrize(
    ("max_retries", "retries", "again"),
    [
        (0, 0, False),
        (1, 0, True),
        (1, 1, False),
        (2, 1, True),
        (2, 2, False),
        (2, 3, False),
        (9, 8, True),
    ],
)
def test_the_number_of_retries_is_limited(max_retries: int, retries: int, again: bool) -> None:
    waits = choose_delay(policy=Policy(max_retries=max_retries), retries=retries)
    assert (waits is not None) is again


@pytest.mark.parametrize(
    ("retries", "chance", "expected"),
    [
        (0, 0.0, 0.0),
        (0, 0.5, 0.25),
        (0, 1.0, 0.5),
        (1, 0.5, 0.5),
        (1, 1.0, 1.0),
        (2, 1.0, 2.0),
        (3, 1.0, 4.0),
        (4, 1.0, 8.0),
        (5, 1.0, 8.0),
        (5, 0.25, 2.0),
        (40, 1.0, 8.0),
    ],
)
def test_pauses_double_up_to_a_limit_and_are_all_jitter(
    retries: int, chance: float, expected: float
) -> None:
    assert choose_delay(policy=Policy(max_retries=99), retries=retries, chance=chance) == expected


@pytest.mark.parametrize(
    ("retry_after", "chance", "expected"),
    [
        (0.0, 1.0, 0.5),
        (0.1, 1.0, 0.5),
        (3.0, 0.0, 3.0),
        (3.0, 1.0, 3.0),
        (60.0, 1.0, 60.0),
        (60.1, 1.0, None),
        (3600.0, 0.0, None),
        (float("inf"), 0.0, None),
    ],
)
def test_retry_after_is_obeyed_up_to_a_cap(
    retry_after: float, chance: float, expected: float | None
) -> None:
    assert choose_delay(retry_after=retry_after, chance=chance) == expected


@pytest.mark.parametrize(
    ("elapsed", "retry_after", "again"),
    [
        (0.0, None, True),
        (119.0, None, True),
        (119.6, None, False),
        (120.0, None, False),
        (1000.0, None, False),
        (59.0, 60.0, True),
        (60.0, 60.0, False),
        (90.0, 30.5, False),
    ],
)
def test_all_attempts_fit_in_one_deadline(
    elapsed: float, retry_after: float | None, again: bool
) -> None:
    assert (choose_delay(elapsed=elapsed, retry_after=retry_after) is not None) is again


def test_no_pause_ends_after_the_deadline() -> None:
    for elapsed, retry_after, chance in product(
        (0.0, 30.0, 100.0, 119.5, 119.9), (None, 1.0, 20.0, 60.0), (0.0, 0.3, 1.0)
    ):
        wait = choose_delay(elapsed=elapsed, retry_after=retry_after, chance=chance)
        assert wait is None or 0 <= wait < DEADLINE - elapsed


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        (" ", None),
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("007", 7.0),
        ("3600", 3600.0),
        ("1.5", None),
        ("-1", None),
        ("+1", None),
        ("1e3", None),
        ("٣", None),
        ("²", None),
        ("soon", None),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Mon, 01 Jan 0001 00:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, expected: float | None) -> None:
    assert parse_retry_after(value) == expected


def test_an_absurd_retry_after_is_above_every_cap() -> None:
    assert parse_retry_after("9" * 400) == float("inf")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed here")
@pytest.mark.parametrize("zone", ["UTC0", "KST-9", "EST5"])
@pytest.mark.parametrize(
    "form",
    [
        pytest.param("%a, %d %b %Y %H:%M:%S GMT", id="IMF-fixdate"),
        pytest.param("%A, %d-%b-%y %H:%M:%S GMT", id="RFC 850"),
        pytest.param("%a %b %d %H:%M:%S %Y", id="asctime"),
    ],
)
def test_each_form_of_an_http_date_is_in_universal_time(
    form: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        moment = datetime.now(UTC) + timedelta(seconds=30)
        seconds = parse_retry_after(moment.strftime(form))
    time.tzset()
    assert seconds is not None
    assert 25 < seconds <= 30


def test_a_date_made_by_the_standard_library_is_understood() -> None:
    in_ten_seconds = email.utils.formatdate(time.time() + 10, usegmt=True)
    seconds = parse_retry_after(in_ten_seconds)
    assert seconds is not None
    assert 5 < seconds <= 10
