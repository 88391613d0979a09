"""docs/recipes/django_shop, as its command is run, against a sandbox server."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from krpay import iamport
from krpay.testing import Server
from tests.iamport.recipes.conftest import RECIPES

ORDERS = ("order_1", "order_2", "order_3", "order_4")
FILL = """
from shop.models import Order
Order.objects.create(number="order_1", amount=1000, paid=True)
Order.objects.create(number="order_2", amount=2000, paid=True)
Order.objects.create(number="order_3", amount=1000, paid=False)
"""


def test_a_day_is_reconciled(
    served: Server, environment: Mapping[str, str], tmp_path: Path
) -> None:
    with served.sandbox.iamport() as client:
        for order in ORDERS:
            client.subscriptions.pay(
                customer_uid="customer_1", merchant_uid=order, amount=1000, name="Socks"
            )
    settings = {**environment, "SHOP_DATABASE": str(tmp_path / "shop.sqlite3")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=RECIPES / "django_shop",
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    assert run("migrate", "--run-syncdb").returncode == 0
    assert run("shell", "-c", FILL).returncode == 0
    now = datetime.fromtimestamp(served.sandbox.clock.now(), UTC)
    done = run("reconcile", now.astimezone(iamport.KOREA).date().isoformat())
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["order"]: row["problem"] for row in rows if row["order"] in ORDERS} == {
        "order_1": "",
        "order_2": "its amount is 1000, and the order costs 2000.00",
        "order_3": "paid, but the order is not",
        "order_4": "no such order",
    }
    assert {row["amount"] for row in rows if row["order"] in ORDERS} == {"1000"}
    assert done.returncode == 1, done.stderr
