"""Calls to iamport as values, and what sending them gives."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from krpay import iamport
from krpay.errors import RequestRejectedError
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import IMP_UID, respond_envelope, respond_payment, script_tokens
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

REVOKE = iamport.endpoints.cvs.revoke(IMP_UID, tier="A01")
CALLS: tuple[Any, ...] = (
    REVOKE,
    iamport.endpoints.payments.get("imp_1", include_sandbox=True),
    iamport.endpoints.access_tokens.issue(api_key="test-key", api_secret="test-secret"),
)


class TestACall:
    def test_has_the_headers_of_its_arguments(self) -> None:
        assert REVOKE.headers == (("Tier", "A01"),)

    @pytest.mark.parametrize("call", CALLS, ids=repr)
    def test_can_be_queued_and_compared(self, call: Any) -> None:
        assert pickle.loads(pickle.dumps(call)) == call

    @pytest.mark.parametrize("call", CALLS, ids=repr)
    def test_is_shown_without_its_values(self, call: Any) -> None:
        assert repr(call) == f"<Call {call.operation}: {call.method}>"
        assert "test-secret" not in repr(call.body)


async def test_send_does_the_same_as_the_method(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = make_client(clients, server)
    by_call = await finish(client.send(REVOKE))
    by_method = await finish(client.cvs.revoke(IMP_UID, tier="A01"))
    assert by_call == by_method
    _, first, second = server.requests
    assert first == second


async def test_send_raw_raises_refusals_all_the_same(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_envelope(None, -1, "거절"))
    with pytest.raises(RequestRejectedError, match="거절"):
        await finish(make_client(clients, server).send_raw(REVOKE))
