"""Servers with the same contents, and programs that call them with an old client or with krpay."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from types import CodeType
from typing import Any
from zoneinfo import ZoneInfo

from krpay import iamport
from krpay.testing import Server
from tests.official_clients.migration import ASYNC_CLIENT, REST_CLIENT, make_synchronous

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
ID_PATTERN = re.compile(r"imps?_\d{12}|[0-9A-F]{20}")
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
                ID_PATTERN.sub("id", one.path),
                [(name, ID_PATTERN.sub("id", value)) for name, value in one.query],
                json.loads(ID_PATTERN.sub("id", json.dumps(one.json, default=str))),
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
