"""`python -m krpay.testing`: the sandbox as a real HTTP server, for any language."""

from __future__ import annotations

import argparse
import sys

from krpay.testing.control import PREFIX, ROUTES
from krpay.testing.faults import FAULT_HEADER, KINDS
from krpay.testing.sandbox import Sandbox
from krpay.testing.server import Server
from krpay.testing.state_file import StateFileError


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m krpay.testing",
        description=__doc__,
        epilog=_describe_control(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=8787, help="0 picks a free one (%(default)s)")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="refuse what the live services take although no document says so",
    )
    parser.add_argument(
        "--state",
        metavar="FILE",
        help="keep what the sandbox knows in a file, for the next time",
    )
    parser.add_argument(
        "--webhook",
        metavar="URL",
        help="where webhooks are sent, such as http://127.0.0.1:8000/webhook",
    )
    parser.add_argument(
        "--webhook-anywhere", action="store_true", help="the webhook's URL may be on any host"
    )
    options = parser.parse_args()
    try:
        sandbox = Sandbox(
            strict=options.strict,
            webhooks_to=options.webhook,
            webhooks_anywhere=options.webhook_anywhere,
        )
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        server = Server(sandbox, port=options.port, state=options.state)
    except StateFileError as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "ports are 0 to 65535"
        print(f"port {options.port} cannot be used: {reason}; try --port 0", file=sys.stderr)
        return 1
    print(f"Sandbox on {server.url}, stop it with Ctrl+C.", flush=True)
    if options.state is not None:
        print(f"What it knows is kept in {options.state}.")
    print(f"Requests, state and faults: open {server.url}/ in a browser")
    print(f"Credentials, as JSON: curl {server.url}/")
    print(f"For programs: curl {server.url}{PREFIX}/\n")
    for name, described in server.describe().items():
        print(name)
        for key, value in described.items():
            first, *more = value.splitlines()
            print(f"  {key:20} {first}{' ...' if more else ''}")
        notice = server.sandbox.providers[name].notice
        if notice is not None:
            print(f"  {notice}")
    print(f"\nFaults, by a header such as {FAULT_HEADER}: slow; seconds=2")
    for name, kind in KINDS.items():
        listed = f" ({', '.join(kind.options)})" if kind.options else ""
        print(f"  {name:20} {kind.description}{listed}")
    sys.stdout.flush()
    try:
        server.serve()
    except KeyboardInterrupt:
        print()
    return 0


def _describe_control() -> str:
    lines = ["Programs drive it with JSON over HTTP, a browser with the page at /:", ""]
    for route in ROUTES:
        lines += [f"  {route.method} {PREFIX}{route.path}", f"      {route.description}"]
    lines += [
        "",
        "What is wrong gets HTTP 4xx and a message. A single request asks for a fault of its own",
        "by a header: X-Krpay-Fault: lose-answer",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
