"""Faults on demand: from Python, by header, in process and over a real socket."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import FAULT_HEADER, KINDS, Fault, Sandbox, Server

pytestmark = pytest.mark.anyio

USER = 50000104652
BARCODE = "imp_448280090638"


class Calls:
    """One unsafe call of each provider, and what tells whether its work was done."""

    def __init__(self, clients: dict[str, Any]) -> None:
        self._clients = clients

    def make(self, provider: str, **options: Any) -> Any:
        client = self._clients[provider]
        match provider:
            case "bunjang":
                return client.points.cancel_issuance("123", **options)
            case "iamport":
                return client.cvs.revoke(BARCODE, **options)
            case _:
                return client.bank_accounts.delete(user_id=USER, **options)

    def is_done(self, provider: str) -> bool:
        client = self._clients[provider]
        match provider:
            case "bunjang":
                return bool(client.points.get_issuance("123").status == "CANCELLED")
            case "iamport":
                return bool(client.payments.get(BARCODE).status == "failed")
            case _:
                return client.bank_accounts.get(user_id=USER).account_info is None


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, Calls]]:
    """A server for all tests here, and clients of it."""
    with ExitStack() as stack:
        server = stack.enter_context(Server())
        described: dict[str, Any] = server.describe()
        kinds: dict[str, Any] = {
            "bunjang": bunjang.Client,
            "iamport": iamport.Client,
            "konaplate": konaplate.Client,
        }
        clients = {
            name: stack.enter_context(kind(**described[name], max_retries=0))
            for name, kind in kinds.items()
        }
        yield server.sandbox, Calls(clients)


@pytest.fixture
def in_process() -> Iterator[tuple[Sandbox, Calls]]:
    with Sandbox() as sandbox:
        clients = {
            "bunjang": sandbox.bunjang(max_retries=0),
            "iamport": sandbox.iamport(max_retries=0),
            "konaplate": sandbox.konaplate(max_retries=0),
        }
        yield sandbox, Calls(clients)


@pytest.fixture(params=["in process", "over HTTP"])
def place(request: pytest.FixtureRequest) -> tuple[Sandbox, Calls]:
    """A sandbox in its first state, and clients of it, which try each call once."""
    name = "in_process" if request.param == "in process" else "served"
    found: tuple[Sandbox, Calls] = request.getfixturevalue(name)
    found[0].reset()
    return found


EVERYWHERE = ("bunjang", "iamport", "konaplate")
OUTCOMES: list[tuple[str, str, type[Exception] | None, str, bool]] = [
    # kind and options, provider, error, what its text says, whether the work was done
    *(("unauthorized", name, errors.AuthenticationError, "401", False) for name in EVERYWHERE),
    *(
        ("rate-limited; retry-after=2.5", name, errors.RateLimitError, "429", False)
        for name in EVERYWHERE
    ),
    *(
        ("server-error; status=502", name, errors.OutcomeUnknownError, "HTTP 502", False)
        for name in EVERYWHERE
    ),
    *(
        ("server-error; status=503; retry-after=1", name, errors.ServerError, "HTTP 503", False)
        for name in EVERYWHERE
    ),
    *(("lose-answer", name, errors.OutcomeUnknownError, "Call ", True) for name in EVERYWHERE),
    *(("lose-request", name, errors.OutcomeUnknownError, "Call ", False) for name in EVERYWHERE),
    *(
        ("malformed-body", name, errors.InvalidResponseError, "not JSON", True)
        for name in EVERYWHERE
    ),
    *(("unknown-field", name, None, "", True) for name in EVERYWHERE),
    *(("slow; seconds=0.01", name, None, "", True) for name in EVERYWHERE),
    ("unknown-enum-value", "bunjang", None, "", True),
    ("unknown-enum-value", "iamport", None, "", True),
    (
        "unknown-enum-value",
        "konaplate",
        errors.BadRequestError,
        "the answer of bank_accounts.delete has no enum",
        False,
    ),
    ("refuse", "bunjang", bunjang.errors.InvalidPayInboundStatus, "HTTP 400", False),
    (
        "refuse; code=NOT_FOUND_PAY_INBOUND",
        "bunjang",
        bunjang.errors.NotFoundPayInbound,
        "HTTP 404",
        False,
    ),
    (
        "refuse; code=UNKWOWN_ERROR",
        "bunjang",
        errors.OutcomeUnknownError,
        "HTTP 500",
        False,
    ),
    ("refuse; status=404", "bunjang", bunjang.errors.NotFoundPayInbound, "HTTP 404", False),
    (
        'refuse; code=POINT_SHORTAGE; force; message="no; not \\"now\\""',
        "bunjang",
        bunjang.errors.PointShortage,
        'no; not "now"',
        False,
    ),
    (
        "refuse; code=POINT_SHORTAGE",
        "bunjang",
        bunjang.errors.BadRequest,
        "not documented to give POINT_SHORTAGE",
        False,
    ),
    (
        "failure-code",
        "bunjang",
        bunjang.errors.BadRequest,
        "failure-code does not apply to bunjang",
        False,
    ),
    ("refuse", "iamport", errors.RequestRejectedError, "HTTP 200, 1", False),
    ("refuse; status=500; force", "iamport", errors.OutcomeUnknownError, "HTTP 500", False),
    ("refuse; status=404; force", "iamport", errors.NotFoundError, "HTTP 404, -1", False),
    ("refuse; status=404", "iamport", errors.BadRequestError, "documented: 401", False),
    ("refuse; code=oops", "iamport", errors.BadRequestError, "a whole number", False),
    ("failure-code; code=-7", "iamport", errors.RequestRejectedError, "HTTP 200, -7", False),
    ("failure-code; code=0", "iamport", errors.BadRequestError, "other than 0", False),
    ("refuse", "konaplate", konaplate.errors.InvalidInputParameter, "HTTP 400", False),
    (
        "refuse; code=001_006; force=true",
        "konaplate",
        errors.BadRequestError,
        "001_006",
        False,
    ),
    ("failure-code", "konaplate", konaplate.errors.InvalidInputParameter, "HTTP 200", False),
    ("", "bunjang", bunjang.errors.BadRequest, "no fault ''; known: refuse, ", False),
    ("slow; seconds", "bunjang", bunjang.errors.BadRequest, "a number, 0 or more", False),
    ("slow; seconds=nan", "iamport", errors.BadRequestError, "a number, 0 or more", False),
    ("slow; ;", "iamport", errors.BadRequestError, "kind; option=value", False),
    ("slow; times=2", "konaplate", errors.BadRequestError, "no option times", False),
]


@pytest.mark.parametrize(("fault", "provider", "error", "said", "done"), OUTCOMES)
def test_a_header_asks_for_it(
    place: tuple[Sandbox, Calls],
    fault: str,
    provider: str,
    error: type[Exception] | None,
    said: str,
    done: bool,
) -> None:
    sandbox, calls = place
    options = {"extra_headers": {FAULT_HEADER: fault}}
    if error is None:
        calls.make(provider, **options)
    else:
        with pytest.raises(error) as raised:
            calls.make(provider, **options)
        assert said in str(raised.value)
    assert calls.is_done(provider) == done
    assert sandbox.faults.pending == []


def test_the_table_has_every_kind() -> None:
    assert {fault.partition(";")[0] for fault, *_ in OUTCOMES} - {""} == set(KINDS)


def test_python_asks_for_it(place: tuple[Sandbox, Calls]) -> None:
    sandbox, calls = place
    added = sandbox.faults.add(
        "refuse", provider="bunjang", operation="points.cancel_issuance", times=2
    )
    sandbox.faults.add("lose-answer", provider="iamport")
    assert sandbox.faults.pending[0] == added
    assert [fault.kind for fault in sandbox.faults.pending] == ["refuse", "lose-answer"]

    with pytest.raises(bunjang.errors.InvalidPayInboundStatus):
        calls.make("bunjang")
    assert [fault.times for fault in sandbox.faults.pending] == [1, 1]
    with pytest.raises(errors.OutcomeUnknownError):
        calls.make("iamport")
    assert not calls.is_done("bunjang"), "another operation does not meet it"
    with pytest.raises(bunjang.errors.InvalidPayInboundStatus):
        calls.make("bunjang")
    assert sandbox.faults.pending == []
    calls.make("bunjang")
    assert calls.is_done("bunjang")


def test_a_fault_that_does_not_apply_to_the_request_that_it_meets_says_so() -> None:
    with Sandbox() as sandbox:
        client = sandbox.bunjang()
        sandbox.faults.add("unknown-enum-value")
        with pytest.raises(bunjang.errors.BadRequest, match=r"sandbox\.faults: unknown-enum-value"):
            client.points.get_balance()
        assert sandbox.requests[0].fault is None


def test_faults_can_be_forgotten(place: tuple[Sandbox, Calls]) -> None:
    sandbox, calls = place
    sandbox.faults.add("lose-answer", times=5)
    sandbox.faults.clear()
    calls.make("bunjang")
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
        with pytest.raises(errors.ServerError) as failed:
            client.cvs.revoke(BARCODE)
        assert "cvs.revoke was not sent" in "".join(failed.value.__notes__)
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
        with pytest.raises(errors.RateLimitError) as limited:
            client.points.get_balance()
        assert limited.value.retry_after == 3


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


def test_encrypted_answers_are_changed_before_they_are_sealed() -> None:
    with Sandbox() as sandbox:
        client = sandbox.konaplate()
        sandbox.faults.add("unknown-enum-value", operation="members.get", field="gender")
        member = client.members.get(user_id=USER).user_info
        assert member is not None
        assert member.gender == "UNDOCUMENTED"
        sandbox.faults.add("unknown-field", operation="cards.list")
        cards = client.cards.list(user_id=USER)
        assert (cards.model_extra or {}) == {"undocumented_field": "?"}


class TestSlowAnswers:
    def test_beyond_the_patience_of_the_client_are_timeouts_at_once(self) -> None:
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


CATALOG = "https://outbound-catalog.bunjang.io/catalog/full/full-20260101.csv.gz"


def test_downloads_meet_faults_too() -> None:
    with Sandbox() as sandbox:
        client = sandbox.http_client()
        sandbox.faults.add("unknown-field")
        sandbox.faults.add("server-error", status=502)
        assert client.get(CATALOG).status_code == 502
        assert [fault.kind for fault in sandbox.faults.pending] == ["unknown-field"]
        asked = client.get(CATALOG, headers={FAULT_HEADER: "unknown-field"})
        assert asked.status_code == 400
        assert "this is no operation that the spec has" in asked.text


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
        "not documented to answer 401 with NOT_FOUND_PAY_INBOUND; documented: 404",
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
    ({"kind": "lose-answer", "provider": "toss"}, "known: bunjang, iamport, konaplate"),
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
        {"kind": "lose-answer", "operation": "payments.cancel"},
        "payments.cancel is known to iamport and konaplate; name the provider",
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
        "the answer of points.get_balance has no enum",
    ),
    (
        {"kind": "unknown-enum-value", "operation": "points.get_issuance", "field": "amount"},
        "the enums in the answer of points.get_issuance are status, not amount",
    ),
    (
        {"kind": "unknown-field", "operation": "orders.confirm"},
        "orders.confirm answers without a body",
    ),
    ({"kind": "malformed-body", "operation": "orders.confirm"}, "answers without a body"),
]


@pytest.mark.parametrize(("options", "said"), WRONG)
def test_what_cannot_be_is_refused_with_what_can(options: dict[str, Any], said: str) -> None:
    sandbox = Sandbox()
    with pytest.raises(ValueError) as refused:  # noqa: PT011  the text is looked at
        sandbox.faults.add(**options)
    assert said in str(refused.value)
    assert sandbox.faults.pending == []


def test_a_code_tells_whose_it_is() -> None:
    sandbox = Sandbox()
    assert sandbox.faults.add("refuse", code="POINT_SHORTAGE").provider == "bunjang"
    assert sandbox.faults.add("refuse", code=-1).provider == "iamport"
    assert sandbox.faults.add("refuse", code="001_006").provider == "konaplate"
    assert sandbox.faults.add("lose-answer", operation="cvs.revoke").provider == "iamport"


def test_a_fault_is_shown_as_it_was_given() -> None:
    fault = Fault("refuse", provider="bunjang", code="BAD_REQUEST", times=2)
    assert repr(fault) == "Fault('refuse', provider='bunjang', times=2, code='BAD_REQUEST')"


DOCUMENTED = [
    (name, operation.name, status, code)
    for name, provider in Sandbox().providers.items()
    for operation in provider.spec.operations
    for status, code in provider.spec.refusals(operation)
    if code is not None
]


@pytest.mark.parametrize(("provider", "operation", "status", "code"), DOCUMENTED)
def test_every_documented_code_can_be_asked_for(
    provider: str, operation: str, status: int, code: str
) -> None:
    fault = Sandbox().faults.add("refuse", provider=provider, operation=operation, code=code)
    assert (fault.provider, fault.code) == (provider, code)
