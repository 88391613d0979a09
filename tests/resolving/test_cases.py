"""What a provider may show about a lost call, each with its verdict."""

from __future__ import annotations

from typing import Any

import pytest

from krpay.errors import DeclinedError
from krpay.resolving import DidNotHappen, Happened, StillUnknown, dump, load
from tests.clients import ClientMaker, finish
from tests.loopback import LoopbackServer
from tests.resolving.cases import load_cases, lose_call, make_call, script_looks

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]
VERDICTS = {"happened": Happened, "did not happen": DidNotHappen, "unknown": StillUnknown}


@pytest.mark.parametrize(("provider", "case"), list(load_cases()))
async def test_the_verdict_is_what_the_provider_said(
    clients: ClientMaker, server: LoopbackServer, provider: str, case: Any
) -> None:
    client, lost = await lose_call(clients, server, provider, case)
    script_looks(server, provider, case, lost)
    if case["verdict"] == "declined":
        with pytest.raises(DeclinedError) as declined:
            await finish(client.resolve(lost))
        assert declined.value.message == case["why"]
        assert declined.value.result is not None
        return
    verdict = await finish(client.resolve(lost))
    assert_verdict(verdict, case, case["verdict"])
    assert isinstance(verdict, Happened | DidNotHappen | StillUnknown)
    assert len(verdict.evidence) == len(lost.questions)


@pytest.mark.parametrize(("provider", "case"), list(load_cases()))
async def test_another_process_finds_the_same_or_less(
    clients: ClientMaker, server: LoopbackServer, provider: str, case: Any
) -> None:
    client, lost = await lose_call(clients, server, provider, case)
    script_looks(server, provider, case, lost)
    stored = load(dump(lost))
    call = make_call(provider, case) if "sensitive" in case else None
    expected = case.get("verdict when stored", case["verdict"])
    if expected == "declined":
        with pytest.raises(DeclinedError):
            await finish(client.resolve(stored))
        return
    assert_verdict(await finish(client.resolve(stored, call=call)), {}, expected)


def assert_verdict(found: Any, case: Any, expected: str) -> None:
    """Assert that a verdict is the expected one, for the reason that the case names."""
    assert isinstance(found, VERDICTS[expected]), found
    verdict: Any = found
    seen = "; ".join(one.seen for one in verdict.evidence)
    assert case.get("why", "") in seen
    if isinstance(verdict, StillUnknown):
        assert verdict.ask_provider
        if "again" in case:
            assert (verdict.ask_again_at is not None) == case["again"]
        if "parts" in case:
            assert [type(part) for part in verdict.parts] == [
                VERDICTS[one] for one in case["parts"]
            ]
    if "value" in case:
        assert isinstance(verdict, Happened)
        (shown,) = verdict.value if isinstance(verdict.value, list) else [verdict.value]
        for name, value in case["value"].items():
            assert getattr(shown, name) == value
