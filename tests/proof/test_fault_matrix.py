"""Each fault × each kind of call × each HTTP client, sync and async, over real connections."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from tests.clients import ClientMaker
from tests.proof.cells import Cell, find_target, list_cells, run_cell
from tests.proof.conftest import CELL
from tests.proof.faults import Scene, start_server
from tests.proof.tls import TlsContexts

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick"), pytest.mark.sampled]

OTHERS_LEAVE_SOMETHING = [
    # What HTTP clients of others leave to the garbage collector is none of our business.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.mark.parametrize(
    ("mode", "cell"),
    [
        pytest.param(
            cell.mode,
            cell,
            id=str(cell),
            marks=[] if cell.http_client.name == "own" else OTHERS_LEAVE_SOMETHING,
        )
        for cell in list_cells()
    ],
)
async def test_a_fault_leaves_nobody_in_the_dark(
    clients: ClientMaker,
    cell: Cell,
    tls: TlsContexts,
    forget_host: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tls.trusted))
    with start_server(cell.fault, tls) as server:
        scene = Scene(server, find_target(cell.column), tls, forget_host)
        result = await run_cell(cell, clients, scene)
        await clients.close()
    record_property(CELL, result.as_dict())
    if cell.http_client.name != "own" and (cell.fault.speaks_tls or cell.fault.takes_time):
        gc.collect()  # here, so that no other cell is blamed for what was left open
