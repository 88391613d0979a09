"""A sandbox server in a process of its own, with fresh state whenever it is asked for.

    python -m tests.conformance.server

Reads a provider and the id of an operation from stdin, one such pair a line. For each it
serves a new sandbox, prepared for that operation, until the next one comes, and prints
base URLs and credentials as JSON.
"""

from __future__ import annotations

import json
import sys

from krpay.testing import Sandbox
from krpay.testing.server import Server
from tests.conformance.kits import find_kit


def main() -> None:
    """Serve until stdin ends."""
    line = sys.stdin.readline().strip()
    while line:
        sandbox = Sandbox(strict=True)  # bad requests are those that break the spec
        provider, operation_id = line.split()
        preparation = find_kit(provider).preparations.get(operation_id)
        if preparation is not None:
            preparation.prepare(sandbox)
        with Server(sandbox) as server:
            print(json.dumps(server.describe()), flush=True)
            line = sys.stdin.readline().strip()


if __name__ == "__main__":
    main()
