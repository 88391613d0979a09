"""Each old call beside the new one: both are run, and must do the same.

The old clients are `iamport-rest-client` and `async-iamport` of PyPI, and plain `requests` as in
PortOne's samples. Each runs against a server of its own, with the same contents.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import inspect
import json
import re
import time
from collections.abc import Callable, Coroutine
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from types import CodeType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from krpay import errors, iamport
from krpay.testing import Server
from tests.official_clients.migration import (
    ASYNC_CLIENT,
    CLIENTS,
    OLD_CLIENTS,
    REST_CLIENT,
    Row,
    list_calls,
    list_clients,
    list_methods,
    make_synchronous,
    read_table,
)

TABLE = read_table()
CARD = {"card_number": "1234-1234-1234-1234", "expiry": "2030-12", "birth": "820213"}
CARD_OF_A_CALL = {**CARD, "pwd_2digit": "00"}
CHANNEL_KEY = "channel-key-1"
PERSON = {
    "name": "홍길동",
    "phone": "01012341234",
    "birth": "820213",
    "gender_digit": "1",
    "carrier": "SKT",
}
MOMENT = 1764547200
"""2025-12-01 00:00 UTC."""

_ID = re.compile(r"imps?_\d{12}|[0-9A-F]{20}")
"""Ids that the sandbox makes up: of payments, and of cancels."""


class RootServer(Server):
    """A server whose paths are those of iamport, without a prefix.

    `async-iamport` gives aiohttp paths that begin with `/`, so that those of an address are lost.
    """

    def describe(self) -> dict[str, dict[str, Any]]:
        described = super().describe()
        described["iamport"]["base_url"] = self.url
        return described

    def respond(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Any:
        return super().respond(method, f"/iamport{target}", headers, body)


@dataclass
class Side:
    """A server with its contents, and what code about it may use."""

    server: Server
    names: dict[str, Any]
    before: int = 0
    keys: dict[str, str] = field(default_factory=dict)

    def list_requests(self, operation: str | None = None) -> list[Any]:
        """List the requests since it was prepared, or those for an operation."""
        requests = list(self.server.sandbox.requests)[self.before :]
        return [one for one in requests if operation in (None, one.operation)]

    def list_messages(self) -> list[Any]:
        """List what was sent, but for tokens; ids that the server made up are all alike."""
        return [
            (
                one.method,
                _ID.sub("id", one.path),
                [(name, _ID.sub("id", value)) for name, value in one.query],
                json.loads(_ID.sub("id", json.dumps(one.json, default=str))),
            )
            for one in self.list_requests()
            if one.operation != "access_tokens.issue"
        ]


def prepare(server: Server, given: str | None) -> Side:
    """Fill a server with what there is before a call, and give names for it."""
    described = server.describe()["iamport"]
    names: dict[str, Any] = {
        "merchant_uid": "order_1",
        "customer_uid": "customer_1",
        "channel_key": CHANNEL_KEY,
        "card": CARD_OF_A_CALL,
        "person": PERSON,
        "datetime": datetime,
        "Decimal": Decimal,
        "ZoneInfo": ZoneInfo,
        "json": json,
    }
    with iamport.Client(**described) as client:
        if given is not None:
            names["imp_uid"] = GIVEN[given](client, server)
            event = {"imp_uid": names["imp_uid"], "merchant_uid": "order_1", "status": "paid"}
            names["body"] = json.dumps(event).encode()
    return Side(server, names, len(server.sandbox.requests), described)


def _pay(client: iamport.Client, server: Server) -> str:
    paid = client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)  # type: ignore[arg-type]
    return paid.imp_uid


def _pay_in_dollars(client: iamport.Client, server: Server) -> str:
    amount = Decimal("10.1")
    return client.subscriptions.pay_once(
        merchant_uid="order_1",
        amount=amount,
        currency="USD",
        **CARD,  # type: ignore[arg-type]
    ).imp_uid


def _cancel(client: iamport.Client, server: Server) -> str:
    return client.payments.cancel(imp_uid=_pay(client, server)).imp_uid


def _cancel_partly(client: iamport.Client, server: Server) -> str:
    return client.payments.cancel(imp_uid=_pay(client, server), amount=300).imp_uid


def _issue_account(client: iamport.Client, server: Server) -> str:
    return client.vbanks.issue(
        channel_key=CHANNEL_KEY,
        merchant_uid="order_1",
        amount=1000,
        vbank_code="004",
        vbank_due=2000000000,
        vbank_num="12345678901234",
        vbank_holder="홍길동",
        name="노트북",
    ).imp_uid


def _pay_account(client: iamport.Client, server: Server) -> str:
    imp_uid = _issue_account(client, server)
    server.sandbox.act("iamport", "pay_virtual_account", imp_uid)
    return imp_uid


def _issue_billing_key(client: iamport.Client, server: Server) -> None:
    client.billing_keys.issue("customer_1", channel_key=CHANNEL_KEY, **CARD)  # type: ignore[arg-type]


def _schedule(client: iamport.Client, server: Server) -> None:
    _issue_billing_key(client, server)
    plan = {
        "merchant_uid": "order_1",
        "schedule_at": 2000000000,
        "amount": 1000,
        "name": "노트북",
    }
    client.subscriptions.schedule(customer_uid="customer_1", schedules=[plan])


def _prepare_payment(client: iamport.Client, server: Server) -> None:
    client.prepared_payments.create(merchant_uid="order_1", amount=1000)


def _request_otp(client: iamport.Client, server: Server) -> str:
    person: Any = PERSON
    return client.certifications.request_otp(**person, channel_key=CHANNEL_KEY).imp_uid


GIVEN: dict[str, Callable[[iamport.Client, Server], str | None]] = {
    "paid": _pay,
    "paid_in_dollars": _pay_in_dollars,
    "cancelled": _cancel,
    "partly_cancelled": _cancel_partly,
    "account": _issue_account,
    "paid_account": _pay_account,
    "billing_key": _issue_billing_key,
    "schedule": _schedule,
    "prepared": _prepare_payment,
    "certification": _request_otp,
}


def run(code: str, names: dict[str, Any]) -> Any:
    """Run code; gives the value of its last line, or what is to be awaited for that."""
    tree = ast.parse(code)
    last = tree.body[-1]
    assert isinstance(last, ast.Expr), code
    target = ast.copy_location(ast.Name("result", ast.Store()), last)
    tree.body[-1] = ast.copy_location(ast.Assign([target], last.value), last)
    compiled = compile(
        ast.fix_missing_locations(tree), "migration.yaml", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    )
    if not compiled.co_flags & inspect.CO_COROUTINE:
        exec(compiled, names)
        return names["result"]
    return _run_asynchronously(compiled, names)


async def _run_asynchronously(compiled: CodeType, names: dict[str, Any]) -> Any:
    await eval(compiled, names)
    return names["result"]


async def run_old(client: str, code: str, side: Side, timeout: float | None = None) -> Any:
    """Run code with an old client."""
    keys = side.keys
    arguments = {"imp_key": keys["api_key"], "imp_secret": keys["api_secret"]}
    if client == REST_CLIENT:
        old = import_module("iamport").Iamport(**arguments, imp_url=f"{keys['base_url']}/")
        # What it sends HTTPS with, it sends to the server with, too.
        old.requests_session.mount("http://", old.requests_session.get_adapter("https://"))
        with old.requests_session:
            return run(make_synchronous(code), {**side.names, "iamport": old})
    limit = {} if timeout is None else {"time_out": timeout}
    old = import_module("async_iamport").AsyncIamport(
        **arguments, imp_url=keys["base_url"], **limit
    )
    try:
        if side.names.get("token_expires"):
            await old.find_by_imp_uid(side.names["imp_uid"])
            side.names["expire"]()
            old.token_expire = old.token_expire.shift(hours=-2)  # it knows when, and that is past
        return await run(code, {**side.names, "iamport": old})
    finally:
        await old.close_session()
        await asyncio.sleep(0)  # aiohttp closes what it has in the next turn


async def run_new(client: str, code: str, side: Side, timeout: float | None = None) -> Any:
    """Run code with krpay's client of the same kind as an old one."""
    options: Any = side.keys if timeout is None else {**side.keys, "timeout": timeout}
    names = {**side.names, "iamport": iamport}
    if client != ASYNC_CLIENT:
        with iamport.Client(**options) as new:
            _expire(side, new)
            return run(make_synchronous(code), {**names, "client": new})
    async with iamport.AsyncClient(**options) as new:
        return await run(code, {**names, "client": new})


