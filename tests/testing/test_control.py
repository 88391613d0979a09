"""The control interface: the sandbox, driven as JSON over HTTP."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from krpay import bunjang, errors, iamport
from krpay.testing import KINDS, Sandbox, Server
from krpay.testing.control import ROUTES
from krpay.testing.operation_requests import OperationRequest
from tests.specs import import_provider, list_providers
from tests.testing.action_checks import check_action_places

CARD: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def control(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{server.url}/_sandbox") as client:
        yield client


def described(server: Server, provider: str) -> Any:
    """What a client of the provider takes."""
    return server.describe()[provider]


def get(control: httpx.Client, path: str) -> Any:
    response = control.get(path)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json; charset=UTF-8"
    return response.json()


def post(control: httpx.Client, path: str, **members: Any) -> Any:
    response = control.post(path, json=members)
    assert response.status_code == 200, response.text
    return response.json()


def issue_account(client: iamport.Client) -> str:
    account = client.vbanks.issue(
        merchant_uid="order_1",
        amount=1000,
        vbank_code="004",
        vbank_due=2_000_000_000,
        channel_key="channel-key-1",
        buyer_name="김테스트",
    )
    return account.imp_uid


def test_the_list_names_all_there_is(control: httpx.Client) -> None:
    listed = get(control, "/")
    assert list(listed) == [f"{one.method} /_sandbox{one.path}" for one in ROUTES]
    for name in listed:
        method, _, path = name.partition(" /_sandbox")
        if method == "GET":
            get(control, path)
    assert control.get("").json() == listed


def test_providers_come_with_all_that_a_client_needs(control: httpx.Client) -> None:
    described = get(control, "/providers")
    assert tuple(described) == list_providers()
    for name, one in described.items():
        assert one["title"]
        arguments: Any = {"base_url": one["base_url"], **one["credentials"]}
        with import_provider(name).Client(**arguments) as client:
            assert client.base_url == one["base_url"]


def test_providers_come_with_their_operations_and_documented_codes(control: httpx.Client) -> None:
    providers = get(control, "/providers")
    assert {name: len(one["operations"]) for name, one in providers.items()} == {
        name: len(provider.spec.operations) for name, provider in Sandbox().providers.items()
    }
    [cancel] = [
        one
        for one in providers["bunjang"]["operations"]
        if one["operation"] == "points.cancel_issuance"
    ]
    assert cancel["method"] == "POST"
    assert cancel["path"] == "/api/v1/points/issuance/{id}/cancel"
    assert cancel["summary"].startswith("Cancel a point issuance")
    assert {"status": 404, "code": "NOT_FOUND_PAY_INBOUND"} in cancel["refusals"]
    assert "status" in cancel["enums"]
    [code] = [
        one for one in providers["bunjang"]["codes"] if one["code"] == "NOT_FOUND_PAY_INBOUND"
    ]
    assert code["status"] == 404
    assert code["meaning"]


def test_requests_come_newest_first_and_without_sensitive_values(
    server: Server, control: httpx.Client
) -> None:
    with iamport.Client(**described(server, "iamport")) as client:
        client.subscriptions.pay_once(merchant_uid="주문_1", amount=1000, **CARD)
    shown = get(control, "/requests")
    assert shown["kept"] == 2
    pay, token = shown["requests"]
    assert (pay["operation"], token["operation"]) == (
        "subscriptions.pay_once",
        "access_tokens.issue",
    )
    assert (pay["number"], token["number"]) == (2, 1)
    assert abs(pay["at"] - datetime.now(UTC).timestamp()) < 60
    assert pay["json"]["merchant_uid"] == "주문_1"
    assert pay["json"]["card_number"] == CARD["card_number"]  # made up, and on one's own machine
    assert pay["response"]["response"]["merchant_uid"] == "주문_1"
    assert token["json"] == {"imp_key": "***", "imp_secret": "***"}
    assert token["response"]["response"]["access_token"] == "***"
    assert pay["headers"]["content-type"] == "application/json"
    assert pay["headers"]["user-agent"].startswith("krpay/")
    assert pay["headers"]["authorization"] == "***"
    secret = server.sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
    for hidden in (secret, "test-api-secret"):
        assert hidden not in json.dumps(shown)


def test_what_became_of_a_request_is_told(server: Server, control: httpx.Client) -> None:
    with iamport.Client(**described(server, "iamport"), max_retries=0) as client:
        client.payments.get("imp_448280090638")
        for fault in ("refuse", "failure-code", "lose-answer"):
            server.sandbox.faults.add(fault, provider="iamport")
            with pytest.raises(errors.KrpayError):
                client.cvs.revoke("imp_448280090638")
    control.get(f"{server.url}/bunjang/no")
    shown = get(control, "/requests")["requests"]
    assert [(one["verdict"], one["status"]) for one in shown] == [
        ("refused", 404),
        ("lost", None),
        ("refused", 200),
        ("refused", shown[3]["status"]),
        ("accepted", 200),
        ("accepted", 200),
    ]
    assert shown[0]["response"] == json.loads(server.sandbox.requests[-1].response_body or b"")
    assert shown[1]["response"]["response"]["status"] == "failed"  # what would have come


def test_a_charge_that_is_declined_is_told_from_one_that_is_not(
    server: Server, control: httpx.Client
) -> None:
    def decline(request: OperationRequest) -> Any:
        return {**take(request), "status": "failed", "fail_reason": "[51] 한도초과"}

    handlers = server.sandbox.providers["iamport"].handlers
    take = handlers["subscriptions.pay_once"]
    handlers["subscriptions.pay_once"] = decline
    with iamport.Client(**described(server, "iamport")) as client, suppress(errors.KrpayError):
        client.subscriptions.pay_once(merchant_uid="order_1", amount=1000, **CARD)
    assert get(control, "/requests")["requests"][0]["verdict"] == "declined"


def test_a_long_response_is_not_shown(server: Server, control: httpx.Client) -> None:
    state = server.sandbox.providers["iamport"]
    for number in range(20):
        state.add_payment(f"imp_{number}", amount=1000)
    with iamport.Client(**described(server, "iamport")) as client:
        client.payments.list_by_status("all", limit=100)
    shown = get(control, "/requests")["requests"][0]["response"]
    assert shown.endswith(" bytes, which is too long to show")
    assert server.sandbox.requests[-1].response["code"] == 0


def test_headers_that_sign_are_masked_and_others_are_not(
    server: Server, control: httpx.Client
) -> None:
    with iamport.Client(**described(server, "iamport"), tier="ABC") as payments:
        payments.payments.get("imp_448280090638")
    headers = get(control, "/requests")["requests"][0]["headers"]
    assert headers["tier"] == "ABC"
    assert headers["authorization"] == "***"
    control.get(f"{server.url}/bunjang/no", headers={"X-My-Secret": "test-secret"})
    assert get(control, "/requests")["requests"][0]["headers"]["x-my-secret"] == "***"


def test_as_many_requests_are_shown_as_are_asked_for(server: Server, control: httpx.Client) -> None:
    for number in range(105):
        control.get(f"{server.url}/bunjang/{number}")
    latest = get(control, "/requests?limit=2")
    assert [one["path"] for one in latest["requests"]] == ["/104", "/103"]
    assert latest["kept"] == 105
    assert len(get(control, "/requests")["requests"]) == 100
    assert len(get(control, "/requests?limit=10000")["requests"]) == 105
    post(control, "/reset")
    control.get(f"{server.url}/bunjang/again")
    [after] = get(control, "/requests")["requests"]
    assert after["number"] == 106


def test_a_virtual_account_is_paid(server: Server, control: httpx.Client) -> None:
    with iamport.Client(**described(server, "iamport")) as client:
        imp_uid = issue_account(client)
        actions = {one["name"]: one for one in get(control, "/actions")["iamport"]}
        assert actions["pay_virtual_account"]["targets"] == [imp_uid]
        left = post(
            control, "/actions", provider="iamport", action="pay_virtual_account", target=imp_uid
        )
        assert {one["name"]: one["targets"] for one in left["iamport"]}["pay_virtual_account"] == []
        assert client.payments.get(imp_uid).status == "paid"
    [paid] = [one for one in get(control, "/state")["iamport"]["payments"] if one["paid_at"]]
    assert (paid["imp_uid"], paid["status"], paid["buyer_name"]) == (imp_uid, "paid", "김테스트")


def test_an_action_says_where_the_state_shows_what_it_can_be_done_to() -> None:
    sandbox = Sandbox()
    for provider in sandbox.providers:
        check_action_places(sandbox, provider)
    assert check_action_places(sandbox, "iamport") == {"pay_barcode"}


@pytest.mark.parametrize("provider", list_providers())
def test_the_page_is_told_what_a_line_shows(provider: str, control: httpx.Client) -> None:
    lines = get(control, "/providers")[provider]["line_members"]
    assert lines.keys() <= get(control, "/state")[provider].keys()


def test_faults_are_added_listed_and_cleared(server: Server, control: httpx.Client) -> None:
    added = post(
        control, "/faults", kind="refuse", operation="points.cancel_issuance", times=2, code=None
    )
    assert added["pending"] == [
        {
            "number": 1,
            "kind": "refuse",
            "provider": "bunjang",
            "operation": "points.cancel_issuance",
            "times": 2,
        }
    ]
    assert set(added["kinds"]) == set(KINDS)
    assert added["kinds"]["slow"]["options"] == ["seconds"]
    with bunjang.Client(**described(server, "bunjang"), max_retries=0) as client:
        with pytest.raises(errors.APIError):
            client.points.cancel_issuance("123")
        assert get(control, "/faults")["pending"][0]["times"] == 1
        assert control.delete("/faults").json()["pending"] == []
        client.points.cancel_issuance("123")
        post(control, "/faults", kind="lose-answer")
        with pytest.raises(errors.OutcomeUnknownError):
            client.points.cancel_issuance("124")


def test_one_fault_is_cleared(control: httpx.Client) -> None:
    for kind in ("slow", "lose-answer"):
        added = post(control, "/faults", kind=kind)
    assert [one["number"] for one in added["pending"]] == [1, 2]
    left = control.request("DELETE", "/faults", json={"number": 1}).json()["pending"]
    assert [one["kind"] for one in left] == ["lose-answer"]
    for wrong in (1, "2", True):
        refused = control.request("DELETE", "/faults", json={"number": wrong})
        assert refused.status_code == 400
        assert "message" in refused.json()


def test_what_is_made_up_is_listed(server: Server, control: httpx.Client) -> None:
    samples = get(control, "/samples")
    assert samples == server.sandbox.samples()
    for provider, sample in samples.items():
        for operation, reasons in sample["declines"].items():
            assert server.sandbox.providers[provider].spec.has_operation(operation)
            assert reasons
    with iamport.Client(**described(server, "iamport")) as client:
        for number, card in enumerate(samples["iamport"]["cards"]):
            order: dict[str, Any] = {"merchant_uid": f"order_{number}", "amount": 1000}
            order |= {"card_number": card["card_number"], "expiry": "2099-12"}
            if card["declined"] is None:
                assert client.subscriptions.pay_once(**order).status == "paid"
                continue
            with pytest.raises(errors.RequestRejectedError, match=card["fail_reason"]):
                client.subscriptions.pay_once(**order)


def test_time_passes(server: Server, control: httpx.Client) -> None:
    assert get(control, "/clock")["ahead"] == 0
    advanced = post(control, "/clock", minutes=31, seconds=0.5)
    assert advanced["ahead"] == 31 * 60 + 0.5
    assert abs(advanced["now"] - server.sandbox.clock.now()) < 60
    control.get(f"{server.url}/bunjang/late")
    assert get(control, "/requests")["requests"][0]["at"] >= advanced["now"]


def test_reset_begins_again(server: Server, control: httpx.Client) -> None:
    post(control, "/actions", provider="bunjang", action="pay_issuance", target="123")
    post(control, "/faults", kind="slow")
    post(control, "/clock", days=1)
    snapshot = post(control, "/reset")
    assert snapshot["faults"] == snapshot["requests"] == []
    assert snapshot["clock"]["ahead"] == snapshot["kept"] == 0
    assert [one["status"] for one in snapshot["state"]["bunjang"]["issuances"]] == ["READY"] * 3


WRONG = {
    "no JSON": ("/faults", b"kind=slow", "the body is not JSON"),
    "no object": ("/faults", b"[]", "the body is not a JSON object"),
    "not a number": ("/clock", b'{"minutes": NaN}', "the body is not JSON: Out of range"),
    "an unknown member": ("/clock", b'{"weeks": 1}', "no member 'weeks' here; known: seconds, min"),
    "a member where none belongs": ("/reset", b'{"hard": true}', "here; known: none"),
    "no kind": ("/faults", b"{}", "kind is required; known: kind, provider, operation, times"),
    "a null kind": ("/faults", b'{"kind": null}', "kind is required"),
    "a strange kind": ("/faults", b'{"kind": []}', "kind must be a text, not []"),
    "an unknown kind": ("/faults", b'{"kind": "fire"}', "no fault 'fire'; known: refuse, "),
    "a strange provider": ("/faults", b'{"kind": "slow", "provider": {}}', "must be a text"),
    "an unknown provider": (
        "/faults",
        b'{"kind": "slow", "provider": "toss"}',
        f"known: {', '.join(list_providers())}",
    ),
    "a strange code": ("/faults", b'{"kind": "refuse", "code": {}}', "code must be a code of the"),
    "times as a text": ("/faults", b'{"kind": "slow", "times": "2"}', "times must be a whole num"),
    "no time": ("/clock", b"", "say how far: seconds, minutes, hours, days"),
    "a text as time": ("/clock", b'{"days": "1"}', "days must be a number, not '1'"),
    "a truth as time": ("/clock", b'{"days": true}', "days must be a number, not True"),
    "backwards": ("/clock", b'{"days": -1}', "time cannot go backwards"),
    "the end of time": ("/clock", b'{"days": 1e300}', "time cannot go beyond the year 9000"),
    "far": ("/clock", b'{"days": 2600000}', "time cannot go beyond the year 9000"),
    "no action": ("/actions", b'{"provider": "iamport"}', "action is required"),
    "an unknown action": (
        "/actions",
        b'{"provider": "iamport", "action": "pay"}',
        "no action 'pay'; known: pay_virtual_account, ",
    ),
    "a number as target": (
        "/actions",
        b'{"provider": "bunjang", "action": "pay_issuance", "target": 123}',
        "target must be a text, not 123",
    ),
    "a target that is not there": (
        "/actions",
        b'{"provider": "bunjang", "action": "pay_issuance", "target": "999"}',
        "it can be to: 123, 124, 125",
    ),
}


@pytest.mark.parametrize(("path", "body", "says"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_explained_and_changes_nothing(
    control: httpx.Client, path: str, body: bytes, says: str
) -> None:
    before = {**get(control, "/snapshot"), "clock": None}
    response = control.post(path, content=body)
    assert response.status_code == 400
    assert says in response.json()["message"]
    assert {**get(control, "/snapshot"), "clock": None} == before


@pytest.mark.parametrize("limit", ["0", "-1", "many", "10001", "9" * 5000, ""])
def test_a_limit_that_is_none_is_refused(control: httpx.Client, limit: str) -> None:
    response = control.get("/requests", params={"limit": limit})
    assert response.status_code == 400
    assert "limit is a whole number from 1 to 10000" in response.json()["message"]


def test_a_path_that_is_not_there_is_told_what_is(control: httpx.Client) -> None:
    response = control.get("/fault")
    assert response.status_code == 404
    assert "/_sandbox/faults" in response.json()["message"]


def test_its_own_requests_are_not_recorded(server: Server, control: httpx.Client) -> None:
    get(control, "/snapshot")
    control.get(server.url)
    assert not server.sandbox.requests


def test_help_lists_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "krpay.testing", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    for route in ROUTES:
        assert f"  {route.method} /_sandbox{route.path}\n      {route.description}" in done.stdout


def test_requests_are_searched_and_filtered(server: Server, control: httpx.Client) -> None:
    with iamport.Client(**described(server, "iamport")) as client:
        imp_uid = issue_account(client)
        with pytest.raises(errors.NotFoundError):
            client.payments.get("imp_nothing")

    def find(query: str) -> list[str]:
        return [one["operation"] for one in get(control, f"/requests?{query}")["requests"]]

    assert find("search=ORDER_1") == ["vbanks.issue"]
    assert find(f"search={imp_uid}%20iamport") == ["vbanks.issue"]
    assert find("search=404") == ["payments.get"]
    assert find("verdict=not-accepted") == find("verdict=refused") == ["payments.get"]
    assert find("verdict=accepted&limit=1") == ["vbanks.issue"]
    assert find("verdict=accepted&search=payments.get") == []
    assert get(control, "/snapshot?search=order_1")["kept"] == 3
    wrong = control.get("/requests?verdict=good")
    assert (wrong.status_code, wrong.json()["message"]) == (
        400,
        "verdict is one of accepted, not-accepted, refused, declined, lost, not 'good'",
    )
