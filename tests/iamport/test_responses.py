"""iamport's responses: failures with HTTP 200, zero times, exact amounts, older payments."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay import iamport
from krpay._runtime import responses
from krpay._runtime.answers import Answer
from krpay.errors import (
    APIError,
    InvalidResponseError,
    NotFoundError,
    OutcomeUnknownError,
    RequestRejectedError,
)
from krpay.iamport._provider import PROVIDER
from krpay.iamport.models import (
    BillingKey,
    BillingKeyUsage,
    CardType,
    Payment,
    PaymentStatus,
    PayMethod,
)
from tests.clients import ClientMaker, PrepareCall, finish
from tests.copies import assert_copies_are_equal
from tests.iamport.clients import make_client
from tests.iamport.kit import REVOKE_BARCODE
from tests.iamport.samples import (
    EXAMPLES,
    IMP_UID,
    PAYMENT,
    REVOKE,
    load_example,
    respond_envelope,
    respond_payment,
    script_tokens,
)
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KOREAN = "이미 전액취소된 주문입니다."
TIMES = ("vbank_date", "vbank_issued_at", "started_at", "paid_at", "failed_at", "cancelled_at")


@pytest.fixture
def serving(server: LoopbackServer) -> LoopbackServer:
    """The server, with tokens for everybody."""
    script_tokens(server)
    return server


async def revoke(
    clients: ClientMaker, server: LoopbackServer, response: LoopbackResponse
) -> Payment:
    server.script(response)
    return await finish(make_client(clients, server).cvs.revoke(IMP_UID))


class TestHttp200WithAFailureCode:
    @pytest.mark.parametrize("code", ["-1.0", "-1e0", "-10E-1"])
    async def test_may_have_any_form_of_a_number(
        self, clients: ClientMaker, serving: LoopbackServer, code: str
    ) -> None:
        body = f'{{"code":{code},"message":"{KOREAN}","response":null}}'.encode()
        with pytest.raises(RequestRejectedError) as caught:
            await revoke(clients, serving, LoopbackResponse(200, body))
        assert caught.value.code == "-1"

    @pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"code":null}', b'{"code":1e99}'])
    async def test_without_a_code_is_not_understood(
        self, clients: ClientMaker, serving: LoopbackServer, body: bytes
    ) -> None:
        serving.script(LoopbackResponse(200, body))
        client = make_client(clients, serving)
        with pytest.raises(OutcomeUnknownError, match="HTTP 200 came") as caught:
            await finish(client.naver_payments.confirm("imp_1"))
        assert (caught.value.status_code, caught.value.body) == (200, body)

    async def test_with_an_exponent_that_no_number_has_is_not_understood(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        body = b'{"code":0,"response":{"amount":1e99999999999999999999}}'
        with pytest.raises(InvalidResponseError, match="amount: not an amount"):
            await revoke(clients, serving, LoopbackResponse(200, body))

    @pytest.mark.parametrize(("code", "text"), [(-1, "-1"), (1, "1"), ("1", "1"), ("-1", "-1")])
    async def test_is_a_refusal_in_the_provider_s_own_words(
        self, clients: ClientMaker, serving: LoopbackServer, code: object, text: str
    ) -> None:
        response = respond_envelope(None, code, KOREAN)
        with pytest.raises(RequestRejectedError) as caught:
            await revoke(clients, serving, response)
        error = caught.value
        assert type(error) is RequestRejectedError
        assert error.message == KOREAN
        assert error.code == text
        assert error.status_code == 200
        assert error.operation == "cvs.revoke"
        assert error.body == response.body
        assert KOREAN in str(error)
        assert_copies_are_equal(error)
        assert len(serving.requests_to(REVOKE)) == 1

    async def test_is_a_refusal_even_with_data(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        with pytest.raises(RequestRejectedError, match=KOREAN):
            await revoke(
                clients, serving, respond_envelope(respond_payment().body.decode(), 1, KOREAN)
            )

    @pytest.mark.parametrize("code", [0, "0"])
    async def test_is_none_if_the_code_is_zero(
        self, clients: ClientMaker, serving: LoopbackServer, code: object
    ) -> None:
        response = respond_json(
            {
                "code": code,
                "message": "성공",
                "response": json.loads(respond_payment().body)["response"],
            }
        )
        assert (await revoke(clients, serving, response)).imp_uid == IMP_UID


async def test_an_unknown_payment_is_not_found(
    clients: ClientMaker, serving: LoopbackServer
) -> None:
    text = "존재하지 않는 결제정보입니다."
    serving.script(respond_json({"code": -1, "message": text, "response": None}, 404))
    with pytest.raises(NotFoundError) as caught:
        await finish(make_client(clients, serving).payments.get(IMP_UID))
    assert (caught.value.code, caught.value.message) == ("-1", text)
    assert iamport.errors.BY_CODE == {}
    assert isinstance(caught.value, APIError)


class TestTimes:
    async def test_of_zero_have_not_happened_and_go_back_as_zero(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        payment = await revoke(clients, serving, respond_payment(**dict.fromkeys(TIMES, 0)))
        printed = payment.model_dump(mode="json", by_alias=True)
        for name in TIMES:
            assert getattr(payment, name) is None
            assert printed[name] == 0

    async def test_are_aware_and_go_back_as_seconds(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        payment = await revoke(clients, serving, respond_payment(paid_at=1578448459))
        assert payment.paid_at == datetime(2020, 1, 8, 1, 54, 19, tzinfo=UTC)
        assert payment.model_dump(mode="json", by_alias=True)["paid_at"] == 1578448459

    @pytest.mark.parametrize("absent", ["null", "missing"])
    async def test_may_be_null_or_missing(
        self, clients: ClientMaker, serving: LoopbackServer, absent: str
    ) -> None:
        members: dict[str, object] = {"paid_at": None} if absent == "null" else {}
        assert (await revoke(clients, serving, respond_payment(**members))).paid_at is None


class TestAmounts:
    @pytest.mark.parametrize(
        ("wire", "expected"),
        [
            ("0", "0"),
            ("10000", "10000"),
            ("0.1", "0.1"),
            ("1.10", "1.10"),
            ("19.99", "19.99"),
            ("0.30000000000000004", "0.30000000000000004"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("99999999999999999999.99", "99999999999999999999.99"),
            ("1e3", "1E+3"),
            ('"0"', "0"),
            ('"12.34"', "12.34"),
        ],
    )
    async def test_are_decimals_without_a_digit_lost(
        self, clients: ClientMaker, serving: LoopbackServer, wire: str, expected: str
    ) -> None:
        response = LoopbackResponse(
            200, respond_payment(amount="?").body.replace(b'"?"', wire.encode())
        )
        payment = await revoke(clients, serving, response)
        assert type(payment.amount) is Decimal
        assert payment.amount == Decimal(expected)
        assert payment.cancel_amount == 0

    @pytest.mark.parametrize("wire", ["0.1", "19.99", "3989", "123456789012345678901234567890"])
    async def test_go_back_to_the_wire_as_the_same_number(
        self, clients: ClientMaker, serving: LoopbackServer, wire: str
    ) -> None:
        response = LoopbackResponse(
            200, respond_payment(amount="?").body.replace(b'"?"', wire.encode())
        )
        payment = await revoke(clients, serving, response)
        assert f'"amount":{wire},' in payment.model_dump_json(by_alias=True)


class TestOpenValues:
    async def test_of_card_type_may_be_the_text_null(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        assert (await revoke(clients, serving, respond_payment(card_type="null"))).card_type is None

    @pytest.mark.parametrize(
        ("wire", "expected"), [(0, CardType.CREDIT), (1, CardType.DEBIT), ("1", CardType.DEBIT)]
    )
    async def test_of_card_type_are_numbers(
        self, clients: ClientMaker, serving: LoopbackServer, wire: object, expected: CardType
    ) -> None:
        assert (
            await revoke(clients, serving, respond_payment(card_type=wire))
        ).card_type is expected

    async def test_that_nobody_documented_parse(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        payment = await revoke(
            clients,
            serving,
            respond_payment(
                card_type=7,
                pay_method="unionpay",
                channel="kiosk",
                status="partial",
                customer_uid_usage="payment.retried",
            ),
        )
        assert payment.card_type == 7
        assert payment.pay_method == "unionpay"
        assert payment.channel == "kiosk"
        assert payment.status == "partial"
        assert payment.customer_uid_usage == "payment.retried"
        assert isinstance(payment.customer_uid_usage, BillingKeyUsage)
        assert not payment.customer_uid_usage.is_known
        printed = payment.model_dump(mode="json", by_alias=True)
        assert printed["card_type"] == 7
        assert printed["pay_method"] == "unionpay"
        assert printed["customer_uid_usage"] == "payment.retried"


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("payment-*.json")))
async def test_a_real_response_parses_and_goes_back_as_it_came(
    clients: ClientMaker, serving: LoopbackServer, name: str
) -> None:
    sample: dict[str, Any] = load_example(name)
    document: dict[str, Any] = sample["response"]
    serving.script(respond_json(sample))
    payment = await finish(make_client(clients, serving).payments.get(document["imp_uid"]))
    printed = payment.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert printed == document
    assert payment.model_extra == {}
    for newer in ("sandbox", "promotion", "deposit_history", "card_issuer_code"):
        assert newer not in document
        assert getattr(payment, newer) is None
    assert payment.amount == Decimal(str(document["amount"]))
    assert payment.status.is_known


async def test_a_real_cancelled_payment_says_what_was_cancelled(
    clients: ClientMaker, serving: LoopbackServer
) -> None:
    serving.script(respond_json(load_example("payment-card-cancelled-2020.json")))
    payment = await finish(make_client(clients, serving).payments.get("imp_294655672996"))
    assert payment.status is PaymentStatus.CANCELLED
    assert payment.pay_method is PayMethod.CARD
    assert payment.card_type is CardType.CREDIT
    assert payment.cancelled_at == datetime(2020, 6, 3, 6, 48, 21, tzinfo=UTC)
    assert payment.cancel_history is not None
    [cancel] = payment.cancel_history
    assert cancel.amount == Decimal(3989)
    assert cancel.reason == "취소요청api"
    assert cancel.cancellation_id is None


async def test_the_response_on_the_docs_page_parses(
    clients: ClientMaker, serving: LoopbackServer
) -> None:
    serving.script(respond_json(load_example("docs-page-revoke.json")))
    payment = await finish(make_client(clients, serving).cvs.revoke("string"))
    assert payment.card_type is None
    assert payment.status is PaymentStatus.READY
    assert payment.pay_method == "string"
    assert payment.paid_at is None
    assert payment.customer_uid_usage is BillingKeyUsage.ISSUE


class TestASuccessThatDoesNotFit:
    @pytest.mark.parametrize(
        "response",
        [
            respond_envelope(None),
            respond_envelope([]),
            respond_envelope({}),
            respond_envelope({name: PAYMENT[name] for name in PAYMENT if name != "status"}),
            respond_envelope({**PAYMENT, "amount": "a lot"}),
            respond_envelope({**PAYMENT, "amount": True}),
        ],
    )
    async def test_is_no_refusal(
        self, prepare_call: PrepareCall, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        send = prepare_call(REVOKE_BARCODE)
        server.script(response, REVOKE_BARCODE.success)
        with pytest.raises(InvalidResponseError, match=r"processed cvs\.revoke") as caught:
            await send()
        assert caught.value.body == response.body
        assert caught.value.data == json.loads(response.body)
        assert len(server.requests_to(REVOKE_BARCODE.path)) == 1

    @pytest.mark.parametrize(
        "response",
        [
            respond_json({"code": 0, "message": None}),
            respond_json({"message": None, "response": PAYMENT}),
            respond_json({"code": None, "response": PAYMENT}),
            respond_json({}),
            respond_json([]),
            LoopbackResponse(200),
        ],
    )
    async def test_because_it_has_not_the_provider_s_form_says_nothing_about_the_call(
        self, prepare_call: PrepareCall, server: LoopbackServer, response: LoopbackResponse
    ) -> None:
        send = prepare_call(REVOKE_BARCODE)
        server.script(response, REVOKE_BARCODE.success)
        with pytest.raises(OutcomeUnknownError, match=r"cvs\.revoke may have taken") as caught:
            await send()
        assert (caught.value.status_code, caught.value.body) == (200, response.body)
        assert len(server.requests_to(REVOKE_BARCODE.path)) == 1


CARD_KEY = {
    "customer_uid": "c1", "pg_provider": "nice", "pg_id": "nictest04m", "card_name": "신한카드",
    "card_code": "366", "card_number": "12345678****1234", "card_type": "card",
    "inserted": 1694150787, "updated": 1694150787,
}  # fmt: skip


class TestASuccessWithAnOddMember:
    """Such members were seen in live responses, or could come with any update of the service."""

    @pytest.mark.parametrize(
        "changes",
        [
            {"vbank_issued_at": 1795646488502},  # milliseconds
            {"extension": []},  # an empty object, as PHP writes it
            {"cancel_history": [{"pg_tid": "t", "reason": "r"}]},
        ],
        ids=str,
    )
    async def test_is_a_payment(
        self, clients: ClientMaker, serving: LoopbackServer, changes: dict[str, Any]
    ) -> None:
        payment = await revoke(clients, serving, respond_payment(**changes))
        assert payment.imp_uid == IMP_UID
        assert payment.amount == PAYMENT["amount"]
        ((name, raw),) = changes.items()
        assert getattr(payment, name) is None
        assert dict(payment.unread) == {f"/{name}": raw}

    async def test_is_a_payment_with_its_cancel(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        payment = await revoke(clients, serving, respond_payment(cancel_history=[{"amount": 7}]))
        assert [cancel.amount for cancel in payment.cancel_history or []] == [7]
        assert not payment.unread

    async def test_is_a_billing_key(self, clients: ClientMaker, serving: LoopbackServer) -> None:
        serving.script(respond_envelope(CARD_KEY))
        client = make_client(clients, serving)
        card: dict[str, Any] = {
            "card_number": "1234-1234-1234-1234",
            "expiry": "2030-12",
            "birth": "820213",
        }
        key = await finish(client.billing_keys.issue("c1", channel_key="channel-key-1", **card))
        assert isinstance(key, BillingKey)
        assert (key.customer_uid, key.card_type) == ("c1", None)
        assert dict(key.unread) == {"/card_type": "card"}

    @pytest.mark.parametrize("number", ["1E+999999999", "-1e400", "9" * 5000])
    async def test_that_is_a_number_without_end_is_a_payment_at_once(
        self, clients: ClientMaker, serving: LoopbackServer, number: str
    ) -> None:
        content = respond_payment(card_quota="@").body.replace(b'"@"', number.encode())
        payment = await revoke(clients, serving, LoopbackResponse(200, content))
        assert (payment.imp_uid, payment.card_quota) == (IMP_UID, None)
        assert dict(payment.unread) == {"/card_quota": number}

    async def test_that_is_a_number_without_end_does_not_hide_that_it_must_be_there(
        self, clients: ClientMaker, serving: LoopbackServer
    ) -> None:
        content = respond_payment(amount="@").body.replace(b'"@"', b"1e999999")
        with pytest.raises(InvalidResponseError, match="amount: not an amount"):
            await revoke(clients, serving, LoopbackResponse(200, content))

    async def test_keeps_its_cents(self, clients: ClientMaker, serving: LoopbackServer) -> None:
        content = respond_payment(amount="@").body.replace(b'"@"', b"10.55")
        payment = await revoke(clients, serving, LoopbackResponse(200, content))
        assert payment.amount == payment.model_dump()["amount"] == Decimal("10.55")
        assert Payment.model_validate_json(payment.model_dump_json(by_alias=True)) == payment

    @pytest.mark.parametrize("payments", [[PAYMENT, {"amount": 1}], {}], ids=["item", "list"])
    async def test_does_not_leave_out_payments_in_silence(
        self, clients: ClientMaker, serving: LoopbackServer, payments: object
    ) -> None:
        page = {"total": 2, "previous": 0, "next": 2, "list": [PAYMENT]}
        serving.script(
            respond_envelope(page), respond_envelope({**page, "list": payments, "next": 0})
        )
        pages: Any = make_client(clients, serving).payments.iter_by_status("all")
        is_async = hasattr(pages, "__anext__")
        assert (await anext(pages) if is_async else next(pages)).imp_uid == IMP_UID
        with pytest.raises(InvalidResponseError, match="does not fit the spec: list"):
            await anext(pages) if is_async else next(pages)


def test_what_does_not_fit_is_explained_in_the_same_words_however_it_is_read() -> None:
    content = b'{"code": 0, "message": null, "response": {"imp_uid": "imp_1", "amount": true}}'
    answer = Answer(200, {})
    answer.take(content)
    answer.finish(is_unpacked=True)
    call = iamport.endpoints.cvs.revoke("imp_1")
    assert responses.parse_directly(call, PROVIDER, answer) is responses.MISSING
    reading = responses.read_response(call, PROVIDER, None, answer)
    assert reading.form is responses.Form.SUCCESS
    with pytest.raises(InvalidResponseError, match="merchant_uid: Field required; amount: "):
        responses.Response(call, PROVIDER, answer, reading, None).parse()
