"""A batch whose process is killed, again and again: nobody is charged twice, nobody forgotten."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from krpay.batch import State
from krpay.testing import Server
from tests.iamport.batch import night
from tests.iamport.batch.charges import CUSTOMER
from tests.iamport.preparations import issue_billing_key

COUNT = 150


@pytest.mark.parametrize("seed", range(int(os.environ.get("KRPAY_KILLS", "2"))))
def test_nobody_is_charged_twice_and_nobody_is_forgotten(seed: int) -> None:
    ends = night.charge(COUNT, random.Random(seed), share=0.04)
    assert ends[State.DONE] > COUNT / 2
    assert ends.total() == COUNT


def test_two_that_run_at_once_charge_nobody_twice(tmp_path: Path) -> None:
    path = tmp_path / "batch.db"
    with Server() as server:
        issue_billing_key(server.sandbox, CUSTOMER)
        processes = [night.start(server, path, COUNT) for _ in range(3)]
        assert [process.wait(120) for process in processes] == [0, 0, 0]
        for process in processes:
            process.communicate()
        night.check_that_all_ends_well(server, path, COUNT)
