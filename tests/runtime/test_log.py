"""The log: one line for each attempt, and silence unless asked."""

from __future__ import annotations

import logging
import re

import pytest

from krpay.errors import NoResponseError
from tests.clients import PrepareCall
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer
from tests.runtime.examples import READ

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


class TestTheLog:
    async def test_has_one_line_for_each_attempt(
        self, prepare_call: PrepareCall, server: LoopbackServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG, logger="krpay")
        server.script(LoopbackResponse(429), HangUp(), READ.success)
        await prepare_call(READ)()
        lines = [re.sub(r"\d+ ms", "N ms", record.getMessage()) for record in caplog.records]
        lines = [line for line in lines if READ.name in line]  # not those of signing in
        assert lines == [
            f"{READ.provider} {READ.name}: 429 in N ms, attempt 1",
            f"{READ.provider} {READ.name}: RemoteProtocolError in N ms, attempt 2",
            f"{READ.provider} {READ.name}: 200 in N ms, attempt 3",
        ]
        assert {(record.name, record.levelno) for record in caplog.records} == {
            ("krpay", logging.DEBUG)
        }

    async def test_is_silent_unless_asked(
        self, prepare_call: PrepareCall, server: LoopbackServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO, logger="krpay")
        server.script(HangUp())
        with pytest.raises(NoResponseError):
            await prepare_call(READ)()
        assert [record for record in caplog.records if record.name.startswith("krpay")] == []
