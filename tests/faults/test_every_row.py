"""Each row of the table of verdicts is seen on the wire: here those that no kind of failure gives.

What was observed is what `on_attempt` is told, so a row counts only if it really came about.
"""

from __future__ import annotations

import errno
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest

import krpay
from krpay import errors
from krpay._runtime.verdicts import TABLE, Observed
from tests.clients import ClientMaker, finish
from tests.crowds import call_at_once
from tests.faults.kinds import KINDS
from tests.faults.test_every_fault import check_text, find_verdict
from tests.faults.test_odd_answers import CASES
from tests.kits import ExampleOperation, ProviderKit, find_kits
from tests.loopback import HangUp, LoopbackServer, Silence

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

PLAIN = [kit for kit in find_kits() if not kit.sign_in]
WITH_TOKEN = [kit for kit in find_kits() if kit.sign_in]
Arrange = Callable[[ProviderKit, LoopbackServer, ExampleOperation], None]


@dataclass(frozen=True)
class Row:
    """How a row comes about, and with which providers."""

    observed: Observed
    arrange: Arrange
    kits: list[ProviderKit]
    attempts: int = 1
    """How often something is tried with one retry."""
    raises: bool = True
    timeout: float | None = None

    def __str__(self) -> str:
        return self.observed.name


def refuse_connections(kit: ProviderKit, server: LoopbackServer, _: ExampleOperation) -> None:
    server.refuse()


def lose_tokens(kit: ProviderKit, server: LoopbackServer, _: ExampleOperation) -> None:
    for path in kit.sign_in:
        server.script(HangUp(), to=path)


def keep_tokens_waiting(kit: ProviderKit, server: LoopbackServer, _: ExampleOperation) -> None:
    for path in kit.sign_in:
        server.script(Silence(), to=path)


def refuse_credentials(kit: ProviderKit, server: LoopbackServer, _: ExampleOperation) -> None:
    for path in kit.sign_in:
        server.script(kit.refuse(401, "401"), to=path)


def take_the_token_back(
    kit: ProviderKit, server: LoopbackServer, operation: ExampleOperation
) -> None:
    server.script(kit.refuse(401, "401"), operation.success, to=operation.path)


ROWS = [
    Row(Observed.NOT_WRITTEN, refuse_connections, PLAIN, attempts=2),
    Row(Observed.NO_TOKEN, lose_tokens, WITH_TOKEN),
    Row(Observed.CREDENTIALS_REFUSED, refuse_credentials, WITH_TOKEN),
    Row(Observed.TOKEN_REFUSED, take_the_token_back, WITH_TOKEN, raises=False),
]
CELLS = [
    pytest.param(row, kit, operation, id=f"{row}-{operation}")
    for row in ROWS
    for kit in row.kits
    for operation in (kit.safe, kit.unsafe)
]


@pytest.mark.parametrize(("row", "kit", "operation"), CELLS)
async def test_a_row_is_what_the_table_says(
    clients: ClientMaker,
    server: LoopbackServer,
    row: Row,
    kit: ProviderKit,
    operation: ExampleOperation,
) -> None:
    kit.prepare_server(server)
    row.arrange(kit, server, operation)
    told: list[krpay.Attempt] = []
    client = clients.make(kit, server, max_retries=1, on_attempt=told.append, **kit.make_keys())
    if row.raises:
        await check_error(row.observed, operation, client)
    else:
        await finish(operation.send(client))
    own = [one.observed for one in told if one.operation == operation.name]
    assert own.count(row.observed) == row.attempts


@pytest.mark.parametrize("kit", WITH_TOKEN, ids=str)
async def test_who_only_waits_has_no_time_left(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    keep_tokens_waiting(kit, server, kit.unsafe)
    told: list[krpay.Attempt] = []
    client = clients.make(kit, server, on_attempt=told.append, max_retries=0, **kit.make_keys())

    async def wait_and_send(operation: ExampleOperation) -> None:
        while not server.requests:
            await anyio.sleep(0.005)
        await finish(operation.send(client, timeout=0.2))

    def send_when_somebody_waits(operation: ExampleOperation) -> Any:
        if clients.mode != "sync":
            return wait_and_send(operation)
        while not server.requests:
            time.sleep(0.005)
        return operation.send(client, timeout=0.2)

    _, *results = await call_at_once(
        clients.mode,
        lambda: kit.safe.send(client, timeout=2),  # it gets the token, for all
        lambda: send_when_somebody_waits(kit.safe),
        lambda: send_when_somebody_waits(kit.unsafe),
    )
    for operation, error in zip((kit.safe, kit.unsafe), results, strict=True):
        check_text(str(error), operation, find_verdict(operation, Observed.NO_TIME))
        assert type(error) is errors.NotSentError
    assert [one.observed for one in told].count(Observed.NO_TIME) == 2
    assert len(server.requests) == 1


@pytest.mark.parametrize("kit", PLAIN, ids=str)
async def test_a_certificate_that_is_not_trusted_is_its_own_row(
    clients: ClientMaker, server_context: tuple[ssl.SSLContext, Path], kit: ProviderKit
) -> None:
    with LoopbackServer(server_context[0]) as untrusted:
        for operation in (kit.safe, kit.unsafe):
            told: list[krpay.Attempt] = []
            client = clients.make(kit, untrusted, on_attempt=told.append, **kit.make_keys())
            await check_error(Observed.UNTRUSTED, operation, client)
            assert [one.observed for one in told] == [Observed.UNTRUSTED]


@pytest.mark.parametrize("kit", PLAIN, ids=str)
async def test_a_journal_that_cannot_be_written_is_its_own_row(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit
) -> None:
    class Full:
        def begin(self, key: str, text: str) -> None:
            raise OSError(errno.ENOSPC, "no space left")

        def end(self, key: str, how: str) -> None:
            raise AssertionError("what has not begun does not end")

    kit.prepare_server(server)
    told: list[krpay.Attempt] = []
    options = {"journal": Full(), "on_attempt": told.append, **kit.make_keys()}
    client = clients.make(kit, server, **options)
    await check_error(Observed.NOT_JOURNALED, kit.unsafe, client)
    assert Observed.NOT_JOURNALED in [one.observed for one in told]
    assert kit.base_path + kit.unsafe.path not in [one.target for one in server.requests]


async def check_error(observed: Observed, operation: ExampleOperation, client: Any) -> None:
    """Hold the error of a call to the table."""
    verdict = find_verdict(operation, observed)
    assert verdict.raised is not None
    with pytest.raises(verdict.raised) as caught:
        await finish(operation.send(client))
    if not issubclass(verdict.raised, errors.APIError):
        check_text(str(caught.value), operation, verdict)


def test_no_row_is_without_a_test() -> None:
    covered = {kind.observed for kind in KINDS}
    covered |= {Observed[case["row"]] for case in CASES if "row" in case}
    covered |= {row.observed for row in ROWS if row.kits}
    covered |= {Observed.NO_TIME} if WITH_TOKEN else set()
    covered |= {Observed.UNTRUSTED, Observed.NOT_JOURNALED} if PLAIN else set()
    assert covered == set(TABLE) == set(Observed)
