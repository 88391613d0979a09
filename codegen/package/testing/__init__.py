"""A sandbox of all three providers: try every operation, and test your program, offline.

    from krpay.testing import Sandbox

    with Sandbox() as sandbox:
        client = sandbox.bunjang()  # or iamport(), konaplate(), async_bunjang(), ...
        client.points.cancel_issuance("123")

It verifies credentials, signatures and encryption as the providers would, checks
requests against the specs, keeps state, and answers with data that fits the specs. A
wrong request is told what came and what the spec says. Clients in the same process use
no sockets and no threads. Needs `pip install "krpay[testing]"`.

**Faults.** What a provider does only on a bad day is asked for; `KINDS` lists it all:

    sandbox.faults.add("lose-answer", operation="points.cancel_issuance")
    sandbox.faults.add("refuse", code="NOT_FOUND_PAY_INBOUND", times=2)

A fault waits for the next request that it is for and that has good credentials; requests
for access tokens, which clients send by themselves, meet it only if it names them. Where
clients send requests again by themselves, `times=3` or a client with `max_retries=0` lets
the fault come through; iamport's clients answer a 401 by signing in again, so there
`unauthorized` needs `times=2`. A program in another process asks by a header, on its own
requests:

    X-Krpay-Fault: refuse; code=NOT_FOUND_PAY_INBOUND
    X-Krpay-Fault: rate-limited; retry-after=2

In process, an answer that is slower than the client's read timeout is a timeout at once;
one that is faster really takes its time, as all do from the server.

**Time.** `sandbox.clock.advance(minutes=31)`: tokens and accounts expire, and scheduled
payments are made, without sleeping. Clients sign by real time, so signatures do not expire.

**Requests.** `sandbox.requests` holds what arrived, parsed and raw, with what it was
answered: `sandbox.requests[-1].json["amount"]`. Reprs hide sensitive values.

**State.** `sandbox.actions()` lists what can happen without a call of yours, and
`sandbox.act("iamport", "pay_virtual_account", payment.imp_uid)` has it happen.
`sandbox.state()` shows what the providers know, `sandbox.reset()` begins again, and
`sandbox.providers["iamport"]` is the sandbox of one provider: it has `credentials` for a
client that your program makes by itself, and what prepares it, such as `add_payment`.

**pytest** finds these fixtures by itself, fresh for each test: `krpay_sandbox`,
`bunjang_client`, `iamport_client`, `konaplate_client`, and `async_bunjang_client`,
`async_iamport_client`, `async_konaplate_client`.

**A real server**, for programs in any language: `python -m krpay.testing --port 8787`, or
`Server` in Python. It has each provider under a prefix, and prints base URLs and made-up
credentials. A browser shows at `/` what there is and what arrived, with buttons for faults,
time and actions; programs do the same with JSON below `/_sandbox/`, see
`krpay.testing.control`.

Where the docs do not say what a provider does, the source of the sandbox says so.
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
