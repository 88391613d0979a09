"""What arrived at the sandbox, for assertions."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from krpay import errors
from krpay.testing import Sandbox, Server
from krpay.testing.requests import KEPT, RequestLog
from tests.testing.sandbox_values import collect_values

CARD: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}


def test_a_request_is_kept_parsed_and_raw() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(tier="ABC")
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
        assert len(sandbox.requests) == 2
        kept = sandbox.requests[-1]
        assert (kept.provider, kept.operation) == ("iamport", "subscriptions.pay_once")
        assert (kept.method, kept.path) == ("POST", "/subscribe/payments/onetime")
        assert (kept.status, kept.code, kept.fault) == (200, 0, None)
        assert kept.json["card_number"] == CARD["card_number"]
        assert b'"order_1"' in kept.body
        assert kept.headers["tier"] == "ABC"


def test_a_query_is_kept_decoded_and_in_the_order_that_it_came_in() -> None:
    with Sandbox() as sandbox:
        sandbox.bunjang().products.search(q="노트북 가방", sort="score", size=2)
        sent = sandbox.requests[0]
        assert sent.query == (("size", "2"), ("sort", "score"), ("q", "노트북 가방"))
        assert sent.json is None


def test_what_was_encrypted_is_kept_as_it_came_and_decrypted() -> None:
    with Sandbox() as sandbox:
        sandbox.konaplate().bank_accounts.delete(user_id=50000104652)
        kept = sandbox.requests[0]
        assert kept.json == {"userId": 50000104652}
        assert b"encData" in kept.body
        assert b"50000104652" not in kept.body
        assert (kept.status, kept.code) == (200, "000_000")


def test_refusals_and_lost_answers_are_kept_with_what_became_of_them() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang(max_retries=0)
        with pytest.raises(errors.NotFoundError):
            client.points.get_issuance("999")
        for kind in ("lose-answer", "lose-request", "unauthorized"):
            sandbox.faults.add(kind)
            with pytest.raises(errors.KrpayError):
                client.points.cancel_issuance("123")
        assert [(one.status, one.code, one.fault) for one in sandbox.requests] == [
            (404, "NOT_FOUND_PAY_INBOUND", None),
            (None, None, "lose-answer"),
            (None, None, "lose-request"),
            (401, "INVALID_AUTH_TOKEN", "unauthorized"),
        ]


def test_requests_to_nothing_that_the_spec_has_are_kept_too() -> None:
    with Sandbox() as sandbox:
        sandbox.http_client().get("https://api.iamport.kr/no/such/thing?secret=1")
        kept = sandbox.requests[0]
        assert (kept.operation, kept.path, kept.status) == (None, "/no/such/thing", 404)
        assert "secret=***" in repr(kept)


def test_the_server_keeps_them_as_well() -> None:
    import httpx

    with Server() as server, httpx.Client() as client:
        client.get(f"{server.url}/bunjang/api/v1/points/balance")
        [kept] = server.sandbox.requests
        assert (kept.operation, kept.status) == ("points.get_balance", 401)


def test_the_repr_tells_what_happened_without_sensitive_values() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
        client.vbanks.issue(
            merchant_uid="order_2",
            amount=1000,
            vbank_code="004",
            vbank_due=2_000_000_000,
            channel_key="channel-key-1",
            pg_api_key="test-pg-secret",
        )
        shown = repr(sandbox.requests)
        assert "iamport POST /subscribe/payments/onetime" in shown
        assert "operation='subscriptions.pay_once'" in shown
        assert "'merchant_uid': 'order_1'" in shown
        assert "status=200" in shown
        assert "pg_api_key=***" in shown
        token = sandbox.requests[1].headers["authorization"].removeprefix("Bearer ")
        for secret in (*CARD.values(), "test-api-secret", "test-pg-secret", token):
            assert secret in repr([(one.query, one.json, one.headers) for one in sandbox.requests])
            assert secret not in shown


def test_a_member_that_the_spec_does_not_know_is_hidden() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        client.subscriptions.pay_once(
            merchant_uid="order_1", amount=1000, **CARD, extra_body={"cardNumber": "9410123456"}
        )
        assert "9410123456" not in repr(sandbox.requests)


def test_they_can_be_sliced_iterated_and_forgotten() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        for issuance_id in ("123", "124", "125"):
            client.points.get_issuance(issuance_id)
        assert [one.path[-3:] for one in sandbox.requests] == ["123", "124", "125"]
        assert [one.path[-3:] for one in sandbox.requests[1:]] == ["124", "125"]
        sandbox.requests.clear()
        assert not sandbox.requests


def test_the_latest_ten_thousand_are_kept() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        client.points.get_issuance("123")
        client.points.get_issuance("124")
        first, second = sandbox.requests
    requests = RequestLog()
    requests.add(first)
    for _ in range(KEPT):
        requests.add(second)
    assert len(requests) == KEPT == 10_000
    assert first not in requests


def test_they_compare_as_a_list() -> None:
    with Sandbox() as sandbox:
        assert sandbox.requests == []
        client = sandbox.bunjang()
        client.points.get_issuance("123")
        client.points.get_issuance("123")
        first, second = sandbox.requests
        assert sandbox.requests == [first, second]
        assert sandbox.requests != [second, first], "each is itself alone"
        assert len({first, second}) == 2


def test_a_request_that_did_not_arrive_is_told_how_many_did() -> None:
    with Sandbox() as sandbox:
        with pytest.raises(IndexError, match="there is no request -1: nothing arrived"):
            sandbox.requests[-1]
        sandbox.bunjang().points.get_balance()
        with pytest.raises(IndexError, match="there is no request 1: 1 arrived"):
            sandbox.requests[1]


def test_sensitive_arguments_in_a_path_are_hidden() -> None:
    with Sandbox() as sandbox:
        spec = copy.deepcopy(sandbox.providers["iamport"].spec)
        operation = spec.get_operation("billing_keys.get")
        operation.parameters[0] = {**operation.parameters[0], "x-sensitive": True}
        sandbox.providers["iamport"].spec = spec
        with pytest.raises(errors.RequestRejectedError):
            sandbox.iamport().billing_keys.get("customer 1")
        kept = sandbox.requests[-1]
        assert kept.path == "/subscribe/customers/customer%201"
        assert "iamport GET /subscribe/customers/*** operation" in repr(kept)


def test_nothing_on_the_way_through_the_sandbox_shows_sensitive_values() -> None:
    with Sandbox() as sandbox:
        payments = sandbox.iamport()
        with collect_values() as values:
            payments.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
            payments.payments.cancel(
                merchant_uid="order_1", refund_tel="01012345678", refund_account="1234567"
            )
            with pytest.raises(errors.NotFoundError):
                payments.vbanks.revoke("imp_1", pg_api_key="test-pg-secret")
        token = sandbox.requests[1].headers["authorization"]
    kinds = {type(value).__name__ for value in values}
    assert {"HttpRequest", "Exchange", "OperationRequest", "HttpResponse", "Refusal"} <= kinds
    shown = "".join(map(repr, values))
    secrets = [*CARD.values(), "01012345678", "test-pg-secret", "test-api-secret", token]
    for secret in secrets:
        assert secret not in shown


def test_a_response_is_recorded_as_plain_json() -> None:
    with Sandbox() as sandbox:
        sandbox.konaplate().members.get(user_id=50000104652)  # its responses are encrypted
        recorded = sandbox.requests[-1]
        assert recorded.response["userInfo"]["userName"] == "홍길동"
        assert recorded.masked()["response"]["userInfo"]["userName"] == "***"
        assert "홍길동" not in repr(recorded)


def test_many_long_bodies_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("krpay.testing.requests.MOST_BYTES", 100_000)
    with Sandbox() as sandbox:
        client = sandbox.http_client()
        for number in range(50):
            client.post(f"https://api.iamport.kr/{number}", content=b"x" * 30_000)
        assert [one.path for one in sandbox.requests] == ["/47", "/48", "/49"]
        client.post("https://api.iamport.kr/huge", content=b"x" * 300_000)
        assert [one.path for one in sandbox.requests] == ["/huge"]
        sandbox.requests.clear()
        client.post("https://api.iamport.kr/again", content=b"x" * 30_000)
        assert len(sandbox.requests) == 1
