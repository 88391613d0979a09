"""A sandbox server in a process of its own, with fresh state whenever it is asked for.

    python -m tests.conformance.server

Reads the names of operations from stdin, `bunjang orders_get`, one a line. For each it
serves a new sandbox, prepared for that operation, until the next one comes, and prints
base URLs and credentials as JSON.
"""

from __future__ import annotations

import json
import sys

from krpay.testing import Sandbox
from krpay.testing.server import Server
from tests.conformance.preparations import PREPARATIONS


def main() -> None:
    """Serve until stdin ends."""
    wanted = sys.stdin.readline().strip()
    while wanted:
        sandbox = Sandbox()
        provider, operation_id = wanted.split()
        if operation_id in PREPARATIONS[provider]:
            PREPARATIONS[provider][operation_id].prepare(sandbox)
        with Server(sandbox) as server:
            print(json.dumps(server.describe()), flush=True)
            wanted = sys.stdin.readline().strip()


if __name__ == "__main__":
    main()
