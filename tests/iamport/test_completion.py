"""Names are completed by jedi, which reads the source and runs none of it."""

from __future__ import annotations

from pathlib import Path

import jedi  # type: ignore[import-untyped]
import pytest

import krpay

CLIENT = "from krpay import iamport\nclient = iamport.Client()\n"
SANDBOX = "from krpay.testing import Sandbox\nclient = Sandbox().iamport()\n"
CASES: dict[str, set[str]] = {
    "import krpay\nkrpay.": {"NULL", "Attempt", "Call", "errors", "iamport"},
    "from krpay import iamport\niamport.": {"Client", "AsyncClient", "is_paid", "day", "models"},
    f"{CLIENT}client.": {"payments", "subscriptions", "send", "resolve", "request"},
    f"{CLIENT}client.payments.": {"get", "cancel", "find_all", "iter_find_all"},
    f"{CLIENT}client.payments.get('imp_1').": {"imp_uid", "amount", "status", "unread"},
    f"{CLIENT}client.with_options(timeout=3).": {"payments", "send"},
    f"{CLIENT}for payment in client.payments.iter_by_status('all'):\n    payment.": {"amount"},
    f"{CLIENT}page = client.payments.find_all('order_1')\npage.items[0].": {"amount"},
    "from krpay import iamport\nwith iamport.Client() as client:\n    client.": {"payments"},
    "from krpay.testing import Sandbox\nwith Sandbox() as sandbox:\n    sandbox.": {"iamport"},
    f"{SANDBOX}client.": {"payments", "send"},
    f"{CLIENT}iamport.models.": {"Payment", "PaymentStatus"},
    f"{CLIENT}iamport.endpoints.payments.": {"get", "cancel"},
}
NOISE = {"null_text_validator", "encrypt"}


@pytest.mark.parametrize("source", CASES, ids=lambda source: "; ".join(source.splitlines()[-2:]))
def test_names_are_completed(source: str) -> None:
    folder = Path(krpay.__file__).parents[1]
    script = jedi.Script(source, project=jedi.Project(folder, added_sys_path=[str(folder)]))
    lines = source.splitlines()
    found = {one.name for one in script.complete(len(lines), len(lines[-1]))}
    assert CASES[source] <= found
    assert NOISE.isdisjoint(found)
