"""The package against the sandbox, in process and over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import FAULT_HEADER, Sandbox
from krpay.testing.server import Server

pytestmark = pytest.mark.anyio


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def options(server: Server, provider: str) -> dict[str, Any]:
    return dict(server.describe()[provider])


def test_an_issuance_is_cancelled_once(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client:
        assert client.points.get_issuance("123").status == "READY"
        assert client.points.cancel_issuance("123").status == "CANCELLED"
        assert client.points.get_issuance("123").status == "CANCELLED"
        with pytest.raises(bunjang.errors.InvalidPayInboundStatus) as refused:
            client.points.cancel_issuance("123")
        assert refused.value.code == "INVALID_PAY_INBOUND_STATUS"


def test_a_barcode_is_revoked_once(sandbox: Sandbox) -> None:
    with sandbox.iamport() as client:
        assert client.payments.get("imp_448280090638").status == "ready"
        assert client.cvs.revoke("imp_448280090638").status == "failed"
        with pytest.raises(errors.RequestRejectedError) as refused:
            client.cvs.revoke("imp_448280090638")
        assert refused.value.status_code == 200
        assert refused.value.code == "-1"


def test_a_deleted_account_is_gone(sandbox: Sandbox) -> None:
    with sandbox.konaplate() as client:
        assert client.bank_accounts.get(user_id=50000104652).account_info is not None
        client.bank_accounts.delete(user_id=50000104652)
        assert client.bank_accounts.get(user_id=50000104652).account_info is None


async def test_all_of_it_with_await(sandbox: Sandbox) -> None:
    async with sandbox.async_bunjang() as client:
        assert (await client.points.cancel_issuance("123")).status == "CANCELLED"
    async with sandbox.async_iamport() as payments:
        assert (await payments.cvs.revoke("imp_448280090638")).status == "failed"
    async with sandbox.async_konaplate() as cards:
        await cards.bank_accounts.delete(user_id=50000104652)
        assert (await cards.bank_accounts.get(user_id=50000104652)).account_info is None


def test_what_does_not_exist_is_not_found(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client, pytest.raises(bunjang.errors.NotFoundPayInbound):
        client.points.get_issuance("999")
    with sandbox.iamport() as payments, pytest.raises(errors.NotFoundError) as refused:
        payments.payments.get("imp_999")
    assert refused.value.message == "존재하지 않는 결제정보입니다."


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
        assert lost.value.check == "points.get_issuance"
        assert client.points.get_issuance("123").status == "CANCELLED"


def test_a_lost_request_in_process_leaves_nothing_done(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client:
        sandbox.lose_next_request()
        with pytest.raises(errors.OutcomeUnknownError):
            client.points.cancel_issuance("123")
        assert client.points.get_issuance("123").status == "READY"


def test_the_server_serves_the_same_over_http(server: Server) -> None:
    with bunjang.Client(**options(server, "bunjang")) as client:
        assert client.points.cancel_issuance("123").status == "CANCELLED"
    with iamport.Client(**options(server, "iamport")) as payments:
        assert payments.cvs.revoke("imp_448280090638").status == "failed"
    with konaplate.Client(**options(server, "konaplate")) as cards:
        cards.bank_accounts.delete(user_id=50000104652)
        assert cards.bank_accounts.get(user_id=50000104652).account_info is None


def test_the_server_loses_an_answer_when_a_header_asks_for_it(server: Server) -> None:
    with iamport.Client(**options(server, "iamport")) as client:
        lose = {FAULT_HEADER: "lose-answer"}
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.cvs.revoke("imp_448280090638", extra_headers=lose)
        assert lost.value.check == "payments.get"
        assert client.payments.get("imp_448280090638").status == "failed"


def test_an_id_with_a_slash_stays_inside_its_segment(server: Server) -> None:
    with bunjang.Client(**options(server, "bunjang")) as client:
        with pytest.raises(bunjang.errors.NotFoundPayInbound):
            client.points.get_issuance("123/cancel")
        assert client.points.get_issuance("123").status == "READY"


def test_a_fault_that_does_not_exist_is_explained(sandbox: Sandbox) -> None:
    with sandbox.bunjang() as client, pytest.raises(errors.BadRequestError) as refused:
        client.points.get_issuance("123", extra_headers={FAULT_HEADER: "explode"})
    assert b"lose-answer, lose-request" in refused.value.body
