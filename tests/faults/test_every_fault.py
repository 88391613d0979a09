"""Each kind of failure × safe or unsafe × sync or async × HTTP client: as the table says."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import pytest

import krpay
from krpay import errors
from krpay._runtime.verdicts import TABLE, Observed, Verdict
from tests.clients import ClientMaker, finish
from tests.faults.http_clients import HTTP_CLIENTS, HttpClientKind
from tests.faults.kinds import KINDS, TIMEOUT, FaultKind
from tests.kits import ExampleOperation, ProviderKit, find_kit, find_kits
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

RETRIES = 1
OWN, *OTHERS = HTTP_CLIENTS
KITS = find_kits()
IN_CLEAR = [kit for kit in KITS if kit.make_keys is dict]
"""Where nothing is encrypted; what a network does to what is makes no difference."""
AT_ONCE = [kit for kit in IN_CLEAR if not kit.sign_in]
"""Where a call is one request."""


def list_operations(kits: Sequence[ProviderKit]) -> list[ExampleOperation]:
    """List the operations of kits."""
    return [operation for kit in kits for operation in (kit.safe, kit.unsafe)]


def choose_operations(kind: FaultKind) -> list[ExampleOperation]:
    """Choose what a kind of failure is shown with: fewer if it takes time, or tells nothing."""
    if kind.takes_time:
        signing_in = [kit.unsafe for kit in IN_CLEAR if kit.sign_in]
        return [*list_operations(AT_ONCE), *signing_in]
    return list_operations(IN_CLEAR if kind.observed is Observed.NO_RESPONSE else KITS)


SOME = [
    kind
    for kind in KINDS
    if kind.name
    in {
        "hang up",
        "silence",
        "half a body",
        "a body byte by byte",
        "a gzip bomb",
        "HTML with 200",
        "a page with 401",
        "a page with 404",
        "404 of the provider",
        "429 of a proxy",
        "503 with Retry-After",
    }
]
LATE = 5.0
"""Seconds after which something that must end did not."""


def is_safe(operation: ExampleOperation) -> bool:
    """Whether a kit's operation may be sent again."""
    return operation is find_kit(operation.provider).safe


def find_verdict(operation: ExampleOperation, observed: Observed) -> Verdict:
    """Look up what the table says."""
    row = TABLE[observed]
    return row.safe if is_safe(operation) else row.unsafe


@pytest.mark.parametrize(
    ("kind", "operation"),
    [
        pytest.param(kind, operation, id=f"{kind}-{operation}")
        for kind in KINDS
        for operation in choose_operations(kind)
    ],
)
async def test_a_failure_ends_as_the_table_says(
    clients: ClientMaker, server: LoopbackServer, kind: FaultKind, operation: ExampleOperation
) -> None:
    await check(clients, server, kind, operation, OWN)


@pytest.mark.parametrize("http_client", OTHERS, ids=str)
@pytest.mark.parametrize(
    ("kind", "operation"),
    [
        pytest.param(kind, operation, id=f"{kind}-{operation}")
        for kind in SOME
        for operation in list_operations(AT_ONCE if kind.takes_time else IN_CLEAR)
    ],
)
async def test_with_other_http_clients_too(
    clients: ClientMaker,
    server: LoopbackServer,
    kind: FaultKind,
    operation: ExampleOperation,
    http_client: HttpClientKind,
) -> None:
    await check(clients, server, kind, operation, http_client)


async def check(
    clients: ClientMaker,
    server: LoopbackServer,
    kind: FaultKind,
    operation: ExampleOperation,
    http_client: HttpClientKind,
) -> None:
    """Fail in one way, and hold what comes of it to the table."""
    if clients.mode not in http_client.modes:
        pytest.skip(f"{http_client} is not for {clients.mode}")
    kit = find_kit(operation.provider)
    kit.prepare_server(server)
    kind.prepare(server, operation)
    verdict = find_verdict(operation, kind.observed)
    retries = 0 if kind.takes_time else RETRIES
    options: dict[str, Any] = {"timeout": TIMEOUT} if kind.takes_time else {}
    told: list[krpay.Attempt] = []
    client = clients.make(
        kit,
        server,
        max_retries=retries,
        on_attempt=told.append,
        http_client=clients.take(http_client.make(clients.mode)),
        **kit.make_keys(),
        **options,
    )
    began = time.monotonic()
    with pytest.raises(errors.KrpayError) as caught:
        await finish(operation.send(client))
    assert time.monotonic() - began < LATE
    error = caught.value
    assert verdict.raised is not None
    assert isinstance(error, verdict.raised), error
    assert isinstance(error, errors.OutcomeUnknownError) == (
        verdict.raised is errors.OutcomeUnknownError
    )
    own = {one.observed for one in told if one.operation == operation.name}
    assert own == {kind.observed}
    attempts = 1 + (retries if verdict.retried else 0)
    most = attempts * (2 if operation.method in http_client.repeats else 1)
    assert attempts <= len(server.requests_to(operation.path)) <= most
    check_text(str(error), operation, verdict)


def check_text(text: str, operation: ExampleOperation, verdict: Verdict) -> None:
    """Hold a text to the truth: what it says of the money, and nothing else."""
    assert operation.name in text
    assert ("may have taken effect" in text) == (verdict.raised is errors.OutcomeUnknownError)
    assert ("It has no effect" in text) == (
        verdict.raised is not None and issubclass(verdict.raised, errors.NotSentError)
    )
