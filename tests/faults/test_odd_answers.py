"""Responses on which an earlier version went wrong, over a real connection."""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

import krpay
from krpay import errors
from krpay._runtime.verdicts import Observed
from tests.clients import ClientMaker, finish
from tests.kits import find_kit
from tests.loopback import LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("odd_answers.yaml").read_text(encoding="utf-8")
)


def list_single_cases() -> Iterator[dict[str, Any]]:
    """Part cases that have several bodies."""
    for case in CASES:
        for body in case.get("bodies", [None]):
            yield case if body is None else {**case, "text": body, "name": f"{case['name']} {body}"}


def respond(case: dict[str, Any]) -> LoopbackResponse:
    """The response of a case, or of its token request."""
    body = json.dumps(case["json"]) if "json" in case else case["text"]
    return LoopbackResponse(case.get("status", 200), body.encode())


@pytest.mark.parametrize("case", list(list_single_cases()), ids=lambda case: str(case["name"]))
async def test_an_odd_answer_is_what_it_is(
    clients: ClientMaker, server: LoopbackServer, case: dict[str, Any]
) -> None:
    provider, name, arguments = case["call"]
    kit = find_kit(provider)
    kit.prepare_server(server)
    if "token" in case:
        for path in kit.sign_in:
            server.script(respond(case["token"]), to=path)
    else:
        server.script(respond(case))
    told: list[krpay.Attempt] = []
    client = clients.make(kit, server, max_retries=0, on_attempt=told.append, **kit.make_keys())
    call = attrgetter(name)(client)
    if "raises" not in case:
        check_result(case, await finish(call(**arguments)))
        check_row(case, told)
        return
    with pytest.raises(getattr(errors, case["raises"])) as caught:
        await finish(call(**arguments))
    error: Any = caught.value
    check_row(case, told)
    assert type(error) is getattr(errors, case["raises"])
    assert case["says"] in str(error)
    for attribute, value in case.get("attributes", {}).items():
        assert getattr(error, attribute) == value
    for attribute, value in case.get("declined", {}).items():
        assert getattr(error.result, attribute) == value
    if "cause" in case:
        assert type(error.__cause__) is getattr(errors, case["cause"])


def check_row(case: dict[str, Any], told: list[krpay.Attempt]) -> None:
    """Hold what was observed to the row that the case is about."""
    if "row" in case:
        # Whether data fit is seen when they are parsed, after the attempt.
        row = Observed.SUCCEEDED if case["row"] == Observed.MISFIT.name else Observed[case["row"]]
        assert told[-1].observed is row


def check_result(case: dict[str, Any], result: Any) -> None:
    """Hold a result to what the case says of it."""
    for attribute, value in case["result"].items():
        assert getattr(result, attribute) == value
    if "unread" in case:
        assert {place: str(raw) for place, raw in result.unread.items()} == {
            place: str(raw) for place, raw in case["unread"].items()
        }
    elif not case["result"]:
        assert result is None
