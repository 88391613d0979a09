"""Extra headers and bodies of a call: what is sent, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay.errors import ConfigurationError, InvalidArgumentError
from tests.clients import MakeClient, finish
from tests.loopback import LoopbackServer
from tests.runtime.examples import CHANGE, READ

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]


@pytest.fixture
def client(make_client: MakeClient, server: LoopbackServer) -> Any:
    """A client of a server that lets each call succeed."""
    server.script(READ.success)
    return make_client()


class TestExtraHeaders:
    async def test_are_sent(self, client: Any, server: LoopbackServer) -> None:
        extra = {"X-Trace": "abc", "X-Empty": ""}
        await finish(READ.send(client, extra_headers=extra))
        [request] = server.requests_to(READ.path)
        assert request.header("X-Trace") == "abc"
        assert request.header("X-Empty") == ""
        assert request.header("Accept") == "application/json"

    @pytest.mark.parametrize("name", ["User-Agent", "user-agent", "USER-AGENT"])
    async def test_replace_our_own_however_they_are_spelt(
        self, client: Any, server: LoopbackServer, name: str
    ) -> None:
        await finish(READ.send(client, extra_headers={name: "shop/1"}))
        assert server.requests_to(READ.path)[0].header_values("User-Agent") == ["shop/1"]

    @pytest.mark.parametrize("name", ["Content-Type", "content-type"])
    async def test_never_make_a_header_come_twice(
        self, client: Any, server: LoopbackServer, name: str
    ) -> None:
        headers = {name: "application/json; v=2"}
        await finish(CHANGE.send(client, extra_headers=headers, extra_body={"a": 1}))
        assert len(server.requests_to(CHANGE.path)[0].header_values("Content-Type")) == 1

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("X", "a\r\nY: b"),
            ("X", "a\nb"),
            ("X", "a\rb"),
            ("X", "a\x00b"),
            ("X", "a\x7fb"),
            ("X", "한글"),
            ("X", "é"),
            ("X", 5),
            ("X", None),
            ("X", b"a"),
            ("", "a"),
            ("X Y", "a"),
            ("X:", "a"),
            ("X\r\nY", "a"),
            ("X\n", "a"),
            ("헤더", "a"),
        ],
    )
    async def test_that_could_smuggle_or_not_be_sent_are_refused_before_anything_is_sent(
        self, client: Any, server: LoopbackServer, name: str, value: Any
    ) -> None:
        for operation in (READ, CHANGE):
            with pytest.raises(InvalidArgumentError, match="header"):
                await finish(operation.send(client, extra_headers={name: value}))
        assert server.accepted == 0

    @pytest.mark.parametrize("value", [" a", "a ", " ", "a\t"])
    async def test_with_white_space_around_them_leave_no_doubt(
        self, client: Any, server: LoopbackServer, value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="header"):
            await finish(CHANGE.send(client, extra_headers={"X": value}))
        assert server.requests_to(CHANGE.path) == []

    async def test_of_a_refusal_do_not_show_their_value(self, client: Any) -> None:
        extra = {"X-Key": "test-secret\n"}
        with pytest.raises(InvalidArgumentError) as caught:
            await finish(READ.send(client, extra_headers=extra))
        assert "test-secret" not in str(caught.value)


class TestExtraBody:
    @pytest.mark.parametrize(
        "value",
        [
            float("nan"),
            float("inf"),
            Decimal("NaN"),
            Decimal("Infinity"),
            Decimal("0.12345678901234567890"),
            pytest.param(object(), id="object"),
            b"bytes",
            {1, 2},
            datetime(2024, 1, 1, tzinfo=UTC),
            "\ud800",
        ],
        ids=repr,
    )
    async def test_that_is_no_json_is_refused_before_anything_is_sent(
        self, client: Any, server: LoopbackServer, value: object
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="JSON"):
            await finish(CHANGE.send(client, extra_body={"a": value}))
        assert server.accepted == 0


async def test_an_option_that_does_not_exist_is_an_error(client: Any) -> None:
    with pytest.raises((TypeError, InvalidArgumentError, ConfigurationError)):
        await finish(READ.send(client, time_out=5))
