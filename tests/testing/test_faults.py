"""Faults on demand: from Python, by header, in process and over a real socket."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from krpay import bunjang, errors
from krpay.testing import FAULT_HEADER, KINDS, Fault, Sandbox, Server
from tests.specs import list_providers
from tests.testing.fault_outcomes import (
    PLACES,
    USUAL_OUTCOMES,
    FaultOutcome,
    UnsafeCall,
    check_outcome,
    open_place,
)
from tests.testing.signed_requests import send_signed

pytestmark = pytest.mark.anyio

BARCODE = "imp_448280090638"
CALL = UnsafeCall(
    "iamport",
    make=lambda client, **options: client.cvs.revoke(BARCODE, **options),
    is_done=lambda client: client.payments.get(BARCODE).status == "failed",
)
OUTCOMES = [
    FaultOutcome("unknown-enum-value", None, "", True),
    FaultOutcome("refuse", errors.RequestRejectedError, "HTTP 200, 1"),
    FaultOutcome("refuse; status=500; force", errors.OutcomeUnknownError, "HTTP 500"),
    FaultOutcome("refuse; status=404; force", errors.NotFoundError, "HTTP 404, -1"),
    FaultOutcome("refuse; status=404", errors.BadRequestError, "documented: 401"),
    FaultOutcome(
        'refuse; force; status=404; message="no; not \\"now\\""',
        errors.NotFoundError,
        'no; not "now"',
    ),
    FaultOutcome("refuse; code=oops", errors.BadRequestError, "a whole number"),
    FaultOutcome("failure-code; code=-7", errors.RequestRejectedError, "HTTP 200, -7"),
    FaultOutcome("failure-code; code=0", errors.BadRequestError, "other than 0"),
    FaultOutcome("", errors.BadRequestError, "no fault ''; known: refuse, "),
    FaultOutcome("slow; seconds", errors.BadRequestError, "a number, 0 or more"),
    FaultOutcome("slow; seconds=nan", errors.BadRequestError, "a number, 0 or more"),
    FaultOutcome("slow; ;", errors.BadRequestError, "kind; option=value"),
    FaultOutcome("slow; times=2", errors.BadRequestError, "no option times"),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("outcome", [*USUAL_OUTCOMES, *OUTCOMES], ids=str)
def test_a_header_asks_for_it(place: str, outcome: FaultOutcome) -> None:
    check_outcome(CALL, place, outcome)


def test_the_table_has_every_kind() -> None:
    kinds = {outcome.fault.partition(";")[0] for outcome in (*USUAL_OUTCOMES, *OUTCOMES)}
    alone = {"decline", "refuse-connection", "silent"}  # which have tests of their own
    assert kinds - {""} | alone == set(KINDS)


@pytest.mark.parametrize("place", PLACES)
def test_python_asks_for_it(place: str) -> None:
    with open_place(place, CALL.provider) as (sandbox, client):
        added = sandbox.faults.add("refuse", provider="iamport", operation="cvs.revoke", times=2)
        sandbox.faults.add("lose-answer", provider="iamport", operation="vbanks.revoke")
        assert sandbox.faults.pending[0] == added
        assert [fault.kind for fault in sandbox.faults.pending] == ["refuse", "lose-answer"]

        with pytest.raises(errors.RequestRejectedError):
            CALL.make(client)
        assert [fault.times for fault in sandbox.faults.pending] == [1, 1]
        assert not CALL.is_done(client), "another operation does not meet it"
        with pytest.raises(errors.RequestRejectedError):
            CALL.make(client)
        assert [fault.kind for fault in sandbox.faults.pending] == ["lose-answer"]
        CALL.make(client)
        assert CALL.is_done(client)
        sandbox.faults.clear()
        assert sandbox.faults.pending == []


def test_a_fault_that_does_not_apply_to_the_request_that_it_meets_says_so() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        sandbox.faults.add("unknown-enum-value")
        with pytest.raises(bunjang.errors.BadRequest, match=r"sandbox\.faults: unknown-enum-value"):
            client.points.get_balance()
        assert sandbox.requests[0].fault is None


@pytest.mark.parametrize("place", PLACES)
def test_faults_can_be_forgotten(place: str) -> None:
    with open_place(place, CALL.provider) as (sandbox, client):
        sandbox.faults.add("lose-answer", times=5)
        sandbox.faults.clear()
        CALL.make(client)
        assert sandbox.faults.pending == []


def test_the_token_of_a_client_is_fetched_all_the_same() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        sandbox.faults.add("lose-answer")
        with pytest.raises(errors.OutcomeUnknownError):
            client.cvs.revoke(BARCODE)
        assert [request.operation for request in sandbox.requests] == [
            "access_tokens.issue",
            "cvs.revoke",
        ]


def test_fetching_the_token_fails_if_it_is_named() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        sandbox.faults.add("server-error", operation="access_tokens.issue")
        with pytest.raises(errors.NotSentError, match=r"cvs\.revoke was not sent") as failed:
            client.cvs.revoke(BARCODE)
        assert isinstance(failed.value.__cause__, errors.ForeignResponseError)
        assert failed.value.__cause__.operation == "access_tokens.issue"
        assert client.payments.get(BARCODE).status == "ready"


def test_a_client_with_an_old_token_meets_the_fault_after_it_has_a_new_one() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        client.payments.get(BARCODE)
        sandbox.act("iamport", "expire_token")
        sandbox.faults.add("lose-answer", operation="cvs.revoke")
        with pytest.raises(errors.OutcomeUnknownError):
            client.cvs.revoke(BARCODE)
        assert client.payments.get(BARCODE).status == "failed", "the work was done"


def test_a_live_token_may_be_refused_once_and_the_client_signs_in_again() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        sandbox.faults.add("unauthorized")
        assert client.cvs.revoke(BARCODE).status == "failed"
        assert [request.status for request in sandbox.requests] == [200, 401, 200, 200]
        sandbox.faults.add("unauthorized", times=2)
        with pytest.raises(errors.AuthenticationError):
            client.payments.get(BARCODE)


def test_a_request_that_is_wrong_is_told_so_although_it_was_to_be_refused() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        sandbox.faults.add("failure-code", code=-7)
        with pytest.raises(errors.BadRequestError) as refused:
            client.payments.cancel(imp_uid=BARCODE, extra_body={"amount": "much"})
        assert "amount" in refused.value.message


def test_retry_after_is_told_in_whole_seconds() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang(max_retries=0)
        sandbox.faults.add("rate-limited", retry_after=2.5)
        with pytest.raises(errors.NotSentError, match="HTTP 429"):
            client.points.get_balance()
        sandbox.faults.add("rate-limited", retry_after=2.5)
        response = send_signed(sandbox, "bunjang", "GET /api/v1/points/balance")
        assert response.headers["Retry-After"] == "3"


def test_an_unknown_value_is_put_into_the_enum_that_is_named() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport()
        sandbox.faults.add(
            "unknown-enum-value", operation="payments.get", field="pay_method", value="barter"
        )
        payment = client.payments.get(BARCODE)
        assert payment.pay_method == "barter"
        assert payment.status == "ready"
        assert client.payments.get(BARCODE).pay_method is None, "the state is as it was"


def test_an_unknown_value_is_put_even_into_an_empty_list() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        sandbox.faults.add("unknown-enum-value", operation="products.search")
        [product] = client.products.search(q="nothing of this name").items
        assert "UNDOCUMENTED" in (product.condition, product.sale_status)


class TestSlowResponses:
    def test_beyond_the_timeout_of_the_client_are_timeouts_at_once(self) -> None:
        with Sandbox() as sandbox:
            client = sandbox.bunjang(max_retries=0)
            sandbox.faults.add("slow", seconds=86_400)
            with pytest.raises(errors.OutcomeUnknownError, match="ReadTimeout"):
                client.points.cancel_issuance("123")
            assert client.points.get_issuance("123").status == "CANCELLED"

    def test_really_come_late_otherwise(self) -> None:
        with Sandbox() as sandbox:
            client = sandbox.bunjang()
            sandbox.faults.add("slow", seconds=0.2)
            started = time.monotonic()
            client.points.get_balance()
            assert time.monotonic() - started >= 0.2

    async def test_let_other_tasks_run_meanwhile(self) -> None:
        import anyio

        async with Sandbox() as sandbox:
            client = sandbox.async_bunjang()
            sandbox.faults.add("slow", seconds=30, operation="points.get_balance")
            with anyio.move_on_after(0.05) as scope:
                await client.points.get_balance(timeout=60)
            assert scope.cancelled_caught
            sandbox.faults.add("slow", seconds=30)
            with pytest.raises(errors.OutcomeUnknownError, match="ReadTimeout"):
                await client.points.cancel_issuance("123", timeout=1)

    def test_time_out_over_http(self) -> None:
        with Server() as server:
            described: dict[str, Any] = server.describe()["bunjang"]
            with bunjang.Client(**described, max_retries=0) as client:
                server.sandbox.faults.add("slow", seconds=2)
                with pytest.raises(errors.OutcomeUnknownError, match="ReadTimeout"):
                    client.points.cancel_issuance("123", timeout=0.1)
                assert client.points.get_issuance("123").status == "CANCELLED"


def test_the_server_resets_the_connection_and_does_not_just_end_it() -> None:
    with Server() as server, httpx.Client() as client:
        url = server.describe()["iamport"]["base_url"]
        with pytest.raises(httpx.ReadError):
            client.post(f"{url}/users/getToken", headers={FAULT_HEADER: "lose-request"}, json={})
        with pytest.raises(httpx.RemoteProtocolError):
            client.post(f"{url}/users/getToken", headers={FAULT_HEADER: "lose-answer"}, json={})


def test_each_of_many_threads_meets_as_many_faults_as_were_asked_for() -> None:
    card: Any = {"card_number": "9410-1234-5678-9012", "expiry": "2030-12", "birth": "820213"}
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        client.payments.get(BARCODE)
        sandbox.faults.add("lose-request", times=20)
        sandbox.faults.add("lose-answer", times=20)

        def pay(number: int) -> bool:
            try:
                client.subscriptions.pay_once(merchant_uid=f"order_{number}", amount=1, **card)
            except errors.OutcomeUnknownError:
                return False
            finally:
                sandbox.state()
            return True

        with ThreadPoolExecutor(8) as pool:
            told = list(pool.map(pay, range(100)))
        assert told.count(False) == 40
        assert len(sandbox.state()["iamport"]["payments"]) == 3 + 80
        assert len(sandbox.requests) == 2 + 100
        assert sandbox.faults.pending == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"kind": "explode"}, "no fault 'explode'; known: refuse, failure-code, "),
    ({"kind": "slow", "code": "X"}, "slow has no option code; its options: seconds"),
    ({"kind": "lose-answer", "status": 500}, "lose-answer has no option status; its options: none"),
    ({"kind": "slow", "seconds": -1}, "seconds must be a number, 0 or more, not -1"),
    ({"kind": "slow", "seconds": True}, "seconds must be a number"),
    ({"kind": "rate-limited", "retry_after": float("inf")}, "retry_after must be a number"),
    ({"kind": "server-error", "status": 404}, "500 to 599, not 404"),
    ({"kind": "refuse", "status": 302}, "400 to 599, not 302"),
    ({"kind": "refuse", "status": 777, "force": True}, "200 to 599, not 777"),
    (
        {
            "kind": "refuse",
            "operation": "points.get_issuance",
            "code": "NOT_FOUND_PAY_INBOUND",
            "status": 401,
        },
        "not documented to respond 401 with NOT_FOUND_PAY_INBOUND; documented: 404",
    ),
    (
        {"kind": "refuse", "provider": "iamport", "code": "no number", "force": True},
        "a whole number other than 0, not 'no number'",
    ),
    (
        {"kind": "failure-code", "provider": "konaplate", "code": "000_000", "force": True},
        "000_000 is the code of success",
    ),
    ({"kind": "refuse", "status": "404"}, "status must be an HTTP status"),
    ({"kind": "lose-answer", "times": 0}, "times must be a whole number, 1 or more, not 0"),
    ({"kind": "lose-answer", "provider": "toss"}, f"known: {', '.join(list_providers())}"),
    (
        {"kind": "lose-answer", "operation": "xyz"},
        "no provider has an operation 'xyz'; name the provider to see which it has",
    ),
    (
        {"kind": "lose-answer", "operation": "subscription.pay_once"},
        "'subscription.pay_once'; nearest: subscriptions.pay_once of iamport",
    ),
    (
        {"kind": "lose-answer", "operation": "bunjang.points.get_balance"},
        "nearest: points.get_balance of bunjang",
    ),
    (
        {"kind": "lose-answer", "provider": "bunjang", "operation": "points.x"},
        "known: points.cancel_issuance, points.get_balance",
    ),
    (
        {"kind": "decline", "operation": "payments.cancel"},
        "does not apply to payments.cancel; operations that can decline: ",
    ),
    ({"kind": "decline", "reason": "mood"}, "nobody has a reason 'mood'; known: "),
    (
        {"kind": "decline", "operation": "subscriptions.pay", "reason": "mood"},
        "subscriptions.pay has no reason 'mood'; known: declined, insufficient_balance, ",
    ),
    ({"kind": "refuse", "code": "NOBODY_KNOWS"}, "no catalog has the code 'NOBODY_KNOWS'"),
    ({"kind": "refuse", "provider": "bunjang", "code": "X"}, "its codes: BAD_REQUEST, "),
    (
        {"kind": "refuse", "operation": "points.cancel_issuance", "code": "POINT_SHORTAGE"},
        "documented: INVALID_PAY_INBOUND_STATUS, ",
    ),
    ({"kind": "refuse", "operation": "billing_keys.get", "status": 409}, "documented: 401, 404"),
    ({"kind": "failure-code", "provider": "bunjang"}, "does not apply to bunjang"),
    ({"kind": "failure-code", "provider": "iamport", "code": 0}, "other than 0, not 0"),
    (
        {"kind": "unknown-enum-value", "operation": "points.get_balance"},
        "the response of points.get_balance has no enum",
    ),
    (
        {"kind": "unknown-enum-value", "operation": "points.get_issuance", "field": "amount"},
        "the enums in the response of points.get_issuance are status, not amount",
    ),
    (
        {"kind": "unknown-field", "operation": "orders.confirm"},
        "orders.confirm responds without a body",
    ),
    ({"kind": "malformed-body", "operation": "orders.confirm"}, "responds without a body"),
]


@pytest.mark.parametrize(("options", "text"), WRONG)
def test_what_cannot_be_is_refused_with_what_can(options: dict[str, Any], text: str) -> None:
    sandbox = Sandbox()
    with pytest.raises(ValueError) as refused:  # noqa: PT011  the text is looked at
        sandbox.faults.add(**options)
    assert text in str(refused.value)
    assert sandbox.faults.pending == []


@pytest.mark.parametrize("provider", list_providers())
def test_a_code_tells_whose_it_is(provider: str) -> None:
    sandbox = Sandbox()
    specs = {name: one.spec for name, one in sandbox.providers.items()}
    spec = specs.pop(provider)
    others = {code for other in specs.values() for code in other.errors}
    code = next((code for code in spec.errors if code not in others), -1)
    assert spec.errors or spec.has_numeric_codes
    assert sandbox.faults.add("refuse", code=code, times=2).provider == provider


def test_an_operation_tells_whose_it_is() -> None:
    fault = Sandbox().faults.add("lose-answer", operation="cvs.revoke")
    assert fault.provider == "iamport"


def test_a_fault_is_shown_as_it_was_given() -> None:
    fault = Fault("refuse", provider="bunjang", code="BAD_REQUEST", times=2)
    assert repr(fault) == "Fault('refuse', provider='bunjang', times=2, code='BAD_REQUEST')"


DOCUMENTED = [
    (name, operation.name, status, code)
    for name, provider in Sandbox().providers.items()
    for operation in provider.spec.operations
    for status, code in provider.spec.documented_refusals(operation)
    if code is not None
]


@pytest.mark.parametrize(("provider", "operation", "status", "code"), DOCUMENTED)
def test_every_documented_code_can_be_asked_for(
    provider: str, operation: str, status: int, code: str
) -> None:
    fault = Sandbox().faults.add("refuse", provider=provider, operation=operation, code=code)
    assert (fault.provider, fault.code) == (provider, code)


def test_several_providers_have_the_operation_and_the_request_tells_which() -> None:
    with Sandbox() as sandbox:
        fault = sandbox.faults.add("lose-answer", operation="payments.cancel")
        assert fault.provider is None
        client = sandbox.iamport(max_retries=0)
        client.payments.get(BARCODE)
        with pytest.raises(errors.OutcomeUnknownError):
            client.payments.cancel(imp_uid=BARCODE)
        assert sandbox.faults.pending == []


def test_one_fault_is_forgotten_and_the_others_wait() -> None:
    with Sandbox() as sandbox:
        first = sandbox.faults.add("lose-answer", times=3)
        second = sandbox.faults.add("slow", seconds=0)
        [(_, _), (number, _)] = sandbox.faults.list_numbered()
        sandbox.faults.remove(first)
        assert sandbox.faults.pending == [second]
        sandbox.faults.remove(number)
        assert sandbox.faults.pending == []
        for gone in (first, number):
            with pytest.raises(ValueError, match="is waiting"):
                sandbox.faults.remove(gone)


def test_a_fault_that_met_no_request_is_told_from_one_that_did() -> None:
    with Sandbox() as sandbox:
        client = sandbox.iamport(max_retries=0)
        never = sandbox.faults.add("lose-answer", operation="vbanks.revoke")
        sandbox.faults.add("lose-request", operation="cvs.revoke", times=2)
        assert len(sandbox.faults.unmet) == 2
        with pytest.raises(errors.OutcomeUnknownError):
            client.cvs.revoke(BARCODE)
        assert sandbox.faults.unmet == [never]
        assert len(sandbox.faults.pending) == 2


class TestRefusedConnections:
    async def test_are_reported_as_real_ones_are(self) -> None:
        async with Sandbox() as sandbox:
            sandbox.faults.add("refuse-connection", times=2)
            with pytest.raises(errors.ConnectionFailedError):
                sandbox.iamport(max_retries=0).cvs.revoke(BARCODE)
            with pytest.raises(errors.ConnectionFailedError):
                await sandbox.async_iamport(max_retries=0).cvs.revoke(BARCODE)
            assert [one.operation for one in sandbox.requests] == ["access_tokens.issue"] * 2
            assert sandbox.iamport().payments.get(BARCODE).status == "ready"

    def test_are_tried_again_since_nothing_was_sent(self) -> None:
        with Sandbox() as sandbox:
            sandbox.faults.add("refuse-connection", times=2)
            assert sandbox.iamport().cvs.revoke(BARCODE).status == "failed"
            assert sandbox.faults.pending == []

    def test_wait_behind_the_faults_that_were_added_before(self) -> None:
        with Sandbox() as sandbox:
            client = sandbox.bunjang(max_retries=0)
            sandbox.faults.add("server-error")
            sandbox.faults.add("refuse-connection")
            for error in (errors.OutcomeUnknownError, errors.NotSentError):
                with pytest.raises(error):
                    client.points.cancel_issuance("123")

    def test_can_be_asked_for_by_header(self) -> None:
        with Sandbox() as sandbox:
            client = sandbox.bunjang(max_retries=0)
            with pytest.raises(errors.NotSentError):
                client.points.cancel_issuance(
                    "123", extra_headers={FAULT_HEADER: "refuse-connection"}
                )
            assert sandbox.requests == []

    def test_are_none_of_a_server(self) -> None:
        with open_place("over HTTP", CALL.provider) as (sandbox, client):
            sandbox.faults.add("refuse-connection")
            with pytest.raises(errors.BadRequestError, match="in the same process"):
                CALL.make(client)


class TestNetworks:
    @pytest.mark.parametrize("place", PLACES)
    def test_may_fall_silent(self, place: str) -> None:
        with open_place(place, CALL.provider) as (sandbox, client):
            client.payments.get(BARCODE)
            sandbox.faults.add("silent")
            with pytest.raises(errors.OutcomeUnknownError, match="ReadTimeout"):
                CALL.make(client, timeout=0.2)
            assert CALL.is_done(client)

    @pytest.mark.parametrize("place", PLACES)
    def test_may_be_slower_than_a_whole_attempt_may_take(self, place: str) -> None:
        with open_place(place, CALL.provider) as (sandbox, client):
            client.payments.get(BARCODE)
            sandbox.faults.add("drip", seconds=3)
            started = time.monotonic()
            with pytest.raises(errors.OutcomeUnknownError):
                CALL.make(client, timeout=0.5)
            assert time.monotonic() - started < 2.5
            assert CALL.is_done(client)

    async def test_may_be_slow_for_tasks(self) -> None:
        async with Sandbox() as sandbox:
            sandbox.faults.add("drip", seconds=0.2, operation="points.get_balance")
            started = time.monotonic()
            assert (await sandbox.async_bunjang().points.get_balance()).balance
            assert time.monotonic() - started >= 0.15

    def test_may_end_a_connection_that_was_kept(self) -> None:
        with (
            Server() as server,
            socket.create_connection(
                ("127.0.0.1", int(server.url.rpartition(":")[2])), timeout=5
            ) as connection,
        ):
            asked = (
                "POST /iamport/users/getToken HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                f"{FAULT_HEADER}: close-idle\r\nContent-Length: 0\r\n\r\n"
            )
            connection.sendall(asked.encode())
            received = b"".join(iter(lambda: connection.recv(65536), b""))
            head, _, body = received.partition(b"\r\n\r\n")
            assert b"connection: close" not in head.lower()
            assert f"content-length: {len(body)}".encode() in head.lower()
