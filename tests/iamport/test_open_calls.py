"""`client.request`, and what the environment says of servers and log lines."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import krpay
from krpay import errors, iamport
from krpay.iamport.models import Payment
from krpay.resolving import StillUnknown
from krpay.testing import Sandbox
from tests.clients import ClientMaker, finish
from tests.kits import find_kit
from tests.loopback import HangUp, LoopbackServer, respond_json
from tests.runtime.frame_variables import list_variables

pytestmark = pytest.mark.anyio
KIT = find_kit("iamport")


@pytest.fixture
def client(clients: ClientMaker, server: LoopbackServer) -> Any:
    KIT.prepare_server(server)
    return clients.make(KIT, server, **KIT.make_keys())


async def test_a_read_goes_out_as_it_is_written(client: Any, server: LoopbackServer) -> None:
    server.script(respond_json({"code": 0, "message": None, "response": {"holder": "홍길동"}}))
    found = await finish(
        client.request(
            "GET",
            "/vbanks/holder",
            query={"bank_code": "04", "bank_num": "1 2", "flags": [True, 3], "none": None},
            replay="safe",
            result=dict,
        )
    )
    assert found == {"holder": "홍길동"}
    request = server.requests[-1]
    assert request.target == "/vbanks/holder?bank_code=04&bank_num=1%202&flags=true&flags=3"
    assert request.header("Authorization")


async def test_a_body_and_a_model(client: Any, server: LoopbackServer) -> None:
    with Sandbox().iamport() as sandboxed:
        shown = sandboxed.payments.get("imp_448280090638").model_dump(mode="json", by_alias=True)
    server.script(respond_json({"code": 0, "message": None, "response": shown}))
    payment = await finish(
        client.request("POST", "/payments/new", body={"a": 1, "b": None}, result=Payment)
    )
    assert payment.imp_uid == "imp_448280090638"
    assert json.loads(server.requests[-1].body) == {"a": 1, "b": None}


async def test_a_refusal_is_the_providers(client: Any, server: LoopbackServer) -> None:
    server.script(respond_json({"code": -1, "message": "no", "response": None}, 404))
    with pytest.raises(errors.NotFoundError, match="iamport refused GET /nothing: HTTP 404, -1"):
        await finish(client.request("GET", "/nothing", replay="safe", result=dict))


async def test_it_is_unsafe_unless_it_is_said_to_be_safe(
    client: Any, server: LoopbackServer
) -> None:
    server.script(HangUp(), to="/pay")
    body = {"card": "test-secret-card"}
    with pytest.raises(errors.OutcomeUnknownError, match="POST /pay may have taken effect") as lost:
        await finish(client.request("POST", "/pay", body=body, result=dict))
    assert [one.target for one in server.requests].count("/pay") == 1
    assert "test-secret-card" not in "".join(text for _, text in list_variables(lost.value))
    assert "test-secret-card" not in repr(lost.value.call.body and lost.value.call.body.document)
    verdict = await finish(client.resolve(lost.value))
    assert isinstance(verdict, StillUnknown)
    assert "POST /pay" in verdict.ask_provider


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"method": "get"}, "method: give one of GET"),
        ({"path": "vbanks"}, "path: give what follows the base URL"),
        ({"path": "//evil.example/x"}, "path: give what follows"),
        ({"path": "/x?y=1"}, "a query goes into query="),
        ({"replay": "maybe"}, 'replay: give "safe"'),
        ({"query": {"at": 1.5}}, "query: at: give text"),
        ({"body": {"at": object()}}, "cannot be written as JSON"),
    ],
)
async def test_what_makes_no_request_is_refused(
    client: Any, server: LoopbackServer, given: dict[str, Any], told: str
) -> None:
    arguments = {"method": "POST", "path": "/x", "result": dict, **given}
    with pytest.raises(errors.InvalidArgumentError, match=told):
        await finish(client.request(arguments.pop("method"), arguments.pop("path"), **arguments))
    assert server.requests == []


def test_a_call_is_public() -> None:
    assert isinstance(iamport.endpoints.payments.get("imp_1"), krpay.Call)


# The environment


def test_a_server_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IAMPORT_BASE_URL", "http://127.0.0.1:8787/iamport/")
    keys: dict[str, Any] = {"api_key": "test-key", "api_secret": "test-secret"}
    assert iamport.Client(**keys).base_url == "http://127.0.0.1:8787/iamport"
    own = iamport.Client(base_url="https://mirror.example", **keys)
    assert own.base_url == "https://mirror.example"
    monkeypatch.setenv("IAMPORT_BASE_URL", "http://mirror.example")
    with pytest.raises(errors.ConfigurationError, match=r"variable IAMPORT_BASE_URL: .* not https"):
        iamport.Client(**keys)


@pytest.fixture
def quiet() -> Iterator[None]:
    yield
    logging.getLogger("krpay").setLevel(logging.NOTSET)


@pytest.mark.usefixtures("quiet")
def test_a_wrong_level_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRPAY_LOG", "loud")
    with pytest.raises(errors.ConfigurationError, match="KRPAY_LOG is 'loud'; set it to debug"):
        iamport.Client(api_key="test-key", api_secret="test-secret")


def test_log_lines_of_a_program_that_sets_nothing_up() -> None:
    program = (
        "from krpay.testing import Sandbox\n"
        "with Sandbox().iamport() as client:\n"
        "    client.payments.get('imp_448280090638')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"KRPAY_LOG": "debug", "PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stderr.splitlines()
    assert "krpay DEBUG a client of iamport speaks to https://api.iamport.kr" in lines[0]
    assert any("iamport payments.get: 200 in " in line for line in lines)
    assert "secret" not in done.stderr


def test_clients_of_a_sandbox_end_there_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("IAMPORT_BASE_URL", "https://proxy.example/iamport")
    with Sandbox().iamport() as client:
        assert client.payments.get("imp_448280090638").status == "ready"
