"""What a run of a batch does with each call, and what it says of it."""

from __future__ import annotations

import csv
import io
import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from krpay import batch, errors, iamport
from krpay.batch import KeyConflictError, Record, SqliteStore, State, Summary
from krpay.iamport import endpoints
from krpay.testing import Sandbox
from tests.iamport.batch.charges import (
    charge,
    count_paid,
    find,
    let_time_pass,
    make_charges,
    make_sandbox,
)

Run = Callable[..., Summary]


@pytest.fixture
def sandbox() -> Sandbox:
    return make_sandbox()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "batch.db")
    yield store
    store.close()


@pytest.fixture(params=["threads", "asyncio", "trio"])
def run(request: pytest.FixtureRequest, sandbox: Sandbox, store: SqliteStore) -> Run:
    """Run a batch with threads, or with tasks."""

    def run_threads(calls: Any, **options: Any) -> Summary:
        with sandbox.iamport() as client:
            return batch.run(client, calls, store, **options)

    def run_tasks(calls: Any, **options: Any) -> Summary:
        async def main() -> Summary:
            async with sandbox.async_iamport() as client:
                return await batch.run_async(client, calls, store, **options)

        return anyio.run(main, backend=request.param)

    return run_threads if request.param == "threads" else run_tasks


def test_each_call_is_made_once_however_often_the_batch_is_run(
    run: Run, sandbox: Sandbox, store: SqliteStore
) -> None:
    seen: list[Record] = []
    first = run(make_charges(30), on_result=seen.append)
    again = run(make_charges(32), on_result=seen.append)
    assert (first.counts[State.DONE], first.had_ended, first.is_complete) == (30, 0, True)
    assert (again.counts[State.DONE], again.had_ended, again.is_complete) == (2, 30, True)
    assert set(count_paid(sandbox).values()) == {1}
    assert len(count_paid(sandbox)) == len(seen) == len(list(store.records(State.DONE))) == 32


