"""Arguments: ids stay inside their path segment, and extras are sent as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from krpay import bunjang, iamport
from krpay._runtime import request_building
from krpay.errors import ConfigurationError, InvalidArgumentError
from tests.loopback import LoopbackServer
from tests.runtime.clients import AnyBunjang, AnyIamport, Clients, result_of
from tests.runtime.samples import issuance, payment, with_tokens

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

ENDPOINTS: dict[str, Callable[..., Any]] = {
    "points.get_issuance": bunjang.endpoints.points.get_issuance,
    "points.cancel_issuance": bunjang.endpoints.points.cancel_issuance,
    "payments.get": iamport.endpoints.payments.get,
    "cvs.revoke": iamport.endpoints.cvs.revoke,
}
endpoints = pytest.mark.parametrize("endpoint", ENDPOINTS.values(), ids=list(ENDPOINTS))

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
odd = pytest.mark.parametrize(("given", "segment"), ODD_IDS.values(), ids=list(ODD_IDS))


class TestAnId:
    @odd
    async def test_arrives_inside_one_segment_of_a_get(
        self, clients: Clients, server: LoopbackServer, given: str, segment: str
    ) -> None:
        server.script(issuance())
        await result_of(clients.bunjang(server).points.get_issuance(given))
        [request] = server.requests
        assert (request.method, request.target) == ("GET", f"/api/v1/points/issuance/{segment}")
        assert unquote(segment) == given

    @odd
    async def test_arrives_inside_one_segment_of_a_delete(
        self, clients: Clients, server: LoopbackServer, given: str, segment: str
    ) -> None:
        with_tokens(server)
        server.script(payment())
        await result_of(clients.iamport(server).cvs.revoke(given))
        request = server.requests[-1]
        assert (request.method, request.target) == ("DELETE", f"/cvs/{segment}")

    @odd
    async def test_arrives_in_the_middle_of_a_path(
        self, clients: Clients, server: LoopbackServer, given: str, segment: str
    ) -> None:
        server.script(issuance())
        await result_of(clients.bunjang(server).points.cancel_issuance(given))
        [request] = server.requests
        assert request.method == "POST"
        assert request.target == f"/api/v1/points/issuance/{segment}/cancel"
        assert all(":" not in name for name, _ in request.headers)
        assert request.header_values("X") == []

    @endpoints
    @pytest.mark.parametrize("value", ["", ".", ".."])
    def test_that_would_name_another_endpoint_is_refused(
        self, endpoint: Callable[..., Any], value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="another endpoint") as caught:
            endpoint(value)
        assert isinstance(caught.value, ValueError)

    @endpoints
    @pytest.mark.parametrize(
        "value", [123, None, True, b"123", 1.5, ["1"], pytest.param(object(), id="object")]
    )
    def test_that_is_no_text_is_refused(self, endpoint: Callable[..., Any], value: object) -> None:
        with pytest.raises(InvalidArgumentError, match=f"not {type(value).__name__}"):
            endpoint(value)

    @endpoints
    @pytest.mark.parametrize("value", ["\ud800", "a\udfffb"])
    def test_with_half_a_character_is_refused(
        self, endpoint: Callable[..., Any], value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError):
            endpoint(value)

    @pytest.mark.parametrize("value", ["", ".", "..", 5, None, "\ud800"])
    async def test_that_is_refused_is_refused_before_anything_is_sent(
        self, clients: Clients, server: LoopbackServer, value: Any
    ) -> None:
        of_bunjang, of_iamport = clients.bunjang(server), clients.iamport(server)
        for method in (
            of_bunjang.points.get_issuance,
            of_bunjang.points.cancel_issuance,
            of_iamport.cvs.revoke,
            of_iamport.payments.get,
        ):
            called: Any = method
            with pytest.raises(InvalidArgumentError):
                await result_of(called(value))
        assert server.accepted == 0

    async def test_longer_than_any_url_is_refused_before_anything_is_sent(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with pytest.raises(InvalidArgumentError):
            await result_of(clients.bunjang(server).points.cancel_issuance("9" * 100_000))
        assert server.accepted == 0

    def test_is_named_as_in_the_signature(self) -> None:
        with pytest.raises(InvalidArgumentError, match="issuance_id"):
            bunjang.endpoints.points.get_issuance("")
        with pytest.raises(InvalidArgumentError, match="imp_uid"):
            iamport.endpoints.cvs.revoke("..")

    def test_is_positional_only(self) -> None:
        call: Any = bunjang.endpoints.points.get_issuance
        with pytest.raises(TypeError, match="positional"):
            call(issuance_id="123")


@pytest.fixture
def client(clients: Clients, server: LoopbackServer) -> AnyBunjang:
    """A client of a server that has an issuance."""
    server.script(issuance())
    return clients.bunjang(server)


class TestExtraHeaders:
    async def test_are_sent(self, client: AnyBunjang, server: LoopbackServer) -> None:
        extra = {"X-Trace": "abc", "X-Empty": ""}
        await result_of(client.points.get_issuance("123", extra_headers=extra))
        [request] = server.requests
        assert request.header("X-Trace") == "abc"
        assert request.header("X-Empty") == ""
        assert request.header("Accept") == "application/json"

    @pytest.mark.parametrize("name", ["User-Agent", "user-agent", "USER-AGENT"])
    async def test_replace_our_own_however_they_are_spelt(
        self, client: AnyBunjang, server: LoopbackServer, name: str
    ) -> None:
        await result_of(client.points.get_issuance("123", extra_headers={name: "shop/1"}))
        assert server.requests[0].header_values("User-Agent") == ["shop/1"]

    @pytest.mark.parametrize("name", ["Tier", "tier"])
    async def test_replace_those_of_the_operation_however_they_are_spelt(
        self, clients: Clients, server: LoopbackServer, name: str
    ) -> None:
        with_tokens(server)
        server.script(payment())
        of_iamport = clients.iamport(server, tier="A01")
        extra = {name: "C03"}
        await result_of(of_iamport.cvs.revoke("imp_1", tier="B02", extra_headers=extra))
        assert server.requests[-1].header_values("Tier") == ["C03"]

    @pytest.mark.parametrize("name", ["Content-Type", "content-type"])
    async def test_never_make_a_header_come_twice(
        self, client: AnyBunjang, server: LoopbackServer, name: str
    ) -> None:
        await result_of(
            client.points.cancel_issuance(
                "123", extra_headers={name: "application/json; v=2"}, extra_body={"a": 1}
            )
        )
        assert len(server.requests[0].header_values("Content-Type")) == 1

    @pytest.mark.parametrize("name", ["Authorization", "authorization"])
    async def test_do_not_replace_the_signature(
        self, client: AnyBunjang, server: LoopbackServer, name: str
    ) -> None:
        await result_of(client.points.get_issuance("123", extra_headers={name: "Basic x"}))
        [value] = server.requests[0].header_values("Authorization")
        assert value.startswith("Bearer ey")

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
        self, client: AnyBunjang, server: LoopbackServer, name: str, value: Any
    ) -> None:
        for method in (client.points.get_issuance, client.points.cancel_issuance):
            called: Any = method
            with pytest.raises(InvalidArgumentError, match="header"):
                await result_of(called("123", extra_headers={name: value}))
        assert server.accepted == 0

    @pytest.mark.parametrize("value", [" a", "a ", " ", "a\t"])
    async def test_with_white_space_around_them_leave_no_doubt(
        self, client: AnyBunjang, server: LoopbackServer, value: str
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="header"):
            await result_of(client.points.cancel_issuance("123", extra_headers={"X": value}))
        assert server.requests == []

    async def test_of_a_refusal_do_not_show_their_value(self, client: AnyBunjang) -> None:
        extra = {"X-Key": "test-secret\n"}
        with pytest.raises(InvalidArgumentError) as caught:
            await result_of(client.points.get_issuance("123", extra_headers=extra))
        assert "test-secret" not in str(caught.value)


class TestExtraBody:
    async def test_is_merged_into_the_body_and_overrides_it(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        with_tokens(server)
        of_iamport = clients.iamport(server)
        await result_of(
            of_iamport.access_tokens.issue(
                api_key="k", api_secret="s", extra_body={"imp_key": "other", "new": [1, None]}
            )
        )
        assert server.requests[0].body == (b'{"imp_key":"other","imp_secret":"s","new":[1,null]}')

    async def test_gives_a_body_to_an_operation_that_has_none(
        self, client: AnyBunjang, server: LoopbackServer
    ) -> None:
        await result_of(client.points.cancel_issuance("123", extra_body={"사유": "변심"}))
        [request] = server.requests
        assert request.body == '{"사유":"변심"}'.encode()
        assert request.header("Content-Type") == "application/json"

    async def test_carries_decimals_exactly(
        self, client: AnyBunjang, server: LoopbackServer
    ) -> None:
        extra = {"a": Decimal("0.1"), "b": Decimal("12345678901234567890"), "c": Decimal("1.50")}
        await result_of(client.points.cancel_issuance("123", extra_body=extra))
        assert server.requests[0].body == b'{"a":0.1,"b":12345678901234567890,"c":1.5}'

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
        self, client: AnyBunjang, server: LoopbackServer, value: object
    ) -> None:
        with pytest.raises(InvalidArgumentError, match="JSON"):
            await result_of(client.points.cancel_issuance("123", extra_body={"a": value}))
        assert server.accepted == 0

    async def test_does_not_change_the_call(self, clients: Clients, server: LoopbackServer) -> None:
        with_tokens(server)
        call = iamport.endpoints.access_tokens.issue(api_key="k", api_secret="s")
        of_iamport = clients.iamport(server)
        await result_of(of_iamport.send(call, extra_body={"more": 1}))
        await result_of(of_iamport.send(call))
        assert [json.loads(request.body) for request in server.requests] == [
            {"imp_key": "k", "imp_secret": "s", "more": 1},
            {"imp_key": "k", "imp_secret": "s"},
        ]


@pytest.mark.parametrize(
    "timeout", [0, -1, -0.1, True, "5", None, [5], float("nan"), float("inf")], ids=repr
)
async def test_a_timeout_that_is_no_number_of_seconds_is_refused_before_anything_is_sent(
    clients: Clients, server: LoopbackServer, timeout: Any
) -> None:
    sent: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, content=issuance().body)

    http = clients.http(transport=httpx.MockTransport(note))
    client = clients.bunjang(server, http_client=http)
    called: Any = client.points.get_issuance
    with pytest.raises(ConfigurationError, match="timeout"):
        await result_of(called("123", timeout=timeout))
    with pytest.raises(ConfigurationError, match="timeout"):
        clients.bunjang(server, http_client=http, timeout=timeout)
    if timeout is not None:
        with pytest.raises(ConfigurationError, match="timeout"):
            client.with_options(timeout=timeout)
    assert sent == []


@pytest.mark.parametrize("timeout", [1, 0.5, 5, 86400])
async def test_a_timeout_that_is_a_number_of_seconds_is_taken(
    client: AnyBunjang, timeout: float
) -> None:
    assert (await result_of(client.points.get_issuance("123", timeout=timeout))).id == "123"


async def test_an_option_that_does_not_exist_is_an_error(client: AnyBunjang) -> None:
    called: Any = client.points.get_issuance
    with pytest.raises((TypeError, InvalidArgumentError, ConfigurationError)):
        await result_of(called("123", time_out=5))


async def test_an_argument_that_breaks_the_spec_is_refused_without_its_value(
    clients: Clients, server: LoopbackServer
) -> None:
    client: AnyIamport = clients.iamport(server)
    called: Any = client.access_tokens.issue
    for value in (12345678, None, b"test-secret-bytes"):
        with pytest.raises(InvalidArgumentError, match="api_secret") as caught:
            await result_of(called(api_key="k", api_secret=value))
        assert "12345678" not in str(caught.value)
        assert "test-secret" not in str(caught.value)
    assert server.accepted == 0


class Colour(Enum):
    RED = "red"


class TestAQuery:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, []),
            ("a", ["a"]),
            ("", [""]),
            (5, ["5"]),
            (True, ["true"]),
            (False, ["false"]),
            (Decimal("0.10"), ["0.10"]),
            (Colour.RED, ["red"]),
            ([], []),
            (["a", "b"], ["a", "b"]),
            (("a", None, 5), ["a", "5"]),
        ],
    )
    def test_has_each_value_as_text(self, value: object, expected: list[str]) -> None:
        assert request_building.build_query({"name": value}) == tuple(
            ("name", text) for text in expected
        )

    @pytest.mark.parametrize("value", [1.5, {"a": 1}, pytest.param(object(), id="object"), {1, 2}])
    def test_refuses_what_has_no_such_form(self, value: object) -> None:
        with pytest.raises(InvalidArgumentError, match="name"):
            request_building.build_query({"name": value})

    async def test_with_half_a_character_is_refused_before_anything_is_sent(
        self, clients: Clients, server: LoopbackServer
    ) -> None:
        client = clients.iamport(server)
        called: Any = client.payments.get
        with pytest.raises(InvalidArgumentError):
            await result_of(called("imp_1", include_sandbox="\ud800"))
        assert server.accepted == 0

    @pytest.mark.parametrize(
        ("made", "expected"),
        [
            (lambda: request_building.unix_time("t", datetime(2020, 1, 8, tzinfo=UTC)), 1578441600),
            (lambda: request_building.unix_time("t", 1578441600), 1578441600),
            (lambda: request_building.unix_time("t", None), None),
            (lambda: request_building.amount("a", Decimal("0.10")), "0.10"),
            (lambda: request_building.amount("a", 5), "5"),
            (lambda: request_building.compact_date("d", date(2024, 1, 2)), "20240102"),
            (
                lambda: request_building.compact_date_time("d", datetime(2024, 1, 2, 3, 4, 5)),  # noqa: DTZ001
                "20240102030405",
            ),
            (
                lambda: request_building.local_date_time("d", datetime(2024, 1, 2, 3, 4, 5)),  # noqa: DTZ001
                "2024-01-02T03:04:05",
            ),
        ],
    )
    def test_has_scalars_in_their_wire_form(
        self, made: Callable[[], object], expected: object
    ) -> None:
        assert made() == expected

    @pytest.mark.parametrize(
        "made",
        [
            lambda: request_building.unix_time("name", datetime(2020, 1, 8)),  # noqa: DTZ001
            lambda: request_building.amount("name", Decimal("NaN")),
            lambda: request_building.compact_date("name", "2024"),  # type: ignore[arg-type]
        ],
    )
    def test_refuses_scalars_that_are_wrong(self, made: Callable[[], object]) -> None:
        with pytest.raises(InvalidArgumentError, match="name"):
            made()


class TestALimit:
    @pytest.mark.parametrize(
        ("value", "limits"),
        [
            (None, {"minimum": 1}),
            (1, {"minimum": 1, "maximum": 1}),
            (Decimal("1.5"), {"minimum": 1, "maximum": 2}),
            ("ab", {"min_length": 2, "max_length": 2}),
            ("한글", {"max_length": 2}),
            ("A01", {"pattern": "^[A-Z0-9]{3}$"}),
        ],
    )
    def test_lets_through_what_keeps_it(self, value: object, limits: dict[str, Any]) -> None:
        assert request_building.check_limits("name", value, **limits) == value

    @pytest.mark.parametrize(
        ("value", "limits"),
        [
            (0, {"minimum": 1}),
            (2, {"maximum": 1}),
            ("1", {"minimum": 1}),
            (Decimal("0.9"), {"minimum": 1}),
            ("a", {"min_length": 2}),
            ("abc", {"max_length": 2}),
            (12, {"max_length": 2}),
            ("a01", {"pattern": "^[A-Z0-9]{3}$"}),
            ("A01\n", {"pattern": "^[A-Z0-9]{3}$"}),
            ("A0", {"pattern": "^[A-Z0-9]{3}$"}),
            (101, {"pattern": "^[A-Z0-9]{3}$"}),
        ],
    )
    def test_refuses_what_breaks_it_without_showing_it(
        self, value: object, limits: dict[str, Any]
    ) -> None:
        with pytest.raises(InvalidArgumentError, match=r"^name must be ") as caught:
            request_building.check_limits("name", value, **limits)
        assert repr(value) not in str(caught.value)
