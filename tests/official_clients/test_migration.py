"""Each old call beside the new one: both are run, and must do the same.

The old clients are `iamport-rest-client` and `async-iamport` of PyPI, and plain `requests` as in
PortOne's samples. Each runs against a server of its own, with the same contents.
"""

from __future__ import annotations

import asyncio
import builtins
import inspect
import json
import re
import time
from collections.abc import Callable, Coroutine
from contextlib import nullcontext
from importlib import import_module
from typing import Any

import pytest

from krpay import errors
from tests.official_clients.migration import (
    ASYNC_CLIENT,
    CLIENTS,
    OLD_CLIENTS,
    REST_CLIENT,
    Row,
    list_calls,
    list_clients,
    list_methods,
    read_table,
)
from tests.official_clients.migration_programs import (
    ID_PATTERN,
    Side,
    make_server,
    prepare,
    run,
    run_new,
    run_old,
)

TABLE = read_table()
MOMENT = 1764547200
"""2025-12-01 00:00 UTC."""


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
    data = json.loads(ID_PATTERN.sub("id", json.dumps(result)))
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