def _expire(side: Side, client: iamport.Client) -> None:
    if side.names.get("token_expires"):
        client.payments.get(side.names["imp_uid"])
        side.names["expire"]()


def make_server(client: str) -> Server:
    return RootServer() if client == ASYNC_CLIENT else Server()


def compare(client: str, row: Row, do_old: Callable[[Side], Coroutine[Any, Any, Any]]) -> None:
    """Run both calls of a row, each against a server of its own, and compare."""
    moment = time.time()
    with make_server(client) as before, make_server(client) as after:
        sides = []
        for server in (before, after):
            server.sandbox.clock.now = lambda: moment  # type: ignore[method-assign]
            sides.append(prepare(server, row.get("given")))
        old, new = sides
        if "old_raises" in row:
            with pytest.raises(getattr(builtins, row["old_raises"])):
                asyncio.run(do_old(old))
            assert old.list_messages() == []
            assert asyncio.run(run_new(client, row["new"], new))
            return
        was = asyncio.run(do_old(old))
        becomes = asyncio.run(run_new(client, row["new"], new))
        assert describe(becomes, row) == describe(was, row)
        drops, adds = row.get("drops", []), row.get("adds", [])
        sent = old.list_messages()
        assert list_left_out(new.list_messages(), adds) == list_left_out(sent, drops)
        for name in adds:
            assert name in new.list_messages()[-1][3]
        for name in drops:
            assert name in sent[-1][3]


