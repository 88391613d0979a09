"""The official Python client, `iamport-rest-client` of PyPI, with each of its methods."""

from __future__ import annotations

import builtins
import inspect
from importlib import import_module
from typing import Any

import pytest

from krpay.testing import Server
from tests.official_clients.call_lists import check_result, fill_in, keep_members, read_calls

CALLS = read_calls("python")


@pytest.fixture
def client(server: Server) -> Any:
    described = server.describe()["iamport"]
    iamport = import_module("iamport")  # theirs; nobody wrote types for it
    return iamport.Iamport(
        imp_key=described["api_key"],
        imp_secret=described["api_secret"],
        imp_url=f"{described['base_url']}/",
    )


def test_each_call_does_what_it_must(client: Any) -> None:
    kept: dict[str, str] = {}
    for call in CALLS:
        print(call["call"], call["with"])  # noqa: T201  shown where one fails
        do = getattr(client, call["call"])
        arguments, expected = fill_in(call["with"], kept), fill_in(call.get("gives"), kept)
        if "raises" not in call:
            result = do(**arguments)
            check_result(result, expected)
            keep_members(call, result, kept)
            continue
        [(name, members)] = call["raises"].items()
        with pytest.raises(getattr(client, name, None) or getattr(builtins, name)) as raised:
            do(**arguments)
        assert {one: getattr(raised.value, one) for one in members} == members


def test_no_method_is_left_out(client: Any) -> None:
    methods = {
        name
        for name, member in inspect.getmembers(client, inspect.ismethod)
        if not name.startswith("_") and name != "get_headers"
    }
    called = {call["call"] for call in CALLS}
    # `find` and `cancel` call these in turn.
    assert methods - called == {"cancel_by_imp_uid"}
