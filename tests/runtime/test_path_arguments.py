"""Path arguments: whatever an id holds, it stays inside its segment of the path."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from krpay.errors import InvalidArgumentError
from tests.clients import ClientMaker, finish
from tests.kits import ExampleOperation, find_kit
from tests.loopback import LoopbackServer
from tests.runtime.examples import EVERY

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

WITH_AN_ID = [operation for operation in EVERY if operation.path_argument]
with_each_operation = pytest.mark.parametrize("operation", WITH_AN_ID, ids=str)

ODD_IDS = {
    "a slash": ("a/b", "a%2Fb"),
    "a slash at the front": ("/123", "%2F123"),
    "a slash at the end": ("123/", "123%2F"),
    "only a slash": ("/", "%2F"),
    "a way up": ("a/../b", "a%2F..%2Fb"),
    "a long way up": ("../../../v2/orders", "..%2F..%2F..%2Fv2%2Forders"),
    "a way up, encoded": ("%2e%2e", "%252e%252e"),
    "an encoded slash": ("..%2f..%2fx", "..%252f..%252fx"),
    "a backslash": ("..\\x", "..%5Cx"),
    "a question mark": ("123?admin=1", "123%3Fadmin%3D1"),
    "a number sign": ("123#x", "123%23x"),
    "an ampersand": ("a&b=c", "a%26b%3Dc"),
    "a space": ("a b", "a%20b"),
    "a space at the end": ("a ", "a%20"),
    "a plus sign": ("a+b", "a%2Bb"),
    "a percent sign": ("100%", "100%25"),
    "a semicolon": ("a;b", "a%3Bb"),
    "an at sign": ("a@b:1", "a%40b%3A1"),
    "Korean": ("충전", "%EC%B6%A9%EC%A0%84"),
    "an emoji": ("🐟", "%F0%9F%90%9F"),
    "a line break": ("a\nb", "a%0Ab"),
    "a header": ("a HTTP/1.1\r\nX: y", "a%20HTTP%2F1.1%0D%0AX%3A%20y"),
    "a NUL": ("a\x00b", "a%00b"),
    "three dots": ("...", "..."),
    "a dot and more": (".env", ".env"),
    "unreserved characters": ("a-Z_0.9~", "a-Z_0.9~"),
}
with_odd_ids = pytest.mark.parametrize(("value", "segment"), ODD_IDS.values(), ids=list(ODD_IDS))


def shorten_id(value: object) -> str:
    """Name a case by the beginning of its value."""
    return repr(value)[:20]


class TestAnId:
    @with_each_operation
    @with_odd_ids
    async def test_arrives_inside_one_segment(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        operation: ExampleOperation,
        value: str,
        segment: str,
    ) -> None:
        kit = find_kit(operation.provider)
        kit.prepare_server(server)
        server.script(operation.respond_about(value))
        client = clients.make(kit, server, **kit.make_keys())
        await finish(operation.send_with(client, value))
        request = server.requests[-1]
        assert request.method == operation.method
        assert request.target == operation.template.format(segment)
        assert unquote(segment) == value
        assert all(":" not in name for name, _ in request.headers)
        assert request.header_values("X") == []

    @with_each_operation
    @pytest.mark.parametrize("value", ["", ".", ".."])
    def test_that_would_name_another_endpoint_is_refused(
        self, operation: ExampleOperation, value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="another endpoint") as caught:
            operation.endpoint(value)
        assert isinstance(caught.value, ValueError)

    @with_each_operation
    @pytest.mark.parametrize(
        "value", [None, True, b"123", 1.5, ["1"], pytest.param(object(), id="object")]
    )
    def test_that_is_no_text_is_refused(self, operation: ExampleOperation, value: object) -> None:
        kind = "None" if value is None else type(value).__name__
        with pytest.raises(InvalidArgumentError, match=f": give text, not {kind}$"):
            operation.endpoint(value)

    @with_each_operation
    @pytest.mark.parametrize("value", [0, 123, 10**40])
    def test_may_be_a_number(self, operation: ExampleOperation, value: int) -> None:
        assert operation.endpoint(value) == operation.endpoint(str(value))

    @with_each_operation
    @pytest.mark.parametrize("value", [-1, pytest.param(10**5000, id="5001 digits")])
    def test_that_is_no_number_of_an_id_is_refused(
        self, operation: ExampleOperation, value: int
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="give text, or a number of 0 or more"):
            operation.endpoint(value)

    @with_each_operation
    @pytest.mark.parametrize("value", ["\ud800", "a\udfffb"])
    def test_with_half_a_character_is_refused(
        self, operation: ExampleOperation, value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError):
            operation.endpoint(value)

    @with_each_operation
    @pytest.mark.parametrize(
        "value", ["", ".", "..", True, None, "\ud800", "9" * 100_000], ids=shorten_id
    )
    async def test_that_is_refused_is_refused_before_anything_is_sent(
        self,
        clients: ClientMaker,
        server: LoopbackServer,
        operation: ExampleOperation,
        value: Any,
    ) -> None:
        kit = find_kit(operation.provider)
        client = clients.make(kit, server, **kit.make_keys())
        with pytest.raises(InvalidArgumentError):
            await finish(operation.send_with(client, value))
        assert server.accepted == 0

    @with_each_operation
    def test_is_named_with_its_operation_as_in_the_signature(
        self, operation: ExampleOperation
    ) -> None:
        for value in ("", "..", True):
            with pytest.raises(InvalidArgumentError) as caught:
                operation.endpoint(value)
            assert str(caught.value).startswith(f"{operation.name}: {operation.path_argument}: ")

    @with_each_operation
    def test_is_given_by_position_or_by_name(self, operation: ExampleOperation) -> None:
        by_name = operation.endpoint(**{str(operation.path_argument): "123"})
        assert by_name == operation.endpoint("123")
