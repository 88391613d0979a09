"""docs/recipes/lambda_handler.py, called as Lambda calls it, against a sandbox server."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from krpay import iamport
from krpay.testing import Server

EVENT: dict[str, Any] = {
    "Records": [
        {"messageId": "m1", "body": "order_1 customer_1 1000"},
        {"messageId": "m2", "body": "order_2 nobody 1000"},
    ]
}


def test_a_message_that_comes_again_charges_nobody_again(
    served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    function = import_module("lambda_handler")
    none_failed: dict[str, Any] = {"batchItemFailures": []}
    assert function.handler(EVENT, None) == function.handler(EVENT, None) == none_failed
    function.get_client().close()
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("order_1: paid imp")
    assert "등록되지 않은 구매자" in printed[1]
    assert printed[2].startswith("order_1: paid already by imp")


def test_a_message_whose_end_is_not_known_is_delivered_again(
    served: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    function = import_module("lambda_handler")
    event = {"Records": EVENT["Records"][:1]}
    with iamport.Client(resolve_lost=1) as client:
        monkeypatch.setattr(function, "get_client", lambda: client)
        served.sandbox.faults.add("lose-request", operation="subscriptions.pay")
        assert function.handler(event, None) == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
        assert function.handler(event, None) == {"batchItemFailures": []}
        [payment] = client.payments.iter_find_all("order_1", payment_status="paid")
    assert payment.amount == 1000


def test_nothing_is_charged_if_the_provider_does_not_say_what_is_paid(served: Server) -> None:
    function = import_module("lambda_handler")
    served.sandbox.faults.add("server-error", operation="payments.find_all", times=3)
    event = {"Records": EVENT["Records"][:1]}
    assert function.handler(event, None) == {"batchItemFailures": [{"itemIdentifier": "m1"}]}
    function.get_client().close()
    assert "subscriptions.pay" not in {one.operation for one in served.sandbox.requests}