def describe(result: Any, row: Row) -> Any:
    """Give a result as JSON, with ids that the server made up all alike."""
    if isinstance(result, list):
        return [describe(one, row) for one in result]
    if hasattr(result, "model_dump_json"):
        result = json.loads(result.model_dump_json(by_alias=True, exclude_unset=True))
    data = json.loads(_ID.sub("id", json.dumps(result)))
    if isinstance(data, dict):
        for name in row.get("ignores", []):
            data.pop(name)
    return data


def list_left_out(messages: list[Any], names: list[str]) -> list[Any]:
    """List messages without some members of their bodies."""
    return [
        (*head, {key: value for key, value in body.items() if key not in names})
        if isinstance(body, dict)
        else (*head, body)
        for *head, body in messages
    ]


def name_row(row: Any) -> str:
    return re.sub(r"\W+", "-", row["old"])[:60] if isinstance(row, dict) else str(row)


@pytest.mark.parametrize(
    ("client", "row"),
    [(client, row) for row in list_calls(TABLE) for client in list_clients(row)],
    ids=name_row,
)
def test_a_call_becomes_one_that_does_the_same(client: str, row: Row) -> None:
    compare(client, row, lambda side: run_old(client, row["old"], side))


@pytest.mark.parametrize("row", TABLE["samples"], ids=name_row)
def test_a_sample_becomes_a_call_that_does_the_same(row: Row) -> None:
    requests = import_module("requests")

    async def run_sample(side: Side) -> Any:
        api = side.keys["base_url"]
        keys = {"imp_key": side.keys["api_key"], "imp_secret": side.keys["api_secret"]}
        names = {"requests": requests, "API": api, **side.names}
        if "getToken" in row["old"]:
            names |= {"KEY": keys["imp_key"], "SECRET": keys["imp_secret"]}
        else:
            answer = requests.post(f"{api}/users/getToken", json=keys).json()
            names["headers"] = {"Authorization": answer["response"]["access_token"]}
        return run(row["old"], names)

    compare("sample", row, run_sample)


@pytest.mark.parametrize("client", OLD_CLIENTS)
@pytest.mark.parametrize("row", [row for row in TABLE["gone"] if "old" in row], ids=name_row)
def test_what_is_gone_did_not_work(client: str, row: Row) -> None:
    with make_server(client) as server:
        side = prepare(server, None)
        [(name, members)] = row["raises"].items()
        with pytest.raises(find_class(client, name)) as raised:
            asyncio.run(run_old(client, row["old"], side))
        assert {one: getattr(raised.value, one) for one in members} == members


