"""`python -m krpay.testing.demo`: every kind of call, against a real sandbox server.

Starts `python -m krpay.testing` as a process of its own, calls it through the package,
and prints what happened. Exits with 1 if anything was not as it must be.
"""

from __future__ import annotations

import asyncio
import json
import operator
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import FAULT_HEADER

_WIDTH = 100
_LOSE_ANSWER = {"extra_headers": {FAULT_HEADER: "lose-answer"}}


@dataclass(frozen=True, slots=True)
class Step:
    """A call, and the text or the error that it must give."""

    provider: str
    operation: str
    expected: str | type[errors.KrpayError]
    positional: tuple[str, ...] = ()
    named: Mapping[str, object] = field(default_factory=dict[str, object])
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def __str__(self) -> str:
        arguments = [json.dumps(value) for value in self.positional]
        arguments += [f"{name}={value!r}" for name, value in self.named.items()]
        return f"{self.provider}: {self.operation}({', '.join(arguments)})"

    def start(self, clients: Mapping[str, object]) -> Any:
        """The result, or with an asynchronous client something to await."""
        method = operator.attrgetter(self.operation)(clients[self.provider])
        return method(*self.positional, **self.named, **self.options)

    def fits(self, result: object) -> bool:
        """Whether the call did what it must."""
        if isinstance(self.expected, str):
            return self.expected in describe(result)
        return isinstance(result, self.expected)


SYNC = [
    Step("bunjang", "points.get_issuance", "READY", ("123",)),
    Step("bunjang", "points.cancel_issuance", "CANCELLED", ("123",)),
    Step("iamport", "cvs.revoke", "failed", ("imp_448280090638",)),
    Step("konaplate", "bank_accounts.delete", "None", (), {"user_id": 50000104652}),
]
ASYNC = [
    Step("bunjang", "points.get_issuance", "READY", ("124",)),
    Step("bunjang", "points.cancel_issuance", "CANCELLED", ("124",)),
    Step("iamport", "cvs.revoke", "failed", ("imp_448280090639",)),
    Step("konaplate", "bank_accounts.delete", "None", (), {"user_id": 50000104653}),
]
REFUSED = [
    Step(
        "bunjang",
        "points.cancel_issuance",
        bunjang.errors.InvalidPayInboundStatus,
        ("123",),
    ),
    Step("iamport", "cvs.revoke", errors.RequestRejectedError, ("imp_448280090638",)),
    Step(
        "konaplate",
        "bank_accounts.delete",
        konaplate.errors.InvalidInputParameter,
        (),
        {"user_id": 1, "extra_body": {"userId": 0}},
    ),
]
LOST = [
    Step(
        "bunjang",
        "points.cancel_issuance",
        errors.OutcomeUnknownError,
        ("125",),
        options=_LOSE_ANSWER,
    ),
    Step("bunjang", "points.get_issuance", "CANCELLED", ("125",)),
    Step(
        "iamport",
        "cvs.revoke",
        errors.OutcomeUnknownError,
        ("imp_448280090640",),
        options=_LOSE_ANSWER,
    ),
    Step("iamport", "payments.get", "failed", ("imp_448280090640",)),
    Step(
        "konaplate",
        "bank_accounts.delete",
        errors.OutcomeUnknownError,
        (),
        {"user_id": 50000104654},
        _LOSE_ANSWER,
    ),
    Step("konaplate", "bank_accounts.get", "no account", (), {"user_id": 50000104654}),
]

FAULTS = [
    Step(
        "bunjang",
        "points.cancel_issuance",
        bunjang.errors.UpdatePayInboundFailure,
        ("123",),
        options={"extra_headers": {FAULT_HEADER: "refuse; code=UPDATE_PAY_INBOUND_FAILURE"}},
    ),
    Step(
        "iamport",
        "payments.get",
        "UNDOCUMENTED",
        ("imp_448280090638",),
        options={"extra_headers": {FAULT_HEADER: "unknown-enum-value; field=status"}},
    ),
    Step(
        "konaplate",
        "bank_accounts.get",
        errors.InvalidResponseError,
        (),
        {"user_id": 50000104654},
        {"extra_headers": {FAULT_HEADER: "malformed-body"}},
    ),
]


