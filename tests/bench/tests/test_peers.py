"""A comparison is fair if everybody does the work: the same requests, the same values."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from importlib import import_module
from typing import Any

import httpx
import pytest

from krpay.testing import Sandbox
from tests.bench import operations as op
from tests.bench import parts
from tests.bench.environments import PEERS, read_group
from tests.bench.peers.hand_written import ProviderError, bunjang, iamport, konaplate
from tests.bench.peers.signing import KonaplatePeerSigner
from tests.bench.processes import Environment, run_server, start_worker
from tests.bench.rows import OURS
from tests.bench.settings import BUNJANG, IAMPORT, ClientSettings
from tests.bench.worker import Worker, make_comparable
from tests.certificates import make_certificate, make_rsa_key, write_pem
from tests.loopback import LoopbackServer, respond_json

NOWHERE = "http://127.0.0.1:9"
LOCAL_PEERS = ("ours", "by_hand", "floor")
"""The peers that need no environment of their own."""


@pytest.fixture(scope="module")
def settings() -> Iterator[ClientSettings]:
    with run_server() as (url, gated_url):
        yield ClientSettings(
            url, gated_url, make_certificate(make_rsa_key()), write_pem(make_rsa_key())
        )


@pytest.mark.parametrize("module", LOCAL_PEERS)
def test_a_peer_makes_of_each_response_what_krpay_makes_of_it(
    module: str, settings: ClientSettings
) -> None:
    with closing(Worker("ours", settings)) as ours, closing(Worker(module, settings)) as peer:
        expected: Any = ours.run({"do": "show"})
        shown: Any = peer.run({"do": "show"})
    assert set(shown) == {"sync", "async", "aiohttp"}
    for results in shown.values():
        assert set(op.OPERATIONS) <= set(results)
        assert results == {name: expected["sync"][name] for name in results}


def test_what_is_compared_is_the_whole_response(settings: ClientSettings) -> None:
    with closing(Worker("ours", settings)) as ours:
        shown: Any = ours.run({"do": "show"})
    results = shown["sync"]
    assert results[op.CANCEL_ISSUANCE] == {**op.ISSUANCE, "status": "CANCELLED"}
    assert results[op.DELETE_ACCOUNT] is None
    assert results[op.GET_PAYMENT]["paid_at"] == 1578448459
    assert results[op.REVOKE]["cancel_history"][0]["amount"] == 3989
    assert len(results[op.LIST_PAYMENTS]["list"]) == op.LISTED
    assert results[op.LIST_PAYMENTS]["list"][-1]["amount"] == 1999


class FakeWorker:
    """A worker that shows the results that it is made with."""

    def __init__(self, shown: Mapping[str, Mapping[str, object]]) -> None:
        self._shown = shown

    def run(self, command: Mapping[str, object]) -> object:
        return self._shown


def test_a_peer_that_makes_something_else_of_a_response_is_not_measured() -> None:
    ours: Any = FakeWorker({"sync": {op.GET_PAYMENT: {"amount": 10500}, op.DELETE_ACCOUNT: None}})
    same: Any = FakeWorker({"async": {op.GET_PAYMENT: {"amount": 10500}}})
    lazy: Any = FakeWorker({"sync": {op.GET_PAYMENT: {}}})
    parts.verify_results({OURS: ours, "same": same})
    with pytest.raises(
        parts.UnfairComparison, match=r"lazy \(sync\) and krpay disagree about iamport pay"
    ):
        parts.verify_results({OURS: ours, "lazy": lazy})


@pytest.mark.parametrize("module", LOCAL_PEERS)
def test_in_memory_nothing_goes_over_the_network(module: str, settings: ClientSettings) -> None:
    nowhere = ClientSettings(
        NOWHERE, NOWHERE, settings.server_certificate, settings.client_private_key
    )
    with closing(Worker(module, nowhere)) as peer:
        for name in op.OPERATIONS:
            seconds: Any = peer.run({"do": "memory", "call": name, "count": 2})
            assert seconds > 0


def test_a_crowd_is_in_flight_at_one_moment(settings: ClientSettings) -> None:
    process = start_worker(Environment(), "by_hand", settings)
    try:
        before, after = process.run({"do": "crowd", "call": op.GET_PAYMENT, "width": 1_000})
    finally:
        process.close()
    # No response comes before all requests are there, and each takes some kilobytes.
    assert after - before > 5_000_000


def test_a_worker_that_fails_is_no_figure(settings: ClientSettings) -> None:
    process = start_worker(Environment(), "by_hand", settings)
    with pytest.raises(RuntimeError, match=r"tests\.bench\.worker ended with code 1"):
        process.run({"do": "sync", "call": op.GET_PAYMENT, "count": "many"})
    process.close()


def test_calls_in_flight_are_shared_out_to_the_last(settings: ClientSettings) -> None:
    with LoopbackServer() as server:
        server.script(respond_json({"data": op.ISSUANCE}))
        settings_of_server = ClientSettings(
            server.url, server.url, settings.server_certificate, settings.client_private_key
        )
        with closing(Worker("by_hand", settings_of_server)) as peer:
            command = {"do": "async", "call": op.GET_ISSUANCE, "count": 7, "width": 3}
            seconds: Any = peer.run(command)
        assert seconds > 0
        assert len(server.requests) == 3 + 7  # the first three open the connections


def test_a_peer_says_that_it_lacks_a_call(settings: ClientSettings) -> None:
    with closing(Worker("iamport_rest_client", ClientSettings("", "", "", ""))) as peer:
        assert peer.run({"do": "async", "call": op.GET_PAYMENT, "count": 1, "width": 1}) is None
        assert peer.run({"do": "memory", "call": op.GET_PAYMENT, "count": 1}) is None


def test_the_values_of_peers_are_made_comparable() -> None:
    assert make_comparable({"b": None, "paid_at": 0, "amount": 0, "a": [10500.0, 1.5]}) == {
        "a": [10500, 1.5],
        "amount": 0,
    }


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


def open_client(sandbox: Sandbox, base_url: str, stack: ExitStack) -> httpx.Client:
    """Open a client of the sandbox that knows its base URL, as the hand-written ones need it."""
    http = stack.enter_context(sandbox.http_client())
    http.base_url = httpx.URL(base_url)
    return http


def test_what_is_written_by_hand_signs_as_the_providers_want_it(sandbox: Sandbox) -> None:
    credentials = {name: provider.credentials for name, provider in sandbox.providers.items()}
    with ExitStack() as stack:
        points = bunjang.Client(
            **credentials["bunjang"],
            http=open_client(sandbox, "https://openapi.bunjang.co.kr", stack),
        )
        assert points.cancel_issuance("123").status is bunjang.PointIssuanceStatus.CANCELLED
        with pytest.raises(ProviderError, match="INVALID_PAY_INBOUND_STATUS"):
            points.cancel_issuance("123")
        payments = iamport.Client(
            **credentials["iamport"], http=open_client(sandbox, "https://api.iamport.kr", stack)
        )
        assert payments.revoke_barcode(op.IMP_UID).status is iamport.PaymentStatus.FAILED
        with pytest.raises(ProviderError, match="HTTP 200"):
            payments.revoke_barcode(op.IMP_UID)
        keys = dict(credentials["konaplate"])
        del keys["client_private_key"]
        http = open_client(sandbox, "https://sandbox.konaplate.com/open-api", stack)
        accounts = konaplate.Client(KonaplatePeerSigner(**keys), http)
        accounts.delete_bank_account(op.USER_ID)
        with pytest.raises(ProviderError, match="000_002"):
            accounts.delete_bank_account(0)


def test_what_is_written_by_hand_renews_a_token_that_is_refused() -> None:
    with LoopbackServer() as server, httpx.Client(base_url=server.url) as http:
        server.script(respond_json({"code": 0, "response": op.make_token()}), to=op.TOKEN_PATH)
        payment = respond_json({"code": 0, "response": op.read_payments()[1]})
        server.script(respond_json({}, 401), payment, to=op.GET_PAYMENT_PATH)
        client = iamport.Client(**IAMPORT, http=http)
        assert client.get_payment(op.IMP_UID).amount == 10500
        assert client.get_payment(op.IMP_UID).amount == 10500
        assert len(server.requests_to(op.TOKEN_PATH)) == 2


def test_an_asynchronous_client_by_hand_raises_too() -> None:
    async def refused(url: str) -> None:
        async with httpx.AsyncClient(base_url=url) as http:
            await bunjang.AsyncClient(**BUNJANG, http=http).get_issuance("123")

    with LoopbackServer() as server:
        server.script(respond_json({"errorCode": "NOT_FOUND_PAY_INBOUND"}, 404))
        with pytest.raises(ProviderError, match="HTTP 404, NOT_FOUND_PAY_INBOUND"):
            asyncio.run(refused(server.url))


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_each_peer_has_calls_and_what_it_is_installed_from(peer: Any) -> None:
    module = import_module(f"tests.bench.peers.{peer.module}")
    assert hasattr(module, "make_calls") or hasattr(module, "make_async_calls")
    if peer.group is not None:
        assert any("==" in requirement for requirement in read_group(peer.group))


def test_the_peer_that_we_generate_models_with_is_measured_in_that_version() -> None:
    ours = [text for text in read_group("codegen") if text.startswith("datamodel-code-generator")]
    assert ours
    assert set(ours) <= set(read_group("bench-dcg"))
