"""Polling until something is done: pauses, deadline, last state."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable

import pytest

from krpay import polling
from krpay.errors import ConfigurationError, KrpayError
from krpay.polling import StillPendingError
from tests.clients import Mode

pytestmark = pytest.mark.anyio


class FakeTime:
    """Time that passes by pauses only."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.pauses: list[float] = []
        self.per_look = 0.0

    def monotonic(self) -> float:
        """Give the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.pauses.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass for a task."""
        self.sleep(seconds)


class ScriptedStates:
    """Gives states, one after the other; the last one stays."""

    def __init__(self, time: FakeTime, states: Iterable[object]) -> None:
        self._time = time
        self._states = list(states)
        self.count = 0

    def look(self) -> object:
        """Give the next state; an exception is raised."""
        self._time.now += self._time.per_look
        state = self._states[min(self.count, len(self._states) - 1)]
        self.count += 1
        if isinstance(state, Exception):
            raise state
        return state

    async def look_async(self) -> object:
        """Give the next state."""
        return self.look()


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    time = FakeTime()
    module = importlib.import_module(polling.__name__)

    class StoppedTime:
        monotonic = time.monotonic
        sleep = time.sleep

    class StoppedLoop:
        sleep = time.sleep_async

    monkeypatch.setattr(module, "time", StoppedTime)
    monkeypatch.setattr(module, "anyio", StoppedLoop)
    return time


async def poll_states(
    mode: Mode,
    states: ScriptedStates,
    *,
    deadline: float = 60.0,
    is_done: Callable[[object], bool] = lambda state: state == "done",
    what: str = "it",
) -> object:
    if mode == "sync":
        return polling.poll(states.look, is_done, deadline=deadline, what=what)
    return await polling.poll_async(states.look_async, is_done, deadline=deadline, what=what)


async def test_what_is_done_is_not_waited_for(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, ["done"])
    assert await poll_states(mode, states) == "done"
    assert (states.count, time.pauses) == (1, [])


async def test_the_first_state_that_is_the_end_is_returned(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, ["a", "b", "end", "done"])
    assert await poll_states(mode, states, is_done=lambda state: state in ("end", "done")) == "end"
    assert states.count == 3


async def test_pauses_grow_up_to_a_limit(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, [*["pending"] * 10, "done"])
    assert await poll_states(mode, states, deadline=1000) == "done"
    assert time.pauses[0] == polling.FIRST_PAUSE == 1.0
    assert time.pauses[:4] == [1.0, 1.5, 2.25, 3.375]
    assert time.pauses == sorted(time.pauses)
    assert time.pauses[-3:] == [polling.LONGEST_PAUSE] * 3


async def test_nothing_is_asked_after_the_deadline(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, ["first", "second", "third", "fourth"])
    with pytest.raises(StillPendingError) as late:
        await poll_states(mode, states, deadline=4.0, what="the charge")
    # After 0, 1 and 2.5 s; the next pause would end at 4.75 s.
    assert time.pauses == [1.0, 1.5]
    assert time.now - 1000 <= 4.0
    assert late.value.last == "third"
    assert str(late.value) == "the charge is still pending after 4 s; the last state is in .last"
    assert isinstance(late.value, KrpayError)


async def test_a_question_on_the_deadline_is_asked(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, ["pending", "pending", "done"])
    assert await poll_states(mode, states, deadline=2.5) == "done"


async def test_slow_responses_count(mode: Mode, time: FakeTime) -> None:
    time.per_look = 10.0
    states = ScriptedStates(time, ["pending"])
    with pytest.raises(StillPendingError):
        await poll_states(mode, states, deadline=22.0)
    # Asked after 0 and 11 s; the next pause would end at 22.5 s.
    assert states.count == 2


async def test_a_deadline_shorter_than_the_first_pause_asks_once(
    mode: Mode, time: FakeTime
) -> None:
    states = ScriptedStates(time, ["pending"])
    with pytest.raises(StillPendingError) as late:
        await poll_states(mode, states, deadline=0.5)
    assert (states.count, time.pauses, late.value.last) == (1, [], "pending")


async def test_the_last_state_is_not_in_the_text(mode: Mode, time: FakeTime) -> None:
    with pytest.raises(StillPendingError) as late:
        await poll_states(mode, ScriptedStates(time, ["test-secret"]), deadline=0.5)
    assert late.value.last == "test-secret"
    assert "test-secret" not in f"{late.value} {late.value!r}"


@pytest.mark.parametrize("error", [KrpayError("refused"), ZeroDivisionError("broken")])
async def test_errors_end_it(mode: Mode, time: FakeTime, error: Exception) -> None:
    states = ScriptedStates(time, ["pending", error, "done"])
    with pytest.raises(type(error)) as caught:
        await poll_states(mode, states)
    assert caught.value is error
    assert states.count == 2


async def test_errors_of_is_done_end_it(mode: Mode, time: FakeTime) -> None:
    def is_done(state: object) -> bool:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await poll_states(mode, ScriptedStates(time, ["pending"]), is_done=is_done)


@pytest.mark.parametrize("deadline", [0, -1, 0.0, float("nan")])
async def test_a_bad_deadline_is_refused_before_anything_is_asked(
    mode: Mode, time: FakeTime, deadline: float
) -> None:
    states = ScriptedStates(time, ["done"])
    with pytest.raises(ConfigurationError, match="deadline"):
        await poll_states(mode, states, deadline=deadline)
    assert states.count == 0


async def test_an_endless_deadline_is_a_deadline(mode: Mode, time: FakeTime) -> None:
    states = ScriptedStates(time, [*["pending"] * 50, "done"])
    assert await poll_states(mode, states, deadline=float("inf")) == "done"


async def test_a_real_pause_is_made(mode: Mode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("krpay.polling.FIRST_PAUSE", 0.01)
    assert (
        await poll_states(mode, ScriptedStates(FakeTime(), ["pending", "pending", "done"]))
        == "done"
    )