def describe(result: object) -> str:
    """What came of a call, in a line."""
    if isinstance(result, errors.KrpayError):
        return f"{type(result).__name__}: {result}"
    if isinstance(result, bunjang.models.PointIssuance):
        account = result.prepared_vbank_info
        return f"{result.status}, {result.amount} KRW to {account.bank_name}"
    if isinstance(result, iamport.models.Payment):
        return f"{result.status}, {result.amount} {result.currency}, {result.merchant_uid}"
    if isinstance(result, konaplate.models.MemberBankAccount):
        return f"account {result.account_info.account_id}" if result.account_info else "no account"
    return repr(result)


def call(step: Step, clients: Mapping[str, object]) -> object:
    """Make a call; an error is a result too."""
    try:
        return step.start(clients)
    except errors.KrpayError as error:
        return error


async def call_async(steps: list[Step], described: Mapping[str, Mapping[str, Any]]) -> list[object]:
    """Make calls with asynchronous clients."""
    async with (
        bunjang.AsyncClient(**described["bunjang"]) as bunjang_client,
        iamport.AsyncClient(**described["iamport"]) as iamport_client,
        konaplate.AsyncClient(**described["konaplate"]) as konaplate_client,
    ):
        clients = {
            "bunjang": bunjang_client,
            "iamport": iamport_client,
            "konaplate": konaplate_client,
        }
        return [await step.start(clients) for step in steps]


def show(title: str, steps: list[Step], results: list[object]) -> int:
    """Print a table; gives the number of calls that did not do what they must."""
    print(f"\n{title}")
    left = max(len(str(step)) for step in steps)
    bad = 0
    for step, result in zip(steps, results, strict=True):
        fits = step.fits(result)
        bad += not fits
        line = f"  {'ok ' if fits else 'BAD'}  {step!s:{left}}  "
        text = describe(result)
        if isinstance(result, errors.KrpayError):
            name, _, text = text.partition(": ")
            print(line + name)
            print(textwrap.indent(textwrap.fill(text, _WIDTH - 9), " " * 9))
        else:
            print(line + text)
    return bad


@contextmanager
def sandbox_server() -> Generator[str]:
    """A sandbox server in a process of its own; gives its URL."""
    command = [sys.executable, "-m", "krpay.testing", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line.startswith("Sandbox on "):
                raise RuntimeError(f"the sandbox server did not start: {line}")
            yield line.split()[2].rstrip(",")
        finally:
            process.terminate()


def main() -> int:
    """Run the demo; 0 if every call did what it must."""
    with sandbox_server() as url:
        print(f"A sandbox server runs on {url}. It speaks to these calls as the providers would.")
        with urllib.request.urlopen(url) as answer:  # noqa: S310  our own server
            described = json.load(answer)
        with (
            bunjang.Client(**described["bunjang"]) as bunjang_client,
            iamport.Client(**described["iamport"]) as iamport_client,
            konaplate.Client(**described["konaplate"]) as konaplate_client,
        ):
            clients = {
                "bunjang": bunjang_client,
                "iamport": iamport_client,
                "konaplate": konaplate_client,
            }
            bad = show("Client", SYNC, [call(step, clients) for step in SYNC])
            bad += show("AsyncClient", ASYNC, asyncio.run(call_async(ASYNC, described)))
            title = "Refused by the provider: one exception class for each documented code"
            bad += show(title, REFUSED, [call(step, clients) for step in REFUSED])
            title = "Answer lost: the error names the call that tells what happened"
            bad += show(title, LOST, [call(step, clients) for step in LOST])
            title = "Faults on demand: what a provider does only on a bad day"
            bad += show(title, FAULTS, [call(step, clients) for step in FAULTS])
    total = len(SYNC) + len(ASYNC) + len(REFUSED) + len(LOST) + len(FAULTS)
    print(f"\n{total - bad} of {total} calls did what they must.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
