"""docs/webhooks.md: its programs run as they are printed, and its names are there."""

from __future__ import annotations

import re

import pytest

from krpay import iamport
from krpay.testing import Sandbox, Server
from tests.repository.documents import find_blocks, read_document
from tests.served_clients import point_clients_at, run_program

PAGE = read_document("docs/webhooks.md")
PROGRAMS = [block.text for block in find_blocks(PAGE, "python")]


def test_the_shop_on_it_delivers_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as server:
        point_clients_at(server, monkeypatch)
        names = run_program(PROGRAMS[0], "docs/webhooks.md")
        with iamport.Client(**server.describe()["iamport"]) as client:
            account = client.vbanks.issue(
                merchant_uid="order_1",
                amount=1000,
                vbank_code="004",
                vbank_due=4000000000,
                vbank_holder="Shop",
                channel_key="channel-test",
            )
        server.sandbox.act("iamport", "pay_virtual_account", account.imp_uid)
        body = {"imp_uid": account.imp_uid, "merchant_uid": "order_1", "status": "paid"}
        with names["app"].test_client() as provider:
            answers = [provider.post("/webhook", json=body).status_code for _ in range(3)]
        names["receiver"]._client.close()
    assert answers == [200, 200, 200]
    assert capsys.readouterr().out == "deliver order_1\n"


def test_the_sandbox_sends_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    run_program(PROGRAMS[1], "docs/webhooks.md")
    assert capsys.readouterr().out == "[200, 200, 200]\n"


def test_its_actions_are_there() -> None:
    known = {one.name for one in Sandbox().actions()["iamport"]}
    named = set(re.findall(r"`((?:send|hold|release|pay_wrong)_\w+)`", PAGE))
    assert named == {one for one in known if "webhook" in one or one == "pay_wrong_amount"}