FAULTS: dict[str, tuple[dict[str, Any], State, bool, int]] = {
    # what goes wrong: the fault, the state then, whether the provider was asked, payments
    "declined": ({"kind": "decline"}, State.DECLINED, False, 0),
    "answer lost": ({"kind": "lose-answer"}, State.DONE, True, 1),
    "answer broken": ({"kind": "malformed-body"}, State.DONE, True, 1),
    "request lost": ({"kind": "lose-request"}, State.UNKNOWN, True, 0),
    "5xx of nobody knows whom": ({"kind": "server-error"}, State.UNKNOWN, True, 0),
    "429 once": ({"kind": "rate-limited", "retry_after": 0}, State.DONE, False, 1),
    "429 for longer than the client tries": (
        {"kind": "rate-limited", "retry_after": 0, "times": 5},
        State.DONE,
        False,
        1,
    ),
    "no connection": ({"kind": "refuse-connection", "times": 3}, State.NOT_SENT, False, 0),
    "refused": ({"kind": "failure-code"}, State.DECLINED, False, 0),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_goes_wrong_is_told_apart(
    case: str, run: Run, sandbox: Sandbox, store: SqliteStore
) -> None:
    fault, state, was_lost, payments = FAULTS[case]
    sandbox.faults.add(**fault, operation="subscriptions.pay")
    summary = run([("order_0001", charge("order_0001"))])
    record = find(store, "order_0001")
    assert (record.state, record.was_lost) == (state, was_lost)
    assert summary.counts[state] == summary.total == 1
    assert count_paid(sandbox)["order_0001"] == payments
    assert bool(record.reason) == (state is not State.DONE or was_lost)
    assert (record.ask_again_at is not None) == (state is State.UNKNOWN)
    assert (record.entry is not None) == (state is State.UNKNOWN)

    let_time_pass(sandbox, store, 700)  # then the provider's silence says that there is none
    run([("order_0001", charge("order_0001"))])
    ended = state if state is State.DECLINED else State.DONE
    assert find(store, "order_0001").state is ended
    assert count_paid(sandbox)["order_0001"] == (ended is State.DONE)


def test_what_was_in_flight_is_asked_for_before_anything_is_sent(
    run: Run, sandbox: Sandbox, store: SqliteStore
) -> None:
    sandbox.faults.add("lose-request", operation="subscriptions.pay", times=3)
    lost = run(make_charges(3), concurrency=1)
    assert lost.counts[State.UNKNOWN] == 3
    let_time_pass(sandbox, store, 700)
    sandbox.requests.clear()
    summary = run(make_charges(5), concurrency=1)
    sent = [one.operation for one in sandbox.requests if one.operation != "access_tokens.issue"]
    assert sent == ["payments.find_all"] * 3 + ["subscriptions.pay"] * 5
    assert summary.counts == {**dict.fromkeys(State, 0), State.DONE: 5}
    assert set(count_paid(sandbox).values()) == {1}


def test_a_run_waits_for_what_time_will_tell(
    run: Run, sandbox: Sandbox, store: SqliteStore
) -> None:
    sandbox.faults.add("lose-request", operation="subscriptions.pay")
    run(make_charges(1))
    let_time_pass(sandbox, store, 599)
    summary = run((), wait=30)
    assert summary.counts == {**dict.fromkeys(State, 0), State.NOT_SENT: 1}
    assert "1  certainly no effect: run again" in str(summary)


def test_a_key_is_for_one_call(run: Run, sandbox: Sandbox) -> None:
    run(make_charges(1))
    with pytest.raises(KeyConflictError, match="'order_0000' is that of a subscriptions"):
        run([("order_0000", charge("order_0000", amount=2000))])
    run([("order_0000", charge("order_0000")), ("order_0000", charge("order_0000"))])
    assert count_paid(sandbox) == {"order_0000": 1}


WRONG: dict[str, tuple[Any, str]] = {
    "no pair": (["order_1"], "calls: give pairs of a key and a call"),
    "no key": ([("", charge("order_1"))], "calls: a key is a text, and not empty"),
    "a number for a key": ([(1, charge("order_1"))], "calls: a key is a text"),
    "no call": ([("order_1", {"amount": 1})], "key 'order_1' has a dict; give what an endpoint"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_call_is_refused(case: str, run: Run, sandbox: Sandbox) -> None:
    calls, message = WRONG[case]
    with pytest.raises(errors.InvalidArgumentError, match=message):
        run(calls)
    assert not count_paid(sandbox)


@pytest.mark.parametrize(
    "options", [{"concurrency": 0}, {"per_second": 0}, {"stop_after": 0}, {"wait": -1}]
)
def test_a_limit_that_is_none_is_refused(options: dict[str, Any], run: Run) -> None:
    with pytest.raises(errors.InvalidArgumentError, match=f"^{next(iter(options))}: give a"):
        run((), **options)


def test_a_run_stops_where_everything_fails(run: Run, sandbox: Sandbox) -> None:
    sandbox.faults.add("unauthorized", times=100)
    summary = run(make_charges(50), concurrency=1, stop_after=4)
    assert (summary.total, summary.counts[State.NOT_SENT]) == (4, 4)
    assert summary.stopped.startswith("4 calls in a row did not end well; the last one, order_0003")
    assert not summary.is_complete
    sandbox.faults.clear()
    assert run(make_charges(50)).counts[State.DONE] == 50


def test_a_client_of_the_other_kind_is_refused(sandbox: Sandbox, store: SqliteStore) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="there is run_async"):
        batch.run(sandbox.async_iamport(), (), store)  # type: ignore[arg-type]
    with pytest.raises(errors.InvalidArgumentError, match="for a Client there is run"):
        anyio.run(lambda: batch.run_async(sandbox.iamport(), (), store))  # type: ignore[arg-type]


def test_calls_come_from_a_mapping_or_an_asynchronous_iterator(
    sandbox: Sandbox, store: SqliteStore
) -> None:
    async def generate() -> AsyncIterator[tuple[str, Any]]:
        for one in make_charges(5):
            await anyio.sleep(0)
            yield one

    async def main() -> Summary:
        async with sandbox.async_iamport() as client:
            return await batch.run_async(client, generate(), store)

    assert anyio.run(main).counts[State.DONE] == 5
    with sandbox.iamport() as client:
        assert batch.run(client, dict(make_charges(6)), store).counts[State.DONE] == 1


def test_calls_are_taken_one_by_one(sandbox: Sandbox, store: SqliteStore) -> None:
    taken = 0

    def count() -> Iterator[tuple[str, Any]]:
        nonlocal taken
        for one in make_charges(1000):
            taken += 1
            yield one

    def stop(_: Record) -> None:
        raise RuntimeError("enough")

    with sandbox.iamport() as client, pytest.raises(RuntimeError, match="enough"):
        batch.run(client, count(), store, on_result=stop, concurrency=4)
    assert taken <= 8


def test_an_answer_of_429_holds_up_all_workers(sandbox: Sandbox, store: SqliteStore) -> None:
    ended: list[tuple[float, int | None]] = []
    lock = threading.Lock()

    def note(attempt: Any) -> None:
        with lock:
            ended.append((time.monotonic(), attempt.status_code))

    def begin_late(record: Record) -> None:
        if record.key == "order_0003":
            sandbox.faults.add("rate-limited", operation="subscriptions.pay", retry_after=1)

    with sandbox.iamport(on_attempt=note) as client:
        batch.run(client, make_charges(40), store, on_result=begin_late, concurrency=4)
    [limited] = [moment for moment, status in ended if status == 429]
    after = sorted(moment - limited for moment, _ in ended if moment > limited)
    in_flight = sum(seconds < 0.9 for seconds in after)
    assert in_flight <= 3  # those that the other workers had sent already
    assert len(after) > 20


def test_calls_are_spread_over_time(sandbox: Sandbox, store: SqliteStore) -> None:
    began = time.monotonic()
    with sandbox.iamport() as client:
        batch.run(client, make_charges(11), store, per_second=20)
    assert time.monotonic() - began >= 0.5


def test_no_sensitive_value_is_on_disk_and_a_lost_call_is_finished_with_the_callers(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    card: dict[str, Any] = {
        "card_number": "1234-1234-1234-1234",
        "expiry": "2030-12",
        "birth": "820213",
    }

    def make_call() -> Any:
        return endpoints.subscriptions.pay_once(merchant_uid="order_0001", amount=1000, **card)

    sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    with sandbox.iamport() as client:
        batch.run(client, {"order_0001": make_call()}, tmp_path / "batch.db")
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"order_0001" in written
    for value in ("1234-1234", "123412341234", "2030-12", "820213"):
        assert value.encode() not in written
    store = SqliteStore(tmp_path / "batch.db")
    let_time_pass(sandbox, store, 700)
    with sandbox.iamport() as client:
        summary = batch.run(client, {"order_0001": make_call()}, store)
    assert summary.counts[State.DONE] == 1
    assert count_paid(sandbox) == {"order_0001": 1}


def test_a_task_of_a_queue_may_come_twice(sandbox: Sandbox, store: SqliteStore) -> None:
    sandbox.faults.add("lose-answer", operation="subscriptions.pay")
    with sandbox.iamport() as client:
        one = batch.send_one(client, "order_0001", charge("order_0001"), store)
        two = batch.send_one(client, "order_0001", charge("order_0001"), store)
    assert (one.state, one.was_lost) == (State.DONE, True)
    assert two == one

    async def main() -> Record:
        async with sandbox.async_iamport() as client:
            return await batch.send_one_async(client, "order_0001", charge("order_0001"), store)

    assert anyio.run(main) == one
    assert count_paid(sandbox) == {"order_0001": 1}


def test_another_account_does_not_ask_for_what_this_one_lost(
    sandbox: Sandbox, store: SqliteStore
) -> None:
    sandbox.faults.add("lose-request", operation="subscriptions.pay")
    with sandbox.iamport() as client:
        batch.run(client, make_charges(1), store)
    other = iamport.Client(api_key="test-other-key", api_secret="test-secret")
    with other, pytest.raises(errors.ConfigurationError, match="account"):
        batch.run(other, make_charges(1), store)


def test_records_are_written_for_people_and_for_programs(
    sandbox: Sandbox, store: SqliteStore
) -> None:
    sandbox.faults.add("decline", operation="subscriptions.pay", message="=1+1 한도초과")
    sandbox.faults.add("lose-request", operation="subscriptions.pay")
    with sandbox.iamport() as client:
        summary = batch.run(client, make_charges(3), store, concurrency=1)
    table, lines = io.StringIO(), io.StringIO()
    batch.write_csv(store.records(), table)
    batch.write_json(store.records(State.UNKNOWN), lines)
    rows = list(csv.DictReader(io.StringIO(table.getvalue())))
    assert [row["state"] for row in rows] == ["declined", "unknown", "done"]
    assert rows[0]["reason"] == "'=1+1 한도초과"  # no formula of a spreadsheet
    [line] = map(json.loads, lines.getvalue().splitlines())
    assert (line["key"], line["state"], line["was_lost"]) == ("order_0001", "unknown", True)
    assert line["ask_again_at"] == rows[1]["ask_again_at"] != ""
    assert str(summary).splitlines()[1:] == [
        "  done                  1",
        "  declined              1",
        "  unknown               1  may have taken effect: run again later, or ask the provider",
        "  not sent              0",
    ]


def test_progress_is_shown(
    sandbox: Sandbox,
    store: SqliteStore,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with sandbox.iamport() as client, batch.progress_bar(5) as show:
        batch.run(client, make_charges(5), store, on_progress=show)
    assert "5/5" in capsys.readouterr().err
    monkeypatch.setattr("krpay.batch.bar.find_spec", lambda _: None)
    with sandbox.iamport() as client, batch.progress_bar(6) as show:
        batch.run(client, make_charges(6), store, on_progress=show)
    assert capsys.readouterr().err == "6 of 6: 1 done, 5 ended before\n"
