"""A minute of calls, good ones and bad ones: memory, sockets and threads stay as they are."""

from __future__ import annotations

import gc
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from krpay import errors
from tests.clients import ClientMaker, Mode, finish
from tests.crowds import call_at_once
from tests.kits import find_kits
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, PartialResponse, Step

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.usefixtures("quick"),
    pytest.mark.nightly,
    pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="there is no /proc here"),
]

SECONDS = float(os.environ.get("KRPAY_SOAK", "60"))
CROWD = 10
MIB = 1 << 20
KIT = next(kit for kit in find_kits() if kit.sign_in)


def measure() -> dict[str, int]:
    """Measure what must not grow."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "memory": pages * os.sysconf("SC_PAGE_SIZE"),
        "files": len(os.listdir("/proc/self/fd")),  # noqa: PTH208  it counts, and must open none
        "threads": threading.active_count(),
    }


@pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
async def test_nothing_grows(clients: ClientMaker, server: LoopbackServer, mode: Mode) -> None:
    KIT.prepare_server(server)
    server.script(KIT.unsafe.success, to=KIT.unsafe.path)
    client = clients.make(KIT, server, timeout=30, max_retries=0, **KIT.make_keys())
    endings: list[tuple[Step, Step]] = [
        (KIT.safe.success, KIT.unsafe.success),
        (HangUp(), HangUp()),
        (LoopbackResponse(500, b"oops"), PartialResponse(KIT.unsafe.success)),
        (KIT.refuse(404, "404"), KIT.refuse(401, "401")),
    ]
    calls = 0

    async def go_round() -> int:
        for safe, unsafe in endings:
            server.script(safe, to=KIT.safe.path)
            server.script(unsafe, to=KIT.unsafe.path)
            works: list[Any] = [lambda: KIT.safe.send(client)] * CROWD
            works += [lambda: KIT.unsafe.send(client)] * CROWD
            for one in await call_at_once(mode, *works):
                assert not isinstance(one, Exception) or isinstance(one, errors.KrpayError)
        server.requests.clear()
        return len(endings) * 2 * CROWD

    begin = time.monotonic()
    while time.monotonic() - begin < SECONDS / 6:  # until caches and pools are full
        calls += await go_round()
    before = measure()
    while time.monotonic() - begin < SECONDS / 3:
        calls += await go_round()
    after = measure()
    await finish(client.close())
    assert calls
    assert after["files"] <= before["files"] + CROWD  # connections come and go
    assert after["threads"] <= before["threads"] + CROWD  # those of the server do, too
    assert after["memory"] <= before["memory"] + 16 * MIB
