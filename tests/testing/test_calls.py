"""The package against the sandbox, in process and over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from krpay import bunjang, errors
from krpay.testing import FAULT_HEADER, Sandbox, Server
from tests.clients import name_outcome


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def options(server: Server) -> Any:
    """What a client takes to reach the server."""
    return server.describe()["bunjang"]


def test_each_sandbox_has_state_of_its_own(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client:
        client.points.cancel_issuance("123")
    with Sandbox().bunjang() as client:
        assert client.points.get_issuance("123").status == "READY"


def test_a_lost_answer_in_process_leaves_the_work_done(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client:
        sandbox.lose_next_answer()
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.points.cancel_issuance("123")
        assert name_outcome(lost.value) == "points.get_issuance"
        assert client.points.get_issuance("123").status == "CANCELLED"


def test_a_lost_request_in_process_leaves_nothing_done(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client:
        sandbox.lose_next_request()
        with pytest.raises(errors.OutcomeUnknownError):
            client.points.cancel_issuance("123")
        assert client.points.get_issuance("123").status == "READY"


def test_the_server_serves_the_same_over_http(server: Server) -> None:
    with bunjang.Client(**options(server)) as client:
        assert client.points.cancel_issuance("123").status == "CANCELLED"
        assert client.points.get_issuance("123").status == "CANCELLED"


def test_the_server_loses_an_answer_when_a_header_asks_for_it(server: Server) -> None:
    with bunjang.Client(**options(server)) as client:
        lose = {FAULT_HEADER: "lose-answer"}
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.points.cancel_issuance("123", extra_headers=lose)
        assert name_outcome(lost.value) == "points.get_issuance"
        assert client.points.get_issuance("123").status == "CANCELLED"


def test_an_id_with_a_slash_stays_inside_its_segment(server: Server) -> None:
    with bunjang.Client(**options(server)) as client:
        with pytest.raises(bunjang.errors.NotFoundPayInbound):
            client.points.get_issuance("123/cancel")
        assert client.points.get_issuance("123").status == "READY"


def test_a_fault_that_does_not_exist_is_explained(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client, pytest.raises(errors.BadRequestError) as refused:
        client.points.get_issuance("123", extra_headers={FAULT_HEADER: "explode"})
    assert b"lose-answer, lose-request" in refused.value.body
