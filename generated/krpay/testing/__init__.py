# Copied from codegen/package/testing/__init__.py by `nox -s generate`. Do not edit.
"""A sandbox of the providers: try every operation, and test your program, offline.

    from krpay.testing import Sandbox

    with Sandbox() as sandbox:
        client = sandbox.shop()  # or async_shop(): a method for each provider, here `shop`
        client.orders.cancel("123")

The sandbox verifies credentials, signatures and encryption as the providers would, checks
requests against the specs, keeps state, and responds with data that fit the specs. It tells
a wrong request what came and what the spec says. What a live service is known to take beyond
its documents it takes, too; `Sandbox(strict=True)` does not. Clients in the same process use
no sockets and no threads. It needs krpay's extra `testing`.

**Faults** make a call fail, as it may on a bad day of a provider; `KINDS` lists all kinds:

    sandbox.faults.add("lose-answer", operation="orders.cancel")
    sandbox.faults.add("refuse", code="OUT_OF_STOCK", times=2)

A fault applies to the next request that it fits and whose credentials are good. Then it is
used up, unless `times` says more. Three things to know:

- Clients retry. Add `times=3`, or make the client with `max_retries=0`, to see the failure.
- A client that fetches access tokens reacts to a 401 with a new token and one more try. Add
  `times=2` to `unauthorized` there.
- The requests for access tokens meet only a fault that names their operation.

**Declines.** `sandbox.faults.add("decline")` has the next payment declined that can be, as if
the card had no money; `reason=` says why. `sandbox.samples()` lists the reasons of each
operation, made-up cards that are always declined, and whatever else the sandbox made up;
`sandbox.actions()` has declines by hand. `docs/sandbox.md` has it all in tables.

A program in another process asks for a fault by a header of its own request:

    X-Krpay-Fault: refuse; code=OUT_OF_STOCK
    X-Krpay-Fault: rate-limited; retry-after=2

In process, a response that is slower than the client's read timeout is a timeout at once;
one that is faster really takes its time, as all do from the server.

**Time** passes by `sandbox.clock.advance(minutes=31)`: tokens and accounts expire, and
scheduled payments are made, without sleeping. Clients sign by real time, so signatures do
not expire.

**Requests** are in `sandbox.requests`: what arrived, parsed and raw, and with which status
the sandbox responded: `sandbox.requests[-1].json["amount"]`. Reprs hide sensitive values.
`notices` of a request says what to know although it was taken: that only the live service and
not krpay's client takes it, or that no source decides. The logger `krpay.testing` warns of it.

**State.** `sandbox.actions()` lists what can happen without a call of yours, and
`sandbox.act("shop", "pay_order", order_id)` has it happen. `sandbox.state()` shows what the
providers know, `sandbox.reset()` begins again, and `sandbox.providers["shop"]` is the sandbox
of one provider: it has `credentials` for a client that your program makes by itself, and
what prepares its state, such as `add_payment`.

**pytest** finds these fixtures by itself, fresh for each test: `krpay_sandbox`, and for each
provider `<provider>_client` and `async_<provider>_client`. A fault that
met no request fails its test.

**A real server**, for programs in any language: `python -m krpay.testing --port 8787`, or
`Server` in Python. It has each provider under a prefix, and prints base URLs and made-up
credentials. `--state FILE` keeps what the sandbox knows for the next time. A browser shows at
`/` what there is and what arrived, with buttons for faults, time and actions; programs do the
same with JSON below `/_sandbox/`, see `krpay.testing.control`.

Where the docs do not say what a provider does, the source of the sandbox says so. What only
one provider's sandbox does is in `krpay.testing.providers`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from krpay.testing.actions import Action as Action
    from krpay.testing.faults import FAULT_HEADER as FAULT_HEADER
    from krpay.testing.faults import KINDS as KINDS
    from krpay.testing.faults import Fault as Fault
    from krpay.testing.requests import RecordedRequest as RecordedRequest
    from krpay.testing.sandbox import Sandbox as Sandbox
    from krpay.testing.server import Server as Server

__all__ = ["FAULT_HEADER", "KINDS", "Action", "Fault", "RecordedRequest", "Sandbox", "Server"]

_MODULES = {
    "FAULT_HEADER": "faults",
    "KINDS": "faults",
    "Action": "actions",
    "Fault": "faults",
    "RecordedRequest": "requests",
    "Sandbox": "sandbox",
    "Server": "server",
}


def __getattr__(name: str) -> object:
    # Lazy, because pytest imports the plugin beside it in every run.
    if name not in _MODULES:
        raise AttributeError(f"module 'krpay.testing' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"krpay.testing.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
