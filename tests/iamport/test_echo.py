"""A response that names another object than the request is no response to it."""

from __future__ import annotations

import pytest

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.iamport.clients import make_client
from tests.iamport.samples import IMP_UID, REVOKE, respond_payment, script_tokens
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

OTHER = "imp_000000000000"


async def test_a_cancel_that_names_another_payment_leaves_the_outcome_unknown(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment(imp_uid=OTHER, status="cancelled"))
    client = make_client(clients, server)
    with pytest.raises(errors.OutcomeUnknownError, match="another /imp_uid") as caught:
        await finish(client.payments.cancel(imp_uid=IMP_UID))
    assert caught.value.status_code == 200
    assert OTHER.encode() in (caught.value.body or b"")
    assert caught.value.outcome is not None
    assert dict(caught.value.outcome.arguments)["imp_uid"] == IMP_UID
    assert len(server.requests_to("/payments/cancel")) == 1


async def test_a_payment_that_was_not_asked_for_is_not_returned(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment(imp_uid=OTHER))
    with pytest.raises(errors.ForeignResponseError, match="another /imp_uid"):
        await finish(make_client(clients, server).payments.get(IMP_UID))


async def test_the_payment_that_was_asked_for_is_returned(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    script_tokens(server)
    server.script(respond_payment())
    client = make_client(clients, server)
    assert (await finish(client.payments.get(IMP_UID))).imp_uid == IMP_UID
    assert (await finish(client.cvs.revoke(IMP_UID))).imp_uid == IMP_UID
    assert len(server.requests_to(REVOKE)) == 1
