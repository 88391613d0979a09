"""What cannot be read is set aside, also the first time that anything is read."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from krpay._runtime.result_parsing import parse_data
from krpay.bunjang.endpoints import orders

shown = {"order": {"id": 7, "orderItems": "none", "orderDoneAt": "soon"}}
parsed = parse_data(shown, orders.get("7").result, is_complete=True)
print(parsed.order.id, *sorted(parsed.unread))
"""


def test_members_inside_another_model_are_set_aside_in_a_fresh_process() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True
    )
    assert run.stdout.split() == ["7", "/order/orderDoneAt", "/order/orderItems"], run.stderr