@pytest.mark.parametrize("client", OLD_CLIENTS)
def test_no_method_is_left_out(client: str) -> None:
    kind = get_old_class(client)
    methods = {
        name for name, _ in inspect.getmembers(kind, inspect.isfunction) if not name.startswith("_")
    }
    rows = [row for row in list_calls(TABLE) if client in list_clients(row)]
    named = {method for row in rows for method in list_methods(row)}
    named |= {row["method"] for row in TABLE["gone"] if client in list_clients(row)}
    assert named == methods


def get_old_class(client: str) -> Any:
    name = {REST_CLIENT: ("iamport", "Iamport"), ASYNC_CLIENT: ("async_iamport", "AsyncIamport")}
    module, kind = name[client]
    return getattr(import_module(module), kind)


def find_class(client: str, name: str) -> Any:
    """Find an exception: of the client, of what it sends with, or of Python."""
    places: list[Any] = {
        REST_CLIENT: [get_old_class(REST_CLIENT), import_module("requests").exceptions],
        ASYNC_CLIENT: [import_module("async_iamport.client"), import_module("aiohttp")],
        "krpay": [errors],
    }[client]
    return next(getattr(place, name) for place in [*places, builtins] if hasattr(place, name))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("row", TABLE["errors"], ids=name_row)
def test_a_call_ends_as_it_says(client: str, row: Row) -> None:
    end, happens = row["gives"][client], row.get("happens", {})
    if "waits" in end:
        check_that_it_waits(client, row)
        return
    with make_server(client) as server:
        side = prepare(server, row.get("given"))
        timeout = let_happen(client, side, happens)
        is_new = client == "krpay"
        do = run_new if is_new else run_old
        raised = pytest.raises(find_class(client, name_end(end))) if "raises" in end else None
        with raised or nullcontext() as caught:
            result = asyncio.run(do(client, row["new" if is_new else "old"], side, timeout))
        if raised:
            [members] = end["raises"].values()
            assert type(caught.value).__name__ == name_end(end)  # type: ignore[union-attr]
            assert {one: getattr(caught.value, one) for one in members} == members  # type: ignore[union-attr]
        else:
            assert repr(result) == end["value"]
        if "then" in row:
            then = row["then"]
            assert len(side.list_requests(then["operation"])) == then["sent"][client]


def name_end(end: dict[str, Any]) -> str:
    [name] = end["raises"]
    return str(name)


def let_happen(client: str, side: Side, happens: dict[str, Any]) -> float | None:
    """Have something happen to a call; gives how long a client is to wait for it."""
    options = dict(happens)
    timeout: float | None = options.pop("timeout", None)
    if options.pop("wrong_keys", False):
        side.keys = {**side.keys, "api_secret": "wrong-test-secret"}
    if options.pop("token_expires", False):
        side.names["token_expires"] = True
        side.names["expire"] = lambda: side.server.sandbox.act("iamport", "expire_token")
    if kind := options.pop("fault", None):
        side.server.sandbox.faults.add(kind, provider="iamport", **options)
    return timeout


def check_that_it_waits(client: str, row: Row) -> None:
    """Check that a client gives what it sends with no limit of time."""
    assert client == REST_CLIENT
    limits: list[Any] = []
    with make_server(client) as server:
        side = prepare(server, row.get("given"))
        requests = import_module("requests")
        adapter = requests.adapters.HTTPAdapter
        with pytest.MonkeyPatch.context() as patch:
            send = adapter.send

            def note(self: Any, request: Any, **options: Any) -> Any:
                limits.append(options["timeout"])
                return send(self, request, **options)

            patch.setattr(adapter, "send", note)
            asyncio.run(run_old(client, row["old"], side))
    assert limits
    assert set(limits) == {None}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("row", TABLE["values"], ids=name_row)
def test_a_value_is_what_it_says(client: str, row: Row) -> None:
    with make_server(client) as server:
        server.sandbox.clock.now = lambda: MOMENT  # type: ignore[method-assign]
        side = prepare(server, row.get("given"))
        if client == "krpay":
            result = asyncio.run(run_new(client, row["new"], side))
            assert repr(result) == row["gives"]["krpay"]
        else:
            result = asyncio.run(run_old(client, row["old"], side))
            assert repr(result) == row["gives"]["old"]
