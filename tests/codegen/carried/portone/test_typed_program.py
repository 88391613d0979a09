"""A program that uses the carried API, by its package alone: checked strictly, then run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml

from tests.codegen.carried.portone.package import HERE
from tests.loopback import LoopbackServer, respond_json
from tests.testing.generated_packages import GeneratedPackage

CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))

PROGRAM = """\
import asyncio
import sys
from datetime import UTC, datetime
from typing import assert_type

from krpay import errors, portone
from krpay.portone import models


def describe(payment: models.Payment) -> str:
    match payment:
        case models.PaidPayment():
            assert_type(payment.paid_at, datetime)
            return f"{payment.amount.paid} paid at {payment.paid_at:%H:%M} by {name_way(payment)}"
        case models.CancelledPayment():
            return ", ".join(str(one.total_amount) for one in payment.cancellations)
    return f"not known: {payment.status}"


def name_way(payment: models.Payment) -> str:
    method = payment.method
    if isinstance(method, models.CardMethod) and method.card:
        return f"card of {method.card.issuer}"
    return method.type or "?" if method else "?"


def use(client: portone.Client) -> None:
    payment = client.payments.get("order-7")
    assert_type(payment.amount.total, int)
    print(describe(payment))
    cancellation = client.payments.cancel("order-7", reason="R.", requester="ADMIN").cancellation
    print(type(cancellation).__name__, cancellation.total_amount)
    try:
        client.payments.get(payment_id=8)
    except portone.errors.PaymentNotFound as error:
        assert isinstance(error, errors.NotFoundError)
        print(error.code)


async def use_async(client: portone.AsyncClient) -> None:
    cycle = models.SettlementCycleInput(
        lag_days=3,
        date_policy=models.DatePolicy.HOLIDAY_AFTER,
        method=models.CycleMethodInput(weekly=models.WeeklyInput(days_of_week=[models.DayOfWeek.MON])),
    )
    contract = (await client.contracts.update("contract-1", settlement_cycle=cycle)).contract
    fee = contract.platform_fee
    print(fee.rate if isinstance(fee, models.FixedRateFee) else type(fee).__name__)
    sent = models.Logistics(
        company=models.LogisticsCompany.CJ,
        invoice_number="640",
        sent_at=datetime(2026, 8, 6, tzinfo=UTC),
    )
    print((await client.payments.update_logistics("order-7", logistics=sent)).invoice_number)


async def main() -> None:
    async with portone.AsyncClient(access_token="t", base_url=sys.argv[1]) as client:
        await use_async(client)


if __name__ == "__main__":
    with portone.Client(access_token="t", base_url=sys.argv[1]) as client:
        use(client)
    asyncio.run(main())
"""

WRONG = {
    "a member that only some classes have": "client.payments.get('7').paid_at",
    "a member that only some ways to pay have": "client.payments.get('7').method.card",
    "a required argument is missing": "client.payments.cancel('7')",
    "an argument of another type": "client.payments.cancel('7', reason='R.', amount='400')",
    "a misspelt argument": "client.contracts.update('7', memmo='m')",
    "a map of other values": "client.partners.update('7', user_defined_properties={'a': 1})",
}


def check_types(package: GeneratedPackage, folder: Path) -> list[str]:
    """What mypy says of programs in a folder, and of all that they import from the package."""
    options = ["--strict", "--no-error-summary", "--no-incremental", "--config-file="]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--python-version=3.11", "."],
        env=os.environ | {"MYPYPATH": str(package.folder)},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_each_module_can_be_imported(package: GeneratedPackage) -> None:
    modules = [name for name in package.list_modules() if name.startswith("krpay.portone")]
    assert "krpay.portone.resources.partners" in modules
    imports = "\n".join(f"import {name}" for name in modules)
    assert package.run_program(imports) == ""


def test_the_program_is_typed_and_wrong_ones_are_refused(
    package: GeneratedPackage, tmp_path: Path
) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    lines = ["from krpay import portone", "", "", "def use(client: portone.Client) -> None:"]
    first = len(lines) + 1
    lines += [f"    {line}" for line in WRONG.values()]
    (tmp_path / "wrong.py").write_text("\n".join(lines) + "\n", encoding="utf-8")

    said = check_types(package, tmp_path)

    assert [line for line in said if not line.startswith("wrong.py:")] == []
    for number, name in enumerate(WRONG, first):
        assert any(line.startswith(f"wrong.py:{number}: error:") for line in said), (name, said)


def test_the_program_runs(package: GeneratedPackage, server: LoopbackServer) -> None:
    answers = {case["name"]: case["answer"]["body"] for case in CASES}
    server.script(respond_json(answers["a paid payment by card"]), to="/payments/order-7")
    server.script(respond_json(answers["a cancel"]), to="/payments/order-7/cancel")
    server.script(respond_json({"type": "PAYMENT_NOT_FOUND"}, 404), to="/payments/8")
    contract = answers["a change of a contract sends what is given, and nothing else"]
    server.script(respond_json(contract), to="/platform/contracts/contract-1")
    delivery = answers["a delivery, whose times keep their offset"]
    server.script(respond_json(delivery), to="/payments/order-7/escrow/logistics")

    done = package.run("-W", "error", "-c", PROGRAM, server.url)

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "1000 paid at 08:07 by card of KOOKMIN_CARD",
        "SucceededCancellation 400",
        "PAYMENT_NOT_FOUND",
        "PlatformFee",
        "640",
    ]
    cycle = b'{"lagDays":3,"datePolicy":"HOLIDAY_AFTER","method":{"weekly":{"daysOfWeek":["MON"]}}}'
    assert [request.body for request in server.requests if request.method == "PATCH"] == [
        b'{"settlementCycle":%s}' % cycle,
        b'{"logistics":{"company":"CJ","invoiceNumber":"640","sentAt":"2026-08-06T00:00:00Z"}}',
    ]


def test_the_sandbox_answers_each_call(package: GeneratedPackage) -> None:
    """It has no code for this API: what it knows is in the spec."""
    program = dedent("""\
        from krpay.testing import Sandbox

        with Sandbox() as sandbox, sandbox.portone() as client:
            payment = client.payments.get("order-7")
            print(type(payment).__name__, payment.amount.total)
            print(type(client.contracts.get("contract-1").platform_fee).__name__)
            print(client.contracts.update("contract-1", memo="m").contract.name)
            print(client.partners.update("partner-1", memo="m").partner.type.type)
            print(client.payments.register("order-7"))
    """)
    assert package.run_program(program).splitlines() == [
        "ReadyPayment 1000",
        "FixedAmountFee",
        "Standard",
        "BUSINESS",
        "None",
    ]
