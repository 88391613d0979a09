"""Issuances of Bunjang: times, open enums, unknown members, and a cancel whose response is lost."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import datetime

import pytest

from krpay import bunjang
from krpay.bunjang.models import PointIssuance, PointIssuanceStatus
from krpay.errors import OutcomeUnknownError
from tests.bunjang.clients import make_client
from tests.bunjang.samples import ISSUANCE, respond_error, respond_issuance
from tests.clients import ClientMaker, finish, name_outcome
from tests.loopback import HangUp, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestAnIssuance:
    async def test_has_naive_times_that_print_back_unchanged(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance())
        issuance = await finish(make_client(clients, server).points.get_issuance("123"))
        assert issuance.created_at == datetime(2023, 10, 27, 10, 0, 0)  # noqa: DTZ001
        due = issuance.prepared_vbank_info.vbank_due_date
        assert due == datetime(2023, 10, 28, 23, 59, 59)  # noqa: DTZ001
        assert issuance.model_dump(mode="json", by_alias=True) == ISSUANCE

    @pytest.mark.parametrize(
        "text",
        [
            "2023-10-27T10:00:00",
            "2023-10-27T10:00:00.123",
            "2023-10-27T10:00:00.123456",
            "2023-12-31T23:59:59.001",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59",
        ],
    )
    async def test_keeps_the_digits_of_its_times(
        self, clients: ClientMaker, server: LoopbackServer, text: str
    ) -> None:
        server.script(respond_issuance(modifiedAt=text))
        issuance = await finish(make_client(clients, server).points.get_issuance("123"))
        assert issuance.modified_at is not None
        assert issuance.modified_at.tzinfo is None
        assert issuance.model_dump(mode="json", by_alias=True)["modifiedAt"] == text

    async def test_may_have_a_status_that_nobody_documented(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance(status="REFUND_WAIT"))
        issuance = await finish(make_client(clients, server).points.cancel_issuance("123"))
        status = issuance.status
        assert status == "REFUND_WAIT"
        assert isinstance(status, PointIssuanceStatus)
        assert not status.is_known
        assert str(status) == f"{status}" == status.value == "REFUND_WAIT"
        assert issuance.model_dump(mode="json", by_alias=True)["status"] == "REFUND_WAIT"
        assert json.loads(issuance.model_dump_json(by_alias=True))["status"] == "REFUND_WAIT"
        assert pickle.loads(pickle.dumps(status)) == status
        assert pickle.loads(pickle.dumps(issuance)) == issuance
        assert copy.deepcopy(issuance) == issuance

    async def test_keeps_members_that_nobody_documented_and_does_not_show_them(
        self, clients: ClientMaker, server: LoopbackServer
    ) -> None:
        server.script(respond_issuance(memo="test-secret-memo", more={"a": [1]}))
        issuance = await finish(make_client(clients, server).points.get_issuance("123"))
        assert issuance.model_extra == {"memo": "test-secret-memo", "more": {"a": [1]}}
        assert "test-secret-memo" not in repr(issuance) + str(issuance)
        assert "memo=***" in repr(issuance)
        assert issuance.model_dump(mode="json", by_alias=True) == {
            **ISSUANCE,
            "memo": "test-secret-memo",
            "more": {"a": [1]},
        }

    def test_can_be_made_by_name_or_by_the_provider_s_name(self) -> None:
        by_alias = PointIssuance.model_validate(ISSUANCE)
        by_name = PointIssuance.model_validate(by_alias.model_dump())
        assert by_name == by_alias


async def test_an_unknown_error_is_the_documented_one_with_the_slip_in_its_name(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(respond_error(500, "UNKWOWN_ERROR", "오류"))
    client = make_client(clients, server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await finish(client.points.cancel_issuance("123"))
    cause = caught.value.__cause__
    assert isinstance(cause, bunjang.errors.UnknownError)
    assert cause.message == "오류"
    assert len(server.requests) == 1
    with pytest.raises(bunjang.errors.UnknownError):
        await finish(client.points.get_issuance("123"))
    assert len(server.requests) == 4


async def test_a_response_lost_while_cancelling_can_be_looked_up_with_the_named_operation(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    server.script(HangUp(), respond_issuance(status="CANCELLED"))
    client = make_client(clients, server)
    with pytest.raises(OutcomeUnknownError) as caught:
        await finish(client.points.cancel_issuance("123"))
    assert name_outcome(caught.value) == "points.get_issuance"
    issuance = await finish(client.points.get_issuance("123"))
    assert issuance.status is PointIssuanceStatus.CANCELLED
    assert [request.method for request in server.requests] == ["POST", "GET"]
